namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Takes documents out of the bytes of one term.</summary>
internal static class PostingPurge
{
    /// <returns>What is left; null when none of the documents held the term.</returns>
    public static SearchPosting? Without(SearchPosting row, HashSet<int> gone)
    {
        var (postings, left) = (new List<byte>(row.Postings.Length), 0);
        var reader = new PostingReader(row.Postings);
        while (reader.ReadPosting())
        {
            if (!gone.Contains(reader.Document))
            {
                postings.AddRange(row.Postings.AsSpan(reader.Entry));
                left++;
            }
        }

        if (left == row.Documents)
        {
            return null;
        }

        var (places, here) = (new List<byte>(row.Places.Length), new List<int>());
        reader = new PostingReader(row.Places);
        while (reader.ReadPlaces(here))
        {
            if (!gone.Contains(reader.Document))
            {
                places.AddRange(row.Places.AsSpan(reader.Entry));
            }
        }

        return new SearchPosting
        {
            Term = row.Term,
            Block = row.Block,
            Documents = left,
            Postings = [.. postings],
            Places = [.. places],
        };
    }
}
