using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>
/// Keeps the index in step with what is shown, in the transaction that shows it: what is gathered by <see cref="Show"/> and <see cref="Hide"/> is
/// written by <see cref="WriteAsync"/>.
/// </summary>
internal sealed class SearchIndexWriter(CommitteesDbContext db)
{
    private readonly List<SearchableText> _shown = [];
    private readonly HashSet<Guid> _hidden = [];
    private readonly HashSet<string> _knownWords = new(StringComparer.Ordinal);

    /// <summary>Takes a version out of the index, within the present transaction: no byte is left that tells what it said.</summary>
    public static async Task PurgeAsync(CommitteesDbContext db, Guid version, CancellationToken stop)
    {
        var store = new SearchStore(db);
        await store.LockAsync(stop);
        await store.PurgeAsync(await NumbersAsync(db, [version], stop), stop);
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

        var store = new SearchStore(db);
        await store.LockAsync(stop);
        await HideWrittenAsync(store, stop);
        await AddShownAsync(store, stop);
        _shown.Clear();
        _hidden.Clear();
    }

    private async Task HideWrittenAsync(SearchStore store, CancellationToken stop)
    {
        if (_hidden.Count > 0)
        {
            await store.HideAsync(await NumbersAsync(db, _hidden, stop), stop);
        }
    }

    private static Task<List<int>> NumbersAsync(CommitteesDbContext db, IReadOnlyCollection<Guid> versions, CancellationToken stop) =>
        db.SearchDocuments.Where(document => versions.Contains(document.VersionId)).Select(document => document.Number).ToListAsync(stop);

    private async Task AddShownAsync(SearchStore store, CancellationToken stop)
    {
        if (_shown.Count == 0)
        {
            return;
        }

        var terms = new IndexedTerms();
        var number = await store.NextNumberAsync(stop);
        var documents = new List<SearchDocument>(_shown.Count);
        var facts = new List<byte>();
        var firstOfBlock = number;
        foreach (var text in _shown)
        {
            if (number % SearchBlock.Size == 0 && number > firstOfBlock)
            {
                await store.AddBlockAsync(firstOfBlock / SearchBlock.Size, facts, terms.TakeBlock(), stop);
                facts.Clear();
                firstOfBlock = number;
            }

            var words = terms.Add(number % SearchBlock.Size, text);
            AddFacts(facts, text, words);
            documents.Add(
                new SearchDocument
                {
                    Number = number++,
                    VersionId = text.Place.Version.Id,
                    ItemId = text.ItemId,
                }
            );
        }

        await store.AddBlockAsync(firstOfBlock / SearchBlock.Size, facts, terms.TakeBlock(), stop);
        await store.AddDocumentsAsync(documents, stop);
        await store.AddWordsAsync([.. terms.Words.Where(word => _knownWords.Add(word.Key))], stop);
    }

    private static void AddFacts(List<byte> facts, SearchableText text, int words)
    {
        Span<byte> bytes = stackalloc byte[DocumentFacts.Bytes];
        new DocumentFacts(
            text.Place.Meeting?.Date.DayNumber ?? 0,
            DocumentFacts.KeyOf(text.Place.Committee?.Id),
            text.Outcome,
            text.IsClosed,
            IsMeeting: text.ItemId is null,
            (ushort)Math.Min(words, ushort.MaxValue)
        ).Write(bytes);
        facts.AddRange(bytes);
    }
}
