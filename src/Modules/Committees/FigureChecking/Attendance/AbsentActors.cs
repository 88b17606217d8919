using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>Who is absent does not vote, move or dissent.</summary>
internal static partial class AbsentActors
{
    public static IEnumerable<Relation> Of(Paper paper, PaperText? text)
    {
        var away = paper.Attendance.Where(MeetingDecision.IsAway).Select(a => a.Name).ToList();
        var present = paper.Attendance.Where(a => a.Status == AttendanceStatus.Present).Select(a => a.Name).ToList();
        foreach (var decision in MeetingDecision.Of(paper, text))
        {
            foreach (var name in ActorsOf(decision.Decision).Concat(NamedActors(decision, away, present)).Distinct(StringComparer.Ordinal))
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

    /// <summary>Those who are named in a sentence that tells what somebody did, wherever in it the name stands.</summary>
    private static IEnumerable<string> NamedActors(MeetingDecision decision, List<string> away, List<string> present)
    {
        var absent = decision.Absent.Count > 0 ? decision.Absent.Select(member => member.Name) : away;
        var sentences = Sentences.In(decision.Decision.Text).Select(range => decision.Decision.Text[range]);
        var acts = sentences.Where(sentence => ActPattern().IsMatch(sentence) && !AbsencePattern().IsMatch(sentence)).ToList();
        return absent.Concat(present).Where(name => acts.Exists(sentence => sentence.Contains(PlainName(name), StringComparison.Ordinal)));
    }

    private static string PlainName(string name) => PartyPattern().Replace(name, "").Trim();

    private static IEnumerable<string> ActorsOf(PaperDecision decision) =>
        decision
            .Dissents.Select(dissent => dissent.Name)
            .Concat(ActorPattern().Matches(decision.Text).Select(match => match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\bstem(?:te|mer|me)|\bi?mod\b|forslag|\bfrem(?:sat|sætte|lagde|lagt)|tiltråd|tilslut|anbefal|bemærk|protokol|mindretal|afstand fra|standse|\boplyst|uenig|\bønske|forbehold|støtte|undlod|hverken|\benig|begære|anmode|stillede|foreslog|udtal|\bsagde (?:ja|nej)\b|erklær|tilkendegav|redegjorde|begrunde|\bmente\b|spurgte|spørgsmål|modsat|fastholdt",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ActPattern();

    // That somebody is away, who sat in the seat, or what was said elsewhere.
    [GeneratedRegex(
        @"fravær|\bafbud|forfald|ikke til stede|deltog ikke|ikke deltog|mødte ikke|stedfortræder|suppleant|i stedet for|på vegne|skriftlig|inden mødet|forud for|habil|orlov|forlod|ankom|tidligere|\b(?:har|havde|blev)\b[^.,]{0,30}\bsendt|rundsend",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AbsencePattern();

    [GeneratedRegex(@"\s*\([^)]{1,3}\)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PartyPattern();

    [GeneratedRegex(
        @"(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3})(?: ?\(\p{L}{1,3}\))? (?:stemte|stemmer|tog forbehold|tager forbehold|ønskede|ønsker|kunne ikke|kan ikke|foreslog|stillede|begærede|anmodede|støttede|undlod|bemærkede|fremsatte)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ActorPattern();
}
