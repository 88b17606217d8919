using Ledetraad.Modules.Committees.Members;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>A decision that the paper's own committee took at the paper's own meeting, with its place in the text.</summary>
internal sealed record MeetingDecision(PaperItem Item, PaperDecision Decision, PaperText? Text)
{
    public IReadOnlyList<Attendee> Absent => Decision.Absent;

    public string AbsentNames => string.Join(", ", Absent.Select(member => member.Name));

    public static IEnumerable<MeetingDecision> Of(Paper paper, PaperText? text) =>
        paper
            .Items.SelectMany(item => item.Decisions.Select(decision => new MeetingDecision(item, decision, text)))
            .Where(d => IsOwn(paper, d.Decision));

    /// <summary>How many members the paper lists, when no other body has decided the item; null when it lists none.</summary>
    public static int? MembersAt(PaperItem item, Paper paper) =>
        paper.Attendance.Any(member => member.Status == AttendanceStatus.Present) && item.Decisions.All(decision => IsOwn(paper, decision))
            ? paper.Attendance.Count
            : null;

    public static bool IsAway(Attendee attendee) => attendee.Status is AttendanceStatus.Absent or AttendanceStatus.Apology;

    public static bool IsSame(string a, string b) =>
        MemberName.Parse(a) is var first
        && MemberName.Parse(b) is var second
        && (first.Key == second.Key || first.MayBe(second) || first.MayBeMisprintOf(second));

    public bool IsAbsent(string name) => Absent.Any(member => IsSame(member.Name, name));

    /// <param name="stated">Names that stand in the decision; its line is where the first of them does.</param>
    public Relation Relation(string stated, string? message, bool isCertain = true) =>
        new(CheckKind.Attendance, stated, null, [.. Absent.Select(member => member.Name)], [LineOf(stated)])
        {
            Item = Item.Number,
            Doubt = message is null ? null : new Doubt(isCertain ? Severity.Error : Severity.Ambiguous, message),
        };

    /// <summary>What is possible, but unlikely: somebody who is away is named as if there.</summary>
    public Relation Doubtful(string name, string message) =>
        Relation(name, message) with
        {
            Doubt = new Doubt(Severity.Implausible, message),
        };

    /// <summary>The last line of the item that holds the first name: decisions stand at its end.</summary>
    private int LineOf(string stated)
    {
        var surname = stated.Split(',')[0].Trim().Split(' ')[^1];
        for (var line = Math.Min(Item.Lines.Last, Text?.Lines.Count ?? 0); line >= Math.Max(Item.Lines.First, 1); line--)
        {
            if (Text!.Lines[line - 1].Contains(surname, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return Item.Lines.First;
    }

    private static bool IsOwn(Paper paper, PaperDecision decision) =>
        (decision.Date is null || decision.Date == paper.Meeting.Date)
        && (
            decision.Committee is null
            || paper.Committee is null
            || string.Equals(decision.Committee, paper.Committee, StringComparison.OrdinalIgnoreCase)
        );
}
