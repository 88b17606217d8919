using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;

/// <summary>The list of KLE as it is used.</summary>
internal sealed class KleTable(CommitteesDbContext db) : ITableSource<KleSubject>
{
    private static readonly TableDefinition<KleSubject> Table = new TableDefinition<KleSubject>(
        "kle",
        () => T["Kle.Caption"],
        subject => subject.Number
    )
        .Column("nummer", () => T["Kle.Number"], subject => subject.Number)
        .Column("titel", () => T["Kle.Name"], subject => subject.Title)
        .Filter("q", () => T["Kle.Search"], Holding, FilterKind.Text);

    public TableDefinition<KleSubject> Definition => Table;

    public IQueryable<KleSubject> Rows(TableRequest request) => db.Set<KleSubject>();

    private static IQueryable<KleSubject> Holding(IQueryable<KleSubject> rows, string words)
    {
        var lower = words.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311, MA0011 // translated to SQL
        return rows.Where(row => row.Number.StartsWith(words) || row.Title.ToLower().Contains(lower));
#pragma warning restore CA1862, CA1304, CA1311, MA0011
    }
}
