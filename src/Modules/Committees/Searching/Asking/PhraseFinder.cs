using Ledetraad.Modules.Committees.Searching.Indexing;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>Finds words that stand in one order, with as many words between them as were typed.</summary>
internal static class PhraseFinder
{
    /// <param name="found">Told each document's place in the block, and how often the phrase stands in it.</param>
    public static void Find(IReadOnlyList<QueryTerm> phrase, PostingLists postings, int block, Action<int, int> found)
    {
        var begins = PlacesOf(phrase[0], postings, block);
        foreach (var term in phrase.Skip(1))
        {
            if (begins.Count == 0)
            {
                return;
            }

            var next = PlacesOf(term, postings, block);
            foreach (var (document, places) in begins)
            {
                if (next.TryGetValue(document, out var others))
                {
                    places.IntersectWith(others);
                }
                else
                {
                    places.Clear();
                }
            }
        }

        foreach (var (document, places) in begins.Where(b => b.Value.Count > 0))
        {
            found(document, places.Count);
        }
    }

    /// <summary>Where the phrase would begin, by document.</summary>
    private static Dictionary<int, HashSet<int>> PlacesOf(QueryTerm term, PostingLists postings, int block)
    {
        var documents = new Dictionary<int, HashSet<int>>();
        var reader = new PostingReader(postings.Of(term.Term, block)?.Places);
        var places = new List<int>();
        while (reader.ReadPlaces(places))
        {
            documents[reader.Document] = [.. places.Select(place => place - term.Place)];
        }

        return documents;
    }
}
