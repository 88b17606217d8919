namespace Ledetraad.Kernel.KeyFigures;

/// <summary>What a key figure is: its name, what it asks for, its formula in words with the source. Modules declare theirs at their door.</summary>
/// <param name="Key">Module, point, name: <c>committees.data-cell</c>.</param>
/// <param name="Version">From 1. A new formula is a new version; the earlier ones stay executable.</param>
/// <param name="Parameters">What it asks for, in the order in which a person is asked.</param>
/// <param name="Words">Name and formula, in the language of the request.</param>
public sealed record KeyFigureDefinition(
    string Key,
    int Version,
    IReadOnlyList<KeyFigureParameter> Parameters,
    Disclosure Disclosure,
    Func<KeyFigureWords> Words
)
{
    /// <summary>It answers a table (see <see cref="KeyTable"/>), which may be shown as a chart; else a single value.</summary>
    public bool IsTable { get; init; }
}

/// <param name="Formula">How it is computed, in plain words.</param>
/// <param name="Source">Where the formula comes from: a law, a statistical definition, or "plain arithmetic".</param>
public sealed record KeyFigureWords(string Name, string Formula, string Source);

/// <param name="IsRequired">Without it there is no answer.</param>
/// <param name="TakesFigures">Its value is one or more other key figures, not words.</param>
public sealed record KeyFigureParameter(string Name, bool IsRequired, Func<string> Label, bool TakesFigures = false);

/// <summary>Whether a key figure may tell of single people.</summary>
public enum Disclosure
{
    /// <summary>It counts no people.</summary>
    CountsNoPeople,

    /// <summary>What it is computed from says whether people are counted; see <see cref="KeyFigureValue.CountsPeople"/>.</summary>
    AsItsInputs,

    /// <summary>It counts people: small counts are not to be published without a reason.</summary>
    CountsPeople,
}
