namespace Ledetraad.Modules.Committees.Drafting;

internal static class DraftingPermissions
{
    /// <summary>See cases and papers that are not public.</summary>
    public const string Read = "committees.read-drafts";

    /// <summary>See the closed ones among them too, whoever works on them.</summary>
    public const string ReadClosed = "committees.read-closed-drafts";

    /// <summary>Open cases, write papers, make them ready.</summary>
    public const string Write = "committees.write-case";

    /// <summary>Answer when asked for advice, and comment.</summary>
    public const string Advise = "committees.advise-case";

    /// <summary>Approve papers, or return them.</summary>
    public const string Approve = "committees.approve-case";

    /// <summary>Put approved papers on agendas, and publish them.</summary>
    public const string Schedule = "committees.schedule-case";

    /// <summary>Give cases to somebody else to answer for.</summary>
    public const string HandOver = "committees.hand-over-cases";

    /// <summary>Import the list of KLE.</summary>
    public const string ImportKle = "committees.import-kle";

    /// <summary>Change templates and the number series.</summary>
    public const string Configure = "committees.configure-cases";
}
