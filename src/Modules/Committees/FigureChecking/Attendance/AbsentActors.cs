using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>Who is absent does not vote, move or dissent.</summary>
internal static partial class AbsentActors
{
    public static IEnumerable<Relation> Of(Paper paper, PaperText? text)
    {
        var away = paper.Attendance.Where(MeetingDecision.IsAway).Select(a => a.Name).ToList();
        foreach (var decision in MeetingDecision.Of(paper, text))
        {
            foreach (var name in ActorsOf(decision.Decision))
            {
                // Away by the head of the paper is away here too, unless this decision lists others as absent.
                var isAbsent = decision.IsAbsent(name) || (decision.Absent.Count == 0 && away.Exists(a => MeetingDecision.IsSame(a, name)));
                if (isAbsent || paper.Attendance.Any(a => a.Status == AttendanceStatus.Present && MeetingDecision.IsSame(a.Name, name)))
                {
                    yield return decision.Relation(name, isAbsent ? T["Check.AbsentDissents", name] : null);
                }
            }
        }
    }

    private static IEnumerable<string> ActorsOf(PaperDecision decision) =>
        decision
            .Dissents.Select(dissent => dissent.Name)
            .Concat(ActorPattern().Matches(decision.Text).Select(match => match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(
        @"(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3})(?: ?\(\p{L}{1,3}\))? (?:stemte|stemmer|tog forbehold|tager forbehold|ønskede|ønsker|kunne ikke|kan ikke|foreslog|stillede|begærede|anmodede|støttede|undlod|bemærkede|fremsatte)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ActorPattern();
}
