using Ledetraad.Kernel.Access;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>Who may see and correct data sets, and follow figures behind what is public.</summary>
internal static class DataSetPermissions
{
    public const string Read = "committees.read-data-sets";
    public const string Write = "committees.write-data-sets";

    public static IReadOnlyList<Permission> All =>
        [
            new(
                Read,
                () => T["Permission.Read"],
                [Roles.CaseOfficer, Roles.Manager, Roles.Secretary, Roles.Economist, Roles.Analyst, Roles.Auditor]
            ),
            new(Write, () => T["Permission.Write"], [Roles.CaseOfficer, Roles.Manager, Roles.Economist, Roles.Analyst]),
        ];
}
