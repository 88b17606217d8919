using System.Text;

namespace Ledetraad.Modules.Committees.OpenData.Calendars;

/// <summary>Writes content lines of iCalendar (RFC 5545): escaped, folded at 75 octets, each ended by CRLF.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;

    private readonly StringBuilder _written = new();

    public CalendarText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _written.Append("\r\n ");
                octets = 1;
            }

            _written.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _written.Append("\r\n");
        return this;
    }

    /// <summary>A line of words, whose separators must not act as such; none when there are no words.</summary>
    public CalendarText Text(string name, string? words)
    {
        if (string.IsNullOrEmpty(words))
        {
            return this;
        }

        var escaped = words
            .ReplaceLineEndings("\n")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return Line(name, string.Concat(escaped.Where(c => !char.IsControl(c))));
    }

    public override string ToString() => _written.ToString();
}
