using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.DataSets.ShowingDataSets;

/// <param name="Versions">The newest first.</param>
internal sealed record DataSetView(string Slug, IReadOnlyList<DataSetVersion> Versions)
{
    public DataSetVersion Newest => Versions[0];

    public DataSetVersion? Version(int number) => Versions.FirstOrDefault(v => v.Number == number);
}

/// <summary>A data set with all its versions.</summary>
internal sealed class DataSetQuery(CommitteesDbContext db)
{
    /// <returns>Null when there is no such data set.</returns>
    public async Task<DataSetView?> ReadAsync(string slug, CancellationToken stop)
    {
        var versions = await (
            from set in db.DataSets
            join version in db.DataSetVersions on set.Id equals version.DataSetId
            where set.Slug == slug
            orderby version.Number descending
            select version
        )
            .AsNoTracking()
            .ToListAsync(stop);
        return versions.Count == 0 ? null : new DataSetView(slug, versions);
    }

    /// <summary>The titles of all data sets by their slugs, in the order of the titles.</summary>
    public async Task<IReadOnlyList<FilterOption>> OptionsAsync(CancellationToken stop) =>
        await (
            from set in db.DataSets
            join version in db.DataSetVersions on set.Id equals version.DataSetId
            where version.Number == db.DataSetVersions.Where(v => v.DataSetId == set.Id).Max(v => v.Number)
            orderby version.Title
            select new FilterOption(set.Slug, version.Title)
        ).ToListAsync(stop);

    /// <summary>The typed-in cells as the rows of a file.</summary>
    public static TableRows<SetRow> AsFile(string slug, DataSetVersion version)
    {
        var content = SetContent.FromJson(version.Content);
        var definition = new TableDefinition<SetRow>(slug, () => version.Title, row => row.Key).Column(
            "label",
            () => content.Corner,
            row => row.Label
        );
        for (var i = 0; i < content.Columns.Count; i++)
        {
            var (column, at) = (content.Columns[i], i);
            definition = content.Rows.Any(r => r.Cells[at].Text is not null)
                ? definition.Column(column.Key, () => column.Label, row => row.Cells[at].Text ?? row.Cells[at].Number.ToString() ?? "")
                : definition.Column(column.Key, () => column.Label, row => row.Cells[at].Number);
        }

        return new TableRows<SetRow>(definition, [.. content.Rows]);
    }
}
