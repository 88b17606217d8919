namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>Closed is closed everywhere: number and public title, nothing else (domain.md, rule 6).</summary>
internal static class ClosedItems
{
    /// <summary>The public title when the municipality has given none; in the language of the papers, which is Danish.</summary>
    public const string PublicTitle = "Lukket punkt";
}
