namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Finds tables among a page's lines: lines with wide gaps that stand below each other.</summary>
internal static class PdfTableFinder
{
    private const int MostColumns = 60;
    private const int MostPlainLinesInside = 4;

    /// <summary>In line heights: two lines of one table are no further apart.</summary>
    private const double MostDistance = 3.2;

    /// <summary>In line heights: lines of one cell are no further apart.</summary>
    private const double WithinCell = 1.45;

    public static IEnumerable<PdfTable> Find(IReadOnlyList<PdfLine> lines)
    {
        var free = 0; // the first line that no table has taken
        var i = 0;
        while (i < lines.Count)
        {
            if (!lines[i].HasWideGap)
            {
                i++;
                continue;
            }

            var end = End(lines, i);
            if (Gutters(lines, i, end) is { Count: > 0 and < MostColumns } gutters)
            {
                var first = FirstLine(lines, i, free, gutters[0]);
                end = free = AddContinuation(lines, end, gutters);
                yield return new PdfTable(first, end, gutters);
            }

            i = end;
        }
    }

    /// <summary>The index after the last line with columns that hangs together with the first.</summary>
    private static int End(IReadOnlyList<PdfLine> lines, int first)
    {
        var last = first;
        for (var i = first + 1; i < lines.Count && i - last <= MostPlainLinesInside + 1; i++)
        {
            if (lines[i].Bottom - lines[i - 1].Bottom > MostDistance * lines[i].Height)
            {
                break;
            }

            if (lines[i].HasWideGap && lines[i].Gaps.Any(gap => lines[last].Gaps.Any(other => Shares(gap, other, lines[i].Height))))
            {
                last = i;
            }
            else if (lines[i].HasWideGap || lines[last].Gaps.All(gap => lines[i].Left < gap.From && lines[i].Right > gap.To))
            {
                break;
            }
        }

        return last + 1;
    }

    private static bool Shares((double From, double To) a, (double From, double To) b, double height) =>
        Math.Min(a.To, b.To) - Math.Max(a.From, b.From) >= PdfLine.LeastGutter * height;

    /// <summary>Strips that (nearly) no line with columns writes in, and at least two of them leave wide open.</summary>
    private static List<(double From, double To)> Gutters(IReadOnlyList<PdfLine> lines, int first, int end)
    {
        List<PdfLine> rows = [.. lines.Skip(first).Take(end - first).Where(line => line.HasWideGap)];
        var height = rows.Average(line => line.Height);
        var tolerated = rows.Count >= 4 ? (int)(rows.Count * 0.15) : 0;
        return
        [
            .. Strips(rows, tolerated)
                .Where(strip => strip.To - strip.From >= PdfLine.LeastGutter * height)
                .Where(strip => rows.Where(row => row.Gaps.Any(gap => row.IsWide(gap) && Shares(gap, strip, height))).Skip(1).Any())
                .Take(MostColumns),
        ];
    }

    /// <summary>Strips between the first and the last text in which at most so many lines write.</summary>
    private static IEnumerable<(double From, double To)> Strips(List<PdfLine> rows, int tolerated)
    {
        var edges = rows.SelectMany(row => row.Segments())
            .SelectMany(segment => ((double At, int Change)[])[(segment.Left, 1), (segment.Right, -1)])
            .OrderBy(edge => edge.At)
            .ThenByDescending(edge => edge.Change)
            .ToList();
        var (writing, from) = (0, double.NaN);
        foreach (var (at, change) in edges)
        {
            var before = writing;
            writing += change;
            if (before > tolerated && writing <= tolerated)
            {
                from = at;
            }
            else if (before <= tolerated && writing > tolerated && !double.IsNaN(from))
            {
                yield return (from, at);
            }
        }
    }

    /// <summary>A head's upper lines may have text in one column only, never the first.</summary>
    private static int FirstLine(IReadOnlyList<PdfLine> lines, int first, int free, (double From, double To) gutter)
    {
        while (first > free && lines[first - 1].Left >= gutter.From && IsClose(lines, first))
        {
            first--;
        }

        return first;
    }

    /// <summary>The last row's cells may go on for some lines.</summary>
    private static int AddContinuation(IReadOnlyList<PdfLine> lines, int end, List<(double From, double To)> gutters)
    {
        while (end < lines.Count && IsClose(lines, end) && !lines[end].HasWideGap && GoesOn(lines, end, gutters))
        {
            end++;
        }

        return end;
    }

    private static bool GoesOn(IReadOnlyList<PdfLine> lines, int i, List<(double From, double To)> gutters)
    {
        var isInLaterColumn = gutters.Exists(gutter => lines[i].Left >= gutter.To - lines[i].Height);
        var isInFirstColumn = lines[i].Right <= gutters[0].To && char.IsLower(lines[i].FirstWord[0]);
        return isInLaterColumn || isInFirstColumn;
    }

    private static bool IsClose(IReadOnlyList<PdfLine> lines, int i) =>
        lines[i].Bottom - lines[i - 1].Bottom < WithinCell * lines[i].Height;
}
