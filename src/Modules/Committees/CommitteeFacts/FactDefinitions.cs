using Ledetraad.Kernel.KeyFigures;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.CommitteeFacts;

/// <summary>The key figures over what committees have done, as their published papers say it.</summary>
internal static class FactDefinitions
{
    public const string Cases = "committees.cases";
    public const string Decisions = "committees.decisions";
    public const string Attendance = "committees.attendance";
    public const string FollowUpsOpen = "committees.follow-ups-open";
    public const string FollowUpsKept = "committees.follow-ups-kept";

    public const string From = "from";
    public const string To = "to";
    public const string Committee = "committee";
    public const string Outcome = "outcome";

    public static readonly IReadOnlyList<KeyFigureDefinition> All =
    [
        Define(Cases),
        Define(Decisions, Outcome),
        Define(Attendance),
        Define(FollowUpsOpen),
        Define(FollowUpsKept),
    ];

    private static KeyFigureDefinition Define(string key, params string[] more) =>
        new(
            key,
            1,
            [
                new(From, IsRequired: true, () => T["Parameter.from"]),
                new(To, IsRequired: true, () => T["Parameter.to"]),
                new(Committee, IsRequired: false, () => T["Parameter.committee"]),
                .. more.Select(name => new KeyFigureParameter(name, IsRequired: false, () => T[$"Parameter.{name}"])),
            ],
            Disclosure.CountsNoPeople,
            () => new KeyFigureWords(T[$"Figure.{key}.Name"], T[$"Figure.{key}.Formula"], T["Fact.Source"])
        );
}
