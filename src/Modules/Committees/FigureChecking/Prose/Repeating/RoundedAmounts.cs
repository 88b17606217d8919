using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// An amount told in round figures in one section and to the krone in another, <c>ca. 0,83 mio. kr. til salget af skolen</c> and <c>købesummen for skolen er 833.000 kr.</c>
/// The two sentences have a word that no other sentence with an amount has, and one word more, be it what the amount is; or the one is of the summary and says that it is in round figures. It is
/// complained of only when one slip parts the two.
/// </summary>
internal static partial class RoundedAmounts
{
    private const int FewestInCommon = 2;
    private const int FewestDigits = 2;

    /// <summary>So many times coarser is told in round figures, even without a word for it.</summary>
    private const int Coarser = 10;

    /// <summary>A slip in its first digit makes an amount at most nine times another, and rounding little more.</summary>
    private const int Farthest = 11;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var sayings = item.Sentences.Concat(item.Tables.SelectMany(grid => grid.Sentences())).Select(SayingOf).OfType<Saying>().ToList();
        for (var i = 0; i < sayings.Count; i++)
        {
            foreach (
                var first in sayings
                    .Take(i)
                    .Where(first =>
                        MayBeOne(first.Amount.Value, sayings[i].Amount.Value)
                        && first.IsAsMuchAbout(sayings[i])
                        && AreAlone(sayings, first, sayings[i])
                        && (first.IsOfOneThing(sayings[i]) || IsOnlyOther(item, first, sayings[i]))
                    )
            )
            {
                if (Twice(first, sayings[i]) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    /// <summary>No slip, and no rounding, takes an amount further.</summary>
    private static bool MayBeOne(decimal one, decimal other) => one < other * Farthest && other < one * Farthest;

    private static Saying? SayingOf(Sentence sentence) =>
        sentence.Passage.Section is not (SectionKind.Decision or SectionKind.Earlier)
        && sentence.Passage.Kind != PassageKind.SubHeading
        && sentence.Mentions.Where(m => m.Unit is QuantityUnit.Money).ToList() is [{ Value: > 0, Quantity.High: null } amount]
        && !PartPattern().IsMatch(sentence.Text)
        && (!amount.IsRate || amount.IsYearly)
            ? new Saying(sentence, amount.Quantity)
            : null;

    /// <summary>Also those of the sentence before it, where that has no amount and it goes on about it.</summary>
    private static HashSet<string> WordsOf(Sentence sentence) =>
        WordStems.Of(
            sentence is { GoesOn: true, Previous: { Mentions.Count: 0 } before } ? before.Text + " " + sentence.Text : sentence.Text,
            WordPattern(),
            CommonPattern()
        );

    /// <summary>Some word that both have tells what they are about, and no other sentence with an amount has it, but of what others pay.</summary>
    private static bool AreAlone(List<Saying> sayings, Saying first, Saying second) =>
        first
            .Words.Intersect(second.Words)
            .Any(word =>
                !AmountNounPattern().IsMatch(word)
                && sayings.FindAll(saying => saying.Words.Contains(word)) is var alike
                && (alike.Count == 2 || (!first.IsElsewhere && !second.IsElsewhere && alike.Count(saying => !saying.IsElsewhere) == 2))
            );

    /// <summary>The summary's round figure, and the one other sentence with an amount that has what it is about.</summary>
    private static bool IsOnlyOther(ItemText item, Saying first, Saying second) =>
        first.IsAbout
        && first.Sentence.Passage.Section is SectionKind.Summary or SectionKind.Theme
        && first.Sentence.Passage.SectionNumber != second.Sentence.Passage.SectionNumber
        && first.Words.Intersect(second.Words).Count() >= FewestInCommon
        && !second.IsElsewhere
        && first
            .Words.Intersect(second.Words)
            .Any(word =>
                !AmountNounPattern().IsMatch(word)
                && item.Sentences.Count(s =>
                    s.Mentions.Any(m => m.Unit == QuantityUnit.Money) && s.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
                ) <= 2
            );

    private static Relation? Twice(Saying first, Saying second)
    {
        var (a, b) = (first.Amount, second.Amount);
        var holds = Math.Abs(a.Value - b.Value) <= Math.Max(RoundingOf(a, first.IsAbout), RoundingOf(b, second.IsAbout));
        return holds || (Digits(first, second) >= FewestDigits && (IsOneSlip(a, b) || IsOneSlip(b, a)))
            ? new Relation(CheckKind.Repeat, a.Text, b.Value, [b.Text], [first.Sentence.LineOf(a), second.Sentence.LineOf(b)])
            {
                Unit = ProseRelation.UnitOf(a),
                Rounded = holds && a.Value != b.Value,
                Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Twice", a.Text, b.Text]),
            }
            : null;
    }

    private static bool IsOneSlip(Quantity written, Quantity other) =>
        Slips.Of(written.Value, written.Step).Exists(meant => Math.Abs(meant - other.Value) <= (written.Step + other.Step) / 2);

    /// <summary>Of what is said to be about so much the noughts at the end may be rounding.</summary>
    private static decimal RoundingOf(Quantity amount, bool isAbout)
    {
        var step = amount.Step;
        while (isAbout && amount.Value % (step * 10) == 0)
        {
            step *= 10;
        }

        return Math.Max(amount.Slack, step / 2);
    }

    /// <summary>Of the coarser of the two, as printed.</summary>
    private static int Digits(Saying first, Saying second)
    {
        var coarser = first.Amount.Step > second.Amount.Step ? first.Amount : second.Amount;
        return Math.Round(coarser.Value / coarser.Step).ToString("0", System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    /// <summary>What its words tell is read when it is asked for: most amounts have no other that they may be.</summary>
    private sealed record Saying(Sentence Sentence, Quantity Amount)
    {
        private bool? _isAbout;
        private bool? _isElsewhere;
        private bool? _isYearly;
        private AmountKinds? _kinds;

        public HashSet<string> Words => field ??= WordsOf(Sentence);

        /// <summary>It says that it is in round figures.</summary>
        public bool IsAbout => _isAbout ??= Amount.IsApproximate || RoundPattern().IsMatch(Sentence.Text);

        /// <summary>It tells of others, or of another time.</summary>
        public bool IsElsewhere => _isElsewhere ??= ElsewherePattern().IsMatch(Sentence.Text);

        private bool IsYearly => _isYearly ??= YearlyPattern().IsMatch(Sentence.Text);

        private AmountKinds Kinds => _kinds ??= new AmountKinds(Sentence.Text);

        private HashSet<string> Years => field ??= [.. Patterns.Year().Matches(Sentence.Text).Select(match => match.Value)];

        private List<(string Root, bool IsBare)> Names =>
            field ??= [
                .. NamePattern()
                    .Matches(Sentence.Text)
                    .Select(match => (match.Groups["root"].Value.ToLowerInvariant(), match.Groups["before"].Length == 0)),
            ];

        public bool IsAsMuchAbout(Saying other) =>
            Sentence.Passage != other.Sentence.Passage
            && IsRounderThan(other) != other.IsRounderThan(this)
            && IsYearly == other.IsYearly
            && (Years.Count == 0 || other.Years.Count == 0 || Years.SetEquals(other.Years))
            && Kinds.MayBe(other.Kinds);

        public bool IsOfOneThing(Saying other)
        {
            var common = Words.Intersect(other.Words).ToList();
            var areApart = Sentence.Passage.SectionNumber != other.Sentence.Passage.SectionNumber;
            var isWithin = Words.IsSubsetOf(other.Words) || other.Words.IsSubsetOf(Words);
            if (areApart && IsAbout != other.IsAbout && IsNamedAs(other) && common.Exists(word => !AmountNounPattern().IsMatch(word)))
            {
                return true;
            }

            return common.Count >= FewestInCommon
                ? isWithin || (areApart && common.Exists(word => AmountNounPattern().IsMatch(word)))
                : common.Count > 0
                    && isWithin
                    && areApart
                    && IsAbout
                    && !other.IsAbout
                    && Sentence.Passage.Section is SectionKind.Summary or SectionKind.Theme;
        }

        /// <summary>A sale and the sum of the sale, a debt and what is left of the debt: one of the two is called so, the other in one word with it.</summary>
        private bool IsNamedAs(Saying other) => Names.Exists(a => other.Names.Exists(b => a.Root == b.Root && (a.IsBare || b.IsBare)));

        private bool IsRounderThan(Saying other) => IsAbout || Amount.Step >= other.Amount.Step * Coarser;
    }

    [GeneratedRegex(
        @"\b(?<before>\p{L}*?)(?<root>salg|køb|pris|gæld|loft|udgift|indtægt|bespar|underskud|overskud|tilskud|tilsagn|frigiv|honorar|husleje|erstatning|overslag)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\bafrund", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RoundPattern();

    // Only some of it, or more of it.
    [GeneratedRegex(
        @"\b(?:her(?:af|i)|hvoraf(?! intet\b)|deraf|af de(?:t|n|m)?(?! rådighedsbeløb)|yderligere|resten|restbeløb\p{L}*|resterende|øvrige|etaper?|fase|delvis\p{L}*|rater? på|tidligere (?:bevil|afsat|år)\p{L}*|oprindelig\p{L}*|pr\.|per|hver\p{L}*|mindst|højst|op til|mere end|mindre end|svarende til|ekstra)\b(?! (?:1\. januar|år|1\. i))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PartPattern();

    // Of others, or in another time.
    [GeneratedRegex(
        @"\b(?:KL|lands\p{L}*|landet|landets|regionen\p{L}*|nabo\p{L}*|venskabs\p{L}*|sammenlignelig\p{L}*|amt\p{L}*|andre (?:kommuner|dele)|hvis|fond\p{L}*|tilbud om|frivillig\p{L}*|forening\p{L}*|privat\p{L}*|leverandør\p{L}*|tidligere|engang|dengang|klage\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ElsewherePattern();

    [GeneratedRegex(@"\bårligt?\b|\bårlige\b|\bom året\b|\bpr\. år\b|\bper år\b|\bhvert år\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearlyPattern();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    // By the beginnings of the words: what an amount is, not what it is for.
    [GeneratedRegex(
        @"^(?:bevil|afsat|afsætt|tilskud|udgift|indtæg|budget|ramme|pulje|merforb|mindref|mindreu|merudgi|besparel|overskud|undersku|ansøg|anlægsb|anlægsu|tillægs|regnska|lånera|lånebel)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AmountNounPattern();

    // Words that stand beside any amount.
    [GeneratedRegex(
        @"^(?:kroner|beløb.*|millio.*|milliard.*|sagen.*|handler|omhandler|vedrører|udgør.*|opgj.*|opgør.*|beregn.*|kommune.*|udvalg.*|byråd.*|forvaltning.*|administration.*|forvent.*|vente.*|cirka|omkring|knap|godt|samle.*|bilag.*|punkt.*|fremgår|under|eller|efter|denne|dette|bliver|blive|skulle|søges|ansøges|foreslås|indstilles|nævnte|godkend.*|orienter.*|stilling|præcis.*|nævnt|økonomi.*|årlig.*|bruge.*|anvend.*|finansier.*|koste.*|pris(?:en)?|søge[rs]?|anmod.*|behov.*|nøjagtig.*|mangle.*|ønske.*|resum.*|indstil.*|konklusion.*|hovedkonklusion.*|fortalt|finde|løsning|første|blevet|penge.*|forslag.*|regnskab|projekt(?:et)?|samlede?|fuldt?e?)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
