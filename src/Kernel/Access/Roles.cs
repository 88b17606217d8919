namespace Ledetraad.Kernel.Access;

/// <summary>Keys of the roles that every municipality has from the beginning; it may add its own.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Secretary = "secretary";
    public const string CaseOfficer = "case-officer";
    public const string Manager = "manager";
    public const string Economist = "economist";
    public const string Analyst = "analyst";
    public const string Member = "member";
    public const string Substitute = "substitute";
    public const string Auditor = "auditor";

    public static readonly IReadOnlyList<string> All =
    [
        Administrator,
        Secretary,
        CaseOfficer,
        Manager,
        Economist,
        Analyst,
        Member,
        Substitute,
        Auditor,
    ];
}
