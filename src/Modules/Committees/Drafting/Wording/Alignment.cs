namespace Ledetraad.Modules.Committees.Drafting.Wording;

/// <summary>Two sequences laid side by side: which parts stand in both, in the same order.</summary>
/// <remarks>Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).</remarks>
internal static class Alignment
{
    /// <summary>More than this many differences are no edit of a text but another text: its memory grows with the square.</summary>
    private const int MostDifferences = 1_500;

    /// <returns>Pairs of places that hold the same, rising in both.</returns>
    public static IReadOnlyList<(int Before, int After)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var first = 0;
        while (first < before.Count && first < after.Count && before[first] == after[first])
        {
            first++;
        }

        var last = 0;
        while (last < before.Count - first && last < after.Count - first && before[^(last + 1)] == after[^(last + 1)])
        {
            last++;
        }

        var pairs = new List<(int, int)>(Enumerable.Range(0, first).Select(i => (i, i)));
        pairs.AddRange(Middle(before, after, first, before.Count - last, after.Count - last));
        pairs.AddRange(Enumerable.Range(1, last).Reverse().Select(i => (before.Count - i, after.Count - i)));
        return pairs;
    }

    private static List<(int, int)> Middle(
        IReadOnlyList<string> before,
        IReadOnlyList<string> after,
        int first,
        int endBefore,
        int endAfter
    )
    {
        var (rows, columns) = (endBefore - first, endAfter - first);
        if (rows == 0 || columns == 0)
        {
            return [];
        }

        var most = Math.Min(rows + columns, MostDifferences);
        var reached = new int[2 * most + 2];
        var trail = new List<int[]>();
        for (var differences = 0; differences <= most; differences++)
        {
            trail.Add(reached[(most - differences)..(most + differences + 2)]);
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var down =
                    diagonal == -differences || (diagonal != differences && reached[most + diagonal - 1] < reached[most + diagonal + 1]);
                var row = down ? reached[most + diagonal + 1] : reached[most + diagonal - 1] + 1;
                while (row < rows && row - diagonal < columns && before[first + row] == after[first + row - diagonal])
                {
                    row++;
                }

                reached[most + diagonal] = row;
                if (row >= rows && row - diagonal >= columns)
                {
                    return Walk(trail, rows, columns, first);
                }
            }
        }

        return [];
    }

    /// <summary>Back from the end along the way that was found.</summary>
    private static List<(int, int)> Walk(List<int[]> trail, int row, int column, int first)
    {
        var pairs = new List<(int, int)>();
        for (var differences = trail.Count - 1; differences >= 0; differences--)
        {
            var reached = trail[differences]; // the place of diagonal 0 is `differences`
            var diagonal = row - column;
            var down =
                diagonal == -differences
                || (diagonal != differences && reached[differences + diagonal - 1] < reached[differences + diagonal + 1]);
            var before = down ? diagonal + 1 : diagonal - 1;
            var startRow = differences == 0 ? 0 : reached[differences + before];
            var startColumn = differences == 0 ? 0 : startRow - before;
            while (row > startRow && column > startColumn)
            {
                (row, column) = (row - 1, column - 1);
                pairs.Add((first + row, first + column));
            }

            (row, column) = (startRow, startColumn);
        }

        pairs.Reverse();
        return pairs;
    }
}
