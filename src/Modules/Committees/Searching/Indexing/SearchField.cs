namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Where in an item a word stands; a word in the title says more of the item than one in its text.</summary>
internal enum SearchField
{
    Title,

    /// <summary>What was decided, point by point too.</summary>
    Decision,
    Body,

    /// <summary>Names of attachments.</summary>
    Attachments,

    /// <summary>Members who were away, disqualified or of another opinion; of a meeting, all who took part.</summary>
    People,

    /// <summary>Committee, date, numbers of case and document.</summary>
    Head,
}

internal static class SearchFields
{
    public const int Count = 6;

    /// <summary>What one occurrence counts, by field.</summary>
    private static ReadOnlySpan<float> Weights => [6f, 1.5f, 1f, 2f, 1.5f, 1.5f];

    public static float WeightOf(int field) => Weights[field];
}
