using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using Ledetraad.Modules.Committees.Reading.Items;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>The text names the total that the item's one table of amounts has: <c>de samlede udgifter, jf. tabellen, er 132,1 mio. kr.</c></summary>
internal static partial class TableTotals
{
    private const int LinesAbove = 4;

    /// <summary>The number of a section, or how many posts there are, may stand beside the total.</summary>
    private const int MostOther = 100;

    /// <summary>Kroner to one in a table.</summary>
    private static readonly List<decimal> Scales = [1, 1_000, 1_000_000];

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var tables = item
            .Tables.Concat(item.Lists)
            .Where(grid => grid.Columns.Count == 1)
            .Select(grid => TotalOf(item, grid))
            .OfType<TotalledTable>()
            .ToList();
        foreach (var sentence in item.Sentences)
        {
            if (
                sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money).ToList() is [{ Quantity.High: null, IsBound: false } named]
                && (named.IsLevel || (TablePattern().IsMatch(sentence.Text) && (!named.IsRate || named.IsYearly)))
                && sentence.Mentions.All(m => m == named || (m.Unit == QuantityUnit.Count && m.Value < MostOther))
                && !UpwardsPattern().IsMatch(named.Trail)
                && TableOf(item, sentence, tables) is { } totalled
                && Names(sentence, named, totalled)
            )
            {
                var (table, row, cell, total, slack, _) = totalled;
                var holds = named.Quantity.StandsFor(total, slack);
                if (!holds && StandsElsewhere(item, named))
                {
                    continue;
                }

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

    /// <summary>Some figure of a table, whatever its unit, or what a column of figures comes to, is the one that the sentence names.</summary>
    private static bool StandsElsewhere(ItemText item, Mention named) =>
        item
            .Tables.Concat(item.Lists)
            .SelectMany(grid =>
                grid.Columns.SelectMany(column =>
                    grid.Rows.Select(row => grid[row, column]?.Value)
                        .OfType<decimal>()
                        .Append(grid.Cells(column, grid.Rows.Where(row => !grid.SumsUp(row))).Sum(cell => cell.Value))
                )
            )
            .Any(figure => Scales.Exists(scale => named.Quantity.StandsFor(figure * scale)));

    /// <summary>The one table that is about the same by the words above it; the item's only one needs none.</summary>
    private static TotalledTable? TableOf(ItemText item, Sentence sentence, List<TotalledTable> tables)
    {
        var alike = tables.FindAll(table => table.Words.Overlaps(WordsOf(sentence.Text)));
        return alike is [var one] ? one
            : alike.Count == 0 && tables is [var only] && item.Tables is [var grid] && only.Grid == grid ? only
            : null;
    }

    private static TotalledTable? TotalOf(ItemText item, TableGrid grid)
    {
        var named = grid.Rows.Where(grid.IsTotalRow).DefaultIfEmpty(-1).Last();
        if (
            (named < 0 ? grid.SumRow(grid.Columns[0]) : named) is not { } row
            || grid[row, grid.Columns[0]] is not { IsPercent: false } cell
            || cell.Text.Any(char.IsLetter)
        )
        {
            return null;
        }

        var above = string.Join(
            ' ',
            item.Sentences.Where(s => s.Line < grid.LineOf(0) && s.Line >= grid.LineOf(0) - LinesAbove).Select(s => s.Text)
        );
        var head = grid.Head(grid.Columns[0]);
        return TableUnit.ScaleOf(grid.Table.Unit ?? TableUnits.InText(head + " " + above)) is { } scale
            ? new TotalledTable(
                grid,
                row,
                cell,
                cell.Value * scale,
                cell.Slack * scale,
                WordsOf(string.Join(' ', grid.Table.Caption, above, head, grid.Label(row)))
            )
            : null;
    }

    private static HashSet<string> WordsOf(string text) => WordStems.Of(text, WordPattern(), CommonPattern());

    /// <param name="Total">In kroner.</param>
    /// <param name="Words">Of its caption, the line above it, its head and the name of its total.</param>
    private sealed record TotalledTable(TableGrid Grid, int Row, TableCell Cell, decimal Total, decimal Slack, HashSet<string> Words);

    /// <summary>
    /// It says that it is a total and in the table, or differs from the table's by a slip of the pen; a figure that is not called a total is so only when it
    /// stands in the words just above the table or below it, or shares words with them.
    /// </summary>
    private static bool Names(Sentence sentence, Mention named, TotalledTable totalled)
    {
        if (IsTaxedOtherwise(sentence.Text, totalled.Grid.Label(totalled.Row)))
        {
            return false;
        }

        var isTotal = named.IsTotal || TotalPattern().IsMatch(sentence.Text);
        var isAkin = totalled.Words.Overlaps(WordsOf(sentence.Text));
        var isLike = named.Quantity.StandsFor(totalled.Total) || Slips.IsOneSlip(named.Quantity, totalled.Total, totalled.Slack);
        return isTotal
            ? isLike || (isAkin && TablePattern().IsMatch(sentence.Text))
            : isLike && isAkin && named.Quantity.Text.Count(char.IsAsciiDigit) >= Slips.FewestDigits;
    }

    /// <summary><c>inkl. moms</c> of the one, <c>uden moms</c> of the other: two amounts.</summary>
    private static bool IsTaxedOtherwise(string one, string other) =>
        (WithTaxPattern().IsMatch(one) && WithoutTaxPattern().IsMatch(other))
        || (WithoutTaxPattern().IsMatch(one) && WithTaxPattern().IsMatch(other));

    [GeneratedRegex(@"\b(?:inkl\.|inklusive?|med) (?:\p{L}+ og )?(?:moms|afgifter)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex WithTaxPattern();

    [GeneratedRegex(@"\b(?:ekskl\.|eksklusive?|uden) (?:\p{L}+ og )?(?:moms|afgifter)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex WithoutTaxPattern();

    // fra 120 kr. og opefter
    [GeneratedRegex(@"^\s*(?:og|eller) (?:opefter|opad|derover|mere|nedefter|derunder)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UpwardsPattern();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"^(?:tabel.*|budget.*|udgift.*|samlede|kroner|fremgår|nedenfor|nedenstående|fordel.*|viser|følgende|forventede?|oversigt.*|beløb.*|område.*|udgør.*|således|angivet|opgjort|samlet|summen?|total.*|poster.*|tusind.*|vedtaget|forbrug.*)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();

    [GeneratedRegex(
        @"\b(?:samlede|i alt|samlet|totale?|tilsammen|sammenlagt|summer|sum(?:men)?|alle poster)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TotalPattern();

    [GeneratedRegex(
        @"\btabel|\bskema|\boversigt|\bliste|liste(?:n|ns)\b|\bbundlinje|\bopgørelse",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TablePattern();
}
