using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>
/// What was to last so many years and got one more, <c>var planlagt til to år, men fik et ekstra år</c>, has that many years in the item's table of years. Only confirmed: a
/// table may end before the years do.
/// </summary>
internal static partial class ExtraYears
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            if (
                ExtraPattern().Match(sentence.Text) is { Success: true } extra
                && Danish.WholeNumber(extra.Groups["n"].ValueSpan) + 1 is > 2 and var years
                && item.Tables.Select(YearsOf).FirstOrDefault(columns => columns.Count == years) is { } found
            )
            {
                yield return new Relation(CheckKind.Date, extra.Groups["all"].Value, years, found, [sentence.LineAt(extra.Index)]);
            }
        }
    }

    /// <summary>The columns that are years, one after the other.</summary>
    private static List<string> YearsOf(TableGrid grid)
    {
        var years = grid.Columns.Select(grid.Head).Where(head => YearPattern().IsMatch(head)).ToList();
        var numbers = years.ConvertAll(year => int.Parse(year, null));
        return numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1) ? years : [];
    }

    [GeneratedRegex(
        @"\b(?<all>(?<n>\d{1,2}|to|tre|fire|fem|seks) år)\b[^.;]{0,60}\b(?:et ekstra år|yderligere et år|et år (?:mere|ekstra))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ExtraPattern();

    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();
}
