using System.Globalization;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Auditing;

/// <summary>Deeds in the log, in words. A deed of another module bears the name of its command.</summary>
internal static class ActionNames
{
    private static readonly HashSet<string> Known =
    [
        "AddDemoPeople",
        "AskAdvice",
        "CommentAdded",
        "DataSetIsSaved",
        "DraftKept",
        "EndRole",
        "EndSessions",
        "GiveAdvice",
        "GiveRole",
        "ImportMinutes",
        "ImportedPapers",
        "LeaveSeat",
        "LetIn",
        "LockOut",
        "MovePaper",
        "OpenCase",
        "PapersChecked",
        "PublishFigureCheck",
        "ReadAuditEntry",
        "RedactionsChanged",
        "ReopenFinding",
        "RightsDecided",
        "SaveDepartment",
        "SavePerson",
        "SetAsideFinding",
        "SignIn",
        "SignInRefused",
        "SignOut",
        "TakeSeat",
        "Unbind",
    ];

    public static string Of(string action) => Known.Contains(action) ? T[$"Action.{action}"] : action;

    /// <summary>To the second, on the town's clock.</summary>
    public static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
