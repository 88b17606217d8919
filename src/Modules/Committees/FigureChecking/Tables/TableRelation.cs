using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A relation between cells of one table, before it is known whether another of the table tells the same mistake.</summary>
internal sealed record TableRelation(
    CheckKind Kind,
    TableCell Stated,
    decimal StatedValue,
    decimal Computed,
    decimal Slack,
    IReadOnlyList<TableCell> Cells
)
{
    /// <summary>How the arithmetic is laid out: <c>1.250 + 1.500</c>.</summary>
    public required string Arithmetic { get; init; }

    public IReadOnlyList<string> Terms { get; init; } = [.. Cells.Select(cell => cell.Text)];
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The sentence to say instead of the plain arithmetic.</summary>
    public string? Explanation { get; init; }

    public bool Holds => Math.Abs(StatedValue - Computed) <= Slack;

    public Relation In(TableGrid grid) =>
        new(Kind, Stated.Text, Computed, Terms, [grid.LineOf(Stated.Row)])
        {
            Unit = grid.Table.Unit,
            Arithmetic = Holds ? $"{Arithmetic} = {Danish.WriteFiner(Computed, Stated.Step)}" : null,
            Rounded = Holds && StatedValue != Computed,
            Doubt = Holds ? null : new Doubt(Severity, Message(grid)),
        };

    private string Message(TableGrid grid)
    {
        if (Explanation is not null)
        {
            return Explanation;
        }

        var place = grid.Head(Stated.Column) is { Length: > 0 } head
            ? T["Check.RowAndColumn", grid.Label(Stated.Row), head]
            : T["Check.Row", grid.Label(Stated.Row)];
        return T["Check.Figure", place, Arithmetic, Danish.WriteFiner(Computed, Stated.Step), Stated.Text];
    }

    /// <summary>What cells come to, as far as they are rounded; where counts stand in brackets, what the counts do.</summary>
    public static TableRelation Sum(TableGrid grid, TableCell stated, IReadOnlyList<TableCell> cells)
    {
        if (stated.Count is { } count)
        {
            var counts = cells.Select(cell => cell.Count!.Value).ToList();
            return new TableRelation(CheckKind.Sum, stated, count, counts.Sum(), 0, cells) { Arithmetic = Plus(counts) };
        }

        return new TableRelation(
            CheckKind.Sum,
            stated,
            stated.Value,
            cells.Sum(cell => cell.Value),
            grid.SlackOf([stated, .. cells]),
            cells
        )
        {
            Arithmetic = Plus(cells),
        };
    }

    /// <summary>What is left of the first when the second is taken from it.</summary>
    public static TableRelation Difference(TableGrid grid, TableCell stated, TableCell first, TableCell second) =>
        new(CheckKind.Difference, stated, stated.Value, first.Value - second.Value, grid.SlackOf([stated, first, second]), [first, second])
        {
            Arithmetic = Signed([(first.Value, 1), (second.Value, -1)]),
        };

    /// <summary>Each number behind its sign, a negative one in brackets: <c>12 − (-3) + 4</c>.</summary>
    public static string Signed(IEnumerable<(decimal Number, int Sign)> terms) =>
        string.Concat(
            terms.Select(
                (term, i) =>
                    (
                        i > 0 ? (term.Sign < 0 ? " − " : " + ")
                        : term.Sign < 0 ? "−"
                        : ""
                    ) + (term.Number < 0 && (i > 0 || term.Sign < 0) ? $"({Danish.Write(term.Number)})" : Danish.Write(term.Number))
            )
        );

    public static string Plus(IEnumerable<TableCell> cells) => Plus(cells.Select(cell => cell.Value));

    public static string Plus(IEnumerable<decimal> numbers) =>
        string.Concat(
            numbers.Select(
                (number, i) =>
                    (
                        i == 0 ? ""
                        : number < 0 ? " − "
                        : " + "
                    ) + Danish.Write(i == 0 ? number : Math.Abs(number))
            )
        );
}
