using System.Text.RegularExpressions;
using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Content;

namespace Ledetraad.Modules.Committees.DataSets.Computing;

/// <summary>A line of the layout that is not understood.</summary>
/// <param name="Line">From 1.</param>
internal sealed record LayoutProblem(int Line, LayoutMistake Mistake, string What);

internal enum LayoutMistake
{
    LineIsUnknown,
    FormulaIsWrong,
    LabelIsUnknown,
    LabelStandsTwice,
    DisplayIsUnknown,
    GoesInARing,
    UnitsDiffer,
}

/// <summary>
/// Reads the text that says what is computed and how cells are shown, a line each: <c>kolonne [Resultat] = [Budget] - [Regnskab] : modsat
/// fortegn</c> · <c>række [1-3 i alt] efter [Uddannelse] = sum([Arbejde] .. [Uddannelse])</c> · <c>celle [I alt] [Varighed] = vægtet([Personer])</c>
/// · <c>kolonne [Varighed] : måneder, 1 decimal</c> · <c>celler : pct af kolonne (antal)</c>.
/// </summary>
internal sealed partial class LayoutReader
{
    private static readonly Dictionary<string, Unit> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tal"] = Unit.Number,
        ["antal"] = Unit.Count,
        ["personer"] = Unit.Persons,
        ["procentpoint"] = Unit.PercentPoints,
        ["timer"] = Unit.Hours,
        ["dage"] = Unit.Days,
        ["uger"] = Unit.Weeks,
        ["måneder"] = Unit.Months,
        ["år"] = Unit.Years,
    };

    private static readonly Dictionary<string, CellPattern> Patterns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["antal"] = CellPattern.Number,
        ["pct af kolonne (antal)"] = CellPattern.PercentOfColumnWithNumber,
        ["pct af kolonne"] = CellPattern.PercentOfColumn,
        ["pct af række (antal)"] = CellPattern.PercentOfRowWithNumber,
        ["pct af række"] = CellPattern.PercentOfRow,
    };

    private readonly List<ComputedLine> _columns = [];
    private readonly List<ComputedLine> _rows = [];
    private readonly List<ComputedCell> _cells = [];
    private readonly Dictionary<string, LineDisplay> _columnDisplays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineDisplay> _rowDisplays = new(StringComparer.Ordinal);
    private readonly HashSet<string> _columnKeys;
    private readonly HashSet<string> _rowKeys;
    private CellPattern _pattern;

    private LayoutReader(SetContent content)
    {
        _columnKeys = [.. content.Columns.Select(c => c.Key)];
        _rowKeys = [.. content.Rows.Select(r => r.Key)];
    }

    public static Result<Layout, LayoutProblem> Read(SetContent content)
    {
        var reader = new LayoutReader(content);
        var lines = content.Layout.Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && reader.Take(lines[i]) is var (mistake, what))
            {
                return new LayoutProblem(i + 1, mistake, what);
            }
        }

        return new Layout(reader._columns, reader._rows, reader._cells, reader._columnDisplays, reader._rowDisplays, reader._pattern);
    }

    private (LayoutMistake Mistake, string What)? Take(string line)
    {
        if (PatternLine().Match(line) is { Success: true } pattern)
        {
            return Patterns.TryGetValue(pattern.Groups["words"].Value, out _pattern)
                ? null
                : (LayoutMistake.DisplayIsUnknown, pattern.Groups["words"].Value);
        }

        if (ComputedLinePattern().Match(line) is not { Success: true } match)
        {
            return (LayoutMistake.LineIsUnknown, line);
        }

        LineDisplay? display = null;
        if (match.Groups["display"] is { Success: true } words)
        {
            display = DisplayOf(words.Value, out var unknown);
            if (display is null)
            {
                return (LayoutMistake.DisplayIsUnknown, unknown!);
            }
        }

        var formula = match.Groups["formula"].Value.Trim();
        if (formula.Length > 0 && new FormulaReader(formula).Read() is null)
        {
            return (LayoutMistake.FormulaIsWrong, formula);
        }

        return match.Groups["kind"].Value switch
        {
            "celle" => TakeCell(match, formula, display),
            "kolonne" => TakeLine(match, formula, display, _columns, _columnDisplays, _columnKeys),
            _ => TakeLine(match, formula, display, _rows, _rowDisplays, _rowKeys),
        };
    }

    private (LayoutMistake Mistake, string What)? TakeCell(Match match, string formula, LineDisplay? display)
    {
        var (row, column) = (match.Groups["label"].Value.Trim(), match.Groups["column"].Value.Trim());
        if (formula.Length == 0 || column.Length == 0)
        {
            return (LayoutMistake.LineIsUnknown, match.Value);
        }

        if (!_rowKeys.Contains(LabelKeys.Of(row)) || !_columnKeys.Contains(LabelKeys.Of(column)))
        {
            return (LayoutMistake.LabelIsUnknown, _rowKeys.Contains(LabelKeys.Of(row)) ? column : row);
        }

        _cells.Add(new ComputedCell(LabelKeys.Of(row), LabelKeys.Of(column), new FormulaReader(formula).Read()!, formula, display));
        return null;
    }

    private static (LayoutMistake Mistake, string What)? TakeLine(
        Match match,
        string formula,
        LineDisplay? display,
        List<ComputedLine> lines,
        Dictionary<string, LineDisplay> displays,
        HashSet<string> keys
    )
    {
        var label = match.Groups["label"].Value.Trim();
        if (formula.Length == 0)
        {
            return !keys.Contains(LabelKeys.Of(label)) ? (LayoutMistake.LabelIsUnknown, label)
                : display is null || !displays.TryAdd(LabelKeys.Of(label), display) ? (LayoutMistake.LineIsUnknown, match.Value)
                : null;
        }

        var after = match.Groups["after"] is { Success: true } place ? place.Value.Trim() : null;
        if (after is not null && !keys.Contains(LabelKeys.Of(after)))
        {
            return (LayoutMistake.LabelIsUnknown, after);
        }

        if (!keys.Add(LabelKeys.Of(label)))
        {
            return (LayoutMistake.LabelStandsTwice, label);
        }

        lines.Add(new ComputedLine(label, after, new FormulaReader(formula).Read()!, formula, display));
        return null;
    }

    private static LineDisplay? DisplayOf(string text, out string? unknown)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Unit? unit = words.Length > 0 && Units.TryGetValue(words[0], out var named) ? named : null;
        var display = FigureDisplay.Parse(string.Join(',', unit is null ? words : words[1..]), out unknown);
        return display is null ? null : new LineDisplay(unit ?? UnitOf(display.Scale), display);
    }

    private static Unit? UnitOf(FigureScale scale) =>
        scale switch
        {
            FigureScale.Usual => null,
            FigureScale.Pct or FigureScale.PercentSign => Unit.Percent,
            _ => Unit.Money,
        };

    [GeneratedRegex(@"^celler\s*:\s*(?<words>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex PatternLine();

    [GeneratedRegex(
        @"^(?<kind>kolonne|række|celle)\s*\[(?<label>[^\]]+)\]\s*(?:\[(?<column>[^\]]+)\]\s*)?(?:efter\s*\[(?<after>[^\]]+)\]\s*)?(?:=(?<formula>[^:]+))?(?::(?<display>.+))?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ComputedLinePattern();
}
