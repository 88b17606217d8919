using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>The word and the figure both have the sign: <c>et underskud på -9 mio. kr.</c> may be meant as a deficit of nine, or as none. Told once for an item.</summary>
internal static partial class DoubleSigns
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var signed = (
            from mention in item.Sentences.SelectMany(sentence => sentence.Mentions)
            where mention is { Value: < 0, Quantity.High: null }
            let word = WordPattern().Match(mention.Lead)
            where word.Success
            select (mention, Word: word.Groups["word"].Value)
        ).ToList();
        if (signed is not [var (first, named), ..])
        {
            yield break;
        }

        yield return new Relation(
            CheckKind.Difference,
            first.Quantity.Text,
            null,
            [named],
            [.. signed.Select(s => s.mention.Sentence.LineOf(s.mention.Quantity)).Distinct()]
        )
        {
            Unit = ProseRelation.UnitOf(first.Quantity),
            Doubt = new Doubt(
                Severity.Ambiguous,
                T["Check.DoubleSign", named, first.Quantity.Text, first.Quantity.Text.TrimStart('-', '–', '−')]
            ),
        };
    }

    [GeneratedRegex(
        @"\b(?<word>underskud|merforbrug|mindreforbrug|merudgift|mindreudgift|mindreindtægt|besparelse|reduktion|nedgang|fald|overskridelse|tab)(?:en|et|er)?(?: (?!fra|mod)\p{L}+){0,6}? på\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WordPattern();
}
