using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Web.Tables;

/// <summary>What a table shows, how it can be sorted and filtered. One definition serves the page and the downloads.</summary>
/// <param name="fileName">Name of the downloaded file, without ending.</param>
/// <param name="caption">The table's name, for its caption and for the sheet.</param>
/// <param name="identity">Tells two rows apart, so that paging never shows a row twice.</param>
/// <remarks>
/// Rows that come from a database must be projected by initialiser (<c>new Row { Title = … }</c>), not by constructor: only then can
/// the database sort by their properties.
/// </remarks>
public sealed class TableDefinition<TRow>(string fileName, Func<string> caption, Expression<Func<TRow, object>> identity)
{
    public const int DefaultPageSize = 25;

    private readonly List<TableColumn<TRow>> _columns = [];
    private readonly List<TableFilter<TRow>> _filters = [];
    private Func<IOrderedQueryable<TRow>, IOrderedQueryable<TRow>> _within = rows => rows;

    public string FileName => fileName;
    public string Caption => caption();
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Column of the order when the address names none; the first column when not given.</summary>
    public string? SortedBy { get; init; }

    public bool SortedDescending { get; init; }
    public IReadOnlyList<TableColumn<TRow>> Columns => _columns;
    public IReadOnlyList<TableFilter<TRow>> Filters => _filters;

    public TableDefinition<TRow> Column<TValue>(
        string key,
        Func<string> header,
        Expression<Func<TRow, TValue>> value,
        Func<TValue, object?>? show = null,
        bool onlyInFiles = false
    )
    {
        _columns.Add(new TableColumn<TRow, TValue>(key, header, value, show) { OnlyInFiles = onlyInFiles });
        return this;
    }

    /// <summary>A column of the files alone, worked out from the whole row; nothing is sorted by it.</summary>
    public TableDefinition<TRow> FileColumn<TValue>(string key, Func<string> header, Func<TRow, TValue> value)
    {
        _columns.Add(new WorkedOutColumn<TRow, TValue>(key, header, value) { OnlyInFiles = true });
        return this;
    }

    public TableDefinition<TRow> Filter(
        string key,
        Func<string> label,
        Func<IQueryable<TRow>, string, IQueryable<TRow>> keep,
        FilterKind kind = FilterKind.Choice,
        bool isRare = false
    )
    {
        _filters.Add(new TableFilter<TRow>(key, label, keep, kind) { IsRare = isRare });
        return this;
    }

    /// <summary>Rows that are alike in the column sorted by stand in the order of this value, the greatest first.</summary>
    public TableDefinition<TRow> GreatestFirstWithin<TValue>(Expression<Func<TRow, TValue>> value)
    {
        _within = rows => rows.ThenByDescending(value);
        return this;
    }

    /// <summary>The rows that the address asks for, sorted, all pages of them.</summary>
    public IQueryable<TRow> Select(IQueryable<TRow> rows, TableRequest request)
    {
        foreach (var filter in _filters)
        {
            if (request.Filter(filter.Key) is { } wanted)
            {
                rows = filter.Keep(rows, wanted);
            }
        }

        var (column, descending) = OrderOf(request);
        return _within(column.Sort(rows, descending)).ThenBy(identity);
    }

    /// <summary>One page of the rows that the address asks for, in two statements.</summary>
    public async Task<TablePage<TRow>> ReadAsync(IQueryable<TRow> rows, TableRequest request, CancellationToken stop)
    {
        var selected = Select(rows, request);
        var inDatabase = selected is IAsyncEnumerable<TRow>;
        var total = inDatabase ? await selected.CountAsync(stop) : selected.Count();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(request.Page, 1, pages);
        var part = selected.Skip((page - 1) * PageSize).Take(PageSize);
        return new TablePage<TRow>(this, request, inDatabase ? await part.ToListAsync(stop) : [.. part], total, page, pages);
    }

    /// <summary>The column and direction of the order that the address asks for.</summary>
    internal (TableColumn<TRow> Column, bool Descending) OrderOf(TableRequest request)
    {
        if (request.Sort is { } key && _columns.Find(column => column.Key == key && column.IsSorted) is { } asked)
        {
            return (asked, request.Descending);
        }

        return (_columns.Find(column => column.Key == SortedBy) ?? _columns[0], SortedDescending);
    }
}

public enum FilterKind
{
    /// <summary>One of a list of values, which the page gives.</summary>
    Choice,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A date, as <c>2026-11-22</c>.</summary>
    Day,
}

/// <param name="Key">Its name in the address.</param>
/// <param name="Keep">Leaves only the rows wanted; a value that means nothing leaves none.</param>
public sealed record TableFilter<TRow>(
    string Key,
    Func<string> Label,
    Func<IQueryable<TRow>, string, IQueryable<TRow>> Keep,
    FilterKind Kind
)
{
    /// <summary>Folded away until somebody asks for it, or uses it.</summary>
    public bool IsRare { get; init; }
}

/// <summary>A value a filter can take, and its words.</summary>
public sealed record FilterOption(string Value, string Text);

/// <summary>One page of a table's rows.</summary>
/// <param name="Total">Rows on all pages.</param>
/// <param name="Number">This page's, from 1.</param>
/// <param name="Pages">At least 1.</param>
public sealed record TablePage<TRow>(
    TableDefinition<TRow> Definition,
    TableRequest Request,
    IReadOnlyList<TRow> Rows,
    int Total,
    int Number,
    int Pages
);
