using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>A percentage that the words call a number: <c>18 pct. af pladserne, hvilket er det laveste antal i regionen</c>.</summary>
internal static partial class MisnamedShares
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Sentences.SelectMany(sentence => sentence.Mentions)
            .Where(m => m is { Unit: QuantityUnit.Percent, IsChange: false, Quantity.IsWritten: false } && IsCalledNumber(m))
            .Select(m => new Relation(CheckKind.Percentage, m.Quantity.Text, null, [], [m.Sentence.LineOf(m.Quantity)])
            {
                Doubt = new Doubt(Severity.Implausible, T["Check.CalledNumber", m.Quantity.Text]),
            });

    private static bool IsCalledNumber(Mention share) => AfterPattern().IsMatch(share.Trail) || BeforePattern().IsMatch(share.Lead);

    [GeneratedRegex(
        @"^[^.;:\d]{0,60}, (?:som|hvilket|og det) er (?:det|et) (?:\p{L}+ )?(?:højeste|laveste|største|mindste|højere|lavere|højt|lavt|større|mindre) antal\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AfterPattern();

    [GeneratedRegex(
        @"\b(?:antallet|antal \p{L}+)(?: af \p{L}+)? (?:er|var|udgør|udgjorde|lå på|ligger på)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeforePattern();
}
