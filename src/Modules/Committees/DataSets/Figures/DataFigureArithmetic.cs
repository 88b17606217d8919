using System.Globalization;
using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.DataSets.Figures.DataFigureDefinitions;

namespace Ledetraad.Modules.Committees.DataSets.Figures;

/// <summary>One key figure over one data set.</summary>
internal sealed class DataFigureArithmetic(LoadedSet loaded, FigureRequest request)
{
    private readonly KeyFigureQuery _query = request.Query;
    private readonly ComputedSet _set = loaded.Set;

    public Result<KeyFigureValue, CannotComputeFigure> Compute() =>
        _query.Key switch
        {
            Cell => OfCell(),
            Share => OfShare(),
            Count => OfCount(),
            _ => OfColumn(),
        };

    private Result<KeyFigureValue, CannotComputeFigure> OfCell()
    {
        var place = Place();
        if (place.IsRefused(out var refusal))
        {
            return refusal;
        }

        var cell = _set.Cell(place.Value.Row, place.Value.Column);
        return cell.Number is null
            ? HoldsNoNumber(place.Value, cell)
            : Answer(cell.Number.Value, cell.Unit, cell.Display, cell.From, cell.Formula, cell.RatioOf);
    }

    private Result<KeyFigureValue, CannotComputeFigure> OfShare()
    {
        var of = _query.Words(Of) ?? Column;
        if (of is not (Column or Row))
        {
            return new CannotComputeFigure.ArgumentIsWrong(Of, of, [Column, Row]);
        }

        var place = Place();
        if (place.IsRefused(out var refusal))
        {
            return refusal;
        }

        var (row, column) = place.Value;
        if (_set.Share(row, column, alongRow: of == Row) is { } share)
        {
            return Answer(share.Number!.Value, share.Unit, share.Display, share.From, share.Formula, share.RatioOf);
        }

        return _set.Cell(row, column).Number is null
            ? HoldsNoNumber(place.Value, _set.Cell(row, column))
            : new CannotComputeFigure.NothingToDivideBy($"{row.Label} / {column.Label}");
    }

    /// <summary>Sum, mean, weighted mean and mean per month of a column's typed-in cells.</summary>
    private Result<KeyFigureValue, CannotComputeFigure> OfColumn()
    {
        var rows = LoadedSet.Lines(_query, Rows, _set.GivenRows, _set.Rows);
        if (rows.IsRefused(out var refusal))
        {
            return refusal;
        }

        var columns = LoadedSet.Lines(_query, Column, _set.GivenColumns, _set.Columns);
        if (columns.IsRefused(out refusal))
        {
            return refusal;
        }

        var cells = rows
            .Value.SelectMany(r => columns.Value.Select(c => (Row: r, Cell: _set.Cell(r, c))))
            .Where(c => c.Cell.Number is not null)
            .ToList();
        if (cells.Count == 0)
        {
            return new CannotComputeFigure.HoldsNoNumber(columns.Value[0].Label, "");
        }

        var first = cells[0].Cell;
        if (cells.Find(c => c.Cell.Unit != first.Unit).Cell is { } odd)
        {
            return new CannotComputeFigure.UnitsDiffer(first.Unit, odd.Unit);
        }

        var sum = cells.Sum(c => c.Cell.Number!.Value);
        (int Row, int Column)[] from = [.. cells.SelectMany(c => c.Cell.From)];
        return _query.Key switch
        {
            Sum => Answer(sum, first.Unit, first.Display, from, null),
            Mean => MeanOf(sum, cells.Count, first, from, null),
            PerMonth => OfMonths(sum, columns.Value[0], first, from),
            _ => OfWeights([.. cells], columns.Value[0]),
        };
    }

    private Result<KeyFigureValue, CannotComputeFigure> OfMonths(
        decimal sum,
        SetLine column,
        CellValue first,
        IReadOnlyCollection<(int Row, int Column)> from
    )
    {
        if (_query.Words(From) is null && _query.Words(To) is null)
        {
            return MonthPeriod.MonthsIn(column.Label) is { } named
                ? MeanOf(sum, named, first, from, $"sum / {named}")
                : new CannotComputeFigure.ArgumentIsMissing(From);
        }

        foreach (var name in new[] { From, To })
        {
            if (Day(name) is null)
            {
                return _query.Words(name) is { } written
                    ? new CannotComputeFigure.ArgumentIsWrong(name, written, ["2026-01-31"])
                    : new CannotComputeFigure.ArgumentIsMissing(name);
            }
        }

        var (begin, end) = (Day(From)!.Value, Day(To)!.Value);
        var months = (end.Year * 12) + end.Month - (begin.Year * 12) - begin.Month + 1;
        return months < 1
            ? new CannotComputeFigure.ArgumentIsWrong(To, _query.Words(To)!, [])
            : MeanOf(sum, months, first, from, $"sum / {months}");
    }

    private Result<KeyFigureValue, CannotComputeFigure> OfWeights(IReadOnlyList<(SetLine Row, CellValue Cell)> cells, SetLine column)
    {
        var named = _query.Words(Weight)!;
        if (_set.Column(named) is not { } weights)
        {
            return new CannotComputeFigure.ArgumentIsWrong(Weight, named, [.. _set.Columns.Select(c => c.Key)]);
        }

        var weighted = cells.Select(c => (c.Cell, Weight: _set.Cell(c.Row, weights))).Where(c => c.Weight.Number is not null).ToList();
        var total = weighted.Sum(c => c.Weight.Number!.Value);
        return total == 0
            ? new CannotComputeFigure.NothingToDivideBy(weights.Label)
            : Answer(
                weighted.Sum(c => c.Cell.Number!.Value * c.Weight.Number!.Value) / total,
                Amount.OfMean(cells[0].Cell.Unit)!.Value,
                cells[0].Cell.Display,
                [.. weighted.SelectMany(c => c.Cell.From.Concat(c.Weight.From))],
                $"{column.Label} × {weights.Label}",
                [.. weighted.Where(c => c.Weight.IsCount).Select(c => c.Weight.Number!.Value)]
            );
    }

    private Result<KeyFigureValue, CannotComputeFigure> OfCount()
    {
        if (_query.Words(Where) is null != _query.Words(Is) is null)
        {
            return new CannotComputeFigure.ArgumentIsMissing(_query.Words(Where) is null ? Where : Is);
        }

        var wanted = new List<(SetLine Column, string Value)>();
        foreach (var (name, value) in new[] { (Column, Value), (Where, Is) })
        {
            if (_query.Words(name) is not { } key)
            {
                continue;
            }

            if (_set.Column(key) is not { IsComputed: false } column)
            {
                return new CannotComputeFigure.ArgumentIsWrong(name, key, [.. _set.GivenColumns.Select(c => c.Key)]);
            }

            wanted.Add((column, _query.Words(value)!));
        }

        var rows = _set.GivenRows.Where(r => wanted.TrueForAll(w => KeyIn(r, w.Column) == w.Value)).ToList();
        return new KeyFigureValue(
            rows.Count,
            loaded.Version.CountsPeople ? Unit.Persons : Unit.Count,
            loaded.Version.CountsPeople,
            [loaded.Records([.. rows.SelectMany(r => wanted.Select(w => (r.Given, w.Column.Given)))], null)],
            request.Moment
        );
    }

    /// <summary>What a cell of words says, as a key.</summary>
    private string? KeyIn(SetLine row, SetLine column) => _set.Cell(row, column).Text is { } text ? LabelKeys.Of(text) : null;

    private Result<(SetLine Row, SetLine Column), CannotComputeFigure> Place()
    {
        var (row, column) = (_query.Words(Row)!, _query.Words(Column)!);
        return _set.Row(row) is not { } r ? new CannotComputeFigure.ArgumentIsWrong(Row, row, [.. _set.Rows.Select(line => line.Key)])
            : _set.Column(column) is not { } c
                ? new CannotComputeFigure.ArgumentIsWrong(Column, column, [.. _set.Columns.Select(line => line.Key)])
            : (r, c);
    }

    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(_query.Words(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private KeyFigureValue MeanOf(decimal sum, int count, CellValue first, IReadOnlyCollection<(int Row, int Column)> from, string? formula)
    {
        var unit = Amount.OfMean(first.Unit)!.Value;
        return Answer(
            sum / count,
            unit,
            unit == first.Unit ? first.Display : FigureDisplay.Usual,
            from,
            formula,
            first.IsCount ? [sum] : []
        );
    }

    private KeyFigureValue Answer(
        decimal number,
        Unit unit,
        FigureDisplay display,
        IReadOnlyCollection<(int Row, int Column)> from,
        string? formula,
        IReadOnlyCollection<decimal>? ratioOf = null
    ) =>
        new(
            number,
            unit,
            loaded.Version.CountsPeople && unit is Unit.Persons or Unit.Count,
            [loaded.Records(from, formula)],
            request.Moment
        )
        {
            Display = display,
            RatioOfPeople = loaded.Version.CountsPeople ? ratioOf ?? [] : [],
        };

    private static CannotComputeFigure HoldsNoNumber((SetLine Row, SetLine Column) place, CellValue cell) =>
        new CannotComputeFigure.HoldsNoNumber($"{place.Row.Label} / {place.Column.Label}", cell.Text ?? "");
}
