using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>An amount of the text that stands in a table of the same item, perhaps with more digits. Only confirmed: the text may mean another.</summary>
internal static class TableRepeats
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var cells = item.Tables.SelectMany(AmountsOf).ToList();
        var told = new HashSet<string>();
        foreach (var sentence in item.Sentences)
        {
            foreach (var amount in sentence.Quantities)
            {
                if (amount is not { Unit: QuantityUnit.Money, High: null, IsApproximate: false } || !told.Add(amount.Text))
                {
                    continue;
                }

                var matches = cells.Where(cell => Math.Abs(cell.Kroner - amount.Value) <= amount.Slack && cell.Kroner != 0).ToList();
                if (matches.Select(cell => cell.Kroner).Distinct().Count() == 1 && IsTelling(amount, matches[0].Kroner))
                {
                    yield return new Relation(
                        CheckKind.Repeat,
                        amount.Text,
                        matches[0].Kroner,
                        [matches[0].Text],
                        [sentence.LineOf(amount)]
                    )
                    {
                        Unit = "kr.",
                        Rounded = matches[0].Kroner != amount.Value,
                    };
                }
            }
        }
    }

    /// <summary>A round number may agree by chance; two digits that agree exactly, three that are rounded or a deficit hardly do.</summary>
    private static bool IsTelling(Quantity amount, decimal kroner)
    {
        var digits = amount.Text.SkipWhile(c => c is not (>= '1' and <= '9')).Count(char.IsAsciiDigit);
        return digits >= 3 || (digits == 2 && kroner == amount.Value) || amount.Value < 0;
    }

    private static IEnumerable<(decimal Kroner, string Text)> AmountsOf(TableGrid grid)
    {
        if (TableUnit.ScaleOf(grid.Table.Unit) is not { } scale)
        {
            yield break;
        }

        for (var row = 0; row < grid.RowCount; row++)
        {
            foreach (var column in grid.Columns)
            {
                if (grid[row, column] is { IsPercent: false } cell)
                {
                    yield return (cell.Value * scale, cell.Text);
                }
            }
        }
    }
}
