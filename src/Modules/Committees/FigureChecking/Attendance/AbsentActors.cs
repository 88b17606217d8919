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
            // Away by the head of the paper is away here too, unless this decision lists others as absent.
            var absent = decision.Absent.Count > 0 ? decision.Absent.Select(member => member.Name).ToList() : away;
            var sentences = Sentences.In(decision.Decision.Text).Select(range => decision.Decision.Text[range]).ToList();
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in ActorsOf(decision.Decision).Concat(NamedIn(sentences.Where(TellsAct), absent.Concat(present))))
            {
                var isAbsent = absent.Exists(a => MeetingDecision.IsSame(a, name));
                if ((isAbsent || present.Exists(p => MeetingDecision.IsSame(p, name))) && told.Add(name))
                {
                    yield return decision.Relation(name, isAbsent ? T["Check.AbsentDissents", name] : null);
                }
            }

            foreach (var name in NamedIn(sentences.Where(sentence => !AwayPattern().IsMatch(sentence)), absent))
            {
                if (told.Add(name))
                {
                    yield return decision.Doubtful(name, T["Check.AbsentNamed", name]);
                }
            }
        }
    }

    private static bool TellsAct(string sentence) =>
        ActPattern().IsMatch(sentence) && !AwayPattern().IsMatch(sentence) && !ElsewherePattern().IsMatch(sentence);

    /// <summary>Those who are named in one of the sentences, wherever in it the name stands.</summary>
    private static IEnumerable<string> NamedIn(IEnumerable<string> sentences, IEnumerable<string> names)
    {
        var read = sentences.ToList();
        return names.Where(name => read.Exists(sentence => sentence.Contains(PlainName(name), StringComparison.Ordinal)));
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

    // That somebody is away, who sat in the seat, whom others chose for something, or whom others were to write to.
    [GeneratedRegex(
        @"fravær|\bafbud|forfald|ikke til stede|deltog ikke|ikke deltog|mødte ikke|stedfortræder|suppleant|i stedet for|habil|orlov|forlod|ankom|\bsyg\b|valgt|vælge|valg(?:es|te)|udpeg|\budnævn|repræsentant|indtræ|udtræ|konstituer|\bnæstformand|\bmedlem (?:af|i)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AwayPattern();

    // What may have been said for another, or at another time and place.
    [GeneratedRegex(
        @"på vegne|skriftlig|inden mødet|forud for|tidligere|\b(?:har|havde|blev)\b[^.,]{0,30}\bsendt|rundsend",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ElsewherePattern();

    [GeneratedRegex(@"\s*\([^)]{1,3}\)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PartyPattern();

    [GeneratedRegex(
        @"(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3})(?: ?\(\p{L}{1,3}\))? (?:stemte|stemmer|tog forbehold|tager forbehold|ønskede|ønsker|kunne ikke|kan ikke|foreslog|stillede|begærede|anmodede|støttede|undlod|bemærkede|fremsatte)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ActorPattern();
}
