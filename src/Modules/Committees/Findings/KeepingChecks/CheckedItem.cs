using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Findings.KeepingChecks;

/// <summary>What was tested in one open item.</summary>
internal sealed record CheckedItem(int Relations, IReadOnlyList<HoldingRelation> Holding, IReadOnlyList<PlacedFinding> Findings)
{
    /// <summary>More decimals than any paper has.</summary>
    private const int Decimals = 6;

    public static CheckedItem Of(PaperItem item, PaperText text, IReadOnlyList<ToldRelation> told)
    {
        var findings = told.Where(t => !t.Relation.Holds).ToList();
        var places = findings.Count > 0 ? new FigurePlaces(item, text) : null;
        return new CheckedItem(
            told.Count,
            [
                .. told.Select(t => t.Relation)
                    .Where(r => r.Holds)
                    .Select(r => new HoldingRelation(r.Kind, r.Stated, r.Arithmetic, r.Terms, r.Rounded)),
            ],
            [.. findings.Select(t => new PlacedFinding(t, places!.Find(t.Relation)))]
        );
    }

    /// <summary>The rows to store.</summary>
    /// <param name="scope">Within which the same words and figures are the same finding.</param>
    public IEnumerable<object> RowsOf(Guid itemId, Guid scope)
    {
        yield return new ItemCheck
        {
            ItemId = itemId,
            Relations = Relations,
            Holding = ItemCheck.ToJson(Holding),
        };
        var ordinal = 0;
        foreach (var (finding, key) in Findings.Select(f => (f, f.KeyIn(scope))).DistinctBy(x => x.Item2)) // said twice, told once
        {
            var relation = finding.Told.Relation;
            yield return new Finding
            {
                ItemId = itemId,
                Ordinal = ++ordinal,
                Key = key,
                Kind = relation.Kind,
                Severity = relation.Doubt!.Severity,
                Stated = relation.Stated,
                Computed = Shorten(relation.Computed),
                Unit = relation.Unit,
                Terms = Finding.ToJson(relation.Terms),
                Message = relation.Doubt.Message,
                EnglishMessage = finding.Told.English,
                Lines = Finding.ToJson([.. relation.Lines.Distinct()]),
                Section = finding.Place?.Section,
                Start = finding.Place?.Start,
                Length = finding.Place?.Length,
            };
        }
    }

    private static decimal? Shorten(decimal? number) =>
        number is { } known ? Math.Round(known, Decimals) / 1.000000000000000000000000000000000m : null;
}

internal sealed record PlacedFinding(ToldRelation Told, FigurePlace? Place)
{
    public Guid KeyIn(Guid scope) =>
        StableId.Of([
            "finding",
            scope.ToString("N"),
            Told.Relation.Kind.ToString(),
            Told.Relation.Stated.Trim(),
            Place?.Words,
            .. Told.Relation.Terms.Select(term => term.Trim()),
        ]);
}
