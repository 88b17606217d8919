using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Columns whose heads say how they follow from others that have a letter or a number: <c>Budget (1)</c>, <c>Regnskab (2)</c>, <c>Afvigelse (1-2)</c>;
/// <c>D=(A+B+C)</c>. The formula is the paper's own, so each row is held against it; but for its sign, which some print the other way round throughout.
/// </summary>
internal static partial class FormulaColumns
{
    /// <summary>A row that is so far off, as a part of its largest figure, was not computed like that.</summary>
    private const decimal Near = 0.05m;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var formulas = grid.Columns.ToDictionary(column => column, column => FormulaPattern().Match(grid.Head(column)));
        if (!formulas.Values.Any(formula => formula.Success))
        {
            return [];
        }

        var symbols = grid
            .Columns.Select(column => (Column: column, Symbol: SymbolOf(grid.Head(column), formulas[column])))
            .Where(named => named.Symbol.Length > 0)
            .ToLookup(named => named.Symbol, named => named.Column, StringComparer.OrdinalIgnoreCase);
        return grid.Columns.Where(column => formulas[column].Success).SelectMany(column => Of(grid, column, formulas[column], symbols));
    }

    private static string SymbolOf(string head, Match formula) =>
        formula.Success ? formula.Groups["own"].Value : SymbolPattern().Match(head).Groups["own"].Value;

    private static List<TableRelation> Of(TableGrid grid, int column, Match formula, ILookup<string, int> symbols)
    {
        var columns = formula.Groups["term"].Captures.Select(term => symbols[term.Value].ToList()).ToList();
        if (!columns.TrueForAll(found => found.Count == 1 && found[0] != column))
        {
            return [];
        }

        var signs = formula.Groups["sign"].Captures.Select(sign => sign.Value == "+" ? 1 : -1).Prepend(1).ToList();
        var (said, turned) = (Rows(grid, column, columns, signs), Rows(grid, column, columns, signs.ConvertAll(sign => -sign)));
        var rows = signs.Contains(-1) && turned.Sum(OffBy) < said.Sum(OffBy) ? turned : said;
        return rows.Count(IsNear) * 2 >= rows.Count ? rows : [];
    }

    private static List<TableRelation> Rows(TableGrid grid, int column, List<List<int>> columns, List<int> signs) =>
        [
            .. grid
                .Rows.Select(row => Row(grid, grid[row, column], columns.ConvertAll(found => grid[row, found[0]]), signs))
                .OfType<TableRelation>(),
        ];

    private static TableRelation? Row(TableGrid grid, TableCell? stated, List<TableCell?> cells, List<int> signs)
    {
        if (stated is not { IsPlain: true } || !cells.TrueForAll(cell => cell is { IsPlain: true }))
        {
            return null;
        }

        List<TableCell> terms = [.. cells.OfType<TableCell>()];
        return !TableGrid.AreOfOneUnit([stated, .. terms])
            ? null
            : new TableRelation(
                signs.Distinct().Count() == 1 ? CheckKind.Sum : CheckKind.Difference,
                stated,
                stated.Value,
                terms.Zip(signs).Sum(term => term.First.Value * term.Second),
                grid.SlackOf([stated, .. terms]),
                terms
            )
            {
                Arithmetic = TableRelation.Signed(terms.Select(term => term.Value).Zip(signs)),
            };
    }

    private static decimal OffBy(TableRelation row) => Math.Abs(row.StatedValue - row.Computed);

    private static bool IsNear(TableRelation row) => row.Holds || OffBy(row) <= Near * row.Cells.Max(cell => Math.Abs(cell.Value));

    /// <summary>A cell that names its column for such formulas, and tells nothing else.</summary>
    public static bool IsName(string cell) => IsFormula(cell) || SymbolPattern().Match(cell) is { Success: true, Index: 0 };

    public static bool IsFormula(string cell) => FormulaPattern().Match(cell) is { Success: true, Index: 0 };

    // D=(A+B+C), (1-3), (3)=(1)-(2), 3 (1+2)
    [GeneratedRegex(
        @"(?:(?:^|\s)\(?(?<own>[A-Za-zÆØÅæøå]|\d{1,2})\)?\s*(?:=\s*|(?=\())|(?<=\()|^|(?<=\s))\(?(?<term>[A-Za-zÆØÅæøå]|\d{1,2})\)?(?:\s*(?<sign>[-–−+])\s*\(?(?<term>[A-Za-zÆØÅæøå]|\d{1,2})(?![\p{L}\d])\)?)+\)?\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex FormulaPattern();

    // Regnskab 2018 (1), Korrigeret budget D
    [GeneratedRegex(@"(?:^|\s)\(?(?<own>[A-Za-zÆØÅæøå]|\d{1,2})\)?\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SymbolPattern();
}
