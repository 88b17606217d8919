using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// What stands beside figures that do not come out and says that they were taken for something that they are not: what they come to is told of them already, it is
/// only some of what makes the figure up, one of them is the others' sum, or a line that is lost held one more.
/// </summary>
internal static partial class Misreadings
{
    private const int Three = 3;

    /// <summary>Shorter numbers stand beside others by chance.</summary>
    private const int LeastTold = 10;

    private const int SlackInSum = 25;

    /// <summary>Fewer digits lie between two others by chance.</summary>
    private const int FewestToldDigits = 3;

    public static bool Explain(Relation relation) =>
        relation is { Holds: false, Place: ValueTuple<Sentence, int> { Item1: var sentence } }
        && (
            IsToldBeside(relation, sentence)
            || IsSumOfThem(relation)
            || IsOfSome(relation, sentence)
            || IsMeanOfWhole(relation)
            || IsDifference(relation)
            || IsOfNoWhole(relation)
            || IsBesideAnother(relation, sentence)
            || IsCutShort(relation, sentence)
            || IsAgainstUntold(relation, sentence)
            || IsBetweenOthers(relation, sentence)
        );

    /// <summary><c>faldet fra 612 til 574 og steget fra 430 til 451: 38 færre her og 21 flere der</c>: what they come to is told, by another figure.</summary>
    private static bool IsToldBeside(Relation relation, Sentence sentence) =>
        relation
            is {
                Kind: CheckKind.Difference or CheckKind.Percentage,
                Computed: { } computed,
                Figures: [Quantity, Quantity, Quantity stated]
            }
        && Math.Abs(computed) >= LeastTold
        && sentence
            .Mentions.Concat(sentence.Next?.Mentions ?? [])
            .Concat(sentence.Next?.Next?.Mentions ?? [])
            .Any(m =>
                m.Unit == stated.Unit
                && m is { Quantity: { High: null, IsWritten: false } }
                && !relation.Figures.Contains(m.Quantity)
                && (stated.Unit == QuantityUnit.Percent || m.IsChange)
                && m.Quantity.StandsFor(Math.Abs(computed))
            );

    /// <summary><c>1,5 mio. kr. og 3,1 mio. kr. dækker merudgiften på 4.622 t. kr.</c>: they are printed coarser than what they make up.</summary>
    private static bool IsSumOfThem(Relation relation) =>
        relation is { Kind: CheckKind.Difference, Figures: [Quantity a, Quantity b, Quantity { High: null } stated] }
        && (a.Slack + b.Slack) * SlackInSum <= stated.Value
        && stated.StandsFor(a.Value + b.Value, a.Slack + b.Slack);

    /// <summary><c>14,5 mio. kr., en fjerdedel af udgiften. Derefter mangler 14,5 mio. kr.</c>, <c>68 % ligger på 1 eller 2</c>: two of a kind, or two grades.</summary>
    private static bool IsOfNoWhole(Relation relation) =>
        relation
            is {
                Kind: CheckKind.Percentage,
                Figures: [Quantity part, Quantity whole, Quantity { Unit: QuantityUnit.Percent, Value: < 100 }]
            }
        && (part.Value == whole.Value || (part.Value > whole.Value && part.Value < LeastTold));

    /// <summary><c>et merforbrug på 2,9, især på veje, hvor udgiften er 6,8 mod 4,1</c>: words between them say that there is more to it.</summary>
    private static bool IsOfSome(Relation relation, Sentence sentence)
    {
        if (
            relation.Kind is not (CheckKind.Sum or CheckKind.Difference or CheckKind.Balance)
            || relation.Figures.Count < Three
            || !relation.Figures.All(figure => figure is Quantity quantity && sentence.Quantities.Contains(quantity))
        )
        {
            return false;
        }

        var figures = relation.Figures.Cast<Quantity>().ToList();
        var first = figures.Min(figure => figure.Start);
        var from = sentence.Quantities.Select(quantity => quantity.End).Where(end => end <= first).DefaultIfEmpty(0).Max();
        var to = figures.Max(figure => figure.Start);
        return from < to && SomePattern().IsMatch(sentence.Text.AsSpan(from, to - from));
    }

    /// <summary><c>64 sager, hvoraf 45, 12 og 7 …</c>: of all of them and their parts together there is no mean.</summary>
    private static bool IsMeanOfWhole(Relation relation) =>
        relation is { Kind: CheckKind.Mean, Figures.Count: > Three }
        && relation.Figures.SkipLast(1).OfType<Quantity>().ToList() is { Count: >= Three } levels
        && levels.Max(level => level.Value) * 2 == levels.Sum(level => level.Value);

    /// <summary><c>i gennemsnit 41 dage, 2 dage mindre end sidste års 43</c>: the three are two levels and what lies between them.</summary>
    private static bool IsDifference(Relation relation) =>
        relation
            is {
                Kind: CheckKind.Mean or CheckKind.Product,
                Figures: [Quantity { High: null } a, Quantity { High: null } b, Quantity { High: null } c]
            }
        && a.Unit == b.Unit
        && b.Unit == c.Unit
        && (a.Value == b.Value + c.Value || b.Value == a.Value + c.Value || c.Value == a.Value + b.Value);

    /// <summary><c>4,0 mio. kr. i alt, fonden giver 500.000 kr. i tre år, kommunen 2,5 mio. kr.</c>: what is paid in all is one amount less.</summary>
    private static bool IsBesideAnother(Relation relation, Sentence sentence) =>
        relation
            is {
                Kind: CheckKind.Product,
                Computed: { } computed,
                Figures: [.., Quantity { Unit: QuantityUnit.Money, IsApproximate: false } stated]
            }
        && ((Sentence?[])[sentence, sentence.Previous, sentence.Previous?.Previous, sentence.Next])
            .OfType<Sentence>()
            .SelectMany(s => s.Mentions)
            .Any(m =>
                m is { Unit: QuantityUnit.Money, Value: > 0, Quantity.High: null }
                && !relation.Figures.Contains(m.Quantity)
                && (m.Value - computed == stated.Value || m.Value + computed == stated.Value)
            );

    /// <summary>The last of them stands in the line below, which was read as something else.</summary>
    private static bool IsCutShort(Relation relation, Sentence sentence) =>
        relation.Kind is CheckKind.Sum or CheckKind.Difference or CheckKind.Balance
        && ((Sentence?[])[sentence.Previous, sentence, sentence.Next]).OfType<Sentence>().Any(EndsInside);

    /// <summary><c>148 mindre og et træk på 62, hvilket er 35 mere end først ventet</c>: more than a figure that is not told.</summary>
    private static bool IsAgainstUntold(Relation relation, Sentence sentence)
    {
        if (relation.Kind is not (CheckKind.Sum or CheckKind.Difference or CheckKind.Mean))
        {
            return false;
        }

        var figures = ((Sentence?[])[sentence.Previous, sentence])
            .OfType<Sentence>()
            .SelectMany(s => s.Mentions)
            .Where(m => relation.Figures.Contains(m.Quantity))
            .ToList();
        return figures.Exists(m =>
            m.Sentence.Mentions[^1] == m
            && ExpectedPattern().Match(m.Trail).Groups["stem"] is { Success: true, Value: var stem }
            && !figures.Exists(other =>
                other != m && ProcessPattern().Replace(other.Lead, "").Contains(stem, StringComparison.OrdinalIgnoreCase)
            )
        );
    }

    /// <summary><c>742.000 i alt, et lån på 571.000, et tilskud på 500.000; det sparer 171.000</c>: it lies between two others just as it is told.</summary>
    private static bool IsBetweenOthers(Relation relation, Sentence sentence)
    {
        if (
            relation is not { Kind: CheckKind.Difference, Figures: [Quantity a, Quantity b, Quantity { High: null } stated] }
            || stated.Unit != QuantityUnit.Money
            || Slips.SureDigitsOf(stated) < FewestToldDigits
        )
        {
            return false;
        }

        var around = sentence
            .Passage.Sentences.SelectMany(s => s.Mentions)
            .Where(m => m is { Unit: QuantityUnit.Money, IsLevel: true } && m.Quantity != stated)
            .Select(m => m.Quantity)
            .ToList();
        return around.Exists(one =>
            around.Exists(other => one.Value - other.Value == stated.Value && !(one == a && other == b) && !(one == b && other == a))
        );
    }

    private static bool EndsInside(Sentence sentence) =>
        sentence.Passage is { Kind: PassageKind.Paragraph } passage
        && passage.Sentences[^1] == sentence
        && sentence.Mentions.Count > 1
        && char.IsLower(sentence.Text[^1])
        && InsidePattern().IsMatch(sentence.Text);

    [GeneratedRegex(
        @"\b(?:især|primært|særligt|navnlig|hovedsagelig\p{L}*|først og fremmest|blandt andet|bl\.a\.)(?!\p{L})",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SomePattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+ ){0,2}(?:mere|mindre|flere|færre|højere|lavere|dyrere|billigere) end (?:\p{L}+ ){0,2}(?:for)?(?<stem>budget|vent|udsat|udset|antag|planlag|beregn|skøn)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ExpectedPattern();

    // Where it is told, and no budget.
    [GeneratedRegex(@"budget(?:kontrol|opfølgning|revision|aftale|forlig|proces)\p{L}*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ProcessPattern();

    // No sentence ends with such a word.
    [GeneratedRegex(@"\b(?:med|på|og|samt|til|fra|vedrørende)$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex InsidePattern();
}
