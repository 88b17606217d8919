using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// Amounts that the text adds up, and the table that books them by area: together its cells come to the same, and each is some of the amounts with their signs. Only
/// confirmed.
/// </summary>
internal static class TableParts
{
    private const int FewestTerms = 3;
    private const int MostTerms = 8;

    /// <param name="relations">Those of the item: its sums are looked for in the table.</param>
    public static List<Relation> Of(ItemText item, IReadOnlyList<Relation> relations)
    {
        var sums = relations
            .Where(relation => relation is { Holds: true, Kind: CheckKind.Sum or CheckKind.Balance })
            .Select(relation => relation.Figures.OfType<Quantity>().Where(q => q is { Unit: QuantityUnit.Money, High: null }).ToList())
            .Where(figures => figures.Count is > FewestTerms and <= MostTerms + 1)
            .ToList();
        return
        [
            .. item
                .Tables.Where(_ => sums.Count > 0)
                .SelectMany(grid => grid.Columns.SelectMany(column => Of(grid, TableSums.Changes(grid, column), sums))),
        ];
    }

    private static IEnumerable<Relation> Of(TableGrid grid, List<TableCell> cells, List<List<Quantity>> sums)
    {
        if (cells.Count < 2 || TableUnit.ScaleOf(grid.Table.Unit) is not { } scale)
        {
            return [];
        }

        var total = cells.Sum(cell => cell.Value) * scale;
        return sums.Where(figures => Math.Abs(figures[^1].Value) == Math.Abs(total))
            .Select(figures => Parted(cells, figures[..^1], scale, total))
            .OfType<List<(TableCell Cell, List<Quantity> Terms)>>()
            .Take(1)
            .SelectMany(parted => parted)
            .Where(part => part.Terms.Count > 1)
            .Select(part => new Relation(
                CheckKind.Sum,
                part.Cell.Text,
                part.Cell.Value,
                [.. part.Terms.Select(term => term.Text)],
                [grid.LineOf(part.Cell.Row)]
            )
            {
                Unit = grid.Table.Unit,
            });
    }

    /// <summary>The terms of each cell, each term in one of them; null when no signs make them so.</summary>
    private static List<(TableCell Cell, List<Quantity> Terms)>? Parted(
        List<TableCell> cells,
        List<Quantity> terms,
        decimal scale,
        decimal total
    )
    {
        for (var signs = 0; signs < 1 << terms.Count; signs++)
        {
            var signed = terms.Select((term, i) => (signs >> i & 1) == 0 ? term.Value : -term.Value).ToList();
            if (signed.Sum() != total)
            {
                continue;
            }

            var parted = cells.ConvertAll(cell => (Cell: cell, Terms: Some(terms, signed, cell.Value * scale)));
            if (parted.TrueForAll(part => part.Terms.Count > 0) && parted.SelectMany(part => part.Terms).ToHashSet().Count == terms.Count)
            {
                return parted;
            }
        }

        return null;
    }

    private static List<Quantity> Some(List<Quantity> terms, List<decimal> signed, decimal sum)
    {
        for (var chosen = 1; chosen < 1 << terms.Count; chosen++)
        {
            var indexes = Enumerable.Range(0, terms.Count).Where(i => (chosen >> i & 1) == 1).ToList();
            if (indexes.Sum(i => signed[i]) == sum)
            {
                return indexes.ConvertAll(i => terms[i]);
            }
        }

        return [];
    }
}
