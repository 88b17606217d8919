namespace Ledetraad.Kernel.KeyFigures;

/// <summary>Answers queries for key figures from all modules' sources.</summary>
public sealed class KeyFigureReader(IEnumerable<IKeyFigureSource> sources, TimeProvider clock)
{
    /// <summary>Of each key the source and the versions, the newest first.</summary>
    private readonly Dictionary<string, (IKeyFigureSource Source, List<KeyFigureDefinition> Versions)> _known = sources
        .SelectMany(source => source.Definitions.Select(definition => (source, definition)))
        .GroupBy(known => known.definition.Key, StringComparer.Ordinal)
        .ToDictionary(
            known => known.Key,
            known => (known.First().source, known.Select(k => k.definition).OrderByDescending(d => d.Version).ToList()),
            StringComparer.Ordinal
        );

    /// <summary>Every definition, the newest version of each only.</summary>
    public IEnumerable<KeyFigureDefinition> Newest => _known.Values.Select(known => known.Versions[0]);

    /// <summary>Reads what the queries stand on; the answers are then given without asking any store again.</summary>
    /// <param name="moment">What was recorded later is not seen; null for now.</param>
    public async Task<FigureAnswers> ReadAsync(IEnumerable<KeyFigureQuery> queries, DateTimeOffset? moment, CancellationToken stop)
    {
        var answers = new FigureAnswers(this, moment ?? clock.GetUtcNow(), clock.LocalTimeZone);
        foreach (var (at, asked) in queries.SelectMany(WithInner).Distinct().GroupBy(answers.MomentOf).Select(g => (g.Key, g)))
        {
            foreach (var group in asked.GroupBy(q => SourceOf(q.Key)).Where(g => g.Key is not null))
            {
                await group.Key!.PrepareAsync([.. group], at, stop);
            }
        }

        return answers;
    }

    /// <returns>Null when there is no such key.</returns>
    public KeyFigureDefinition? Find(string key, int? version = null) =>
        _known.TryGetValue(key, out var known) ? known.Versions.Find(d => version is null || d.Version == version) : null;

    internal IKeyFigureSource? SourceOf(string key) => _known.TryGetValue(key, out var known) ? known.Source : null;

    private static IEnumerable<KeyFigureQuery> WithInner(KeyFigureQuery query) => query.Inner.SelectMany(WithInner).Append(query);
}

/// <summary>The answers to queries as of one moment; a query that names a day of its own is answered as of that day.</summary>
public sealed class FigureAnswers
{
    private readonly KeyFigureReader _figures;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<KeyFigureQuery, Result<KeyFigureValue, CannotComputeFigure>> _values = [];

    internal FigureAnswers(KeyFigureReader figures, DateTimeOffset moment, TimeZoneInfo zone) =>
        (_figures, Moment, _zone) = (figures, moment, zone);

    public DateTimeOffset Moment { get; }

    public Result<KeyFigureValue, CannotComputeFigure> Value(KeyFigureQuery query)
    {
        if (!_values.TryGetValue(query, out var value))
        {
            value = Checked(query, isTable: false) is { } refusal ? refusal : _figures.SourceOf(query.Key)!.Compute(RequestFor(query));
            _values.Add(query, value);
        }

        return value;
    }

    public Result<KeyTable, CannotComputeFigure> Table(KeyFigureQuery query) =>
        Checked(query, isTable: true) is { } refusal ? refusal : _figures.SourceOf(query.Key)!.Tabulate(RequestFor(query));

    /// <summary>The query with the versions that answer it and the queries in it; as it is where there is none.</summary>
    public KeyFigureQuery Exact(KeyFigureQuery query) => query.WithVersions(q => q.Version ?? _figures.Find(q.Key)?.Version);

    public KeyFigureDefinition? DefinitionOf(KeyFigureQuery query) => _figures.Find(query.Key, query.Version);

    /// <summary>The end of the day that the query names, in the municipality's own time, but never after the moment of these answers.</summary>
    public DateTimeOffset MomentOf(KeyFigureQuery query)
    {
        if (query.KnownAsOf is not { } day || day == DateOnly.MaxValue)
        {
            return Moment;
        }

        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        var end = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(midnight, _zone)).AddTicks(-TimeSpan.TicksPerMicrosecond);
        return end < Moment ? end : Moment;
    }

    private FigureRequest RequestFor(KeyFigureQuery query) => new(Exact(query), MomentOf(query), this);

    private CannotComputeFigure? Checked(KeyFigureQuery query, bool isTable)
    {
        if (_figures.Find(query.Key) is not { } newest)
        {
            return new CannotComputeFigure.KeyIsUnknown(query.Key);
        }

        if (DefinitionOf(query) is not { } definition)
        {
            return new CannotComputeFigure.VersionIsUnknown(query.Key, query.Version!.Value, newest.Version);
        }

        if (definition.IsTable != isTable)
        {
            return new CannotComputeFigure.IsAnotherKind(query.Key, definition.IsTable);
        }

        foreach (var argument in query.Arguments)
        {
            if (definition.Parameters.FirstOrDefault(p => p.Name == argument.Name) is not { } parameter)
            {
                return new CannotComputeFigure.ArgumentIsUnknown(argument.Name, [.. definition.Parameters.Select(p => p.Name)]);
            }

            if (parameter.TakesFigures == argument.Words is not null)
            {
                return new CannotComputeFigure.ArgumentIsWrong(argument.Name, argument.Words ?? "(…)", []);
            }
        }

        return definition.Parameters.FirstOrDefault(p => p.IsRequired && query.Arguments.All(a => a.Name != p.Name)) is { } missing
            ? new CannotComputeFigure.ArgumentIsMissing(missing.Name)
            : null;
    }
}
