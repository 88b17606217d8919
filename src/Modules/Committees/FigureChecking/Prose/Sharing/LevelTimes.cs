using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>Which of two levels was before the other, by the words or the years of each: <c>før 120, nu 150</c>, <c>84 i 2021 … 96 i 2022</c>.</summary>
internal static partial class LevelTimes
{
    /// <returns>Null where neither words nor years tell.</returns>
    public static (Mention First, Mention Second)? InOrder(Mention a, Mention b)
    {
        var (first, second) = a.IsAfter(b) ? (b, a) : (a, b);
        var (one, other) = (Around(first), Around(second));
        return (BeforePattern().IsMatch(one) && !BeforePattern().IsMatch(other) && NowPattern().IsMatch(other))
            || (NowPattern().IsMatch(other) && !NowPattern().IsMatch(one) && Patterns.Year().IsMatch(one))
            || (FromPattern().IsMatch(first.Lead) && ToPattern().IsMatch(second.Lead))
            || YearOf(one) < YearOf(other)
                ? (first, second)
            : (NowPattern().IsMatch(one) && !NowPattern().IsMatch(other) && BeforePattern().IsMatch(other)) || YearOf(one) > YearOf(other)
                ? (second, first)
            : null;
    }

    /// <summary>The words of its own clause.</summary>
    private static string Around(Mention m) => BeforeIt().Match(m.Lead).Value + " | " + AfterIt().Match(m.Trail).Value;

    private static int? YearOf(string words) =>
        Patterns.Year().Matches(words) is [var year] ? int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"[^,;]*$", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex BeforeIt();

    [GeneratedRegex(@"^(?:(?!\b(?:og|mod|til|mens)\b)[^,;.])*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AfterIt();

    [GeneratedRegex(
        @"\b(?:før|førhen|tidligere|dengang|udgangspunkt\p{L}*|basis|baseline|oprindelig\p{L}*|i starten|året før|sidste år|forrige|startede|begyndte)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeforePattern();

    [GeneratedRegex(
        @"\b(?:nu|i dag|nuværende|aktuel\p{L}*|seneste|senest|status|herefter|i år|endte|slutte\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NowPattern();

    [GeneratedRegex(@"\bfra\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex FromPattern();

    [GeneratedRegex(@"^\s*(?:i (?:19|20)\d\d )?til\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ToPattern();
}
