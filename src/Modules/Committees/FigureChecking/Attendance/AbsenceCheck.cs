using Ledetraad.Modules.Committees.Members;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>
/// Who is absent from the decisions of one meeting. A member may come late or leave early, so a name more or less tells nothing; but when one
/// name is missing from a single decision and another stands in its place there and nowhere else, the two were mixed up.
/// </summary>
internal static class AbsenceCheck
{
    private const int Enough = 3;

    public static IEnumerable<Relation> Of(Paper paper)
    {
        var decisions = paper
            .Items.SelectMany(item => item.Decisions.Select(decision => (Item: item, Decision: decision)))
            .Where(x => IsOwn(paper, x.Decision) && x.Decision.Absent.Count > 0)
            .ToList();
        if (decisions.Count < Enough)
        {
            yield break;
        }

        foreach (var (item, decision) in decisions)
        {
            var others = decisions.Where(x => x.Decision != decision).Select(x => x.Decision.Absent).ToList();
            var always = others[0].Where(member => others.TrueForAll(absent => Holds(absent, member))).ToList();
            var missing = always.FindAll(member => !Holds(decision.Absent, member));
            var added = decision.Absent.Where(member => !others.Exists(absent => Holds(absent, member))).ToList();
            var stated = string.Join(", ", decision.Absent.Select(member => member.Name));
            if (missing.Count == 0 && added.Count == 0)
            {
                yield return Relation(item, decision, stated, null);
            }
            else if (missing is [var one] && added is [var other])
            {
                var message = T["Check.Absence", item.Number ?? "", other.Name, one.Name];
                yield return Relation(item, decision, stated, message, IsBetween(decisions.Select(x => x.Item).ToList(), item));
            }
        }

        foreach (var (item, decision) in decisions)
        {
            foreach (var dissent in decision.Dissents.Where(d => decision.Absent.Any(a => IsSame(a.Name, d.Name))))
            {
                yield return Relation(item, decision, dissent.Name, T["Check.AbsentDissents", dissent.Name]);
            }
        }
    }

    private static bool IsOwn(Paper paper, PaperDecision decision) =>
        (decision.Date is null || decision.Date == paper.Meeting.Date)
        && (
            decision.Committee is null
            || paper.Committee is null
            || string.Equals(decision.Committee, paper.Committee, StringComparison.OrdinalIgnoreCase)
        );

    private static bool Holds(IEnumerable<Attendee> absent, Attendee member) => absent.Any(other => IsSame(other.Name, member.Name));

    private static bool IsSame(string a, string b) =>
        MemberName.Parse(a) is var first
        && MemberName.Parse(b) is var second
        && (first.Key == second.Key || first.MayBe(second) || first.MayBeMisprintOf(second));

    /// <summary>At the first or last decision the one may have come as the other went.</summary>
    private static bool IsBetween(List<PaperItem> items, PaperItem item) => item != items[0] && item != items[^1];

    private static Relation Relation(PaperItem item, PaperDecision decision, string stated, string? message, bool isCertain = true) =>
        new(CheckKind.Attendance, stated, null, [.. decision.Absent.Select(member => member.Name)], [item.Lines.First])
        {
            Item = item.Number,
            Doubt = message is null ? null : new Doubt(isCertain ? Severity.Error : Severity.Ambiguous, message),
        };
}
