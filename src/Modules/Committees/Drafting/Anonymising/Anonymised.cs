using System.Text;
using Ledetraad.Modules.Committees.Drafting.Papers;

namespace Ledetraad.Modules.Committees.Drafting.Anonymising;

/// <summary>Says texts as the public is to read them: whole words are replaced, with the s of a genitive behind them or without.</summary>
internal sealed class Anonymised(IReadOnlyList<Redaction> redactions)
{
    private const string EmbedBegins = "{{";
    private const string EmbedEnds = "}}";

    private readonly List<Redaction> _longestFirst = [.. redactions.OrderByDescending(r => r.Written.Length).ThenBy(r => r.Ordinal)];
    private readonly HashSet<int> _used = [];

    public bool IsEmpty => redactions.Count == 0;

    /// <summary>Words that nothing of what has been said held.</summary>
    public IReadOnlyList<string> Unused => [.. redactions.Where(r => !_used.Contains(r.Ordinal)).Select(r => r.Written)];

    public DraftContent Of(DraftContent content) =>
        new(
            Of(content.Title),
            [
                .. content.Sections.Select(section => new DraftSection(
                    section.Head with
                    {
                        Heading = Of(section.Head.Heading),
                    },
                    Of(section.Text)
                )),
            ],
            [.. content.Recommendations.Select(Of)],
            [.. content.Options.Select(option => new DraftOption(Of(option.Title), Of(option.Text)))]
        );

    /// <summary>What asks for a figure is left as it is.</summary>
    public string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (EmbedAt(text, at) is > 0 and var length)
            {
                shown.Append(text, at, length);
                at += length;
            }
            else if (_longestFirst.Find(r => StandsAt(text, at, r.Written)) is { } redaction)
            {
                _used.Add(redaction.Ordinal);
                shown.Append(redaction.Shown);
                at += redaction.Written.Length;
            }
            else
            {
                shown.Append(text[at++]);
            }
        }

        return shown.ToString();
    }

    /// <summary>Where the words are still to be read: inside longer words, in the name of a file.</summary>
    /// <param name="texts">All that the public would read.</param>
    public IReadOnlyList<string> StillIn(IEnumerable<string> texts)
    {
        var found = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            foreach (var written in redactions.Select(r => r.Written))
            {
                for (var at = Find(0); at >= 0; at = Find(at + written.Length))
                {
                    found.Add(WordAt(text, at, written.Length));
                }

                int Find(int from) => text.IndexOf(written, from, StringComparison.OrdinalIgnoreCase);
            }
        }

        return [.. found];
    }

    private static int EmbedAt(string text, int at)
    {
        if (string.CompareOrdinal(text, at, EmbedBegins, 0, EmbedBegins.Length) != 0)
        {
            return 0;
        }

        var end = text.IndexOf(EmbedEnds, at, StringComparison.Ordinal);
        return end < 0 ? 0 : end + EmbedEnds.Length - at;
    }

    private static bool StandsAt(string text, int at, string written)
    {
        var end = at + written.Length;
        return string.Compare(text, at, written, 0, written.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (!IsPart(text, at) || !IsPart(text, at - 1))
            && (!IsPart(text, end - 1) || !IsPart(text, end) || (text[end] is 's' or 'S' && !IsPart(text, end + 1)));
    }

    private static string WordAt(string text, int at, int length)
    {
        var (first, end) = (at, at + length);
        while (IsPart(text, first - 1))
        {
            first--;
        }

        while (IsPart(text, end))
        {
            end++;
        }

        return text[first..end];
    }

    private static bool IsPart(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
