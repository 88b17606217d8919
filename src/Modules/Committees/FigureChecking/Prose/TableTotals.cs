using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The text names the total that the item's one table of amounts has: <c>de samlede udgifter, jf. tabellen, er 132,1 mio. kr.</c></summary>
internal static partial class TableTotals
{
    private const int LinesAbove = 4;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var tables = item
            .Tables.Where(grid => grid.Columns.Count == 1 && TableUnit.ScaleOf(grid.Table.Unit) is not null)
            .Select(grid => TotalOf(item, grid))
            .OfType<TotalledTable>()
            .ToList();
        foreach (var sentence in item.Sentences)
        {
            if (
                sentence.Mentions is [{ Unit: QuantityUnit.Money, Quantity.High: null, IsRate: false, IsChange: false } named]
                && (named.IsTotal || TotalPattern().IsMatch(sentence.Text))
                && TableOf(item, sentence, tables) is { } totalled
                && Names(sentence, named, totalled.Total)
            )
            {
                var (table, row, cell, total, slack, _) = totalled;
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

    /// <summary>The one table that is about the same by the words above it; the item's only one needs none.</summary>
    private static TotalledTable? TableOf(ItemText item, Sentence sentence, List<TotalledTable> tables)
    {
        var alike = tables.FindAll(table => table.Words.Overlaps(WordsOf(sentence.Text)));
        return alike is [var one] ? one
            : alike.Count == 0 && tables is [var only] && item.Tables.Count == 1 ? only
            : null;
    }

    private static TotalledTable? TotalOf(ItemText item, TableGrid grid)
    {
        var row = Enumerable.Range(0, grid.RowCount).Where(grid.IsTotalRow).DefaultIfEmpty(-1).Last();
        if (row < 1 || grid[row, grid.Columns[0]] is not { IsPercent: false } cell)
        {
            return null;
        }

        var scale = TableUnit.ScaleOf(grid.Table.Unit)!.Value;
        var above = item.Sentences.LastOrDefault(sentence =>
            sentence.Line < grid.LineOf(0) && sentence.Line >= grid.LineOf(0) - LinesAbove
        );
        return new TotalledTable(grid, row, cell, cell.Value * scale, cell.Slack * scale, WordsOf(grid.Table.Caption + " " + above?.Text));
    }

    private static HashSet<string> WordsOf(string text) => WordStems.Of(text, WordPattern(), CommonPattern());

    /// <param name="Total">In kroner.</param>
    /// <param name="Words">Of its caption and of the line above it.</param>
    private sealed record TotalledTable(TableGrid Grid, int Row, TableCell Cell, decimal Total, decimal Slack, HashSet<string> Words);

    /// <summary>It says that it is in the table, or it is a total that differs from the table's by a slip of the pen.</summary>
    private static bool Names(Sentence sentence, Mention named, decimal total) =>
        TablePattern().IsMatch(sentence.Text) || named.Quantity.StandsFor(total) || Slips.IsOneSlip(named.Quantity, total);

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"^(?:tabel.*|budget.*|udgift.*|samlede|kroner|fremgår|nedenfor|nedenstående|fordel.*|viser|følgende|forventede?|oversigt.*|beløb.*|område.*|udgør.*|således|angivet|opgjort)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();

    [GeneratedRegex(@"\b(?:samlede|i alt|samlet|totale)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TotalPattern();

    [GeneratedRegex(@"\btabel", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TablePattern();
}
