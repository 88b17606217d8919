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
            foreach (Match match in AheadPattern().Matches(sentence.Text))
            {
                var year = int.Parse(match.Groups["y"].ValueSpan, null);
                var isPast = year < day.Year || (year == day.Year && day.Month >= YearIsSpent);
                var isLookingBack = PastPattern().IsMatch(sentence.Text) || YearsIn(sentence.Text).Any(other => other < year);
                if (!isLookingBack)
                {
                    yield return new Relation(CheckKind.Date, match.Value, null, [DateText.Write(day)], [sentence.Passage.LineAt(0)])
                    {
                        Doubt = isPast ? new Doubt(Severity.Implausible, T["Check.PastPlan", match.Value, DateText.Write(day)]) : null,
                    };
                }
            }
        }
    }

    private static IEnumerable<int> YearsIn(string text) => YearPattern().Matches(text).Select(match => int.Parse(match.ValueSpan, null));

    [GeneratedRegex(@"\bfrem (?:mod|til) (?:udgangen af )?(?<y>20\d\d)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AheadPattern();

    [GeneratedRegex(@"\b(?:blev|var|havde|fik|gik|skete|voksede|steg|faldt)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PastPattern();

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();
}
