using System.Text;
using Ledetraad.Modules.Committees.Drafting.Papers;

namespace Ledetraad.Modules.Committees.Drafting.Anonymising;

/// <summary>The paper as the public is to read it.</summary>
/// <param name="Unused">Words that the paper no longer has.</param>
internal sealed record Anonymised(DraftContent Content, IReadOnlyList<string> Unused)
{
    private const string EmbedBegins = "{{";
    private const string EmbedEnds = "}}";

    /// <summary>Whole words are replaced, with the s of a genitive behind them or without; what asks for a figure is left as it is.</summary>
    public static Anonymised Of(DraftContent content, IReadOnlyList<Redaction> redactions)
    {
        var longestFirst = redactions.OrderByDescending(r => r.Written.Length).ThenBy(r => r.Ordinal).ToList();
        var used = new HashSet<int>();
        var shown = new DraftContent(
            Replace(content.Title),
            [.. content.Sections.Select(section => section with { Text = Replace(section.Text) })],
            [.. content.Recommendations.Select(Replace)],
            [.. content.Options.Select(option => new DraftOption(Replace(option.Title), Replace(option.Text)))]
        );
        return new Anonymised(shown, [.. redactions.Where(r => !used.Contains(r.Ordinal)).Select(r => r.Written)]);

        string Replace(string text) => Anonymised.Replace(text, longestFirst, used);
    }

    /// <summary>Where the words are still to be read: inside longer words, in a table of a data set, in the name of a file.</summary>
    /// <param name="texts">All that the public would read.</param>
    public static IReadOnlyList<string> StillIn(IEnumerable<string> texts, IReadOnlyList<Redaction> redactions)
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

    private static string Replace(string text, List<Redaction> longestFirst, HashSet<int> used)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (EmbedAt(text, at) is > 0 and var length)
            {
                shown.Append(text, at, length);
                at += length;
            }
            else if (longestFirst.Find(r => StandsAt(text, at, r.Written)) is { } redaction)
            {
                used.Add(redaction.Ordinal);
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
