using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>A paper whose figures are known: what it states, where, and what of it is false.</summary>
internal sealed record FigurePaper(PaperText Text, PhrasingSet Set, IReadOnlyList<StatedRelation> Relations)
{
    public int Characters => Text.Lines.Sum(line => line.Length + 1);

    /// <summary>The one relation that is false; null in a sound paper.</summary>
    public StatedRelation? Contradiction => Relations.FirstOrDefault(relation => relation.Contradicted);
}

/// <param name="Item">The number of its agenda item; null when it belongs to the whole paper.</param>
/// <param name="Lines">Lines of the paper, from 1.</param>
internal sealed record StatedRelation(SubRelation Of, string? Item, IReadOnlySet<int> Lines, string Wording, bool Contradicted)
{
    /// <summary>Its numbers agree within their rounding.</summary>
    public bool AddsUp { get; init; } = true;

    /// <summary>Every line with a name, from 1.</summary>
    public static IReadOnlySet<int> LinesWith(string name, IReadOnlyList<string> lines) =>
        Enumerable.Range(1, lines.Count).Where(line => lines[line - 1].Contains(name, StringComparison.Ordinal)).ToHashSet();

    /// <summary>Something that the check says is about this relation: in its item, and on one of its lines.</summary>
    public bool IsMeantBy(Relation said) =>
        (Item is null || said.Item is null || said.Item == Item) && (said.Lines.Any(Lines.Contains) || IsOfThoseWhoMet(said));

    /// <summary>That somebody was not there is said of a whole item, and may be shown at its head.</summary>
    private bool IsOfThoseWhoMet(Relation said) =>
        !said.Holds && said.Kind == CheckKind.Attendance && Of.Kind == CheckKind.Attendance && said.Item is not null && said.Item == Item;
}
