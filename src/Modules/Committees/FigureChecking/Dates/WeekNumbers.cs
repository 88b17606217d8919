using System.Globalization;
using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A date with the week it is said to lie in: <c>den 16. august 2021 (uge 33)</c>. Weeks are those of ISO 8601.</summary>
internal static partial class WeekNumbers
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        if (WeekPattern().Matches(sentence.Text) is not [var week] || DateText.In(sentence.Text).ToList() is not [{ Date: { } day } date])
        {
            return null;
        }

        var (from, to) = week.Index < date.Start ? (week.Index + week.Length, date.Start) : (date.End, week.Index);
        var between = from <= to ? sentence.Text[from..to] : "";
        var stated = int.Parse(week.Groups["w"].ValueSpan, null);
        if (stated is < 1 or > 53 || !BetweenPattern().IsMatch(between))
        {
            return null;
        }

        var actual = ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));
        return new Relation(CheckKind.Date, week.Value.Trim(), actual, [sentence.Text[date.Start..date.End]], [sentence.Line])
        {
            Doubt = stated == actual ? null : new Doubt(Severity.Error, T["Check.Week", DateText.Write(day), actual, stated]),
        };
    }

    [GeneratedRegex(@"\b[Uu]ge (?<w>\d{1,2})\b(?!\s?(?:-|–|og|til)\s?\d)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WeekPattern();

    // The two are said of one day: a bracket, a comma, at most a few small words, no other clause.
    [GeneratedRegex(
        @"^[\s,(–-]*(?:(?:i|der begynder|som begynder|der starter|som starter|fra|den|d\.|dvs\.|nærmere bestemt|nemlig|altså|det vil sige|(?:man|tirs|ons|tors|fre|lør|søn)dag|kl\. [\d.:]+)[\s,(]*){0,5}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BetweenPattern();
}
