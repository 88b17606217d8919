using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Finds the quantities of a sentence or a cell; leaves out dates, years, times, ages and numbers that are names.</summary>
internal static partial class QuantityReader
{
    public static IReadOnlyList<Quantity> Read(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return [];
        }

        var dates = DatesIn(text);
        var found = new List<Quantity>();
        foreach (Match number in NumberPattern().Matches(text))
        {
            if (dates.Exists(date => number.Index < date.End && number.Index + number.Length > date.Start))
            {
                continue;
            }

            if (Quantify(text, number) is { } quantity)
            {
                found.Add(quantity);
            }
        }

        ShareUnits(text, found);
        return found;
    }

    private static Quantity? Quantify(string text, Match number)
    {
        var unit = UnitOf(number, out var scale);
        if (unit == QuantityUnit.Count && IsName(text, number))
        {
            return null;
        }

        var value = Danish.Parse(number.Groups["n"].ValueSpan, out var step) * scale;
        decimal? high = number.Groups["to"].Success ? Danish.Parse(number.Groups["to"].ValueSpan, out _) * scale : null;
        var isNegative = number.Groups["sign"].ValueSpan is "-" or "–" or "−";
        return new Quantity(
            isNegative ? -value : value,
            unit,
            step * scale,
            number.Value.TrimEnd(),
            number.Index,
            number.Index + number.Length
        )
        {
            High = high,
            IsApproximate = ApproximatePattern().IsMatch(text[..number.Index]),
        };
    }

    private static QuantityUnit UnitOf(Match number, out decimal scale)
    {
        var word = number.Groups["scale"].Value;
        scale = word.StartsWith("mi", StringComparison.OrdinalIgnoreCase)
            ? word.StartsWith("mia", StringComparison.OrdinalIgnoreCase) || word.StartsWith("milliard", StringComparison.OrdinalIgnoreCase)
                ? 1_000_000_000
                : 1_000_000
            : word.Length > 0
                ? 1_000
                : 1;
        return scale > 1 || number.Groups["kr"].Success ? QuantityUnit.Money
            : number.Groups["point"].Success ? QuantityUnit.PercentPoint
            : number.Groups["pct"].Success ? QuantityUnit.Percent
            : QuantityUnit.Count;
    }

    /// <summary>Years, ordinals, ages, clock times, case numbers and what stands after <c>nr.</c>, <c>uge</c>, <c>bilag</c> … count nothing.</summary>
    private static bool IsName(string text, Match number)
    {
        var digits = number.Groups["n"].ValueSpan;
        var isYear =
            digits.Length == 4 && digits.IndexOfAny(".,") < 0 && digits[0] is '1' or '2' && digits.Length == 4 && digits[1] is '0' or '9';
        return isYear
            || digits is ['0', _, ..] && digits[1] != ','
            || NameBeforePattern().IsMatch(text[..number.Index])
            || NameAfterPattern().IsMatch(text, number.Index + number.Length);
    }

    /// <summary><c>fra 3 til 5 mio. kr.</c>, <c>mellem 5 og 9 pct.</c>: the unit belongs to both.</summary>
    private static void ShareUnits(string text, List<Quantity> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (first, second) = (found[i], found[i + 1]);
            var between = text.AsSpan(first.End, Math.Max(0, second.Start - first.End)).Trim();
            if (first.Unit != QuantityUnit.Count || between is not ("og" or "til" or "eller"))
            {
                continue;
            }

            var isRange = BetweenPattern().IsMatch(text[..first.Start]);
            if (second.Unit == QuantityUnit.Count && !isRange)
            {
                continue;
            }

            var scale = second.Unit == QuantityUnit.Money ? ScaleOf(second) : 1;
            var shared = first with { Value = first.Value * scale, Step = first.Step * scale, Unit = second.Unit };
            if (isRange)
            {
                found[i] = shared with { High = second.Value, End = second.End, Text = text[first.Start..second.End] };
                found.RemoveAt(i + 1);
            }
            else
            {
                found[i] = shared;
            }
        }
    }

    private static decimal ScaleOf(Quantity money) =>
        money.Text.Contains("mia", StringComparison.OrdinalIgnoreCase) ? 1_000_000_000
        : money.Text.Contains("mi", StringComparison.OrdinalIgnoreCase) ? 1_000_000
        : money.Text.Contains("t.", StringComparison.OrdinalIgnoreCase) ? 1_000
        : 1;

    private static List<(int Start, int End)> DatesIn(string text)
    {
        var dates = new List<(int, int)>();
        for (var at = 0; DanishDate.TryFind(text, at, out var date); at = Math.Max(date.End, at + 1))
        {
            dates.Add((date.Start, date.End));
        }

        return dates;
    }

    // A number with its sign and unit. "1, 75 mio. kr." has lost its place in the line; "15-25 mio. kr." is a range.
    [GeneratedRegex(
        """
            (?<![\p{L}\d/§_])(?<![\d\p{L}][.,:/–-])(?<sign>[-–−+](?=\d))?
            (?<n>\d{1,3},\s\d{1,3}(?=\s*(?:mio|mia)) | \d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d) | \d+(?:,\d+)?)
            (?:\s?[-–]\s?(?<to>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?=\s*(?:mio|mia|t\.?\s?kr|kr|pct|%|procent|[\p{L}]{3,})))?
            (?![\d])
            (?:\s*(?<scale>mio\.?|mia\.?|mill\.|millioner|milliarder|tusinde|t\.)?\s*(?<kr>kr\.|kr\b|kroner\b)
              |\s*(?<scale>mio\.?|mia\.?|millioner|milliarder)(?![\p{L}])
              |\s*-?(?<point>procentpoint|pct\.?-?\s?point|%-?\s?point)
              |\s*(?<pct>pct\.|pct\b|%|procent\b))?
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        @"(?:\b(?:ca\.?|cirka|omkring|omtrent|knap|godt|næsten|over|under|mere end|mindre end|højst|mindst|op til|op mod|minimum|maksimum|maksimalt|rundt regnet)|[~><≈])\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ApproximatePattern();

    [GeneratedRegex(
        @"(?:\b(?:nr|nummer|numrene|sag|sagen|stk|kl|klokken|uge|ugerne|bilag|fase|punkt|punkterne|pkt|side|s|lokale|afsnit|trin|hold|version|klasse|politikområde|område|model|mulighed|løsning|løsningsforslag|forslag|kapitel|scenarie|spor|tabel|figur|note|anm|ad|lov|artikel|gruppe|kategori|telefon|tlf|kontonr|kvartal|pulje|politikområderne|mødelokale|sal|vej)\.?|§|/)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NameBeforePattern();

    [GeneratedRegex(
        @"\G(?:\.\s*\p{Ll}|\s?[-–/]\s?[\p{L}\d]|[:.]\d|\s?års?\b|[-\s]årige|\)\s|\.\s?\d)",
        RegexOptions.CultureInvariant,
        Patterns.Timeout
    )]
    private static partial Regex NameAfterPattern();

    [GeneratedRegex(@"\bmellem\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BetweenPattern();
}
