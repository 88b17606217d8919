using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.DataSets.Computing;

/// <summary>Carries out the formula of one cell.</summary>
/// <param name="byColumn">The formula belongs to the column: its labels are columns of the same row. Else they are rows of the same column.</param>
internal sealed class CellArithmetic(ComputedSet set, SetLine row, SetLine column, bool byColumn)
{
    private readonly SortedSet<(int Row, int Column)> _used = [];
    private readonly SortedSet<decimal> _ratioOf = [];

    /// <summary>The typed-in cells that the formula has met.</summary>
    public IReadOnlyCollection<(int Row, int Column)> Used => _used;

    /// <summary>See <see cref="CellValue.RatioOf"/>.</summary>
    public IReadOnlyCollection<decimal> RatioOf => _ratioOf;

    private IReadOnlyList<SetLine> Lines => byColumn ? set.Columns : set.Rows;

    /// <returns>Null where a cell that it needs is empty, or nothing is divided by.</returns>
    public Amount? Evaluate(Formula formula) =>
        formula switch
        {
            Formula.Literal literal => new Amount(literal.Number, null),
            Formula.Months => MonthPeriod.MonthsIn(column.Label) is { } months ? new Amount(months, null) : null,
            Formula.Cell cell => AmountIn(Line(cell.Label)),
            Formula.Range range => Sum(Between(range)),
            Formula.Operation operation => Apply(operation),
            Formula.Call call => Apply(call),
            _ => throw new System.Diagnostics.UnreachableException($"No arithmetic for {formula}."),
        };

    private Amount? Apply(Formula.Operation operation)
    {
        if (Evaluate(operation.Left) is not { } left || Evaluate(operation.Right) is not { } right)
        {
            return null;
        }

        return operation.Sign switch
        {
            '+' => new Amount(left.Number + right.Number, Amount.SameUnit(left, right)),
            '-' => new Amount(left.Number - right.Number, Difference(Amount.SameUnit(left, right))),
            '*' => new Amount(
                left.Number * right.Number,
                left.IsPlain ? right.Unit
                    : right.IsPlain ? left.Unit
                    : Unit.Number
            ),
            _ => right.Number == 0 ? null : Divided(left, right),
        };
    }

    private Amount? Apply(Formula.Call call)
    {
        switch (call.Function)
        {
            case FormulaFunction.Sum:
                return Sum(Terms(call));
            case FormulaFunction.Mean:
                return Mean([.. Terms(call)]);
            case FormulaFunction.WeightedMean:
                return WeightedMean(((Formula.Cell)call.Arguments[0]).Label);
        }

        if (Evaluate(call.Arguments[0]) is not { } first || Evaluate(call.Arguments[1]) is not { } second)
        {
            return null;
        }

        _ = Amount.SameUnit(first, second);
        Note(first, second);
        return call.Function == FormulaFunction.Percentage
            ? Percent(first.Number, second.Number)
            : Percent(second.Number - first.Number, Math.Abs(first.Number));
    }

    private Amount? Mean(IReadOnlyList<Amount> terms)
    {
        if (Sum(terms) is not { } sum)
        {
            return null;
        }

        NoteIfCount(sum);
        return new Amount(sum.Number / terms.Count, Amount.OfMean(sum.Unit));
    }

    private Amount Divided(Amount left, Amount right)
    {
        Note(left, right);
        return new Amount(left.Number / right.Number, Quotient(left, right));
    }

    private void NoteIfCount(Amount amount)
    {
        if (amount.Unit is Unit.Persons or Unit.Count)
        {
            _ratioOf.Add(amount.Number);
        }
    }

    /// <summary>These counts can be told from their ratio.</summary>
    private void Note(Amount one, Amount other)
    {
        var counts = new[] { one, other }
            .Where(amount => amount.Unit is Unit.Persons or Unit.Count)
            .Select(amount => amount.Number)
            .ToList();
        _ratioOf.UnionWith(counts);
        if (counts.Count == 2)
        {
            _ratioOf.Add(Math.Abs(counts[1] - counts[0]));
        }
    }

    private IEnumerable<Amount> Terms(Formula.Call call) =>
        call.Arguments.Count == 0
            ? Lines.Where(l => !l.IsComputed).Select(AmountIn).OfType<Amount>()
            : call.Arguments.SelectMany(a => a is Formula.Range range ? Between(range) : new[] { Evaluate(a) }.OfType<Amount>());

    private IEnumerable<Amount> Between(Formula.Range range)
    {
        var lines = Lines.ToList();
        var (first, last) = (lines.IndexOf(Line(range.First)), lines.IndexOf(Line(range.Last)));
        return lines
            .Skip(Math.Min(first, last))
            .Take(Math.Abs(last - first) + 1)
            .Where(l => !l.IsComputed || l.Label == range.First || l.Label == range.Last)
            .Select(AmountIn)
            .OfType<Amount>();
    }

    /// <summary>The typed-in cells of the row or column, each as often as its weight says.</summary>
    private Amount? WeightedMean(string weights)
    {
        var (sum, weight, unit) = (0m, 0m, default(Unit?));
        foreach (var line in Lines.Where(l => !l.IsComputed))
        {
            var other = byColumn ? Find(set.Rows, weights) : Find(set.Columns, weights);
            var (valueCell, weightCell) = byColumn
                ? (set.Cell(row, line), set.Cell(other, line))
                : (set.Cell(line, column), set.Cell(line, other));
            if (valueCell.Number is { } value && weightCell.Number is { } times)
            {
                _used.UnionWith(valueCell.From.Concat(weightCell.From));
                NoteIfCount(new Amount(times, weightCell.Unit));
                (sum, weight, unit) = (sum + (value * times), weight + times, valueCell.Unit);
            }
        }

        return weight == 0 ? null : new Amount(sum / weight, Amount.OfMean(unit));
    }

    private static Amount? Sum(IEnumerable<Amount> terms)
    {
        Amount? sum = null;
        foreach (var term in terms)
        {
            sum = sum is { } before ? new Amount(before.Number + term.Number, Amount.SameUnit(before, term)) : term;
        }

        return sum;
    }

    private static Amount? Percent(decimal part, decimal whole) => whole == 0 ? null : new Amount(part / whole * 100, Unit.Percent);

    private static Unit? Difference(Unit? unit) => unit == Unit.Percent ? Unit.PercentPoints : unit;

    private static Unit? Quotient(Amount left, Amount right) =>
        left.Unit == right.Unit || left.Unit is Unit.Count or Unit.Persons ? Unit.Number : left.Unit;

    private Amount? AmountIn(SetLine line)
    {
        var cell = byColumn ? set.Cell(row, line) : set.Cell(line, column);
        _used.UnionWith(cell.From);
        _ratioOf.UnionWith(cell.RatioOf);
        return cell.Number is { } number ? new Amount(number, cell.Unit) : null;
    }

    private SetLine Line(string label) => Find(Lines, label);

    private static SetLine Find(IReadOnlyList<SetLine> lines, string label) =>
        lines.FirstOrDefault(l => l.Label == label)
        ?? lines.FirstOrDefault(l => l.Key == LabelKeys.Of(label))
        ?? throw new FormulaException(LayoutMistake.LabelIsUnknown, label);
}

/// <summary>A number on its way through a formula.</summary>
/// <param name="Unit">Null for a number that stands in the formula itself.</param>
internal readonly record struct Amount(decimal Number, Unit? Unit)
{
    public bool IsPlain => Unit is null or Kernel.KeyFigures.Unit.Number;

    /// <exception cref="FormulaException">They cannot be added.</exception>
    public static Unit? SameUnit(Amount one, Amount other) =>
        one.Unit == other.Unit || other.Unit is null ? one.Unit
        : one.Unit is null ? other.Unit
        : throw new FormulaException(LayoutMistake.UnitsDiffer, $"{one.Unit} / {other.Unit}");

    public static Unit? OfMean(Unit? unit) =>
        unit is Kernel.KeyFigures.Unit.Count or Kernel.KeyFigures.Unit.Persons ? Kernel.KeyFigures.Unit.Number : unit;
}
