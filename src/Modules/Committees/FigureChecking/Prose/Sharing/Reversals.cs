using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// All rulings, those upheld, two kinds of reversed ones and their share, five figures that stand together: two equations bind them, so that the one slip of the
/// pen that makes both right tells for certain that they are wrong, however far it takes a figure.
/// </summary>
internal static partial class Reversals
{
    private const int Numbers = 4;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Groups.Where(group => group.Mentions.Count == Numbers + 1 && AppealPattern().IsMatch(group.Context))
            .Select(Of)
            .OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var counts = group.Mentions.Where(m => m is { Unit: QuantityUnit.Count, Quantity.High: null }).ToList();
        if (
            group.Mentions.FirstOrDefault(m => m.Unit == QuantityUnit.Percent) is not { IsChange: false } rate
            || counts.Count != Numbers
            || RejectedPattern().IsMatch(group.Text)
        )
        {
            return null;
        }

        var reversed = counts.FindAll(m => !IsWhole(m) && ReversedPattern().IsMatch(ClauseOf(m)) && !UpheldPattern().IsMatch(ClauseOf(m)));
        var upheld = counts.FindAll(m => !IsWhole(m) && UpheldPattern().IsMatch(ClauseOf(m)) && !ReversedPattern().IsMatch(ClauseOf(m)));
        var others = counts.FindAll(m => !reversed.Contains(m) && !upheld.Contains(m));
        if (upheld.Count == 0 && others.Count == 2)
        {
            upheld = others.FindAll(m => !IsWhole(m)) is [var only] ? [only] : [];
            others = others.FindAll(m => !upheld.Contains(m));
        }

        if (reversed.Count != 2 || upheld.Count != 1 || others is not [var all])
        {
            return null;
        }

        decimal[] values = [all.Value, upheld[0].Value, reversed[0].Value, reversed[1].Value];
        return Fit(rate.Quantity, values) || !IsSlip(rate.Quantity, values) ? null : Wrong(rate, reversed, upheld[0], all);
    }

    private static Relation Wrong(Mention rate, List<Mention> reversed, Mention upheld, Mention all)
    {
        var share = ReversalRates.Relation(rate, reversed.ConvertAll(m => m.Value), all.Value);
        return share.Holds
            ? ProseRelation.Sum(CheckKind.Sum, all.Sentence, all.Quantity, [.. reversed, upheld])
            : share with
            {
                IsFarOff = false,
            };
    }

    private static bool Fit(Quantity rate, decimal[] v) =>
        v[0] > 0 && v[0] == v[1] + v[2] + v[3] && rate.StandsFor(100 * (v[2] + v[3]) / v[0]);

    private static bool IsSlip(Quantity rate, decimal[] values) =>
        Slips.Of(rate.Value, rate.Step).Exists(meant => Fit(rate with { Value = meant }, values))
        || Enumerable
            .Range(0, values.Length)
            .Any(i => Slips.Of(values[i], 1).Exists(meant => Fit(rate, [.. values[..i], meant, .. values[(i + 1)..]])));

    /// <summary>The words of its own clause.</summary>
    private static string ClauseOf(Mention m) => BeforePattern().Match(m.Lead).Value + " § " + AfterPattern().Match(m.Trail).Value;

    private static bool IsWhole(Mention m) => WholePattern().IsMatch(m.Lead);

    [GeneratedRegex("omgør|omgjor|stadfæst|hjemvis|hjemsend|ankestyrelse|ankesag|påklag", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AppealPattern();

    [GeneratedRegex("afvis|trukket|verserer|ikke afgjort", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RejectedPattern();

    [GeneratedRegex(@"(?:[^,;.]|\.(?! ))*$", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"^(?:(?!\bog\b|\bmens\b|\bhvor|\bsamt\b|\bplus\b|[,;.]).)*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AfterPattern();

    [GeneratedRegex("hjemvi|hjemsend|ændr|omgjort|tilbage|retur|ophæv|omstød|underkend", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ReversedPattern();

    [GeneratedRegex(
        @"stadfæst|fastholdt|opretholdt|blev stående|ved magt|medhold|ret i|holdt(?! ikke)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex UpheldPattern();

    [GeneratedRegex(
        @"\b(?:af|blandt|grundlaget er|nævneren(?: er)?|i alt|afgjort|antal)(?: (?:de|alle|samtlige|i alt|kommunens|ankestyrelsens))*:?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WholePattern();
}
