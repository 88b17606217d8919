using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>
/// The head of the paper has somebody among those who met whom every decision calls absent. Only where it leaves out or marks others who were away is
/// it a list of those who met; else it is taken for one of all members.
/// </summary>
internal static class ListedAbsentees
{
    public static IEnumerable<Relation> Of(Paper paper, PaperText? text)
    {
        var isOfThoseWhoMet = paper.Attendance.Any(member => MeetingDecision.IsAway(member) && !member.IsListedAsPresent);
        return paper
            .Attendance.Where(member => member.IsListedAsPresent && isOfThoseWhoMet)
            .Select(member => new Relation(CheckKind.Attendance, member.Name, null, [member.Name], LinesOf(member.Name, paper, text))
            {
                Doubt = new Doubt(Severity.Error, T["Check.ListedButAbsent", member.Name]),
            });
    }

    /// <summary>The line of the head, and the first below it that has the whole name: where a decision calls the member absent.</summary>
    private static IReadOnlyList<int> LinesOf(string name, Paper paper, PaperText? text)
    {
        var head = LineOf(name, paper, text);
        var below = text is null ? -1 : text.Lines.Skip(head).ToList().FindIndex(line => line.Contains(name, StringComparison.Ordinal));
        return below < 0 ? [head] : [head, head + 1 + below];
    }

    /// <summary>The line of the head that has the last of its names.</summary>
    private static int LineOf(string name, Paper paper, PaperText? text)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var end = Math.Min(paper.Items.Count > 0 ? paper.Items[0].Lines.First : int.MaxValue, text?.Lines.Count ?? 0);
        for (var line = 1; line <= end; line++)
        {
            if (text!.Lines[line - 1].Contains(last, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return 1;
    }
}
