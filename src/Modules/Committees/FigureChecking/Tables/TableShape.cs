using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Items;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>Where a printed table's head ends and its rows begin, and which column only says what the others are in.</summary>
internal static partial class TableShape
{
    private const int FewestColumns = 3;

    public static PaperTable Headed(PaperTable printed) =>
        HasColumnNumbers(printed) ? Headed(printed with { Rows = [.. printed.Rows.Skip(1)] })
        : HasFormulasBelowHead(printed) ? Named(printed)
        : HasYearsBelowHead(printed)
            ? printed with
            {
                Header = [.. printed.Header.Select((head, i) => HeadOf(head, printed.Rows[0], i))],
                Rows = [.. printed.Rows.Skip(1)],
            }
        : HasHeadInRows(printed) || HasYearsForHead(printed) ? printed with { Header = printed.Rows[0], Rows = [.. printed.Rows.Skip(1)] }
        : HasRowInHead(printed) ? printed with { Header = [], Rows = [printed.Header, .. printed.Rows] }
        : printed;

    public static bool IsFigure(string cell) => TableCell.Read(cell, 0, 0) is not null;

    /// <summary>It says what other figures are in, <c>1.000 kr.</c></summary>
    public static bool IsUnit(string cell) => UnitPattern().IsMatch(cell);

    /// <summary>What a column says in every row that the others are in; null where none does.</summary>
    public static string? UnitOf(PaperTable table)
    {
        if (table.Rows.Count < 2)
        {
            return null;
        }

        var columns = Enumerable.Range(1, Math.Max(0, table.Rows.Max(row => row.Count) - 1));
        var column = columns.FirstOrDefault(at => table.Rows.All(row => at < row.Count && IsUnit(row[at])));
        return column > 0 ? table.Rows[0][column].Trim(' ', '(', ')') : null;
    }

    /// <summary>The first row numbers the columns: 1, 2, 3 …</summary>
    private static bool HasColumnNumbers(PaperTable table) =>
        table.Rows.Count > 1
        && table.Rows[0].Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToList() is { Count: >= FewestColumns } numbers
        && numbers.Select((number, i) => number == $"{i + 1}").All(isNext => isNext);

    /// <summary>The first row names the columns by letters, and some by what they follow from: <c>A</c>, <c>B</c>, <c>C=(A-B)</c>.</summary>
    private static bool HasFormulasBelowHead(PaperTable table) =>
        table.Header.Count > 1
        && table.Rows.Count > 1
        && table.Rows[0].Skip(1).Where(cell => cell.Trim().Length > 0).ToList() is { Count: >= FewestColumns } names
        && names.Exists(FormulaColumns.IsFormula)
        && names.TrueForAll(FormulaColumns.IsName);

    private static PaperTable Named(PaperTable printed) =>
        printed with
        {
            Unit = printed.Unit ?? TableUnits.InText(printed.Rows[0][0]),
            Header = [.. printed.Header.Select((head, i) => i == 0 ? head : HeadOf(head, printed.Rows[0], i))],
            Rows = [.. printed.Rows.Skip(1)],
        };

    /// <summary>The head goes on in the first row: each column's year, behind what the figures are in.</summary>
    private static bool HasYearsBelowHead(PaperTable table) =>
        table.Header.Count > 1 && HasYearsFirst(table) && !table.Header.Skip(1).Any(IsYear);

    /// <summary>The head is printed apart, and its second line is all that is left of it here.</summary>
    private static bool HasYearsForHead(PaperTable table) => table.Header.Count == 0 && HasYearsFirst(table);

    private static bool HasYearsFirst(PaperTable table) =>
        table.Rows.Count > 1
        && table.Rows[0].Count > 1
        && table.Rows[0][0] is var name
        && (name.Trim().Length == 0 || IsUnit(name) || YearNamePattern().IsMatch(name))
        && table.Rows[0].Skip(1).Count(IsYear) > 1
        && table.Rows[0].Skip(1).All(cell => cell.Trim().Length == 0 || IsYear(cell));

    public static bool IsYear(string cell) => YearPattern().IsMatch(cell);

    private static string HeadOf(string head, IReadOnlyList<string> below, int column) =>
        column < below.Count && below[column].Trim() is { Length: > 0 } more ? $"{head} {more}".Trim() : head;

    /// <summary>A head with a year in it may look like a row: none of its cells is a figure, and all rows below have some.</summary>
    private static bool HasHeadInRows(PaperTable table) =>
        table.Header.Count == 0
        && table.Rows.Count > 2
        && !table.Rows[0].Any(IsFigure)
        && table.Rows[0].Skip(1).All(cell => cell.Length > 0)
        && table.Rows.Skip(1).All(row => row.Skip(1).Any(IsFigure));

    /// <summary>Every cell behind the name is an amount with its unit: what looks like the head is the first row.</summary>
    private static bool HasRowInHead(PaperTable table) =>
        table.Header.Count > 1
        && table.Rows.Count > 1
        && table.Header[0].Length > 0
        && table.Header.Skip(1).All(cell => TableCell.Read(cell, 0, 0) is { Scale: > 0 } && !IsUnit(cell))
        && !table.Rows.Any(row => row.Count > 1 && AreEqual(row[1], table.Header[1]));

    /// <summary>A total that the head has already.</summary>
    private static bool AreEqual(string one, string other) =>
        TableCell.Read(one, 0, 0)?.InKroner() is { Value: not 0 } amount && TableCell.Read(other, 0, 0)?.InKroner().Value == amount.Value;

    [GeneratedRegex(@"^\s*(?:19|20)\d\d\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^\s*(?:\p{L}+)?år\s*:?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearNamePattern();

    [GeneratedRegex(
        @"^\s*\(?(?:beløb )?(?:(?:i |hele )*1\.000(?:\.000)? ?(?:kr\.?|kroner)|(?:i |hele )*(?:t\.? ?|mio\. ?|mia\. ?)?(?:kr\.?|kroner))\)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex UnitPattern();
}
