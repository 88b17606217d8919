using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// One thing that is to happen in one year in one section and in another year in another: <c>lånet forfalder i 2028</c>. The two tell of one thing by a word that no other
/// sentence with a year has, and of one happening: by words for it, or because the shorter of them says nothing that the longer does not.
/// </summary>
internal static partial class EventYears
{
    /// <summary>Years further apart are of two events.</summary>
    private const int Farthest = 12;
    private const int Length = 7;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var dated = item
            .Sentences.Concat(
                item.Tables.SelectMany(grid => grid.Rows.Where(row => !LabelPattern().IsMatch(grid.Label(row))).Select(grid.Sentence))
            )
            .Select(TimeOf)
            .OfType<Saying>()
            .ToList();
        var lines = item.Sentences.Where(sentence => sentence.Passage.IsLine).ToList();
        var sayings = dated
            .Where(saying => IsOfOneTime(saying.Sentence, saying.Year))
            .Select(saying => saying with { Words = [.. saying.Words, .. ContextOf(saying.Sentence, lines)] })
            .Where(saying => saying.Words.Count > 0)
            .ToList();
        for (var i = 0; i < sayings.Count; i++)
        {
            if (
                sayings.Take(i).Where(other => other.IsOfOneThing(sayings[i])).ToList() is [var only]
                && !dated.Exists(other =>
                    other.Sentence != only.Sentence && other.Sentence != sayings[i].Sentence && other.IsOfLike(only, sayings[i])
                )
            )
            {
                yield return Compare(only, sayings[i]);
            }
        }
    }

    private static Relation Compare(Saying first, Saying second) =>
        new(
            CheckKind.Repeat,
            $"{first.Told} {first.Year}",
            null,
            [$"{second.Told} {second.Year}"],
            [first.Sentence.Line, second.Sentence.Line]
        )
        {
            Doubt =
                first.Year == second.Year
                    ? null
                    : new Doubt(Severity.Implausible, T["Check.EventYears", first.Told.ToLowerInvariant(), first.Year, second.Year]),
        };

    /// <summary>A sentence with one year.</summary>
    private static Saying? TimeOf(Sentence sentence) =>
        sentence.Passage.Section is not (SectionKind.Decision or SectionKind.Earlier)
        && sentence.Passage.Kind != PassageKind.SubHeading
        && sentence.HasYear
        && YearPattern().Matches(sentence.Text) is [var year]
            ? new Saying(sentence, year)
            : null;

    private static bool IsOfOneTime(Sentence sentence, int year) =>
        !OtherPattern().IsMatch(sentence.Text)
        && ThenPattern().IsMatch(sentence.Text[..sentence.Text.IndexOf($"{year}", StringComparison.Ordinal)]);

    /// <summary>Of what goes on about the sentence before it the words of that, and of a line of a list those of the lines beside it.</summary>
    private static HashSet<string> ContextOf(Sentence sentence, List<Sentence> lines)
    {
        if (sentence.Previous is { } previous)
        {
            return AnaphorPattern().IsMatch(sentence.Text) && !(previous.HasYear && YearPattern().IsMatch(previous.Text))
                ? WordsOf(previous.Text)
                : [];
        }

        var at = lines.IndexOf(sentence);
        return at < 0
            ? []
            : lines
                .Take(at + 3)
                .Skip(Math.Max(0, at - 2))
                .Where(line =>
                    line.Passage.SectionNumber == sentence.Passage.SectionNumber && !(line.HasYear && YearPattern().IsMatch(line.Text))
                )
                .SelectMany(line => WordsOf(line.Text))
                .ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> WordsOf(string text) => WordStems.Of(text, WordPattern(), CommonPattern());

    /// <summary>An amount is a word of what it is the amount of.</summary>
    private static string AmountOf(Mention amount) => amount.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Saying(Sentence Sentence, Match At)
    {
        public IReadOnlySet<int> Happenings => field ??= Repeating.Happenings.In(Sentence.Text, At);

        /// <summary>What is told of, and its amounts.</summary>
        public HashSet<string> Words
        {
            get =>
                field ??= [
                    .. WordsOf(Repeating.Happenings.Without(Sentence.Text)),
                    .. Sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money).Select(AmountOf),
                ];
            init;
        }

        public int Year => int.Parse(At.ValueSpan, null);

        /// <summary>What it tells of, in words that tell it apart from anything else.</summary>
        public string Told => Happenings.Count > 0 ? Repeating.Happenings.WordIn(Sentence.Text, At) : "i";

        /// <summary>A third has the words that the two have in common.</summary>
        public bool IsOfLike(Saying one, Saying other) => one.Words.Intersect(other.Words).All(Words.Contains);

        public bool IsOfOneThing(Saying other)
        {
            var common = Words.Intersect(other.Words).ToList();
            var isOneHappening = Happenings.Overlaps(other.Happenings);
            var areApart = Sentence.Passage.SectionNumber != other.Sentence.Passage.SectionNumber;
            return Sentence.Passage != other.Sentence.Passage
                && (areApart || isOneHappening)
                && Math.Abs(Year - other.Year) <= Farthest
                && (common.Count > 1 || common.Exists(IsTelling))
                && !AreOfOthers(other)
                && !(IsDone && other.IsExpected)
                && !(IsExpected && other.IsDone)
                && (
                    isOneHappening
                    || (
                        common.Count > 1
                        && (Happenings.Count == 0 || other.Happenings.Count == 0)
                        && !BudgetPattern().IsMatch(Sentence.Text)
                        && !BudgetPattern().IsMatch(other.Sentence.Text)
                        && (Words.IsSubsetOf(other.Words) || other.Words.IsSubsetOf(Words))
                    )
                );
        }

        /// <summary>The same word with something of its own behind it in either: <c>aftalen om X</c>, <c>aftalen med Y</c>.</summary>
        private bool AreOfOthers(Saying other) =>
            OfPattern()
                .Matches(Sentence.Text)
                .Any(mine =>
                    OfPattern()
                        .Matches(other.Sentence.Text)
                        .Any(theirs =>
                            mine.Groups["w"].ValueSpan.Equals(theirs.Groups["w"].ValueSpan, StringComparison.OrdinalIgnoreCase)
                            && !other.Sentence.Text.Contains(mine.Groups["of"].Value, StringComparison.OrdinalIgnoreCase)
                            && !Sentence.Text.Contains(theirs.Groups["of"].Value, StringComparison.OrdinalIgnoreCase)
                        )
                );

        private bool IsDone => DonePattern().IsMatch(Sentence.Text) && !IsExpected;

        private bool IsExpected => ExpectedPattern().IsMatch(Sentence.Text);

        private static bool IsTelling(string word) => word.Length == Length || char.IsAsciiDigit(word[0]);
    }

    [GeneratedRegex(
        @"\b(?:har (?:i (?:19|20)\d\d )?\p{L}+et|blev|er (?:i (?:19|20)\d\d )?blevet)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DonePattern();

    [GeneratedRegex(@"\b(?:for)?vente(?:s|t)\b|\b(?:skal|vil|planlægges|planlagt)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ExpectedPattern();

    // A row of a year: what it tells is of that year, and the next row's of the next.
    [GeneratedRegex(@"^\s*(?:\p{L}+ )?(?:19|20)\d\d\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(
        @"\b(?<w>\p{L}{5,}(?:en|et|ne|er)) (?:om|med|vedrørende|for|til|af|hos|mellem) (?:de[nt]? )?(?<of>\p{L}{5,})",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfPattern();

    // What goes on about the sentence before it.
    [GeneratedRegex(
        @"^(?:Den|Det|De|Denne|Dette|Disse|Her|Så|Heraf|Afslutning\p{L}*|Start\p{L}*|Slut\p{L}*|Ikrafttræd\p{L}*|Sidste|Første)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();

    // When something is paid for or dealt with, not when it happens.
    [GeneratedRegex(
        @"\b(?:indregn\p{L}*|budget\p{L}*|afsat|afsættes|afsættelse|prognose\p{L}*|regnskab\p{L}*|forbrug\p{L}*|beslut\p{L}*|vedtag\p{L}*|drøft\p{L}*|behandl\p{L}*|orienter\p{L}*|blev|var|havde|siden)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BudgetPattern();

    // Before the year, what makes it a time.
    [GeneratedRegex(
        @"(?:\b(?:i|fra|inden|senest|medio|ultimo|primo|fra og med|til|udgangen af|slutningen af|starten af|begyndelsen af|sommeren|foråret|efteråret|vinteren|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|:)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ThenPattern();

    // One of several, moved, or only thought of.
    [GeneratedRegex(
        @"\b(?:første|anden|andet|tredje|fjerde|næste|sidste(?! (?:ydelse|afdrag|rate|betaling|dag))|etaper?|fase|faser|del|delvis\p{L}*|resten|øvrige|oprindelig\p{L}*|uds[ky]\p{L}*|forsink\p{L}*|flytte\p{L}*|rykke\p{L}*|frem(?:ryk|skyd)\p{L}*|tidligere|allerede|igen|hvert?|alternativ\p{L}*|scenari\p{L}*|enten|eller|hvis(?! (?:udvalget|byrådet|kommunen)\b)|såfremt|ikke|foregående|forlænge\p{L}*|henholdsvis)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"\b20\d\d\b(?!-pl|/)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    // Words that stand beside any event.
    [GeneratedRegex(
        @"^(?:sagen.*|omhandler|handler|vedrører|orienter.*|udvalg.*|kommune.*|byråd.*|forvaltning.*|administration.*|forvent.*|vente.*|efter|planen|plan|under|eller|denne|dette|bliver|blive|skulle|koster|kroner|millio.*|milliard.*|beløb.*|økonomi.*|årlig.*|resumé|målet|målene|projekt(?:et|er|erne)?|arbejdet|ordning(?:en)?|indsats(?:en)?|aftalen?|tiltag(?:et)?|nævnt|først|samle.*|derfor|herefter|udgangen|slutningen|starten|begyndelsen|sommeren|foråret|efteråret|vinteren|januar|februar|marts|april|august|september|oktober|november|december|virkning|kraft)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
