using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Modules.Committees.Drafting.Wording;

internal enum Change
{
    Kept,
    Removed,
    Added,
}

/// <summary>A run of words that stands in both texts or in one of them.</summary>
internal readonly record struct TextRun(Change Change, string Text);

/// <summary>What differs between two versions of a text: first line by line, then word by word within lines that were changed.</summary>
internal static partial class TextDifference
{
    /// <summary>Letters that are shown on each side of a change in a short difference.</summary>
    private const int Beside = 60;

    public static IReadOnlyList<TextRun> Between(string before, string after)
    {
        var runs = new List<TextRun>();
        var (linesBefore, linesAfter) = (Lines(before), Lines(after));
        foreach (var (removed, added, kept) in Hunks(linesBefore, linesAfter))
        {
            ByWord(runs, string.Concat(removed), string.Concat(added));
            Add(runs, Change.Kept, string.Concat(kept));
        }

        return runs;
    }

    public static bool IsChange(IReadOnlyList<TextRun> runs) => runs.Any(run => run.Change != Change.Kept);

    /// <summary>The same, with no more of what was kept than stands right beside the changes.</summary>
    public static IReadOnlyList<TextRun> Shortened(IReadOnlyList<TextRun> runs) =>
        [
            .. runs.Select(
                (run, i) =>
                    run.Change == Change.Kept ? run with { Text = Shortened(run.Text, isFirst: i == 0, isLast: i == runs.Count - 1) } : run
            ),
        ];

    private static string Shortened(string kept, bool isFirst, bool isLast) =>
        kept.Length <= 3 * Beside ? kept : $"{(isFirst ? "" : Beginning(kept))} … {(isLast ? "" : End(kept))}";

    /// <summary>Whole words.</summary>
    private static string Beginning(string text) => text[..(text.LastIndexOf(' ', Beside) is var blank and > 0 ? blank : Beside)];

    private static string End(string text) =>
        text[(text.IndexOf(' ', text.Length - Beside) is var blank and > 0 ? blank + 1 : text.Length - Beside)..];

    private static void ByWord(List<TextRun> runs, string before, string after)
    {
        foreach (var (removed, added, kept) in Hunks(Words(before), Words(after)))
        {
            Add(runs, Change.Removed, string.Concat(removed));
            Add(runs, Change.Added, string.Concat(added));
            Add(runs, Change.Kept, string.Concat(kept));
        }
    }

    /// <summary>What was removed and added before each stretch that was kept.</summary>
    private static IEnumerable<(IEnumerable<string> Removed, IEnumerable<string> Added, IEnumerable<string> Kept)> Hunks(
        string[] before,
        string[] after
    )
    {
        var (row, column) = (0, 0);
        foreach (var (nextRow, nextColumn) in Alignment.Of(before, after))
        {
            yield return (before[row..nextRow], after[column..nextColumn], [before[nextRow]]);
            (row, column) = (nextRow + 1, nextColumn + 1);
        }

        yield return (before[row..], after[column..], []);
    }

    private static void Add(List<TextRun> runs, Change change, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Change == change)
        {
            runs[^1] = new TextRun(change, runs[^1].Text + text);
        }
        else
        {
            runs.Add(new TextRun(change, text));
        }
    }

    private static string[] Lines(string text) => [.. Line().Matches(text).Select(match => match.Value)];

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Line();

    /// <summary>A word, a number with its separators, a run of blanks, or one sign.</summary>
    [GeneratedRegex(@"\d+(?:[.,]\d+)*|[\p{L}\p{N}]+|\s+|.", RegexOptions.CultureInvariant | RegexOptions.Singleline, Patterns.Timeout)]
    private static partial Regex Word();
}
