using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>
/// Who is absent from the decisions of one meeting. A member may come late or leave early, so a name more or less tells nothing; but when one
/// name that is absent by the head of the paper, or from all the other decisions, is missing from a single one and another stands in its place there and nowhere
/// else, the two were mixed up.
/// </summary>
internal static class AbsenceCheck
{
    private const int Enough = 3;

    public static IEnumerable<Relation> Of(Paper paper, PaperText? text)
    {
        var decisions = MeetingDecision.Of(paper, text).Where(d => d.Absent.Count > 0).ToList();
        var away = paper.Attendance.Where(MeetingDecision.IsAway).ToList();
        foreach (var decision in decisions)
        {
            var others = decisions.Where(other => other != decision).Select(other => other.Absent).ToList();
            var always = AlwaysAbsent(away, others, decision.Absent.Count);
            if (always.Count == 0)
            {
                continue;
            }

            var missing = always.FindAll(member => !decision.IsAbsent(member.Name));
            var added = decision
                .Absent.Where(member => !always.Exists(a => MeetingDecision.IsSame(a.Name, member.Name)) && !IsAmong(others, member))
                .ToList();
            if (missing.Count == 0 && added.Count == 0)
            {
                yield return decision.Relation(decision.AbsentNames, null);
            }
            else if (missing is [var one] && added is [var other])
            {
                // At the first or last decision the one may have come as the other went.
                var isBetween = away.Count > 0 || (decision != decisions[0] && decision != decisions[^1]);
                var message = T["Check.Absence", decision.Item.Number ?? "", other.Name, one.Name];
                yield return decision.Relation(decision.AbsentNames, message, isBetween);
            }
        }
    }

    /// <summary>By the head of the paper, or, when it names nobody who is away, by all the other decisions.</summary>
    private static List<Attendee> AlwaysAbsent(List<Attendee> away, List<IReadOnlyList<Attendee>> others, int here)
    {
        if (away.Count > 0 && away.Count == here)
        {
            return away;
        }

        return others.Count + 1 < Enough ? [] : others[0].Where(member => others.TrueForAll(absent => Holds(absent, member))).ToList();
    }

    private static bool IsAmong(List<IReadOnlyList<Attendee>> others, Attendee member) => others.Exists(absent => Holds(absent, member));

    private static bool Holds(IEnumerable<Attendee> absent, Attendee member) =>
        absent.Any(other => MeetingDecision.IsSame(other.Name, member.Name));
}
