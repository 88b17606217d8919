using System.Text;
using Ledetraad.Modules.Committees.OpenData.Calendars;

namespace Ledetraad.Committees.Tests.OpenData;

public class CalendarTextTests
{
    [Fact]
    public void A_long_line_is_folded_at_75_octets_and_unfolds_to_what_it_was()
    {
        var words = string.Concat(Enumerable.Repeat("Smørrebrød på ærø 🧭 ", 30));

        var text = new CalendarText().Text("DESCRIPTION", words).ToString();

        var lines = text.Split("\r\n")[..^1];
        Assert.True(lines.Length > 5);
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.All(lines.Skip(1), line => Assert.StartsWith(" ", line, StringComparison.Ordinal));
        Assert.Equal($"DESCRIPTION:{words}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Fact] // RFC 5545 § 3.3.11
    public void Separators_in_words_do_not_act_as_such() =>
        Assert.Equal(
            "SUMMARY:Løn\\, pension\\; \\\\ og\\nmere\r\n",
            new CalendarText().Text("SUMMARY", "Løn, pension; \\ og\r\nmere").ToString()
        );

    [Fact]
    public void No_words_give_no_line() => Assert.Equal("", new CalendarText().Text("LOCATION", null).ToString());

    [Fact]
    public void Words_cannot_begin_a_line_of_their_own() =>
        Assert.Equal("LOCATION:a\\nEND:VEVENT\r\n", new CalendarText().Text("LOCATION", "a\rEND:VEVENT").ToString());
}
