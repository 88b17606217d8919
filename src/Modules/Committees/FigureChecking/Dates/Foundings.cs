using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>What has a name of its own has hardly worked since before it was founded: <c>X åbnede i maj 2020 og har siden marts 2019 …</c></summary>
internal static partial class Foundings
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var founded = item.Sentences.SelectMany(s => Named(s, FoundedPattern().Match(s.Text))).ToList();
        var since = item.Sentences.SelectMany(s => Named(s, SincePattern().Match(s.Text))).ToList();
        foreach (var work in since)
        {
            if (founded.Find(f => f.Name == work.Name) is { } begun)
            {
                var isBefore = work.Month < begun.Month;
                yield return new Relation(CheckKind.Date, work.Text, null, [begun.Text], [work.Sentence.Line, begun.Sentence.Line])
                {
                    Doubt = isBefore ? new Doubt(Severity.Implausible, T["Check.BeforeFounded", begun.Name, begun.Text, work.Text]) : null,
                };
            }
        }
    }

    /// <summary>The date with each name that its sentence has.</summary>
    private static IEnumerable<Moment> Named(Sentence sentence, Match match)
    {
        if (!match.Success)
        {
            yield break;
        }

        var month = new DateOnly(int.Parse(match.Groups["y"].ValueSpan, null), DanishDate.MonthOf(match.Groups["m"].ValueSpan), 1);
        var text = $"{match.Groups["m"].Value} {match.Groups["y"].Value}";
        foreach (var name in NamePattern().Matches(sentence.Text).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            yield return new Moment(sentence, name, month, text);
        }
    }

    private sealed record Moment(Sentence Sentence, string Name, DateOnly Month, string Text);

    [GeneratedRegex(
        $@"\b(?:etableret|oprettet|stiftet|grundlagt|etablerede|oprettede|stiftede|grundlagde|åbnede|åbnet|startede|startet|begyndte|indviet|opstod)\b[^.;]{{0,30}}?\b(?:i|den \d{{1,2}}\.) (?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d)|\b[Ii] (?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d) (?:startede|åbnede|begyndte|blev|oprettede|etablerede)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex FoundedPattern();

    [GeneratedRegex(
        $@"\b[Ss]iden (?:den \d{{1,2}}\. )?(?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d)|\b[Ff]ra (?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d) (?:og )?frem(?:efter)?\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex SincePattern();

    // A name, or a unit by its definite form; months and the sentence's first small words are none.
    [GeneratedRegex(
        @"\b(?!Siden\b|Det\b|Den\b|Der\b|De\b|Her\b|Udvalget\b|Kommunen\b|Byrådet\b|Forvaltningen\b|Heraf\b|Ordningen\b|Antallet\b)\p{Lu}\p{L}{4,}(?:et|en|laug|laden|ringen|huset|gården|\p{Ll}{2})\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex NamePattern();
}
