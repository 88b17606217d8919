using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The text names the total that the item's one table of amounts has: <c>de samlede udgifter, jf. tabellen, er 132,1 mio. kr.</c></summary>
internal static partial class TableTotals
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var tables = item.Tables.Where(grid => grid.Columns.Count == 1 && TableUnit.ScaleOf(grid.Table.Unit) is not null).ToList();
        if (tables is not [var table] || item.Tables.Count > 1)
        {
            yield break;
        }

        var row = Enumerable.Range(0, table.RowCount).Where(table.IsTotalRow).DefaultIfEmpty(-1).Last();
        if (row < 1 || table[row, table.Columns[0]] is not { IsPercent: false } cell)
        {
            yield break;
        }

        var total = cell.Value * TableUnit.ScaleOf(table.Table.Unit)!.Value;
        var slack = cell.Slack * TableUnit.ScaleOf(table.Table.Unit)!.Value;
        foreach (var sentence in item.Sentences)
        {
            if (
                sentence.Mentions is [{ Unit: QuantityUnit.Money, Quantity.High: null, IsRate: false, IsChange: false } named]
                && Names(sentence, named, total)
            )
            {
                var holds = named.Quantity.StandsFor(total, slack);
                yield return new Relation(
                    CheckKind.Repeat,
                    named.Quantity.Text,
                    total,
                    [cell.Text],
                    [sentence.LineOf(named.Quantity), table.LineOf(row)]
                )
                {
                    Unit = "kr.",
                    Rounded = holds && named.Value != total,
                    Doubt = holds
                        ? null
                        : new Doubt(Severity.Error, T["Check.TableTotal", named.Quantity.Text, table.Label(row), cell.Text]),
                };
            }
        }
    }

    /// <summary>It says that it is in the table, or it is a total that differs from the table's by a slip of the pen.</summary>
    private static bool Names(Sentence sentence, Mention named, decimal total)
    {
        var isTotal = named.IsTotal || TotalPattern().IsMatch(sentence.Text);
        return isTotal && (TablePattern().IsMatch(sentence.Text) || IsNear(named.Value, total));
    }

    private static bool IsNear(decimal named, decimal total) => Slips.IsOneDigitApart(named, total) || Math.Abs(named - total) * 4 < total;

    [GeneratedRegex(@"\b(?:samlede|i alt|samlet|totale)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TotalPattern();

    [GeneratedRegex(@"\btabel", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TablePattern();
}
