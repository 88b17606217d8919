using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.DataSets.Content;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;
using static Ledetraad.Modules.Committees.DataSets.Figures.DataFigureDefinitions;

namespace Ledetraad.Modules.Committees.DataSets.Figures;

/// <summary>Tables over one data set; every number in them is a key figure of its own.</summary>
internal sealed class DataTables(LoadedSet loaded, FigureRequest request)
{
    private const string TotalKey = "i-alt";

    private readonly ComputedSet _set = loaded.Set;
    private readonly KeyFigureQuery _query = request.Query;

    /// <summary>The data set as its layout shows it, or the rows and columns asked for.</summary>
    public Result<KeyTable, CannotComputeFigure> OfCells()
    {
        var columns = LoadedSet.Lines(_query, Columns, _set.Columns, _set.Columns);
        if (columns.IsRefused(out var refusal))
        {
            return refusal;
        }

        var rows = LoadedSet.Lines(_query, Rows, _set.Rows, _set.Rows);
        return rows.IsRefused(out refusal)
            ? refusal
            : TableOf(
                _set.Content.Corner,
                [.. columns.Value.Select(c => new KeyTableColumn(c.Key, c.Label))],
                rows.Value.Select(r => new KeyTableRow(r.Key, r.Label, r.IsComputed, [.. columns.Value.Select(c => CellOf(r, c))]))
            );
    }

    /// <summary>How often each word of one column stands beside each word of another, with totals: lights by area.</summary>
    public Result<KeyTable, CannotComputeFigure> OfCounts()
    {
        foreach (var name in new[] { Rows, Columns })
        {
            if (_set.Column(_query.Words(name)!) is not { IsComputed: false })
            {
                return new CannotComputeFigure.ArgumentIsWrong(name, _query.Words(name)!, [.. _set.GivenColumns.Select(c => c.Key)]);
            }
        }

        var (down, across) = (_set.Column(_query.Words(Rows)!)!, _set.Column(_query.Words(Columns)!)!);
        var (groups, values) = (WordsIn(down), WordsIn(across));
        return TableOf(
            down.Label,
            [.. values.Select(v => new KeyTableColumn(LabelKeys.Of(v), v)), new KeyTableColumn(TotalKey, T["Table.Total"], IsTotal: true)],
            groups
                .Select(g => new KeyTableRow(LabelKeys.Of(g), g, false, CountCells(g)))
                .Append(new KeyTableRow(TotalKey, T["Table.Total"], true, CountCells(null)))
        );

        IReadOnlyList<KeyTableCell> CountCells(string? group) =>
            [.. values.Select(v => Counted(across, v, group is null ? null : (down, group))), TotalOf(group)];

        KeyTableCell TotalOf(string? group) =>
            group is null ? SumOf(groups.Select(g => CountQuery(down, g, null))) : Counted(down, group, null);
    }

    private KeyTable TableOf(string corner, IReadOnlyList<KeyTableColumn> columns, IEnumerable<KeyTableRow> rows) =>
        new(loaded.Version.Title, corner, columns, [.. rows], loaded.SourceLine);

    private KeyTableCell CellOf(SetLine row, SetLine column)
    {
        var cell = _set.Cell(row, column);
        if (cell.Number is not { } number)
        {
            return new KeyTableCell(cell.Text ?? "", []);
        }

        var display = cell.Display with { WithoutUnit = true };
        var plain = FigureText.Write(number, cell.Unit, display);
        var own = Figure(new KeyFigureQuery(Cell, 1, [SetArgument, new(Row, row.Key), new(Column, column.Key)], _query.KnownAsOf));
        if (_set.Pattern == CellPattern.Number || cell.Unit is not (Unit.Count or Unit.Persons) || _set.Share(row, column) is not { } share)
        {
            return new KeyTableCell(plain, own);
        }

        var percent = FigureText.Write(share.Number!.Value, share.Unit, share.Display with { WithoutUnit = true });
        var alongRow = _set.Pattern is CellPattern.PercentOfRow or CellPattern.PercentOfRowWithNumber;
        var shared = Figure(
            new KeyFigureQuery(
                Share,
                1,
                [
                    SetArgument,
                    new(Row, row.Key),
                    new(Column, column.Key),
                    .. alongRow ? [new KeyFigureArgument(Of, Row)] : Array.Empty<KeyFigureArgument>(),
                ],
                _query.KnownAsOf
            )
        );
        return _set.Pattern is CellPattern.PercentOfColumn or CellPattern.PercentOfRow
            ? new KeyTableCell(percent, shared)
            : new KeyTableCell($"{percent} ({plain})", [.. shared, .. own]);
    }

    private KeyTableCell Counted(SetLine column, string value, (SetLine Column, string Value)? within)
    {
        var figures = Figure(CountQuery(column, value, within));
        return new KeyTableCell(
            figures.Count == 0 ? "" : FigureText.Write(figures[0].Value, FigureDisplay.Usual with { WithoutUnit = true }),
            figures
        );
    }

    private KeyTableCell SumOf(IEnumerable<KeyFigureQuery> terms)
    {
        var figures = Figure(new KeyFigureQuery(Arithmetic.Sum, 1, [new(Of, [.. terms])]));
        return new KeyTableCell(
            figures.Count == 0 ? "" : FigureText.Write(figures[0].Value, FigureDisplay.Usual with { WithoutUnit = true }),
            figures
        );
    }

    private KeyFigureQuery CountQuery(SetLine column, string value, (SetLine Column, string Value)? within) =>
        new(
            Count,
            1,
            [
                SetArgument,
                new(Column, column.Key),
                new(Value, LabelKeys.Of(value)),
                .. within is { } w
                    ? [new KeyFigureArgument(Where, w.Column.Key), new KeyFigureArgument(Is, LabelKeys.Of(w.Value))]
                    : Array.Empty<KeyFigureArgument>(),
            ],
            _query.KnownAsOf
        );

    private KeyFigureArgument SetArgument => new(Set, loaded.Slug);

    private IReadOnlyList<CellFigure> Figure(KeyFigureQuery query)
    {
        var answer = request.Answers.Value(query);
        return answer.IsRefused(out _)
            ? []
            : [new CellFigure(query.ToString(), request.Answers.DefinitionOf(query)!.Words().Name, answer.Value)];
    }

    private List<string> WordsIn(SetLine column) =>
        [.. _set.GivenRows.Select(r => _set.Cell(r, column).Text).OfType<string>().DistinctBy(LabelKeys.Of)];
}
