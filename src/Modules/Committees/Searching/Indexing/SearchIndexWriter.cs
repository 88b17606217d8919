using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>
/// Keeps a municipality's index in step with what is shown, in the transaction that shows it: what is gathered by <see cref="Show"/> and
/// <see cref="Hide"/> is written by <see cref="WriteAsync"/>.
/// </summary>
internal sealed class SearchIndexWriter
{
    private readonly CommitteesDbContext _db;
    private readonly SearchStore _store;
    private readonly IndexAppender _appender;
    private readonly List<SearchableText> _shown = [];
    private readonly HashSet<Guid> _hidden = [];

    public SearchIndexWriter(CommitteesDbContext db)
    {
        (_db, _store) = (db, new SearchStore(db));
        _appender = new IndexAppender(_store);
    }

    /// <summary>Takes a version out of the index, within the present transaction: no byte is left that tells what it said.</summary>
    public static async Task PurgeAsync(CommitteesDbContext db, Guid version, CancellationToken stop)
    {
        var store = new SearchStore(db);
        await store.LockAsync(stop);
        await store.PurgeAsync(await NumbersAsync(db, [version], stop), stop);
        await db.SearchDocuments.Where(document => document.VersionId == version).ExecuteDeleteAsync(stop);
    }

    public void Show(SearchableText document) => _shown.Add(document);

    /// <summary>The version is not shown any more, though its text may still be read: it is left out of all answers.</summary>
    public void Hide(Guid version)
    {
        _hidden.Add(version);
        _shown.RemoveAll(document => document.Place.Version.Id == version);
    }

    /// <summary>Writes within the present transaction; nothing is kept that was not written.</summary>
    public async Task WriteAsync(CancellationToken stop)
    {
        if (_shown.Count == 0 && _hidden.Count == 0)
        {
            return;
        }

        await _store.LockAsync(stop);
        if (_hidden.Count > 0)
        {
            await _store.HideAsync(await NumbersAsync(_db, _hidden, stop), stop);
        }

        if (_shown.Count > 0)
        {
            var first = await _appender.AddAsync(_shown, text => DocumentOwner.Committee(text.Place.Committee?.Id), stop);
            await AddDocumentsAsync(first, stop);
        }

        _shown.Clear();
        _hidden.Clear();
    }

    private static Task<List<int>> NumbersAsync(CommitteesDbContext db, IReadOnlyCollection<Guid> versions, CancellationToken stop) =>
        db.SearchDocuments.Where(document => versions.Contains(document.VersionId)).Select(document => document.Number).ToListAsync(stop);

    private Task AddDocumentsAsync(int first, CancellationToken stop)
    {
        var documents = _shown.Select((text, i) => (Number: first + i, Version: text.Place.Version.Id, text.ItemId)).ToList();
        return new RowWriter(_db).InsertAsync(
            "INSERT INTO committees_search_documents (\"Number\", \"VersionId\", \"ItemId\")",
            "",
            documents,
            [
                new RowColumn<(int Number, Guid, Guid?), int>("integer[]", d => d.Number),
                new RowColumn<(int, Guid Version, Guid?), Guid>("uuid[]", d => d.Version),
                new RowColumn<(int, Guid, Guid? ItemId), Guid?>("uuid[]", d => d.ItemId),
            ],
            stop
        );
    }
}
