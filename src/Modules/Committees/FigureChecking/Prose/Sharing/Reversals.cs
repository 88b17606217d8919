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

    private enum Role
    {
        /// <summary>The words beside it do not tell.</summary>
        Any,
        All,
        Upheld,
        Reversed,
    }

    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Stretches.Where(group => group.Mentions.Count == Numbers + 1 && AppealPattern().IsMatch(group.Context))
            .Select(Of)
            .OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var counts = group.Mentions.Where(m => m is { Unit: QuantityUnit.Count, Quantity.High: null }).ToList();
        if (
            group.Mentions.FirstOrDefault(m => m.Unit == QuantityUnit.Percent) is not { IsChange: false } rate
            || counts.Count != Numbers
            || RejectedPattern().IsMatch(group.Text)
            || !group.Window.All(SpeaksOfThem)
        )
        {
            return null;
        }

        var roles = counts.ConvertAll(RoleOf);
        if (roles.TrueForAll(role => role == Role.Any))
        {
            return null;
        }

        var readings = Readings(counts, roles).ToList();
        return readings.Find(reading => Fit(rate.Quantity, [.. reading.Select(m => m.Value)])) is [var whole, _, var one, var other]
                ? ReversalRates.Relation(rate, [one.Value, other.Value], whole.Value).AsConjecture()
            : readings.Find(reading => IsSlip(rate.Quantity, reading)) is [var all, var upheld, var a, var b]
                ? Wrong(rate, a.IsAfter(b) ? [b, a] : [a, b], upheld, all)
            : null;
    }

    /// <summary>A line among them, or a sentence that has no figures, or is about rulings, or goes on.</summary>
    private static bool SpeaksOfThem(Sentence sentence) =>
        sentence.Passage.IsLine
        || sentence.Mentions.Count == 0
        || sentence.GoesOn
        || AppealPattern().IsMatch(sentence.Text)
        || RulingPattern().IsMatch(sentence.Text)
        || ReversedPattern().IsMatch(sentence.Text)
        || UpheldPattern().IsMatch(sentence.Text);

    /// <summary>All rulings, those upheld and the two kinds of reversed ones, in every way that the words leave open.</summary>
    private static IEnumerable<List<Mention>> Readings(List<Mention> counts, List<Role> roles)
    {
        for (var all = 0; all < Numbers; all++)
        {
            for (var upheld = 0; upheld < Numbers; upheld++)
            {
                var reversed = Enumerable.Range(0, Numbers).Where(i => i != all && i != upheld).ToList();
                if (
                    all != upheld
                    && roles[all] is Role.Any or Role.All
                    && roles[upheld] is Role.Any or Role.Upheld
                    && reversed.TrueForAll(i => roles[i] is Role.Any or Role.Reversed)
                )
                {
                    yield return [counts[all], counts[upheld], .. reversed.Select(i => counts[i])];
                }
            }
        }
    }

    private static Role RoleOf(Mention m)
    {
        var clause = ClauseOf(m);
        return IsWhole(m)
            ? Role.All
            : (ReversedPattern().IsMatch(clause), UpheldPattern().IsMatch(clause)) switch
            {
                (true, false) => Role.Reversed,
                (false, true) => Role.Upheld,
                _ => Role.Any,
            };
    }

    private static Relation Wrong(Mention rate, List<Mention> reversed, Mention upheld, Mention all)
    {
        var share = ReversalRates.Relation(rate, reversed.ConvertAll(m => m.Value), all.Value);
        return share.Holds
            ? ProseRelation.Sum(CheckKind.Sum, all.Sentence, all.Quantity, [.. reversed, upheld])
            : share with
            {
                Place = ReversalRates.PlaceOf(rate),
                IsFarOff = false,
            };
    }

    private static bool Fit(Quantity rate, decimal[] v) =>
        v[0] > 0 && v[0] == v[1] + v[2] + v[3] && rate.StandsFor(100 * (v[2] + v[3]) / v[0]);

    private static bool IsSlip(Quantity rate, List<Mention> reading)
    {
        decimal[] values = [.. reading.Select(m => m.Value)];
        return Slips.Of(rate.Value, rate.Step).Exists(meant => Fit(rate with { Value = meant }, values))
            || Enumerable
                .Range(0, values.Length)
                .Where(i => !reading[i].Quantity.IsWritten)
                .Any(i => Slips.Of(values[i], 1).Exists(meant => Fit(rate, [.. values[..i], meant, .. values[(i + 1)..]])));
    }

    /// <summary>The words of its own clause.</summary>
    private static string ClauseOf(Mention m) => BeforePattern().Match(m.Lead).Value + " § " + AfterPattern().Match(m.Trail).Value;

    private static bool IsWhole(Mention m) => WholePattern().IsMatch(m.Lead);

    [GeneratedRegex(
        "omgør|omgjor|stadfæst|hjemvis|hjemsend|ankestyrelse|ankesag|påklag|klagesag|klageinstans",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AppealPattern();

    [GeneratedRegex(@"afgør|klage|\banke|\bsag(?:er|erne)?\b|medhold|\bret\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RulingPattern();

    [GeneratedRegex("afvis|trukket|verserer|ikke afgjort", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RejectedPattern();

    [GeneratedRegex(@"(?:[^,;.]|\.(?! ))*$", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(
        @"^(?:(?!\bog\b|\bmens\b|\bhvor|\bsamt\b|\bplus\b|[;.]|,(?! (?:der|som)\b)).)*",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AfterPattern();

    [GeneratedRegex(
        @"hjemvi|hjemsend|ændr|omgjort|tilbage|retur|ophæv|omstød|underkend|til fornyet|\bny(?:t)? (?:behandling|afgørelse)|\bigen\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
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
