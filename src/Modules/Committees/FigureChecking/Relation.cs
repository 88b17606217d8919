using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>Something that a paper's figures, dates or names say of each other, and whether it is true.</summary>
/// <param name="Stated">What the paper prints, in its own characters.</param>
/// <param name="Computed">What follows from the terms, unrounded; null when it is no number.</param>
/// <param name="Terms">What the arithmetic needs, as printed.</param>
/// <param name="Lines">Where it stands, from 1.</param>
internal sealed record Relation(CheckKind Kind, string Stated, decimal? Computed, IReadOnlyList<string> Terms, IReadOnlyList<int> Lines)
{
    /// <summary>The number of its agenda item as printed; null when it belongs to the whole paper.</summary>
    public string? Item { get; init; }

    /// <summary>As printed in the table's head, or the unit of the amount.</summary>
    public string? Unit { get; init; }

    /// <summary>The arithmetic and what it gives, <c>1.250 + 1.500 = 2.750</c>; null where nothing is reckoned, or it does not hold.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>It holds only because the figures are rounded.</summary>
    public bool Rounded { get; init; }

    /// <summary>The figure that is tested, when it is told by where it stands: two readings of one figure are one relation.</summary>
    public object? Place { get; init; }

    /// <summary>The quantities that it stands on. A figure that one relation explains is no slip in another.</summary>
    public IReadOnlyList<object> Figures { get; init; } = [];

    /// <summary>Nothing but a likely slip of the pen says that the figures were to fit.</summary>
    public bool IsConjecture { get; init; }

    /// <summary>What is printed is so far from what is computed that it must be about something else.</summary>
    public bool IsFarOff { get; init; }

    /// <summary>The size is right, but the words go the other way.</summary>
    public bool IsOtherWay { get; init; }

    /// <summary>What is to be said of a relation that does not hold; null when it holds.</summary>
    public Doubt? Doubt { get; init; }

    public bool Holds => Doubt is null;

    /// <summary>A conjecture that does not hold may be one of figures that do not belong together, so it is no error: the words never said that they fit.</summary>
    public Relation Weighed() =>
        this is { IsConjecture: true, Doubt: { Severity: Severity.Error or Severity.Unexplained } doubt }
            ? this with
            {
                Doubt = doubt.IfTogether(),
            }
            : this;

    public Relation AsConjecture() => this with { IsConjecture = true };
}

/// <param name="Message">One Danish sentence with the arithmetic laid out.</param>
internal sealed record Doubt(Severity Severity, string Message)
{
    /// <summary>A figure that ends in a point (<c>kr.</c>) ends the sentence too.</summary>
    public string Message { get; } = Message.EndsWith("..", StringComparison.Ordinal) ? Message[..^1] : Message;

    public Doubt IfTogether() => new(Severity.Implausible, T["Check.IfTogether", Message]);
}

/// <summary>The kinds of docs/formats.md, <c>check</c>.</summary>
internal enum CheckKind
{
    Sum,
    Difference,
    Percentage,
    Mean,
    Balance,
    Product,
    Count,

    /// <summary>The same thing said twice.</summary>
    Repeat,
    Date,
    Attendance,
}

internal enum Severity
{
    /// <summary>Cannot be true under any ordinary reading.</summary>
    Error,

    /// <summary>Named parts do not reach the total, and the paper does not say that they are all.</summary>
    Unexplained,

    /// <summary>True under one of two readings.</summary>
    Ambiguous,

    /// <summary>Possible, but unlikely.</summary>
    Implausible,
}
