using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets.ListingDataSets;

/// <summary>A data set as its newest version has it.</summary>
internal sealed class DataSetRow
{
    public string Slug { get; init; } = "";
    public string Title { get; init; } = "";
    public string Source { get; init; } = "";
    public DateOnly AsOf { get; init; }
    public bool CountsPeople { get; init; }
    public int Versions { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
}

internal sealed class DataSetTable(CommitteesDbContext db) : ITableSource<DataSetRow>
{
    private static readonly TableDefinition<DataSetRow> Table = new TableDefinition<DataSetRow>(
        "datasaet",
        () => T["Sets.Caption"],
        row => row.Slug
    )
    {
        SortedBy = "gemt",
        SortedDescending = true,
    }
        .Column("titel", () => T["Set.Title"], row => row.Title)
        .Column("kilde", () => T["Set.Source"], row => row.Source)
        .Column("opgjort", () => T["Set.AsOf"], row => row.AsOf)
        .Column("personer", () => T["Set.CountsPeople"], row => row.CountsPeople, counts => T[counts ? "Yes" : "No"])
        .Column("versioner", () => T["Set.Versions"], row => row.Versions)
        .Column("gemt", () => T["Set.RecordedAt"], row => row.RecordedAt, at => DateOnly.FromDateTime(at.LocalDateTime))
        .Filter("q", () => T["Sets.Search"], Holding, FilterKind.Text);

    public TableDefinition<DataSetRow> Definition => Table;

    public IQueryable<DataSetRow> Rows(TableRequest request) =>
        from set in db.DataSets
        join version in db.DataSetVersions on set.Id equals version.DataSetId
        where version.Number == db.DataSetVersions.Where(v => v.DataSetId == set.Id).Max(v => v.Number)
        select new DataSetRow
        {
            Slug = set.Slug,
            Title = version.Title,
            Source = version.Source,
            AsOf = version.AsOf,
            CountsPeople = version.CountsPeople,
            Versions = version.Number,
            RecordedAt = version.RecordedAt,
        };

    private static IQueryable<DataSetRow> Holding(IQueryable<DataSetRow> rows, string words)
    {
        var lower = words.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311, MA0011 // translated to SQL
        return rows.Where(row => row.Title.ToLower().Contains(lower) || row.Source.ToLower().Contains(lower));
#pragma warning restore CA1862, CA1304, CA1311, MA0011
    }
}
