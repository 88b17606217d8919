using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Amounts and, in the row below them, whom they pay: <c>1,75 mio. kr. | 1,5 mio. kr.</c>, <c>3 vejledere + 1 lærer (i et halvt år) | 3 vejledere</c>. A year's work costs the same in
/// every column. Only confirmed: people are paid differently.
/// </summary>
internal static partial class StaffPrices
{
    private const int FewestColumns = 2;
    private const decimal Half = 0.5m;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        for (var row = 0; row + 1 < grid.RowCount; row++)
        {
            var paid = grid.Columns.Where(column => grid[row, column] is { IsPlain: true }).ToList();
            var years = paid.ConvertAll(column => YearsOfWork(grid, row + 1, column));
            if (paid.Count < FewestColumns || years.Exists(number => number == 0) || years.Distinct().Count() < FewestColumns)
            {
                continue;
            }

            var cells = paid.ConvertAll(column => grid[row, column]!);
            var price = cells[^1].Value / years[^1];
            var relations = cells.Zip(years, (cell, number) => Relation(cell, number, price, cells[^1])).SkipLast(1).ToList();
            foreach (var relation in relations.TrueForAll(relation => relation.Holds) ? relations : [])
            {
                yield return relation;
            }
        }
    }

    private static TableRelation Relation(TableCell cell, decimal years, decimal price, TableCell other) =>
        new(CheckKind.Product, cell, cell.Value, years * price, 0, [other])
        {
            Arithmetic = $"{Danish.Write(years)} × {Danish.Write(price)}",
            Terms = [Danish.Write(years), Danish.Write(price)],
        };

    /// <summary>How many work a whole year by the words of a cell; 0 when it says anything else.</summary>
    private static decimal YearsOfWork(TableGrid grid, int row, int column)
    {
        var text = column < grid.Table.Rows[row].Count ? grid.Table.Rows[row][column] : "";
        return StaffPattern().IsMatch(text)
            ? OnePattern().Matches(text).Sum(one => int.Parse(one.Groups["n"].ValueSpan, null) * (one.Groups["half"].Success ? Half : 1))
            : 0;
    }

    private const string One = @"(?<n>\d{1,2}) \p{L}{4,}(?<half> \((?:i )?et halvt år\))?";

    [GeneratedRegex($@"^\s*{One}(?:\s*(?:\+|og)\s*{One})*\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex StaffPattern();

    [GeneratedRegex(One, RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OnePattern();
}
