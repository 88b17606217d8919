using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Two numbers of which only the second says in what: its unit is the first one's too.</summary>
internal static partial class SharedUnits
{
    /// <summary><c>fra 3 til 5 mio. kr.</c>, <c>mellem 5 og 9 pct.</c>, <c>mindst 5 og højst 9 mio. kr.</c>: the unit belongs to both.</summary>
    public static void Give(string text, List<Quantity> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (first, second) = (found[i], found[i + 1]);
            var between = text.AsSpan(first.End, Math.Max(0, second.Start - first.End)).Trim();
            if (
                first.Unit == second.Unit
                && first.Unit != QuantityUnit.Count
                && between is "og"
                && BetweenPattern().IsMatch(text.AsSpan(0, first.Start))
            )
            {
                found[i] = first with { High = second.Value, End = second.End, Text = text[first.Start..second.End] };
                found.RemoveAt(i + 1);
                continue;
            }

            var areEnds = between is "og højst" or "og maksimalt" && AtLeastPattern().IsMatch(text.AsSpan(0, first.Start));
            if (
                first.Unit != QuantityUnit.Count
                || !(areEnds || between is "og" or "til" || (between is "," or ";" && second.IsShared && first.Step < 1))
            )
            {
                continue;
            }

            var lead = text.AsSpan(0, first.Start);
            var isRange =
                areEnds
                || BetweenPattern().IsMatch(lead)
                || (between is "til" && first.IsWritten && second.IsWritten && first.Value < second.Value && !FromPattern().IsMatch(lead))
                || (
                    between is "til"
                    && second.Unit != QuantityUnit.Count
                    && (!FromPattern().IsMatch(lead) || SpanFromPattern().IsMatch(lead))
                );
            if (second.Unit == QuantityUnit.Count && !isRange)
            {
                continue;
            }

            var isInKroner = first.Value >= 1_000 && first.Value < second.Value && first.Value * second.Scale > second.Value;
            var scale = isInKroner ? 1 : second.Scale;
            var shared = first with { Value = first.Value * scale, Step = first.Step * scale, Unit = second.Unit, Scale = scale };
            if (isRange)
            {
                found[i] = shared with { High = second.Value, End = second.End, Text = text[first.Start..second.End] };
                found.RemoveAt(i + 1);
            }
            else
            {
                found[i] = shared with { IsShared = true };
            }
        }
    }

    [GeneratedRegex(@"\bfra(?: \p{L}+\.?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex FromPattern();

    [GeneratedRegex(@"\b(?:mindst|minimum)\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex AtLeastPattern();

    // A range, no change from the one to the other.
    [GeneratedRegex(
        @"\b(?:interval\p{L}*|spænd\p{L}*|et sted|ligge[rs]?|svinge[rs]?) fra\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex SpanFromPattern();

    [GeneratedRegex(
        @"(?<!\b(?:forskel\p{L}*|differen\p{L}*|afstand\p{L}*|fordelt|fordeles|deles|delt|afvigelse\p{L}*) )\bmellem\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex BetweenPattern();
}
