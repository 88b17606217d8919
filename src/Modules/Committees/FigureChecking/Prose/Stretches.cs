using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// All that stands next to each other: sentences of a paragraph, the lines of a list or the rows of a table, with some of what leads to them and of what follows.
/// For rules that tell by several equations at once whether figures belong together, and so may be shown more than do.
/// </summary>
internal static class Stretches
{
    private const int MostSentences = 5;
    private const int MostLines = 24;
    private const int MostBefore = 3;
    private const int MostBehind = 1;
    private const int LinesAround = 4;

    public static IEnumerable<FigureGroup> In(ItemText item) =>
        item.Passages.Where(passage => !IsLine(passage)).SelectMany(Sentences).Concat(Lines(item)).Concat(Tables(item));

    private static IEnumerable<FigureGroup> Sentences(Passage passage)
    {
        for (var first = 0; first < passage.Sentences.Count; first++)
        {
            for (var count = 1; count <= MostSentences && first + count <= passage.Sentences.Count; count++)
            {
                if (passage.Sentences[first].Mentions.Count > 0 && passage.Sentences[first + count - 1].Mentions.Count > 0)
                {
                    yield return new FigureGroup([.. passage.Sentences.Skip(first).Take(count)], IsSetOut: false);
                }
            }
        }
    }

    private static IEnumerable<FigureGroup> Lines(ItemText item)
    {
        for (var at = 0; at < item.Passages.Count; )
        {
            var lines = item.Passages.Skip(at).TakeWhile(p => IsLine(p) && p.SectionNumber == item.Passages[at].SectionNumber).ToList();
            if (lines.Count is > 1 and <= MostLines)
            {
                var (before, behind) = (item.Passages.ElementAtOrDefault(at - 1), item.Passages.ElementAtOrDefault(at + lines.Count));
                foreach (var group in Around(Beside(before), [.. lines.SelectMany(line => line.Sentences)], Beside(behind)))
                {
                    yield return group;
                }

                IReadOnlyList<Sentence> Beside(Passage? passage) =>
                    passage is not null && passage.SectionNumber == lines[0].SectionNumber ? passage.Sentences : [];
            }

            at += Math.Max(1, lines.Count);
        }
    }

    private static IEnumerable<FigureGroup> Tables(ItemText item)
    {
        foreach (var grid in item.Tables.Where(grid => grid.RowCount is > 0 and <= MostLines))
        {
            var (first, last) = (grid.LineOf(0), grid.LineOf(grid.RowCount - 1));
            var before = item.Sentences.LastOrDefault(s => s.Line < first && s.Line >= first - LinesAround)?.Passage.Sentences ?? [];
            var behind = item.Sentences.FirstOrDefault(s => s.Line > last && s.Line <= last + LinesAround)?.Passage.Sentences ?? [];
            foreach (var group in Around(before, Rows(grid), behind))
            {
                yield return group;
            }
        }
    }

    /// <summary>Each row's cells, and before them the heads; of a single row each cell behind its head.</summary>
    private static List<Sentence> Rows(TableGrid grid) =>
        grid.RowCount == 1
            ? [.. Enumerable.Range(0, grid.ColumnCount).Select(column => grid.Line($"{grid.Head(column)}: {grid.Text(0, column)}", 0))]
            :
            [
                .. grid.Table.Header.Count > 0 ? [grid.Line(string.Join("; ", grid.Table.Header), 0)] : Array.Empty<Sentence>(),
                .. grid.Rows.Select(row => grid.Line(string.Join("; ", grid.Table.Rows[row]), row)),
            ];

    private static IEnumerable<FigureGroup> Around(
        IReadOnlyList<Sentence> before,
        IReadOnlyList<Sentence> lines,
        IReadOnlyList<Sentence> behind
    )
    {
        for (var led = 0; led <= Math.Min(MostBefore, before.Count); led++)
        {
            for (var followed = 0; followed <= Math.Min(MostBehind, behind.Count); followed++)
            {
                yield return new FigureGroup([.. before.TakeLast(led), .. lines, .. behind.Take(followed)], IsSetOut: true);
            }
        }
    }

    /// <summary>A short heading may be the first of the lines, or part them.</summary>
    private static bool IsLine(Passage passage) => passage.IsLine || passage.Kind == PassageKind.SubHeading;
}
