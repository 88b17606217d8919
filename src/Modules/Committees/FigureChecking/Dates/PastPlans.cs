using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A paper does not plan <c>frem mod</c> a year that is already past, or as good as past, when it is dealt with.</summary>
internal static partial class PastPlans
{
    /// <summary>From this month on the meeting's own year is as good as past.</summary>
    private const int YearIsSpent = 11;

    public static IEnumerable<Relation> Of(ItemText item, DateOnly? meeting)
    {
        if (meeting is not { } day)
        {
            yield break;
        }

        foreach (var sentence in item.Sentences)
        {
            foreach (Match match in AheadPattern().Matches(sentence.Text).Concat(Expected(sentence)))
            {
                var year = int.Parse(match.Groups["y"].ValueSpan, null);
                var isPast =
                    year < day.Year
                    || (year == day.Year && day.Month >= YearIsSpent && match.Value.StartsWith("frem", StringComparison.OrdinalIgnoreCase));
                var isLookingBack = PastPattern().IsMatch(sentence.Text) || YearsIn(sentence.Text).Any(other => other < year);
                if (!isLookingBack)
                {
                    yield return new Relation(CheckKind.Date, match.Value, null, [DateText.Write(day)], [sentence.LineAt(match.Index)])
                    {
                        Doubt = isPast ? new Doubt(Severity.Implausible, T["Check.PastPlan", match.Value, DateText.Write(day)]) : null,
                    };
                }
            }
        }

        foreach (var relation in NotYet(item, day))
        {
            yield return relation;
        }
    }

    /// <summary>Words that tell only of what has not been yet, beside the one year of a sentence, a line or a row: it is not past.</summary>
    private static IEnumerable<Relation> NotYet(ItemText item, DateOnly day)
    {
        var rows = item.Tables.SelectMany(grid => grid.Rows.Select(grid.Sentence));
        var told = new HashSet<int>();
        foreach (var sentence in item.Sentences.Concat(rows).Concat(item.ShortLists))
        {
            if (
                Patterns.Year().Count(sentence.Text) == 1
                && WhenPattern().Match(sentence.Text) is { Success: true } when
                && !PastPattern().IsMatch(sentence.Text)
                && (NotYetPattern().IsMatch(sentence.Text) || IsToBe(sentence.Text, when) || Beside(sentence).Any(IsOnlyAhead))
                && told.Add(sentence.LineAt(when.Index))
            )
            {
                var isPast = int.Parse(when.Groups["y"].ValueSpan, null) < day.Year;
                yield return new Relation(CheckKind.Date, when.Value, null, [DateText.Write(day)], [sentence.LineAt(when.Index)])
                {
                    Doubt = isPast ? new Doubt(Severity.Implausible, T["Check.PastPlan", when.Value, DateText.Write(day)]) : null,
                };
            }
        }
    }

    /// <summary>
    /// What is planned, wished or bound to happen, told in the present alone, with its year behind it or right before it: <c>Status forelægges i november
    /// 2026</c>. Of a number the year tells when it was counted.
    /// </summary>
    private static bool IsToBe(string text, Match when) =>
        ToBePattern().Matches(text).Any(told => told.Index < when.Index || told.Index <= when.Index + when.Length + 1)
        && !PreteritePattern().IsMatch(text)
        && !OfYearPattern().IsMatch(text)
        && !CountedPattern().IsMatch(text[..when.Index])
        && !text.AsSpan(when.Index + when.Length).StartsWith(" har ", StringComparison.Ordinal);

    private static IEnumerable<Sentence> Beside(Sentence sentence) => ((Sentence?[])[sentence.Previous, sentence.Next]).OfType<Sentence>();

    private static bool IsOnlyAhead(Sentence beside) =>
        AwaitedPattern().IsMatch(beside.Text) && !Patterns.Year().IsMatch(beside.Text) && !PastPattern().IsMatch(beside.Text);

    /// <summary><c>Det forventes, at … i 2026</c>, <c>planen er, at … inden udgangen af 2025</c>: the only year of a sentence about what is to come.</summary>
    private static IEnumerable<Match> Expected(Sentence sentence) =>
        Patterns.RecentYear().Count(sentence.Text) == 1
        && (
            FuturePattern().IsMatch(sentence.Text)
            || (FirstThenPattern().IsMatch(sentence.Text) && sentence.Previous is { } previous && FuturePattern().IsMatch(previous.Text))
        )
            ? DuePattern().Matches(sentence.Text)
            : [];

    private static IEnumerable<int> YearsIn(string text) =>
        Patterns.RecentYear().Matches(text).Select(match => int.Parse(match.ValueSpan, null));

    [GeneratedRegex(@"\bfrem (?:mod|til) (?:udgangen af )?(?<y>20\d\d)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AheadPattern();

    [GeneratedRegex(
        @"\b(?:forventes|forventer|ventes|venter|planlægges|planlægger|påtænker|agter|sigter mod|lægger op til|vil(?: \p{L}+){0,3} (?:blive|være|kunne|få|koste)|skal være|planen er|målet er|forventningen|planlagt til at|afsættes|iværksættes|gennemføres|etableres|færdiggøres|afsluttes|indføres|skal|på sigt|fremover|ser frem til|visionen?|kommende|når vi når|bliver brug for|prognosen|vil)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FuturePattern();

    [GeneratedRegex(
        @"\b(?:inden|inden udgangen af|i løbet af|senest i|senest fra|(?:forventningen|rækker) til|senest ved udgangen af|(?:senest )?(?:med|ved) udgangen af|fra og med|når til|i) (?:\p{L}+ )?(?<y>20\d\d)\b(?!\s?[-–/]|-pl|priser)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DuePattern();

    [GeneratedRegex(
        @"\b(?:blev|var|havde|fik|gik|skete|voksede|steg|faldt|viste|udgjorde|vedtog|besluttede|godkendte|siden|oprindeligt|vedtaget|aftalt|regnskab|(?<!\b(?:en|kommende|næste|forventet) )evaluering\p{L}*|priser|pl)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PastPattern();

    [GeneratedRegex(@"^Det (?:sker|bliver|er|vil) (?:\p{L}+ )?(?:tidligst|først|senest)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex FirstThenPattern();

    // When something happens: not a budget's year, nor one of prices.
    [GeneratedRegex(
        $@"(?:\b(?:i|fra|til|når|inden|primo|medio|ultimo|opstart|start|udgangen af|løbet af|begyndelsen af|vedtagne budget for|når budgettet for)|\b(?:fremover|kommende|tidspunkt|når|hvornår|i|udfør\p{{L}}*|igangsæt\p{{L}}*|forventes|planlagt(?: til)?|gennemfør\p{{L}}*|opstart|start):|\b(?:forventet|kommende|planlagt|næste) [\p{{L}} -]{{3,50}}:?|\budskydes til|\bvirkning fra|\b(?:i|inden|ultimo|primo) (?:{Patterns.Month})) (?<y>20\d\d)\b(?!\s?[-–/]\s?\d|-pl|-?priser|-?niveau)|^(?<y>20\d\d) \((?:forventet|planlagt)\)|: (?<y>20\d\d) \((?:forventet|planlagt)\)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WhenPattern();

    [GeneratedRegex(
        @"\b(?:(?:som noget )?kommende(?! (?:fra|tilbage))|fremtidig\p{L}*|fremadrettet|fremover|næste (?:gang|eftersyn|udbud|etape|skridt|måling|runde|fase)|bliver tidligst|kan tidligst|tidligst kan|får først|får fuld virkning|tages op igen|udskydes til|anbefales (?:udført |gennemført )?i 20\d\d|(?:hen|frem) imod|hen mod|til sin tid|endnu u\p{L}+|(?:anslået|skønnet|forventet) (?:pris|udgift|opstart|start|afslutning|afsluttet|færdig|beløb|ibrugtagning|aflevering|indflytning|åbning|ikrafttræden)|i fremtiden|glæd(?:er)? (?:os|jer|vi os)|ser? frem til|nærmer sig|kommer til at|er planlagt til|om et stykke tid|(?:endnu ikke|ikke endnu)|regner med at|har til hensigt|en gang er|engang er|vil vende tilbage|vil i 20\d\d|(?:når|indtil|så snart) (?:[\p{L}-]+ ){1,5}(?:går|rykker|træder|åbner|udløber|ophører|flytter|lukker|begynder|starter|kommer)(?: [\p{L}-]+){0,4} i 20\d\d)\b|\((?:forventet|planlagt)\)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NotYetPattern();

    [GeneratedRegex(
        @"\b(?:vil|skal|kommer til|regner? med|regnes med|forvent\p{L}*|vente[rs]|planlægge[rs]|påregne[rs]|håber|håbet|ønsker|ambition\p{L}*|mål(?:et)? (?:er|om)|det mål|formålet er|sigter|planen|tidsplan\p{L}*|bedes godkende|lægges op til|går i gang|træder i kraft|på plads|(?:fore|frem)lægges|afholdes|sendes|åbner|åbnes|begynder|starter|opstartes|indvies|ibrugtages|tages i brug|udbydes|i udbud|færdiggøres|afsluttes|igangsættes|iværksættes|etableres|overgår|flytter|udløber|ophører|lukker|evalueres|revideres|genforhandles)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ToBePattern();

    [GeneratedRegex(
        @"\b(?:\p{L}*(?:kom|stod|lå|tog|gav|gik|fik)|satte|lagde|kunne|ville|skulle|måtte|blevet|været|har|er (?!at\b|planen|målet|på plads|klar)\p{L}+(?:et|t)|\p{L}{3,}(?<!sam|fore)ede(?:s)?)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PreteritePattern();

    // What is of a year that is past without having happened in it: accounts, figures, rules.
    [GeneratedRegex(
        @"\b(?:opgørelse|antal)\p{L}*\b|\b(?:budget\p{L}*|regnskab\p{L}*|tal\p{L}*|statistik\p{L}*|måling\p{L}*|rapport\p{L}*|lov\p{L}*|aftale\p{L}*|strategi\p{L}*|plan|lokalplan\p{L}*|sammenligne\p{L}*|forhold til|niveau\p{L}*|år(?:ene|et)?|årgang\p{L}*|skoleår\p{L}*) (?:i |for |fra )?20\d\d\b|\bsammenligne\p{L}*|i forhold til",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfYearPattern();

    [GeneratedRegex($@"(?:\d|\b{Patterns.SmallNumber}) (?:[\p{{L}}-]+ )?$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex CountedPattern();

    // Said of the time until then, in the sentence before or after it.
    [GeneratedRegex(
        @"\b(?:indtil da|til den tid|så kan vi|kan se frem til|ser frem til|mangler (?:endnu|stadig)|(?:ikke|endnu) (?:[\p{L}]+ ){0,4}endnu)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AwaitedPattern();
}
