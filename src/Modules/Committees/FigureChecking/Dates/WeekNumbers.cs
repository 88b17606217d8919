using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A date with the week it is said to lie in: <c>den 16. august 2021 (uge 33)</c>. Weeks are those of ISO 8601.</summary>
internal static partial class WeekNumbers
{
    /// <summary>Weeks that a date is from the one it is said to lie in; what is further off is another event.</summary>
    private const int Farthest = 5;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Sentences.Concat(item.Rows)
            .Concat(item.ShortLists.Where(list => LabelledPattern().IsMatch(list.Text)))
            .Select(sentence =>
                Of(sentence, sentence.Text)
                ?? (sentence.Next is { } next && ThatDayPattern().IsMatch(next.Text) ? Of(sentence, sentence.Text + " " + next.Text) : null)
            )
            .OfType<Relation>();

    private static Relation? Of(Sentence sentence, string text)
    {
        if (WeekPattern().Matches(text) is not [var week] || OfOneWeek(text) is not { Date: { } day } date)
        {
            return null;
        }

        var (from, to) = week.Index < date.Start ? (week.Index + week.Length, date.Start) : (date.End, week.Index);
        var between = from <= to ? text[from..to] : "";
        var stated = int.Parse(week.Groups["w"].ValueSpan, null);
        var actual = ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));
        var isOfOneDay =
            BetweenPattern().IsMatch(between)
            || LabelledPattern().IsMatch(text)
            || (!OtherPattern().IsMatch(text[..Math.Max(date.End, week.Index + week.Length)]) && Math.Abs(stated - actual) <= Farthest);
        return stated is < 1 or > 53 || !isOfOneDay
            ? null
            : new Relation(CheckKind.Date, week.Value.Trim(), actual, [text[date.Start..date.End]], [sentence.Line])
            {
                Doubt = stated == actual ? null : new Doubt(Severity.Error, T["Check.Week", DateText.Write(day), actual, stated]),
            };
    }

    /// <summary>The first date of a text whose dates all lie in one week: <c>uge 19, som begynder mandag den 9. maj 2022, og dagen er den 13. maj 2022</c>.</summary>
    private static DateMention? OfOneWeek(string text)
    {
        var dates = DateText.In(text).ToList();
        return dates.TrueForAll(date => date.Date is not null) && dates.Select(date => MondayOf(date.Date!.Value)).Distinct().Count() == 1
            ? dates[0]
            : null;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    [GeneratedRegex(@"\b[Uu]ge(?:nr\.?|nummer)?:? (?<w>\d{1,2})\b(?!\s?(?:-|–|og|til)\s?\d)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WeekPattern();

    // Uge: 37, Dato: 12. september 2022; lines below each other, or the cells of a row.
    [GeneratedRegex(
        @"^(?=.*\b(?:Uge|Ugenr\.?|Ugenummer): \d)(?=.*\b(?:Dato|Dag|Mødedato): \p{L}* ?\d)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LabelledPattern();

    // The day and the week are of different events, or one is the end of what the other begins.
    [GeneratedRegex(
        @"\b(?:frist\p{L}*|senest|inden|indtil|før|efter|siden|herefter|derefter|mens|derpå|samt|også|både|udsat|flyttet|oprindeligt?|udvalgs\p{L}*|byråds\p{L}*|behandles|godkendes|godkendt|og (?!med\b|i løbet)(?:\p{L}+ ){0,3}(?:i |holdes|afholdes|er|bliver|dens)?|til (?=uge|og med))\b(?! dens mandag)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();

    [GeneratedRegex(
        @"^(?:Dagen|Ugen|Den (?:gælder|er|ligger|starter|begynder)|Det (?:er|sker|bliver|drejer sig om)|Datoen|Dato)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ThatDayPattern();

    // The two are said of one day: a bracket, a comma, at most a few small words, no other clause.
    [GeneratedRegex(
        @"^[\s,(–-]*(?:(?:i|er|der begynder|som begynder|der starter|som starter|fra|og dagen er|og datoen er|den|d\.|dvs\.|nærmere bestemt|nemlig|altså|det vil sige|(?:man|tirs|ons|tors|fre|lør|søn)dag|kl\. [\d.:]+)[\s,(]*){0,5}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BetweenPattern();
}
