namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>How many there are of what is named or listed.</summary>
internal static class Counts
{
    public static IEnumerable<Relation> Of(ItemText item) => [.. AnnouncedLists.Of(item), .. NamedLists.Of(item), .. KinNames.Of(item)];
}
