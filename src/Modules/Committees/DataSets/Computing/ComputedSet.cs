using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Content;

namespace Ledetraad.Modules.Committees.DataSets.Computing;

/// <summary>A row or a column in its place.</summary>
/// <param name="given">Its place among the typed-in ones; -1 when it is computed.</param>
internal sealed class SetLine(string key, string label, int given, ComputedLine? computed)
{
    public string Key => key;
    public string Label => label;
    public int Given => given;
    public ComputedLine? Computed => computed;
    public bool IsComputed => computed is not null;
}

/// <summary>What stands in a cell, typed in or computed.</summary>
/// <param name="Number">In the unit (money in øre); null for words and for nothing.</param>
/// <param name="Formula">As written; null for a typed-in cell.</param>
/// <param name="From">The typed-in cells it stands on.</param>
internal sealed record CellValue(
    decimal? Number,
    string? Text,
    Unit Unit,
    FigureDisplay Display,
    string? Formula,
    IReadOnlyCollection<(int Row, int Column)> From
)
{
    /// <summary>Of a ratio or a mean, the counts that it tells of: what is divided, by what, what is left, and what is weighed by.</summary>
    public IReadOnlyCollection<decimal> RatioOf { get; init; } = [];

    public bool IsCount => Unit is Unit.Persons or Unit.Count;
}

/// <summary>A data set with its computed rows and columns. Cells are computed when they are asked for.</summary>
internal sealed class ComputedSet
{
    private readonly SetContent _content;
    private readonly Layout _layout;
    private readonly Dictionary<(SetLine Row, SetLine Column), CellValue> _cells = [];
    private readonly HashSet<(SetLine Row, SetLine Column)> _underWay = [];
    private readonly int?[] _decimals;

    private ComputedSet(SetContent content, Layout layout)
    {
        (_content, _layout) = (content, layout);
        Columns = Place([.. content.Columns.Select((c, i) => new SetLine(c.Key, c.Label, i, null))], layout.Columns);
        _decimals = [.. content.Columns.Select((_, column) => content.Rows.Max(row => (int?)row.Cells[column].Number?.Scale))];
        Rows = Place([.. content.Rows.Select((r, i) => new SetLine(r.Key, r.Label, i, null))], layout.Rows);
    }

    public IReadOnlyList<SetLine> Columns { get; }
    public IReadOnlyList<SetLine> Rows { get; }
    public CellPattern Pattern => _layout.Pattern;
    public SetContent Content => _content;

    public IEnumerable<SetLine> GivenRows => Rows.Where(r => !r.IsComputed);
    public IEnumerable<SetLine> GivenColumns => Columns.Where(c => !c.IsComputed);

    public static Result<ComputedSet, LayoutProblem> Of(SetContent content)
    {
        var layout = LayoutReader.Read(content);
        return layout.IsRefused(out var problem) ? problem : new ComputedSet(content, layout.Value);
    }

    public SetLine? Row(string key) => Rows.FirstOrDefault(r => r.Key == key);

    public SetLine? Column(string key) => Columns.FirstOrDefault(c => c.Key == key);

    /// <exception cref="FormulaException">The formulas go in a ring, or mix units.</exception>
    public CellValue Cell(SetLine row, SetLine column)
    {
        if (_cells.TryGetValue((row, column), out var known))
        {
            return known;
        }

        if (!_underWay.Add((row, column)))
        {
            throw new FormulaException(LayoutMistake.GoesInARing, $"{row.Label} / {column.Label}");
        }

        var value = Compute(row, column);
        _underWay.Remove((row, column));
        _cells.Add((row, column), value);
        return value;
    }

    /// <summary>Per cent of the typed-in total of the column or the row, by the pattern of the cells; null where there is none.</summary>
    public CellValue? Share(SetLine row, SetLine column)
    {
        var alongRow = Pattern is CellPattern.PercentOfRow or CellPattern.PercentOfRowWithNumber;
        return Share(row, column, alongRow);
    }

    public CellValue? Share(SetLine row, SetLine column, bool alongRow)
    {
        var part = Cell(row, column);
        var whole = (alongRow ? GivenColumns.Select(c => Cell(row, c)) : GivenRows.Select(r => Cell(r, column)))
            .Where(c => c.Number is not null)
            .ToList();
        var total = whole.Sum(c => c.Number!.Value);
        return part.Number is { } number && total != 0
            ? new CellValue(
                number / total * 100,
                null,
                Unit.Percent,
                FigureDisplay.Usual with
                {
                    Decimals = 0,
                },
                alongRow ? "procent af rækken" : "procent af kolonnen",
                [.. part.From.Concat(whole.SelectMany(c => c.From)).Distinct()]
            )
            {
                RatioOf = part.IsCount ? [number, total, total - number] : [],
            }
            : null;
    }

    private CellValue Compute(SetLine row, SetLine column)
    {
        var own = _layout.Cells.FirstOrDefault(c => c.Row == row.Key && c.Column == column.Key);
        if (own is null && !row.IsComputed && !column.IsComputed)
        {
            return Given(row, column);
        }

        // Where a computed row crosses a computed column the column's rule holds: a percentage of totals, never a sum of percentages.
        var byColumn = own is null && column.IsComputed;
        var (formula, text) =
            own is not null ? (own.Formula, own.Text)
            : byColumn ? (column.Computed!.Formula, column.Computed.Text)
            : (row.Computed!.Formula, row.Computed.Text);
        var arithmetic = new CellArithmetic(this, row, column, byColumn);
        var amount = arithmetic.Evaluate(formula);
        var (unit, display) = DisplayOf(row, column, own?.Display, amount?.Unit);
        return new CellValue(
            unit == Unit.Money && amount is not null ? Math.Round(amount.Value.Number, 0, MidpointRounding.AwayFromZero) : amount?.Number,
            null,
            unit,
            display,
            text,
            arithmetic.Used
        )
        {
            RatioOf = arithmetic.RatioOf,
        };
    }

    private CellValue Given(SetLine row, SetLine column)
    {
        var cell = _content.Rows[row.Given].Cells[column.Given];
        var (unit, display) = DisplayOf(row, column, own: null, computed: null);
        var scale = display.Scale is FigureScale.Usual ? _content.Scale : display.Scale;
        var number = unit == Unit.Money && cell.Number is { } amount ? FigureText.ToOre(amount, scale) : cell.Number;
        return new CellValue(number, cell.Text, unit, display, null, number is null ? [] : [(row.Given, column.Given)]);
    }

    private (Unit Unit, FigureDisplay Display) DisplayOf(SetLine row, SetLine column, LineDisplay? own, Unit? computed)
    {
        var line =
            own
            ?? column.Computed?.Display
            ?? row.Computed?.Display
            ?? _layout.ColumnDisplays.GetValueOrDefault(column.Key)
            ?? _layout.RowDisplays.GetValueOrDefault(row.Key);
        var unit = own?.Unit ?? column.Computed?.Display?.Unit ?? row.Computed?.Display?.Unit ?? computed ?? line?.Unit ?? _content.Unit;
        var usual = FigureDisplay.Usual with
        {
            Scale = unit == Unit.Money ? _content.Scale : FigureScale.Usual,
            Decimals = unit == _content.Unit || unit != Unit.Money ? DecimalsTypedIn(column, unit) : null,
        };
        return (unit, line?.Display.Over(usual) ?? usual);
    }

    /// <summary>As many decimals as the column was typed with.</summary>
    private int? DecimalsTypedIn(SetLine column, Unit unit) =>
        column.IsComputed || unit is Unit.Number or Unit.Percent ? null : _decimals[column.Given];

    private static IReadOnlyList<SetLine> Place(List<SetLine> lines, IReadOnlyList<ComputedLine> computed)
    {
        foreach (var line in computed)
        {
            var at = line.After is { } label ? lines.FindIndex(l => l.Key == LabelKeys.Of(label)) + 1 : lines.Count;
            lines.Insert(at, new SetLine(LabelKeys.Of(line.Label), line.Label, -1, line));
        }

        return lines;
    }
}

/// <summary>A formula that cannot be carried out whatever the numbers are: a mistake in the layout.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Major Code Smell",
    "S3871",
    Justification = "Caught where the layout is carried out; never leaves the module"
)]
internal sealed class FormulaException(LayoutMistake mistake, string what) : Exception
{
    public LayoutMistake Mistake => mistake;
    public string What => what;
}
