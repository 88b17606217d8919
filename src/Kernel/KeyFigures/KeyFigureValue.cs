using System.Text.Json.Serialization;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>A number with its unit, what it was computed from, and when.</summary>
public sealed record KeyFigureValue
{
    /// <param name="number">In the unit; money in øre, and rounded to whole øre here.</param>
    /// <param name="moment">The moment whose knowledge it stands on.</param>
    public KeyFigureValue(decimal number, Unit unit, bool countsPeople, IReadOnlyList<FigureInput> inputs, DateTimeOffset moment)
    {
        Number = Normal(unit == Unit.Money ? Math.Round(number, 0, MidpointRounding.AwayFromZero) : number);
        Unit = unit;
        CountsPeople = countsPeople;
        Inputs = inputs;
        Moment = moment;
    }

    public decimal Number { get; }
    public Unit Unit { get; }

    /// <summary>It is, or is made of, a count of people.</summary>
    public bool CountsPeople { get; }

    /// <summary>
    /// Of a ratio or a mean, the counts of people that it tells of: what is divided, by what, what is left, what is weighed by. Known while it is
    /// computed, and not kept: a frozen value has been asked about already.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyCollection<decimal> RatioOfPeople { get; init; } = [];

    public IReadOnlyList<FigureInput> Inputs { get; }
    public DateTimeOffset Moment { get; }

    /// <summary>How it is written where the paper asks for nothing else.</summary>
    public FigureDisplay Display { get; init; } = FigureDisplay.Usual;

    /// <summary>The fewest people that it tells of, above none; null when it tells of none.</summary>
    public decimal? FewestPeople()
    {
        var counts = CountsPeople && Unit is (Unit.Persons or Unit.Count) ? RatioOfPeople.Append(Number) : RatioOfPeople;
        return counts.Where(count => count > 0).Select(count => (decimal?)count).Min();
    }

    /// <summary>It tells of people so few that it may point at single ones.</summary>
    /// <param name="threshold">Counts below it, and above zero, are small.</param>
    public bool IsOfFewPeople(int threshold) => FewestPeople() < threshold;

    /// <summary>1.50 and 1.5 are one number, and are stored alike.</summary>
    private static decimal Normal(decimal number) => number / 1.000000000000000000000000000000m;
}

/// <summary>What a value was computed from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FigureInput.OfFigure), "figure")]
[JsonDerivedType(typeof(FigureInput.OfRecords), "records")]
public abstract record FigureInput
{
    private FigureInput() { }

    /// <summary>Another key figure.</summary>
    /// <param name="Query">Its canonical text.</param>
    public sealed record OfFigure(string Query, string Name, KeyFigureValue Value) : FigureInput;

    /// <summary>A counted set of records.</summary>
    /// <param name="Source">What they are records of, in words: <c>datasættet Henvisninger</c>.</param>
    /// <param name="Address">Where they are shown, below the municipality's address; null for nowhere.</param>
    /// <param name="Formula">The rule that was applied to them, when it belongs to them and not to the definition.</param>
    /// <param name="Records">In the order of their ids.</param>
    public sealed record OfRecords(string Source, string? Address, string? Formula, IReadOnlyList<RecordMark> Records) : FigureInput
    {
        private string? _hash;

        /// <summary>SHA-256 of ids and contents, hexadecimal; computed when it is asked for.</summary>
        [JsonInclude]
        public string Hash
        {
            get => _hash ??= RecordMark.HashOf(Records);
            init => _hash = value;
        }
    }
}
