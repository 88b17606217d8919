using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// Two figures that stand alone with a length of time, told by a number or by its first and last month or year: the one is what it was in all, the other what it
/// was in each month or year. Which is which is told by the words of each, else by their size; complained of is only a slip of the pen.
/// </summary>
internal static partial class PeriodProducts
{
    private const int FewestDigits = 1;
    private const int Farthest = 20;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Groups.Concat(item.Stretches.Where(HasSilentSentence)).Select(Of).OfType<Relation>();

    /// <summary>One among them has no figures, and names the years or says what they are.</summary>
    private static bool HasSilentSentence(FigureGroup group) =>
        !group.IsSetOut && group.Window.Any(sentence => sentence.Mentions.Count == 0);

    private static Relation? Of(FigureGroup group)
    {
        if (group.Mentions.Count is < 2 or > 4 || group.Figures.Count is < 2 or > 3)
        {
            return null;
        }

        var context = group.Context;
        var (isMonthly, isYearly) = (MonthPattern().IsMatch(context), YearPattern().IsMatch(context));
        if (!isMonthly && !isYearly)
        {
            return null;
        }

        var lengths = group.Mentions.Where(m => TimeOf(m).Length > 0).ToList();
        if (lengths.Count > 1 && lengths.FindAll(m => TimeOf(m) is Measure.Year or Measure.Month) is [_] asked)
        {
            // Svaret kommer efter 10 uger: another length of time.
            lengths = asked;
        }

        if (
            group.Mentions.Where(m => TimeOf(m).Length == 0).ToList() is not [{ IsNumber: true } a, { } b]
            || a.Unit != b.Unit
            || !IsFigure(a)
            || !IsFigure(b)
            || a.IsWeekly
            || b.IsWeekly
        )
        {
            return null;
        }

        var months = isMonthly && !a.IsYearly && !b.IsYearly ? Months(lengths, context) : 0;
        var years = isYearly && !a.IsMonthly && !b.IsMonthly ? Years(lengths, context) : 0;
        return Test(
                group,
                a,
                b,
                months,
                m => m.IsMonthly || (m.Sentence != (m == a ? b : a).Sentence && MonthPattern().IsMatch(m.Sentence.Text))
            ) ?? Test(group, a, b, years, m => m.IsYearly || YearPattern().IsMatch(m.Lead));
    }

    private static bool IsFigure(Mention m) => m is { Value: > 0, Quantity: { High: null, IsWritten: false } };

    private static string TimeOf(Mention m) =>
        m.Unit == QuantityUnit.Count && m.Measure is { IsRate: false, Time: { Length: > 0 } time } ? time : "";

    private static int Months(List<Mention> lengths, string text) =>
        Length(lengths, Measure.Month) ?? MonthPeriod.MonthsWithin(text) ?? MonthPeriod.MonthsTold(text) ?? 0;

    private static int Years(List<Mention> lengths, string text) => Length(lengths, Measure.Year) ?? YearSpans.LengthIn(text);

    private static int? Length(List<Mention> lengths, string unit) =>
        lengths.Count > 0 && lengths.TrueForAll(m => TimeOf(m) == unit && m.Value == lengths[0].Value) ? (int)lengths[0].Value : null;

    private static Relation? Test(FigureGroup group, Mention a, Mention b, int times, Func<Mention, bool> isRate)
    {
        if (times < 2)
        {
            return null;
        }

        var (first, second) = (isRate(a), isRate(b));
        var bySize = a.Value < b.Value ? (a, b) : (b, a);
        var said =
            first == second ? bySize
            : first ? (a, b)
            : (b, a);
        var readings = ((Mention Rate, Mention Total)[])[said, bySize];
        var computation = readings
            .Select(reading => Reading(reading.Rate, reading.Total, times))
            .Where((c, i) => c.Holds || (i == 0 && c.IsSlipWithin(Farthest, FewestDigits) && MayBeWrong(group, c, times)))
            .FirstOrDefault();
        return computation is null ? null : computation.ToRelation().AsConjecture() with { IsFarOff = false };
    }

    private static Computation Reading(Mention rate, Mention total, int times) =>
        total.Unit == QuantityUnit.Money ? Computation.Product(total, [rate], times) : Computation.Mean(rate, total, [], times);

    /// <summary>The total is not of one year, and nothing else was paid besides, which a figure of the sentences around them would tell.</summary>
    private static bool MayBeWrong(FigureGroup group, Computation computation, int times)
    {
        var (rate, total) =
            computation.Kind == CheckKind.Mean ? (computation.Stated, computation.Terms[0]) : (computation.Terms[0], computation.Stated);
        var around = ((Sentence?[])[group.Window[0].Previous, group.Window[^1].Next]).OfType<Sentence>().SelectMany(s => s.Mentions);
        return !OneYearPattern().IsMatch(total.Trail)
            && (group.Window.Count == 1 || group.IsSetOut || TotalPattern().IsMatch(group.Text) || group.IsOfOneMatter)
            && !around.Any(m =>
                m.Unit == total.Unit
                && ((int[])[times, times - 1]).Any(n => total.Quantity.StandsFor((rate.Value * n) + m.Value, rate.Quantity.Slack * n))
            );
    }

    [GeneratedRegex(
        @"\b(?:(?:pr\.?|per|om|hver|for en|til hver|i hver|en gennemsnitlig) (?:kalender)?måned(?:en)?|pr\.? md|månedlig\p{L}*|måneds(?:niveau|gennemsnit|snit|tal|beløb|takst|pris)\p{L}*|gennemsnitsmåned\p{L}*|månedsvis)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MonthPattern();

    // 6 mio. kr. i 2023
    [GeneratedRegex(@"^\s*(?:til rådighed )?i 20\d\d\b(?! ?[-–] ?20| til| og frem)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OneYearPattern();

    [GeneratedRegex(
        @"\b(?:(?:pr\.?|per|om|hver|i|til hver|i hvert|hvert)(?: eneste| enkelt)? (?:kalender|budget)?år(?:et)?|hvert af (?:de |årene)|årlig\p{L}*|til hvert år|i både|uændret|lige store|gange)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"\b(?:i alt|samlet|samlede|tilsammen|lagt sammen|fulde|fuldt ud|hele|summer|ender|altså|dermed|derfor|hvorfor|svarer|deler|deles|omregnet|regnet|måned|bygger|perioden|bliver det|det bliver)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TotalPattern();
}
