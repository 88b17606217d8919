using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData.Describing;

/// <summary>The lists of the public pages that can be fetched whole as files.</summary>
internal static class DataTables
{
    /// <summary>Below the agendas' address, with what is in it.</summary>
    public static readonly IReadOnlyList<(string Name, Func<string> Text)> All =
    [
        ("moeder", () => T["Table.Meetings"]),
        ("sager", () => T["Table.Cases"]),
        ("opfoelgning", () => T["Table.FollowUps"]),
        ("medlemmer", () => T["Table.Members"]),
    ];

    public static readonly IReadOnlyList<(string Ending, string MediaType)> Endings =
    [
        ("csv", "text/csv"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ];
}
