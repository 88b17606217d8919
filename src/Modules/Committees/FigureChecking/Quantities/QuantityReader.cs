using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Dates;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Finds the quantities of a sentence or a cell; leaves out dates, years, times, ages and numbers that are names.</summary>
internal static partial class QuantityReader
{
    /// <summary>A share in words, <c>en fjerdedel</c>, stands for what lies within two and a half per cent of it.</summary>
    private const decimal ShareStep = 5;

    public static IReadOnlyList<Quantity> Read(string text)
    {
        var found = new List<Quantity>();
        if (text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            ReadFigures(text, found);
        }

        ReadWords(text, found);
        SharedUnits.Give(text, found);
        return found;
    }

    private static void ReadFigures(string text, List<Quantity> found)
    {
        var dates = DateText.In(text).ToList();
        var telephones = TelephonePattern().Matches(text);
        foreach (Match number in NumberPattern().Matches(text))
        {
            if (
                dates.Exists(date => number.Index < date.End && number.Index + number.Length > date.Start)
                || telephones.Any(telephone => number.Index >= telephone.Index && number.Index < telephone.Index + telephone.Length)
            )
            {
                continue;
            }

            if (Quantify(text, number) is { } quantity)
            {
                found.Add(quantity);
            }
        }
    }

    /// <summary><c>tre medarbejdere</c>, <c>i fire år</c>; and <c>halvdelen</c>, <c>en fjerdedel</c> as shares.</summary>
    private static void ReadWords(string text, List<Quantity> found)
    {
        var count = found.Count;
        foreach (Match word in WordPattern().Matches(text))
        {
            var share = word.Groups["share"];
            var value = share.Success ? Danish.WrittenShare(share.ValueSpan) : Danish.WrittenNumber(word.Groups["n"].ValueSpan);
            if (value > 0)
            {
                found.Add(
                    new Quantity(
                        value,
                        share.Success ? QuantityUnit.Percent : QuantityUnit.Count,
                        share.Success ? ShareStep : 1,
                        word.Value,
                        word.Index,
                        word.Index + word.Length
                    )
                    {
                        IsWritten = true,
                        IsApproximate = IsApproximate(text, word.Index, word.Index + word.Length),
                    }
                );
            }
        }

        if (found.Count > count)
        {
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private static Quantity? Quantify(string text, Match number)
    {
        var unit = UnitOf(text, number, out var scale);
        if (
            RoundedToPattern().IsMatch(text.AsSpan(0, number.Index))
            || (unit == QuantityUnit.Count && IsName(text, number))
            || number.Groups["n"].ValueSpan is ['0', >= '0' and <= '9', ..]
        )
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
            Scale = scale,
            IsApproximate = IsApproximate(text, number.Index, number.Index + number.Length),
        };
    }

    /// <summary><c>over 40 borgere</c>; but <c>over fire måneder</c> is how long.</summary>
    private static bool IsApproximate(string text, int start, int end) =>
        ApproximatePattern().Match(text, 0, start) is { Success: true } about
        && !(about.Value.StartsWith("over", StringComparison.OrdinalIgnoreCase) && SpanPattern().IsMatch(text, end));

    private static QuantityUnit UnitOf(string text, Match number, out decimal scale)
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
            : number.Groups["pct"].Success || RateBeforePattern().IsMatch(text.AsSpan(0, number.Index)) ? QuantityUnit.Percent
            : QuantityUnit.Count;
    }

    /// <summary>Years, ordinals, ages, clock times, case numbers and what stands after <c>nr.</c>, <c>uge</c>, <c>bilag</c> … count nothing.</summary>
    private static bool IsName(string text, Match number)
    {
        var digits = number.Groups["n"].ValueSpan;
        var isYear =
            digits.Length == 4 && digits.IndexOfAny(".,") < 0 && digits[0] is '1' or '2' && digits.Length == 4 && digits[1] is '0' or '9';
        return isYear
            || IsListMark(text, number)
            || (digits.Length == 4 && PlaceAfterPattern().IsMatch(text, number.Index + number.Length))
            || (!DurationPattern().IsMatch(text.AsSpan(0, number.Index)) && YearsAfterPattern().IsMatch(text, number.Index + number.Length))
            || digits is ['0', _, ..] && digits[1] != ','
            || NameBeforePattern().IsMatch(text.AsSpan(0, number.Index))
            || NameAfterPattern().IsMatch(text, number.Index + number.Length);
    }

    /// <summary><c>2) </c> begins an entry, and so does <c>(2) </c> after <c>(1) </c>; <c>(25 ud af 40) </c> ends what a bracket holds.</summary>
    private static bool IsListMark(string text, Match number)
    {
        var end = number.Index + number.Length;
        return end < text.Length
            && text[end] == ')'
            && (
                !IsInBrackets(text.AsSpan(0, number.Index))
                || (
                    number.Index > 0
                    && text[number.Index - 1] == '('
                    && text.Contains("(1) ", StringComparison.Ordinal)
                    && text.Contains("(2) ", StringComparison.Ordinal)
                )
            );
    }

    /// <summary>More brackets were opened than closed; the mark of an entry, <c>1)</c>, closes none.</summary>
    private static bool IsInBrackets(ReadOnlySpan<char> before)
    {
        var open = 0;
        foreach (var character in before)
        {
            open = character switch
            {
                '(' => open + 1,
                ')' => Math.Max(0, open - 1),
                _ => open,
            };
        }

        return open > 0;
    }

    // A number with its sign and unit. "1, 75 mio. kr." has lost its place in the line; "15-25 mio. kr." is a range.
    [GeneratedRegex(
        """
            (?<![\p{L}\d/§_])(?<![\d\p{L}][.,:/–-])(?!(?:19|20)\d\d\s[-–]\s\d)(?<sign>[-–−+](?=\d))?
            (?<n>\d{1,3}(?:\.\d{3})*,\s\d{1,3}(?=\s*(?:mio|mia|mill)) | \d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d) | \d+(?:,\d+)?)
            (?:\s?[-–]\s?(?<to>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?=\s*(?:mio|mia|mill|t\.?\s?kr|kr|pct|%|procent|[\p{L}]{3,})))?
            (?![\d])
            (?:\s*(?<scale>mio\.?|mia\.?|mill\.?|millioner|milliarder|millarder|tusinde|tusind|t\.?)?\s*(?<kr>kr\.|kr\b|kroner\b)
              |\s*(?<scale>mio\.?|mia\.?|mill\.|millioner|milliarder)(?![\p{L}])
              |\s*-?(?<point>procentpoint|pct\.?-?\s?point|%-?\s?point)
              |\s*(?<pct>pct\.|pct\b|%|procent\b))?
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b\d\d \d\d \d\d \d\d\b", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex TelephonePattern();

    [GeneratedRegex(
        @"(?:\b(?:ca\.?|cirka|omkring|omtrent|knap|godt|næsten|over|under|mere end|mindre end|højst|mindst|(?<!\b(?:summer|summerer|løber|lægges|regnes|dermed|samlet) )op til|op mod|(?<!\bfra )\b(?:en|et|én|ét) til|minimum|maksimum|maksimalt|rundt regnet)|[~><≈])\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex ApproximatePattern();

    [GeneratedRegex(
        @"(?:\b(?:nr|nummer|numrene|(?:[\p{L}-]+)?koder?|cpv|sag|sagen|stk|kl|klokken|uge|ugerne|bilag|fase|punkt|punkterne|pkt|side|s|lokale|afsnit|trin|hold|version|\p{L}*klasse|\p{L}*parcel|matrikel|byggefelt|delområde|politikområde|område|model|mulighed|løsning|løsningsforslag|forslag|kapitel|scenarie|spor|tabel|figur|note|anm|ad|lov|artikel|gruppe|kategori|telefon|tlf|kontonr|kvartal|pulje|politikområderne|mødelokale|sal|vej|\p{L}+(?:vej|vejen|gade|gaden|vang|vangen|parken|stræde|allé|vænget|bakken|torv|torvet|toften|lunden|stien)|match|matchgruppe|anbefaling|indstilling|spørgsmål|bemærkning|række|kolonne|linje|zone|etage|blok|niveau|spor|etape|runde|bus|buslinje|rute|afdeling|distrikt|kreds|opgang|rum|skema|(?:del)?periode|fodnote|indikator|initiativ|indsats|delmål|aktivitet|opgave|prioritet|budgetopfølgning|budgetlinje)\.?|§|/)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex NameBeforePattern();

    [GeneratedRegex(
        @"\G(?:\p{L}|\.\s*\p{Ll}|(?! – )\s?[-–/]\s?\d|[-–/]\p{L}|[:.]\d|\s?års\b|[-\s]årige|\s(?:og|til|eller)\s\d+(?:\s?år\b|-årige)|\.\s?\d)",
        RegexOptions.CultureInvariant,
        Patterns.Timeout
    )]
    private static partial Regex NameAfterPattern();

    // afrundet til hele 1.000 kr.
    [GeneratedRegex(
        @"\bafrund\p{L}* (?:op |ned )?til (?:(?:hele|nærmeste) )?$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex RoundedToPattern();

    [GeneratedRegex(@"\G\s(?:\p{L}+e )?(?:år|måned|uge|dag|time|kvartal)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SpanPattern();

    // 4907 Søby: where somebody lives.
    [GeneratedRegex(@"\G\s\p{Lu}\p{Ll}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PlaceAfterPattern();

    [GeneratedRegex(@"\G\s?år\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearsAfterPattern();

    // A span of time, not an age: i 4 år, over de næste 3 år.
    [GeneratedRegex(
        @"\b(?:i|gennem|over en|over de (?:næste|kommende)|løbet af|de næste|de kommende|næste|kommende|varer|løber)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex DurationPattern();

    [GeneratedRegex(
        @"\p{L}(?:procent|procenten|pct\.)(?: (?:er|var|på|blev|bliver|udgør|udgjorde|lå|ligger|nu|dermed|således|ca\.|cirka))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex RateBeforePattern();

    [GeneratedRegex(
        @"\b(?:(?<share>halvdelen|halvparten|(?:en|to) tredjedele?|(?:en|tre) fjerdedele?|(?:en|to|tre|fire) femtedele?|hver (?:anden|tredje|fjerde|femte|tiende))|(?<n>to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve))(?=[\s,.;:)/]|$)(?! gange\b)(?!(?<=\bto) dele\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WordPattern();
}
