namespace Ledetraad.Web.Tables;

/// <summary>A table and where its rows come from; shown on a page and fetched as a file.</summary>
public interface ITableSource<TRow>
{
    TableDefinition<TRow> Definition { get; }

    /// <summary>All rows, before the filters of the address; the request gives what stands in the path.</summary>
    IQueryable<TRow> Rows(TableRequest request);
}
