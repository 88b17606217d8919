using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Modules.Committees.Drafting.Wording;

/// <param name="IsDisputed">Both changed the same place, each in their own way: mine stands in the text, theirs must be looked at.</param>
internal sealed record MergedText(string Text, bool IsDisputed);

/// <summary>Brings together what two people made of one text, sentence by sentence.</summary>
internal static partial class TextMerge
{
    public static MergedText Of(string origin, string mine, string theirs)
    {
        var (parts, isDisputed) = Of(Sentences(origin), Sentences(mine), Sentences(theirs));
        return new MergedText(string.Concat(parts), isDisputed);
    }

    /// <summary>The same for lists, whose entries are not divided.</summary>
    public static (IReadOnlyList<string> Parts, bool IsDisputed) Of(
        IReadOnlyList<string> origin,
        IReadOnlyList<string> mine,
        IReadOnlyList<string> theirs
    )
    {
        var inMine = Alignment.Of(origin, mine).ToDictionary(pair => pair.Before, pair => pair.After);
        var inTheirs = Alignment.Of(origin, theirs).ToDictionary(pair => pair.Before, pair => pair.After);
        var merged = new List<string>();
        var isDisputed = false;
        var (at, atMine, atTheirs) = (0, 0, 0);
        for (var next = 0; next <= origin.Count; next++)
        {
            var (endMine, endTheirs) =
                next == origin.Count ? (mine.Count, theirs.Count)
                : inMine.TryGetValue(next, out var m) && inTheirs.TryGetValue(next, out var t) ? (m, t)
                : (-1, -1);
            if (endMine < 0)
            {
                continue;
            }

            var (was, my, their) = (Part(origin, at, next), Part(mine, atMine, endMine), Part(theirs, atTheirs, endTheirs));
            var onlyTheyChanged = my.SequenceEqual(was);
            isDisputed |= !onlyTheyChanged && !their.SequenceEqual(was) && !their.SequenceEqual(my);
            merged.AddRange(onlyTheyChanged ? their : my);
            if (next < origin.Count)
            {
                merged.Add(origin[next]);
            }

            (at, atMine, atTheirs) = (next + 1, endMine + 1, endTheirs + 1);
        }

        return (merged, isDisputed);
    }

    private static List<string> Part(IReadOnlyList<string> all, int start, int end) => [.. all.Skip(start).Take(end - start)];

    private static string[] Sentences(string text) =>
        [.. Sentence().Matches(text).Select(match => match.Value).Where(part => part.Length > 0)];

    /// <summary>Up to a full stop with a blank behind it, or the end of the line: a row of a table is one.</summary>
    [GeneratedRegex(@"(?:[^\n.!?]|[.!?](?!\s))*(?:[.!?]+[ \t]*|\n|$)", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Sentence();
}
