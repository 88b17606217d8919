namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Adds documents behind those that an index has; used by one writer at a time.</summary>
internal sealed class IndexAppender(SearchStore store)
{
    private readonly HashSet<string> _knownWords = new(StringComparer.Ordinal);

    /// <param name="ownerOf">Whose a document is, by which answers can be narrowed: <see cref="DocumentOwner"/>.</param>
    /// <returns>The number of the first; the others count on from it.</returns>
    public async Task<int> AddAsync(
        IReadOnlyList<SearchableText> texts,
        Func<SearchableText, DocumentOwner> ownerOf,
        CancellationToken stop
    )
    {
        var terms = new IndexedTerms();
        var first = await store.NextNumberAsync(stop);
        var (number, firstOfBlock) = (first, first);
        var facts = new List<byte>();
        foreach (var text in texts)
        {
            if (number % SearchBlock.Size == 0 && number > firstOfBlock)
            {
                await store.AddBlockAsync(firstOfBlock / SearchBlock.Size, facts, terms.TakeBlock(), stop);
                facts.Clear();
                firstOfBlock = number;
            }

            var words = terms.Add(number % SearchBlock.Size, text);
            AddFacts(facts, text, ownerOf(text), words);
            number++;
        }

        await store.AddBlockAsync(firstOfBlock / SearchBlock.Size, facts, terms.TakeBlock(), stop);
        await store.AddWordsAsync([.. terms.Words.Where(word => _knownWords.Add(word.Key))], stop);
        return first;
    }

    private static void AddFacts(List<byte> facts, SearchableText text, DocumentOwner owner, int words)
    {
        Span<byte> bytes = stackalloc byte[DocumentFacts.Bytes];
        new DocumentFacts(
            text.Place.Meeting?.Date.DayNumber ?? 0,
            owner.Bits,
            text.Outcome,
            text.IsClosed,
            IsMeeting: text.ItemId is null,
            (ushort)Math.Min(words, ushort.MaxValue)
        ).Write(bytes);
        facts.AddRange(bytes);
    }
}
