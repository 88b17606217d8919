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
    }

    /// <summary><c>Det forventes, at … i 2026</c>, <c>planen er, at … inden udgangen af 2025</c>: the only year of a sentence about what is to come.</summary>
    private static IEnumerable<Match> Expected(Sentence sentence) =>
        YearPattern().Count(sentence.Text) == 1
        && (
            FuturePattern().IsMatch(sentence.Text)
            || (FirstThenPattern().IsMatch(sentence.Text) && sentence.Previous is { } previous && FuturePattern().IsMatch(previous.Text))
        )
            ? DuePattern().Matches(sentence.Text)
            : [];

    private static IEnumerable<int> YearsIn(string text) => YearPattern().Matches(text).Select(match => int.Parse(match.ValueSpan, null));

    [GeneratedRegex(@"\bfrem (?:mod|til) (?:udgangen af )?(?<y>20\d\d)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AheadPattern();

    [GeneratedRegex(
        @"\b(?:forventes|forventer|ventes|venter|planlægges|planlægger|påtænker|agter|sigter mod|lægger op til|vil(?: \p{L}+){0,3} (?:blive|være|kunne|få|koste)|skal være|planen er|målet er|forventningen|planlagt til at|afsættes|iværksættes|gennemføres|etableres|færdiggøres|afsluttes|indføres|skal|på sigt|fremover|ser frem til|visionen?|kommende|når vi når|bliver brug for|prognosen|vil)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FuturePattern();

    [GeneratedRegex(
        @"\b(?:inden udgangen af|i løbet af|senest i|senest fra|(?:forventningen|rækker) til|senest ved udgangen af|(?:senest )?(?:med|ved) udgangen af|fra og med|når til|i) (?:\p{L}+ )?(?<y>20\d\d)\b(?!\s?[-–/]|-pl|priser)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DuePattern();

    [GeneratedRegex(
        @"\b(?:blev|var|havde|fik|gik|skete|voksede|steg|faldt|viste|udgjorde|vedtog|besluttede|godkendte|siden|oprindeligt|vedtaget|aftalt|regnskab|evaluering\p{L}*|priser|pl)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PastPattern();

    [GeneratedRegex(@"^Det (?:sker|bliver|er|vil) (?:\p{L}+ )?(?:tidligst|først|senest)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex FirstThenPattern();

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();
}
