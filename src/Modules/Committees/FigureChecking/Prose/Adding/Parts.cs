using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// A total and, after it, its parts: <c>C, fordelt med A til x og B til y</c>. Where the words say that the parts are all, they must reach the
/// total; after <c>heraf</c> they need not (<see cref="PartsWithin"/>).
/// </summary>
internal static partial class Parts
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        foreach (var total in sentence.Mentions.Where(IsWhole))
        {
            if ((After(sentence, total) ?? PartsWithin.Partly(sentence, total)) is { } relation)
            {
                yield return relation;
                break;
            }
        }

        if (AfterPrevious(sentence) is { } across)
        {
            yield return across;
        }
    }

    private static bool IsWhole(Mention mention) =>
        mention is { IsNumber: true, IsRate: false, IsMean: false, Value: not 0 }
        && !mention.Lead.TrimEnd().EndsWith('(')
        && !YearBeforePattern().IsMatch(mention.Trail);

    /// <summary><c>4,2 mio. kr., som fordeler sig med 1,9 mio. kr. til … og 2,3 mio. kr. til …</c></summary>
    private static Relation? After(Sentence sentence, Mention total)
    {
        var parts = sentence.Mentions.Where(m => m.Order > total.Order && m.Unit == total.Unit).ToList();
        if (parts.Count < 2 || parts.Exists(part => part.IsTime != total.IsTime))
        {
            return null;
        }

        var splitter = SplitPattern().Match(total.Trail);
        if (
            parts.Exists(PartsWithin.IsOfThese)
            || AreToldAlike(splitter, parts)
            || parts.Skip(1).Any(IsDone)
            || OwnYearPattern().IsMatch(total.Trail)
        )
        {
            return null;
        }

        var isParted = total.IsChange && ChangesPattern().IsMatch(total.Trail);
        var isOfThese = PartsWithin.IsOfThese(total) && PartSum.AreListed(parts);
        if (
            !(splitter.Success || PartSum.AllInBrackets(parts) || isOfThese || isParted)
            || (total.IsChange && OppositePattern().IsMatch(sentence.Text))
        )
        {
            return null;
        }

        if (parts.Count > 2 && IsNumberOfParts(parts[0], parts.Count - 1))
        {
            parts.RemoveAt(0);
        }

        // Fordelt på fire projekter med 2 mio. kr. til det største …: two of the four are named.
        var number = sentence.Mentions.FirstOrDefault(m =>
            m.Order == total.Order + 1 && m.Unit == QuantityUnit.Count && total.Unit == QuantityUnit.Money
        );
        if (parts.Count < 2 || (number is { IsTime: false } && number.Value != parts.Count && number.Order < parts[0].Order))
        {
            return null;
        }

        if (IsEndOfRange(sentence, total) || IsGapOf(total, parts) || AreOneRow([total, .. parts]) || IsEquated(parts))
        {
            return null;
        }

        var isSaid = splitter.Groups["whole"].Success || RestPattern().IsMatch(parts[^1].Lead) || isParted;
        var isBetween = parts.Count > 2 && !isOfThese && total is { IsTotal: false, IsChange: false } && PartSum.IsBetween(total, parts);
        var isListed =
            (
                splitter.Groups["list"].Success
                && !total.Trail.Contains(')', StringComparison.Ordinal)
                && parts.Skip(1).All(part => !part.Lead.TrimEnd().EndsWith(':'))
                && !PartsWithin.IsSaid(parts[0])
                && (total.IsTotal || AreParallel(parts) || (parts.Count > 2 && PartSum.AreListed(parts)))
            ) || (isOfThese && AreParallel(parts));
        var isWhole =
            !isBetween
            && !SomePattern().IsMatch(total.Trail)
            && (isSaid || isListed || PartSum.AllInBrackets(parts))
            && PartSum.AreAlike([.. parts, total])
            && PartSum.ArePlain(parts);
        if (IsTooMuch(total, parts) && splitter.Groups["some"].Success)
        {
            return PartSum.Of(sentence, total, parts, isWhole: true);
        }

        var isShort = parts.Sum(part => part.Value) < total.Value;
        return PartSum.Of(
            sentence,
            total,
            parts,
            isWhole,
            isSaid || !isShort ? Severity.Error : Severity.Unexplained,
            splitter.Groups["paid"].Success ? CheckKind.Balance : CheckKind.Sum
        );
    }

    /// <summary><c>40 + 109 (Nord) + 5 (Syd) = 154</c> says itself what it adds up (<see cref="Equations"/>).</summary>
    private static bool IsEquated(List<Mention> parts) => parts.Exists(part => part.Lead.TrimEnd().EndsWith('='));

    /// <summary><c>107 (Nord), 190 (Syd) og 92 (Vest)</c>: none of them is the others' total.</summary>
    private static bool AreOneRow(List<Mention> row) =>
        row.TrueForAll(m => m.Trail.TrimStart().StartsWith('('))
        || row.TrueForAll(m => YearLabelPattern().IsMatch(m.Lead))
        || row.TrueForAll(m => !m.IsTotal && m.Lead.TrimEnd().EndsWith(':'));

    /// <summary><c>89 findes på A, 28 findes på B</c>: what would part the first is said of each.</summary>
    private static bool AreToldAlike(Match splitter, List<Mention> parts) =>
        splitter.Groups["whole"] is { Success: true } whole
        && parts.TrueForAll(part =>
            SplitPattern().Match(part.Trail).Groups["whole"].Value.Equals(whole.Value, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary><c>38 påbud fordelt på 29 tilbud, truffet 12 afgørelser og tilbagekaldt 4 tilladelser</c>: a verb of its own says what was done besides.</summary>
    private static bool IsDone(Mention part) => DonePattern().IsMatch(part.Lead) && part.Noun.Length > 0;

    /// <summary>What lies between two is no sum of them: <c>prognosen er 5 – mod 7 i budgettet et mindreforbrug på 2</c>.</summary>
    private static bool IsGapOf(Mention total, List<Mention> parts) =>
        parts is [var one, var other]
        && total.Quantity.StandsFor(Math.Abs(one.Value - other.Value), one.Quantity.Slack + other.Quantity.Slack);

    /// <summary>Kroner, unlike persons, are counted in one part only: together the parts are at most the whole.</summary>
    private static bool IsTooMuch(Mention total, List<Mention> parts) =>
        total.Unit == QuantityUnit.Money
        && PartSum.ArePlain(parts)
        && PartSum.AreListed(parts)
        && parts.Sum(part => part.Value - part.Quantity.Slack) > (total.Quantity.High ?? total.Value) + total.Quantity.Slack;

    /// <summary><c>158 fra A og 61 fra B</c>: what is said of one is said of each.</summary>
    private static bool AreParallel(List<Mention> parts) =>
        parts.Count > 1
            && parts.Select(part => PlacePattern().Match(part.Trail).Groups["w"].Value).Distinct(StringComparer.Ordinal).ToList()
                is [var word]
            && word.Length > 0
        || AreOutcomes(parts);

    /// <summary>What an appeal can come to: all that there is, when one of them is that the ruling stands.</summary>
    private static bool AreOutcomes(List<Mention> parts) =>
        parts.Count > 2
        && parts.TrueForAll(part => OutcomePattern().IsMatch(part.Trail))
        && parts.Exists(part => part.Trail.Contains("stadfæst", StringComparison.OrdinalIgnoreCase));

    /// <summary><c>38 mio. kr. til 47 mio. kr.</c>, <c>mellem 38 og 47</c>: neither is the total.</summary>
    private static bool IsEndOfRange(Sentence sentence, Mention total) =>
        total.Lead.TrimEnd().EndsWith("højst", StringComparison.OrdinalIgnoreCase)
        || total.Order > 0 && sentence.Mentions[total.Order - 1].Unit == total.Unit && JoinPattern().IsMatch(total.Lead);

    /// <summary><c>Beløbet fordeler sig således:</c> and the parts, of what the sentence before named.</summary>
    private static Relation? AfterPrevious(Sentence sentence)
    {
        if (
            sentence is not { Mentions: [var first, _, ..], Previous: { } previous }
            || !first.IsNumber
            || !(AnaphorPattern().IsMatch(first.Lead) || AreChangesOf(previous, sentence))
        )
        {
            return null;
        }

        var isOfWhich = first.Lead.StartsWith("Heraf", StringComparison.Ordinal);
        var parts = sentence.Mentions.Where(m => m.Unit == first.Unit).ToList();
        if (
            parts.Exists(part => part.IsTotal)
            || !(isOfWhich || AreChangesOf(previous, sentence) || SplitPattern().Match(first.Lead).Groups["whole"].Success)
        )
        {
            return null;
        }

        var totals = previous.Mentions.Where(m => m.Unit == first.Unit && m is { IsRate: false, IsMean: false }).ToList();
        var total =
            totals is [var only] ? only
            : totals.FindAll(m => m.IsTotal) is [var named] ? named
            : null;
        if (
            total is null
            || parts.Exists(part => part.IsTime != total.IsTime)
            || (!total.IsChange && parts.TrueForAll(part => part.IsChange))
            || !PartSum.AreAlike([.. parts, total])
        )
        {
            return null;
        }

        var isNet =
            (isOfWhich || AreChangesOf(previous, sentence)) && total.IsChange && parts.TrueForAll(part => part.IsChange) && parts.Count > 2;
        return PartSum.Of(
            sentence,
            total,
            parts,
            isNet || AreOutcomes(parts) || (!isOfWhich && PartSum.ArePlain(parts)),
            isNet ? Severity.Unexplained : Severity.Error
        );
    }

    /// <summary><c>Der er 70 flere. A er faldet med 5, B er steget med 40, og C …</c></summary>
    private static bool AreChangesOf(Sentence previous, Sentence sentence) =>
        previous.Mentions is [{ IsChange: true }]
        && sentence.Mentions.Count > 2
        && sentence.Mentions.All(m => m.IsChange)
        && PartSum.AreSigned(sentence.Mentions);

    /// <summary><c>… fordelt på 3 hold med 40, 45 og 35 deltagere</c>: the three are no deltagere.</summary>
    private static bool IsNumberOfParts(Mention first, int others) =>
        first.Unit == QuantityUnit.Count && first.Value == others && NumberOfPartsPattern().IsMatch(first.Trail);

    [GeneratedRegex(
        @"^(?:[^.;:]{0,120}?[\s,(])?(?:(?<whole>fordelt (?:med|på|sådan|således|mellem)|fordeler sig|fordelte sig|fordeles|består af|bestående af|udgøres af|sammensat af|\p{L}*fordeling(?:en)?(?=:)|\p{L}*sammensætning(?:en)?(?=:)|\p{L}*opdeling(?:en)?(?=:)|poster(?:ne)?(?=:)|kommer med|(?:er )?delt (?:i|mellem|op)|deles mellem|opdelt|opgjort|nemlig|dækker(?: det)? over|omfatter|(?<paid>finansieres (?:med|af|ved)|finansieret (?:med|af|ved)|dækkes (?:af|ved|med)|betales af)|går til|udmøntes med|udmøntet med|findes på|findes ved|bruges på|bruges til|anvendes (?:på|til)|hentes (?:fra|på))|(?<some>heraf|hvoraf|herunder))\b|^(?<list>[^.;:–(]{0,80}(?:[:;–] | \())",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SplitPattern();

    [GeneratedRegex(
        @"^\s*(?:Beløbet|Beløbene|Midlerne|Pengene|Puljen|Rammen|Bevillingen|Summen|Udgiften|Udgifterne|De|Disse|Den|Det|Dette|Tallet|Antallet|Sagerne|Pladserne)(?: (?:fordele[rs]|fordelte|fordelt|består|består|udgøres|deles|dækker|er|går|bruges|anvendes|finansieres|omfatter|vedrører|kommer|har)\b)|^Heraf\b|^\s*(?:\p{L}*[Ff]ordeling(?:en)?|\p{L}*[Ss]ammensætning(?:en)?|\p{L}*[Oo]pdeling(?:en)?|Poster(?:ne)?):|^\s*Pengene kommer med\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();

    // Changes each way do not simply add up (Additions).
    [GeneratedRegex(
        @"\b(?:nedad\p{L}*|opad\p{L}*|modsat\p{L}*|plus|minus|negativ\p{L}*|positiv\p{L}*|tilbagegang\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OppositePattern();

    // fordelt på bl.a. …, omfatter veje, stier mv.
    [GeneratedRegex(
        @"\b(?:bl\.a\.|blandt andet|f\.eks\.|fx|eksempelvis|mv\.|m\.v\.|m\.m\.|m\.fl\.|osv\.|etc\.|alene)(?=\W|$)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SomePattern();

    [GeneratedRegex(
        @"(?:,|\bog|\bsamt) (?!andet|intet|meget|dertil|samlet|fordelt|afsat|anslået|beregnet|opgjort|regnet)\p{Ll}{3,}(?:et|dt|kt|gt|vt)\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex DonePattern();

    // 2 mio. kr. i 2017 finansieres af …, og udgiften i 2018 …: what comes next has a year of its own.
    [GeneratedRegex(@"\bog \p{L}{4,}(?:en|et|erne|ne) (?:i|for|til) (?:19|20)\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex OwnYearPattern();

    // 2013 – 323
    [GeneratedRegex(@"\b(?:19|20)\d\d\s*[–:=-]\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearLabelPattern();

    [GeneratedRegex(@"^\s*(?:\p{L}+ )?(?:stadfæst|hjemvi|hjemsend|ændre|ophæv|afvis)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OutcomePattern();

    [GeneratedRegex(@"^\s*(?<w>fra|i|på|til|hos|ved) \p{L}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^\s*(?:til|og|eller|à|-|–|og op til|og frem til)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex JoinPattern();

    [GeneratedRegex(
        @"\b(?:resten|de resterende|de øvrige|de sidste|det resterende|restbeløbet)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RestPattern();

    [GeneratedRegex(@"^[^.;]{0,60}\b(?:idet|fordi|da)\b[^.;]*\b(?:steget|faldet|gået|vokset)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ChangesPattern();

    [GeneratedRegex(@"^\s*[\p{L}-]+(?: [\p{L}-]+){0,3}?(?: med|,|:| hvor| der)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NumberOfPartsPattern();

    // 63 mod 81 året før: what is parted behind it is this year's.
    [GeneratedRegex(@"^\s*(?:[\p{L}-]+ )?(?:sidste år|året før|året forinden|forrige år)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearBeforePattern();
}
