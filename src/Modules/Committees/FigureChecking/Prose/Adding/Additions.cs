using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Numbers of one measure that stand together and add up, whatever the words: the largest is the sum of the rest, or a total is parted once and once
/// again. That they do is confirmed. That they do not says nothing by itself; but where words tie them together and they would add up were it not for
/// one digit, that digit is a slip of the pen.
/// </summary>
internal static partial class Additions
{
    /// <summary>A paragraph's sentences that go on about the same thing.</summary>
    private const int Sentences = 3;

    private const int MostParts = 10;

    /// <summary>Smaller numbers add up by chance.</summary>
    private const int FewestSteps = 100;

    private const int FewestStepsAlone = 20;
    private const int FewestDigitsAlone = 2;
    private const int TellingDigits = 4;

    /// <summary>Words tie so many figures together that what adds up but for a slip by chance is not believed.</summary>
    private const decimal LargestChance = 0.5m;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence last)
    {
        var window = new List<Sentence>();
        for (var sentence = last; sentence is not null && window.Count < Sentences; sentence = sentence.Previous)
        {
            window.Insert(0, sentence);
            foreach (var unit in (QuantityUnit[])[QuantityUnit.Money, QuantityUnit.Count])
            {
                if (last.Mentions.Any(m => IsPart(m, unit)) && (window.Count == 1 || sentence.Mentions.Any(m => IsPart(m, unit))))
                {
                    foreach (var relation in In(window, [.. window.SelectMany(s => s.Mentions.Where(m => IsPart(m, unit)))]))
                    {
                        yield return relation;
                    }
                }
            }
        }
    }

    private static bool IsPart(Mention mention, QuantityUnit unit) =>
        mention.Unit == unit && mention is { IsPlain: true, IsTime: false, IsBound: false };

    private static IEnumerable<Relation> In(List<Sentence> window, List<Mention> mentions)
    {
        if (mentions.Count < 3)
        {
            yield break;
        }

        mentions = OfPlaces(mentions) ?? mentions;
        if (mentions.Count > MostParts)
        {
            yield break;
        }

        if (
            (mentions.TrueForAll(m => m.IsChange) && PartSum.AreSigned(mentions))
            || AreUpAndDown(mentions)
            || AreBracketed(mentions)
            || (window.Count == 1 && Entries.Are(mentions))
            || UpAndDownPattern().IsMatch(string.Join(' ', window.Select(sentence => sentence.Text)))
        )
        {
            yield break;
        }

        var total = mentions.MaxBy(m => Math.Abs(m.Value))!;
        var parts = mentions.Where(m => m != total).ToList();
        var isAlone = IsAlone(window, mentions) && (total == mentions[0] || total == mentions[^1] || mentions.Count == 3);
        if (
            Math.Abs(total.Value) / total.Quantity.Step < (isAlone ? FewestStepsAlone : FewestSteps)
            || !PartSum.AreAlike([.. parts, total])
        )
        {
            yield break;
        }

        // A wrong digit may have made a part the largest: a total stands first or last.
        foreach (var other in (Mention[])[mentions[0], mentions[^1]])
        {
            var rest = mentions.FindAll(m => m != other);
            if (
                other != total
                && (
                    IsSum(other, rest)
                    || (
                        (window.Count == 1 || Slips.SureDigitsOf(other.Quantity) >= Slips.FewestDigits)
                        && AreTied(window, other, rest)
                        && IsSlip(other, rest)
                        && !IsSum(total, parts)
                        && !IsSlip(total, parts)
                    )
                )
            )
            {
                yield return Relation(other, rest);
                yield break;
            }
        }

        var isTied = AreTied(window, total, parts);
        if (Test(total, parts, isTied) is { } all)
        {
            yield return all;
            yield break;
        }

        foreach (var again in Splits(total, parts.FindAll(m => m.IsAfter(total)), isTied))
        {
            yield return again;
        }
    }

    /// <summary>All but one of them are more or less: with their signs they come to the last (<see cref="SignedChanges"/>).</summary>
    private static bool AreUpAndDown(List<Mention> mentions) =>
        mentions.Count(m => m.Sign == 0) < 2 && mentions.Exists(m => m.Sign > 0) && mentions.Exists(m => m.Sign < 0);

    /// <summary><c>168 (Nord), 35 (Syd) og 183 (Vest)</c>: none of them is the others' total.</summary>
    private static bool AreBracketed(List<Mention> mentions) => mentions.TrueForAll(m => !m.IsTotal && m.Trail.TrimStart().StartsWith('('));

    /// <summary>Words say that figures make up another, in one sentence or in some that go on; and no figure among them is of another kind.</summary>
    private static bool AreTied(List<Sentence> window, Mention total, List<Mention> parts) =>
        (IsTelling(total, parts) || parts.TrueForAll(IsOfPlace) || window.Exists(sentence => TiePattern().IsMatch(sentence.Text)))
        && (
            IsTelling(total, parts) && IsExact(total, parts)
            || window.TrueForAll(sentence => sentence == window[0] || sentence.GoesOn || GoesOnPattern().IsMatch(sentence.Text))
        )
        && !window.Exists(sentence =>
            sentence.Mentions.Any(m =>
                m.IsMean || (m.Unit == total.Unit && m is { Quantity.IsWritten: true, IsTime: false } && m.Value != parts.Count)
            )
        )
        && (window.Count == 1 || parts.Count > 2 || total.IsAfter(parts[^1]) || parts[0].IsAfter(total))
        && !(parts.Count == 2 && Computation.Difference(parts[^1], [total, parts[0]]).ComesOutWith(window[0].Previous));

    /// <summary>The first and those of a place each, where something else is counted beside them: <c>… og udføres af 2 låsesmede</c>.</summary>
    private static List<Mention>? OfPlaces(List<Mention> mentions) =>
        mentions.Skip(1).Where(IsOfPlace).ToList() is { Count: > 1 } parts && !mentions.Skip(1).Take(parts.Count).Except(parts).Any()
            ? [mentions[0], .. parts]
            : null;

    /// <summary><c>105 i Nordby</c>, <c>12 børn på Skovskolen</c></summary>
    private static bool IsOfPlace(Mention part) => PlacePattern().IsMatch(part.Trail);

    /// <summary>So many digits hardly come but for one of them to what others do, whatever the words.</summary>
    private static bool IsTelling(Mention total, List<Mention> parts) =>
        Slips.SureDigitsOf(total.Quantity) >= TellingDigits
        && parts.TrueForAll(part => Slips.SureDigitsOf(part.Quantity) >= TellingDigits - 1);

    /// <summary>But for one digit, its own or a part's, the total is just what they come to, with nothing left to rounding.</summary>
    private static bool IsExact(Mention total, List<Mention> parts)
    {
        var sum = parts.Sum(part => part.Value);
        return Slips.Of(total.Value, total.Quantity.Step).Contains(sum)
            || parts.Exists(part => Slips.Of(part.Value, part.Quantity.Step).Contains(total.Value - sum + part.Value));
    }

    /// <summary>Amounts that are all the figures of a sentence, or of two of which one has their total.</summary>
    private static bool IsAlone(List<Sentence> window, List<Mention> mentions) =>
        window.Count <= 2
        && window.Sum(sentence => sentence.Mentions.Count) == mentions.Count
        && (window.Count == 1 || window.Exists(sentence => sentence.Mentions.Count == 1))
        && mentions[0].Unit == QuantityUnit.Money
        && mentions.Count(m => OfYearPattern().IsMatch(m.Trail)) < mentions.Count;

    private static bool IsSlip(Mention total, List<Mention> parts) =>
        !PartSum.ComesOutOtherwise(total, parts)
        && !StandsApart(total, parts)
        && !CountsSomeOf(total, parts)
        && !IsFirstOfRow(total, parts)
        && Slips.ChanceOf(total.Quantity, parts.ConvertAll(part => part.Quantity)) <= LargestChance
        && !parts.Exists(part => part.Quantity.Step > Math.Max(total.Quantity.Step, Slips.LastDigitOf(total.Quantity)))
        && Slips.Explains(
            total.Quantity,
            parts.ConvertAll(part => part.Quantity),
            values => values.Sum(),
            fewestDigits: IsAlone([.. parts.Append(total).Select(m => m.Sentence).Distinct()], [total, .. parts])
                ? FewestDigitsAlone
                : Slips.FewestDigits
        );

    /// <summary>It stands among the others, or what comes after it is told to come beside it.</summary>
    private static bool StandsApart(Mention total, List<Mention> parts) =>
        (!total.IsTotal && parts.Exists(total.IsAfter) && parts.Exists(part => part.IsAfter(total)))
        || parts.Exists(part => (part.IsBeside && part.IsAfter(total)) || (part.IsTotal && !total.IsTotal) || IsNothingTo(part, total));

    /// <summary>A total in whole thousands has no part of some hundreds.</summary>
    private static bool IsNothingTo(Mention part, Mention total) =>
        Slips.SureDigitsOf(total.Quantity) >= TellingDigits - 1 && Math.Abs(part.Value) * 2 < Slips.LastDigitOf(total.Quantity);

    /// <summary><c>141 kvinder og 81 børn kom, 73 kvinder og 47 børn blev</c>: what some of them count is what the total counts, and others not.</summary>
    private static bool CountsSomeOf(Mention total, List<Mention> parts) =>
        total is { Unit: QuantityUnit.Count, Noun: { Length: > 0 } noun }
        && parts.Exists(part => part.Noun.Equals(noun, StringComparison.OrdinalIgnoreCase))
        && parts
            .GroupBy(part => part.Noun, StringComparer.OrdinalIgnoreCase)
            .Any(other => other.Key.Length > 0 && !other.Key.Equals(noun, StringComparison.OrdinalIgnoreCase) && other.Count() > 1);

    /// <summary><c>9 mio. kr. på skoler, 7 mio. kr. på børn og 4 mio. kr. på ældre</c>: the first is told just as the others.</summary>
    private static bool IsFirstOfRow(Mention total, List<Mention> parts) =>
        parts[0].Order == total.Order + 1
        && RowPattern().Match(total.Trail) is { Success: true } row
        && (!total.IsTotal || OfYearPattern().IsMatch(total.Trail))
        && !TiePattern().IsMatch(total.Trail)
        && parts.TrueForAll(part => RowPattern().Match(part.Trail).Groups["p"].ValueSpan.SequenceEqual(row.Groups["p"].ValueSpan));

    /// <summary>A total, its parts, and its parts otherwise: <c>431 tilsyn, 312 i A og 119 i B; 338 planlagte og 93 andre</c>.</summary>
    private static IEnumerable<Relation> Splits(Mention total, List<Mention> after, bool isTied)
    {
        var at = 0;
        while (after.Count - at >= 2)
        {
            var split = Enumerable
                .Range(2, after.Count - at - 1)
                .Select(n => after.GetRange(at, n))
                .FirstOrDefault(parts => IsSum(total, parts));
            if (split is not null)
            {
                yield return Relation(total, split);
                at += split.Count;
            }
            else
            {
                if (at > 0 && Test(total, after[at..], isTied) is { } slip)
                {
                    // The total is right by the first parting of it.
                    yield return slip with
                    {
                        Figures = [.. after[at..].Select(part => part.Quantity)],
                        Place = (total.Sentence, total.Quantity.Start, at),
                    };
                }

                yield break;
            }
        }
    }

    private static Relation? Test(Mention total, List<Mention> parts, bool isTied) =>
        IsSum(total, parts) || (isTied && IsSlip(total, parts)) ? Relation(total, parts) : null;

    private static bool IsSum(Mention total, List<Mention> parts) =>
        parts.TrueForAll(part => part.Quantity.Step <= total.Quantity.Step)
            ? PartSum.AddsUp(total, parts)
            : parts.Sum(part => part.Value) == total.Value;

    /// <summary>What is said last is said to follow: the sum, or what remains.</summary>
    private static Relation Relation(Mention total, List<Mention> parts)
    {
        var result = parts[^1];
        var isRest = parts.Count == 2 && result.IsAfter(total) && (result.IsChange || result.Follows || RestPattern().IsMatch(result.Lead));
        var isKnown = parts.Exists(part => part.IsChange) || isRest;
        var relation = isRest
            ? ProseRelation.Difference(result.Sentence, result.Quantity, total.Quantity, parts[0].Quantity)
            : ProseRelation.Sum(
                isKnown ? CheckKind.Difference : PartSum.KindOf([.. parts, total]),
                total.Sentence,
                total.Quantity,
                parts,
                Severity.Unexplained
            );
        return relation.AsConjecture();
    }

    [GeneratedRegex(@"^\s*(?:\p{Ll}+ ){0,3}(?:i|på|fra|til|ved|hos|under) \p{Lu}\p{Ll}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^\s*(?<p>på|til|i|fra|hos|ved|for|om) \S", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex RowPattern();

    // 0,24 mio. kr. i 2025
    [GeneratedRegex(@"^\s*i (?:19|20)\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex OfYearPattern();

    // Changes each way without a word that says which is a change do not simply add up.
    [GeneratedRegex(@"\bned med\b.*\bop med\b|\bop med\b.*\bned med\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UpAndDownPattern();

    // What says, of figures told, how they are spread or what they come to.
    [GeneratedRegex(
        @"^[^\d]*\b(?:det hele|pengene|midlerne|beløbet)\b|^(?:Pengene|Midlerne|Opdelt|Fordelt|Fordelingen|Geografisk|Svaret|Bag (?:det|tallet|beløbet)|Alle|Begge|Summa|Andre|Herefter|Finansier\p{L}*|Budgettet|Regner man|Lægger man|Ser man|Med|Når|\p{Lu}\p{L}+(?: \p{L}+){0,2} (?:er )?(?:fordel|delt|spredt)|\p{Lu}\p{L}+s (?:øvrige|andre|resterende))\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex GoesOnPattern();

    [GeneratedRegex(
        $@"\b(?:i alt|ialt|samlet|samlede|tilsammen|sammenlagt|lagt sammen|lægges sammen|summen|beløber sig|løber op i|dermed|hermed|derved|således|altså|giver|resterer|{Vocabulary.Back}|heraf|hvoraf|fordel\p{{L}}*|består|bestående|sammensat|delt|opdelt|dels|resten|resterende|øvrige|hertil|dertil|derudover|inkl\.|finansier\p{{L}}*|dækkes|betale[sr]|netto\p{{L}}*|brutto\p{{L}}*|svarende til|dvs\.|hvilket|udmønt\p{{L}}*|perioden|sum\p{{L}}*|summa|total\p{{L}}*|lagt|lægge[sr]?|lægger man|forklare[sr]?|fremkommer|henføres|henholdsvis|hhv\.|opgjort|gjort op|gøres op|poster\p{{L}}*|når frem|når (?:\p{{L}}+ ){{0,2}}op|oppe på|op på|spredt|rækkefølge|rummer|til sammen|sammen|plus|talt fra|ser man bort|bortset|yderligere|foruden|samtlige|alle|hele|begge|rate\p{{L}}*|periodiser\p{{L}}*|frigive[sr]?|modpost\p{{L}}*|omplacer\p{{L}}*|dækning\p{{L}}*|hul\p{{L}}*|afgiver|tilsagn|andel|regnet|bidrag\p{{L}}*|posten|intet andet|får|stigning|fald|faldet|steget|betyder|ikke andre|andre \p{{L}}+|merforbrug|mindreforbrug|merudgift|mindreudgift|overskud|underskud|forskel\p{{L}}*|differen\p{{L}}*|afvigelse\p{{L}}*|efter|idet|bruges|sådan|gennemføres|koster|findes|lukkes|mangler|kommer|levere\p{{L}}*|skaffe\p{{L}}*|tælle\p{{L}}*|ikke er andet)(?!\p{{L}})|[:–(]",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TiePattern();

    [GeneratedRegex(
        $@"\b(?:{Vocabulary.Change}|{Vocabulary.Result}|{Vocabulary.Left}|rest\p{{L}}*|{Vocabulary.Back}|øvrige|sidste|udestår|mangler|netto\p{{L}}*|mer\p{{L}}*|mindre\p{{L}}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RestPattern();
}
