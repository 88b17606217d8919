using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Bench.Robustness;

/// <summary>What a store holds, as a whole and paper by paper.</summary>
internal sealed class StoredPapers
{
    private readonly string[] _all;
    private readonly Dictionary<string, string[]> _rowsOfPaper;

    private StoredPapers(IReadOnlyList<StoredTable> tables)
    {
        _all = StoredRows.Lines(tables);
        var versions = tables.Single(t => t.Name == "committees_paper_versions");
        var items = tables.Single(t => t.Name == "committees_items");
        var contentOf = Map(versions, "Id", "Sha256");
        var versionOf = Map(items, "Id", "VersionId");
        _rowsOfPaper = tables
            .SelectMany(t => t.Rows.Select(row => (Content: ContentOf(t, row, contentOf, versionOf), Line: $"{t.Name} {t.Text(row)}")))
            .Where(r => r.Content is not null)
            .GroupBy(r => r.Content!, r => r.Line, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Null when the store is not there, or was cut off before it had its tables.</summary>
    public static async Task<StoredPapers?> ReadAsync(StoreConnection store, CancellationToken stop) =>
        await store.ExistsAsync(stop) && await StoredRows.HasTablesAsync(store, stop)
            ? new StoredPapers(await StoredRows.ReadAsync(store, stop))
            : null;

    /// <param name="sha256">Of the file's content.</param>
    public bool Has(string sha256) => _rowsOfPaper.ContainsKey(sha256);

    public bool HasSame(string sha256, StoredPapers other) => _rowsOfPaper[sha256].SequenceEqual(other._rowsOfPaper[sha256]);

    /// <summary>Says what differs first; null when both hold the same rows.</summary>
    public string? DifferenceFrom(StoredPapers other)
    {
        var (more, fewer) = (_all.Except(other._all).ToList(), other._all.Except(_all).ToList());
        return _all.SequenceEqual(other._all)
            ? null
            : $"{_all.Length} rows instead of {other._all.Length}; only here: {more.FirstOrDefault()}; only there: {fewer.FirstOrDefault()}";
    }

    private static string? ContentOf(
        StoredTable table,
        object[] row,
        Dictionary<string, string> contentOf,
        Dictionary<string, string> versionOf
    )
    {
        var version = table.Name == "committees_paper_versions" ? Value(table, row, "Id") : Value(table, row, "VersionId");
        version ??= Value(table, row, "ItemId") is { } item ? versionOf.GetValueOrDefault(item) : null;
        return version is null ? null : contentOf.GetValueOrDefault(version);
    }

    private static Dictionary<string, string> Map(StoredTable table, string from, string to) =>
        table.Rows.ToDictionary(row => Value(table, row, from)!, row => Value(table, row, to)!, StringComparer.Ordinal);

    private static string? Value(StoredTable table, object[] row, string column) =>
        table.Columns.Contains(column) ? row[table.Column(column)].ToString() : null;
}
