using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// A table of amounts without a total, and a total in the text that a column or a row of it comes to: changes of one year, <c>reduceret med 4,218 mio. kr.</c>, and what comes
/// in the years after it. A slip of the pen in the one amount beside a
/// table, or in a cell, is told; else it is only confirmed.
/// </summary>
internal static partial class TableSums
{
    private const int FewestCells = 2;

    /// <summary>Digits of a sum that hardly meets another by chance.</summary>
    private const int FewestDigits = 4;

    /// <summary>Between a table and the words that lead to it or close it there may be an empty line.</summary>
    private const int LinesBeside = 2;
    private const decimal LikeliestChance = 0.05m;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var grid in item.Tables.Where(grid => !grid.Rows.Any(grid.SumsUp)))
        {
            if (TableUnit.ScaleOf(grid.Table.Unit) is not { } scale)
            {
                continue;
            }

            foreach (var cells in grid.Columns.Select(column => Changes(grid, column)))
            {
                if (
                    (Relation(item, grid, scale, cells, m => DigitsOf(m) >= FewestDigits) ?? Slip(item, grid, scale, cells)) is { } relation
                )
                {
                    yield return relation;
                }
            }

            var years = grid.Columns.Where(column => ForecastPattern().IsMatch(grid.Head(column))).ToList();
            foreach (var row in years.Count < FewestCells ? [] : grid.Rows)
            {
                List<TableCell> cells = [.. years.Select(column => grid[row, column]).OfType<TableCell>()];
                if (Relation(item, grid, scale, cells, m => YearSpans.Names(m.Sentence.Text)) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    /// <summary>A column's figures down to where it tells what they are paid with.</summary>
    public static List<TableCell> Changes(TableGrid grid, int column) =>
        [
            .. grid.Cells(column, grid.Rows.TakeWhile(row => !EndPattern().IsMatch(grid.Label(row))))
                .Where(cell => cell is { IsPlain: true, Value: not 0 }),
        ];

    private static Relation? Relation(ItemText item, TableGrid grid, decimal scale, List<TableCell> all, Func<Mention, bool> isTold)
    {
        var cells = all.FindAll(cell => cell is { IsPlain: true, Value: not 0 });
        var sum = cells.Sum(cell => cell.Value) * scale;
        var told =
            cells.Count < FewestCells
                ? null
                : item
                    .Sentences.SelectMany(sentence => sentence.Mentions)
                    .FirstOrDefault(m =>
                        m is { Unit: QuantityUnit.Money, Quantity.High: null } && Math.Abs(m.Value) == Math.Abs(sum) && isTold(m)
                    );
        return told is null
            ? null
            : new Relation(
                CheckKind.Sum,
                told.Quantity.Text,
                sum,
                [.. cells.Select(cell => cell.Text)],
                [told.Sentence.LineOf(told.Quantity), .. cells.Select(cell => grid.LineOf(cell.Row)).Distinct()]
            )
            {
                Unit = "kr.",
            };
    }

    /// <summary>The one amount of the words right above or below a table of one column, of which a slip of the pen is all that keeps the cells from adding up to it.</summary>
    private static Relation? Slip(ItemText item, TableGrid grid, decimal scale, List<TableCell> cells)
    {
        var beside = item
            .Sentences.Where(s => s.Line >= grid.Table.Lines.First - LinesBeside && s.Line <= grid.Table.Lines.Last + LinesBeside)
            .SelectMany(sentence => sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money))
            .ToList();
        if (
            grid.Columns.Count > 1
            || cells.Count < FewestCells
            || cells.Exists(cell => cell.Value < 0)
            || beside is not [{ IsLevel: true, Quantity.High: null } total]
            || DigitsOf(total) < FewestDigits
        )
        {
            return null;
        }

        var parts = cells.ConvertAll(cell =>
            cell.Quantity with
            {
                Unit = QuantityUnit.Money,
                Value = cell.Value * scale,
                Step = cell.Step * scale,
            }
        );
        return Slips.Explains(total.Quantity, parts, values => values.Sum()) && Slips.ChanceOf(total.Quantity, parts) < LikeliestChance
            ? ProseRelation
                .Of(
                    CheckKind.Sum,
                    total.Sentence,
                    total.Quantity,
                    parts.Sum(part => part.Value),
                    parts.Sum(part => part.Slack),
                    string.Join(" + ", cells.Select(cell => cell.Text)),
                    parts,
                    Severity.Unexplained
                )
                .AsConjecture()
            : null;
    }

    private static int DigitsOf(Mention mention) => mention.Quantity.Text.Count(char.IsAsciiDigit);

    [GeneratedRegex(@"^\s*(?:finansiering|kasse)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex EndPattern();

    [GeneratedRegex(@"\boverslags?\s?år|\bbudgetoverslag", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ForecastPattern();
}
