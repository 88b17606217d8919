using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>What is printed on every page (running heads, page numbers): kept, but text may flow past it to the next page.</summary>
internal static partial class PdfFurniture
{
    private const int MostLinesAtEdge = 3;

    /// <summary>In points: a running head stands in the same place on every page.</summary>
    private const double SamePlace = 4;

    /// <returns>For each page how many of its lines from the top and from the bottom are furniture.</returns>
    public static IReadOnlyList<(int Top, int Bottom)> Find(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var seen = pages
            .SelectMany(page => page.Take(MostLinesAtEdge).Concat(page.Skip(MostLinesAtEdge).TakeLast(MostLinesAtEdge)))
            .GroupBy(Key)
            .ToDictionary(group => group.Key, group => group.Count());
        bool IsFurniture(PdfLine line) =>
            PageNumber().IsMatch(line.Text) || Places(line).Sum(key => seen.GetValueOrDefault(key)) >= Math.Max(2, pages.Count / 2);
        return
        [
            .. pages.Select(page =>
            {
                var top = page.Take(MostLinesAtEdge).TakeWhile(IsFurniture).Count();
                return (top, page.Skip(top).Reverse().Take(MostLinesAtEdge).TakeWhile(IsFurniture).Count());
            }),
        ];
    }

    private static (string Text, int Place) Key(PdfLine line) => (Digits().Replace(line.Text, "#"), (int)(line.Bottom / SamePlace));

    /// <summary>The line's own place and those beside it, since a place may lie on the border between two.</summary>
    private static IEnumerable<(string Text, int Place)> Places(PdfLine line)
    {
        var (text, place) = Key(line);
        return [(text, place - 1), (text, place), (text, place + 1)];
    }

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\A(?:side\s*:?\s*)?[-–]?\s?\d{1,4}\s?[-–]?(?:\s*(?:af|/|of)\s*\d{1,4})?\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();
}
