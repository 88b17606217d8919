using Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// The text tells the mean of what a table lists, or, where the table has how many and how much each on an average, how many they are together and their mean.
/// Complained of is only a slip of the pen.
/// </summary>
internal static class TableMeans
{
    private const int Fewest = 3;
    private const int Farthest = 10;
    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var tables = item
            .Tables.Where(grid => grid.RowCount >= Fewest && grid.Columns.Count is 1 or 2 && !grid.Rows.Any(grid.SumsUp))
            .ToList();
        if (tables is not [var table])
        {
            yield break;
        }

        foreach (var sentence in item.Sentences.Where(s => TableGrid.SaysMean(s.Text)))
        {
            var figures = sentence
                .Mentions.Where(m => m is { Unit: QuantityUnit.Count, Quantity: { High: null, IsWritten: false } })
                .ToList();
            var relation = table.Columns.Count == 1 ? Plain(table, figures) : Weighted(table, figures);
            if (relation is not null)
            {
                yield return relation;
            }
        }
    }

    private static Relation? Plain(TableGrid table, List<Mention> figures)
    {
        var cells = table.Cells(table.Columns[0], table.Rows);
        return figures is [var mean] && cells.Count == table.RowCount && cells.TrueForAll(cell => cell.IsPlain && cell.Step >= 1)
            ? Told(mean, cells, values => values.Average(), $"({TableRelation.Plus(cells)}) / {cells.Count}")
            : null;
    }

    private static Relation? Weighted(TableGrid table, List<Mention> figures)
    {
        if (
            figures.FindAll(m => m.Quantity.Step >= 1) is not [var all]
            || figures.FindAll(m => m.Quantity.Step < 1) is not [var mean]
            || table.Columns.Where(column => AreWhole(table, column)).ToList() is not [var count]
        )
        {
            return null;
        }

        var counts = table.Cells(count, table.Rows);
        var means = table.Cells(table.Columns.First(column => column != count), table.Rows);
        if (counts.Count != table.RowCount || means.Count != table.RowCount || all.Value <= 0 || counts.Sum(cell => cell.Value) <= 0)
        {
            return null;
        }

        return counts.Sum(cell => cell.Value) == all.Value
            ? Told(
                mean,
                [.. counts, .. means],
                values => WeightedLists.Mean(values, counts.Count),
                $"({string.Join(" + ", counts.Zip(means, (n, each) => $"{n.Text} × {each.Text}"))}) / {all}"
            )
            : Told(all, counts, values => values.Sum(), TableRelation.Plus(counts), CheckKind.Sum);
    }

    private static bool AreWhole(TableGrid table, int column) => table.Rows.All(row => table[row, column] is { IsPlain: true, Step: >= 1 });

    private static Relation? Told(
        Mention stated,
        IReadOnlyList<TableCell> cells,
        Func<IReadOnlyList<decimal>, decimal> compute,
        string arithmetic,
        CheckKind kind = CheckKind.Mean
    )
    {
        var terms = cells.Select(cell => cell.Quantity).ToList();
        var (computed, slack) = (compute(terms.ConvertAll(term => term.Value)), kind == CheckKind.Mean ? terms.Max(term => term.Slack) : 0);
        var holds = stated.Quantity.StandsFor(computed, stated.Quantity.Step / 2 + slack);
        return holds || Slips.Explains(stated.Quantity, terms, compute, Farthest, FewestDigits)
            ? new Relation(
                kind,
                stated.Quantity.Text,
                computed,
                [.. terms.Select(term => term.Text)],
                [stated.Sentence.LineOf(stated.Quantity)]
            )
            {
                Place = (stated.Sentence, stated.Quantity.Start),
                IsConjecture = true,
                Rounded = holds && stated.Value != computed,
                Doubt = holds
                    ? null
                    : new Doubt(
                        Severity.Error,
                        T["Check.Sentence", arithmetic, ProseRelation.Write(computed, stated.Quantity), stated.Quantity.Text]
                    ),
            }
            : null;
    }
}
