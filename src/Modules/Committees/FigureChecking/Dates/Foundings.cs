using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>What has a name of its own has hardly worked since before it was founded: <c>X åbnede i maj 2020 og har siden marts 2019 …</c></summary>
internal static partial class Foundings
{
    /// <summary>That tell of one thing's two months.</summary>
    private const int MostSentences = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var dated = item.Sentences.Where(sentence => sentence.HasYear).ToList();
        var founded = dated.SelectMany(s => Named(s, FoundedPattern().Match(s.Text))).ToList();
        var since = dated.SelectMany(s => Named(s, SincePattern().Match(s.Text))).ToList();
        var told = new HashSet<(string, string)>();
        foreach (var work in since)
        {
            if (founded.Find(f => IsSame(f.Name, work.Name)) is { } begun && told.Add((begun.Text, work.Text)))
            {
                yield return Compare(begun, work);
            }
        }

        foreach (
            var (begun, work) in item
                .Sentences.Concat(item.Rows)
                .Concat(item.ShortLists)
                .Select(Beside)
                .OfType<(Moment Begun, Moment Work)>()
        )
        {
            if (told.Add((begun.Text, work.Text)))
            {
                yield return Compare(begun, work);
            }
        }
    }

    private static Relation Compare(Moment begun, Moment work) =>
        new(CheckKind.Date, work.Text, null, [begun.Text], [work.Sentence.Line, begun.Sentence.Line])
        {
            Doubt =
                work.Month < begun.Month
                    ? new Doubt(Severity.Implausible, T["Check.BeforeFounded", begun.Name, begun.Text, work.Text])
                    : null,
        };

    /// <summary>
    /// A sentence, or it and the next about the same, with just two months: that of a beginning, and one since when something is counted.
    /// </summary>
    private static (Moment Begun, Moment Work)? Beside(Sentence sentence)
    {
        var moments = MomentsIn(sentence);
        var read = (List<Sentence>)[sentence];
        while (moments.Count == 1 && read.Count < MostSentences && read[^1].Next is { } next && AreOfOne(read, next))
        {
            read.Add(next);
            moments = [.. moments, .. MomentsIn(next)];
        }

        if (moments is not [var first, var second])
        {
            return null;
        }

        return first.IsBeginning && second.IsWork ? (first.Moment, second.Moment)
            : second.IsBeginning && first.IsWork ? (second.Moment, first.Moment)
            : null;
    }

    private static List<(Moment Moment, bool IsBeginning, bool IsWork)> MomentsIn(Sentence sentence)
    {
        if (!sentence.HasYear)
        {
            return [];
        }

        var found = MonthPattern().Matches(sentence.Text);
        var name = found.Count == 0 ? "" : NamesIn(sentence).FirstOrDefault() ?? "";
        return
        [
            .. found.Select(
                (match, i) =>
                {
                    var from = i == 0 ? 0 : found[i - 1].Index + found[i - 1].Length;
                    var to = i + 1 < found.Count ? found[i + 1].Index : sentence.Text.Length;
                    var (lead, trail) = (sentence.Text[from..match.Index], sentence.Text[(match.Index + match.Length)..to]);
                    var isBeginning =
                        !FirstPattern().IsMatch(lead) && (BeginningPattern().IsMatch(lead) || BeginningAfterPattern().IsMatch(trail));
                    return (
                        new Moment(sentence, name, MonthOf(match), match.Value),
                        isBeginning,
                        !isBeginning && (FirstPattern().IsMatch(lead) || WorkPattern().IsMatch(lead) || WorkAfterPattern().IsMatch(trail))
                    );
                }
            ),
        ];
    }

    /// <summary>They have a name in common, the second goes on about what the first names, or one of them names nothing but at its beginning, where any word has a capital.</summary>
    private static bool AreOfOne(List<Sentence> read, Sentence next) =>
        !PartPattern().IsMatch(next.Text)
        && (
            read.SelectMany(NamesIn).Any(name => NamesIn(next).Exists(other => IsSame(name, other)))
            || AnaphorPattern().IsMatch(next.Text)
            || !read.Exists(NamesWithin)
            || !NamesWithin(next)
        );

    private static bool NamesWithin(Sentence sentence) => NamePattern().Matches(sentence.Text).Any(name => name.Index > 0);

    private static List<string> NamesIn(Sentence sentence) =>
        [.. NamePattern().Matches(sentence.Text).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The one may be the other's genitive.</summary>
    private static bool IsSame(string name, string other) => name.AsSpan().TrimEnd('s').SequenceEqual(other.AsSpan().TrimEnd('s'));

    private static DateOnly MonthOf(Match match) =>
        new(int.Parse(match.Groups["y"].ValueSpan, null), DanishDate.MonthOf(match.Groups["m"].ValueSpan), 1);

    /// <summary>The date with each name that its sentence has.</summary>
    private static IEnumerable<Moment> Named(Sentence sentence, Match match)
    {
        if (!match.Success)
        {
            yield break;
        }

        var month = MonthOf(match);
        var text = $"{match.Groups["m"].Value} {match.Groups["y"].Value}";
        foreach (var name in NamesIn(sentence))
        {
            yield return new Moment(sentence, name, month, text);
        }
    }

    private sealed record Moment(Sentence Sentence, string Name, DateOnly Month, string Text);

    [GeneratedRegex($@"\b(?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(
        @"(?:\b(?:åbnet|åbnede|åbning\p{L}*|indført|indføre\p{L}*|trådte i kraft|kom til verden|tog (?:vi|kommunen) hul på|fandtes ikke før|igangsatte|dannet|dannelse\p{L}*|opret\p{L}*|etabler\p{L}*|stift\p{L}*|grundlagt|indvi\p{L}*|slog (?:\p{L}+ )?dørene op|(?:kom|gik|kommet|gået) i gang|begyndelse|eksisteret siden|(?:er|stammer) fra|startede|startet|blev til|første gang|startskud\p{L}*|sat i gang|påbegyndt\p{L}*|igangsat|begyndte|født|opstart|start|begyndt|så dagens lys|eksisterer (?:først )?(?:fra|siden)|kan føres tilbage til)\b[^.;]{0,40}|^(?:Før|Inden) )$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginningPattern();

    [GeneratedRegex(
        @"^ sit (?:første|eget|nye)\b|^ (?:ny)?(?:grundlagte|oprettede|etablerede|stiftede|startede|åbnede|indviede|igangsatte)\b|^, da [^.;,]{2,40}\b(?:så dagens lys|blev|åbnede|startede|begyndte|kom til)\b|^: (?=\p{Lu})|^ (?:startede|åbnede|begyndte|blev \p{L}+ (?:til|oprettet|etableret|åbnet|dannet)|oprettede|etablerede|slog)\b|^ (?:fandtes|eksisterede|var) [^.;]{2,40}\bikke\b|^, at [^.;,]{2,40}\b(?:blev til|blev \p{L}+(?:et|t)|åbnede|startede|begyndte|kom i gang|slog dørene op)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginningAfterPattern();

    [GeneratedRegex(
        @"(?:\b[Ss]iden:?|\btiden fra|\bhelt fra|\b(?:perioden|tallene|regnet|talt|opgjort) fra:?|\b[Ff]ra og med|\b(?:går|rækker) (?:helt )?tilbage til|^fra|\btog imod sin første [^.;]{2,30} i)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WorkPattern();

    [GeneratedRegex(
        @"^ har \p{L}+|^ (?:begyndte \p{L}+ at|(?:og )?frem\b|til (?:i dag|nu|dato)\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WorkAfterPattern();

    [GeneratedRegex(
        @"^(?:Stedet|Tilbuddet|Huset|Det|Den|Siden|Indsatsen|Ordningen|Foreningen|Projektet|Centret|Centeret)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();

    // Some of them, who came later.
    [GeneratedRegex(@"^(?:Heraf|Deraf|Hvoraf|Af (?:dem|disse|de))\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PartPattern();

    [GeneratedRegex(
        $@"\b(?:etableret|oprettet|stiftet|grundlagt|etablerede|oprettede|stiftede|grundlagde|åbnede|åbnet|startede|startet|begyndte|indviet|opstod|kom i gang|gik i gang|slog dørene op|blev til)\b[^.;]{{0,30}}?\b(?:i|den \d{{1,2}}\.) (?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d)|\b(?:eksisteret|virket|fungeret) siden (?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d)|\b[Ii] (?<m>{Patterns.Month}) (?<y>(?:19|20)\d\d) (?:startede|åbnede|begyndte|blev|oprettede|etablerede)\b",
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

    // Den første borger begyndte i …: by then it was at work.
    [GeneratedRegex(@"\b[Ff]ørste (?!gang|møde)\p{L}+ [^.;]{0,40}\b(?:i|er fra)\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex FirstPattern();

    // A name, or a unit by its definite form; months and the sentence's first small words are none.
    [GeneratedRegex(
        @"\b(?!Siden\b|Det\b|Den\b|Der\b|De\b|Her\b|Udvalget\b|Kommunen\b|Byrådet\b|Forvaltningen\b|Heraf\b|Ordningen\b|Antallet\b)\p{Lu}\p{L}{4,}(?:et|en|laug|laden|ringen|huset|gården|\p{Ll}{2})\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex NamePattern();
}
