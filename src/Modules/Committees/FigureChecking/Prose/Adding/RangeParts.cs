using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// A total told as a range, and after it what it covers: <c>et mindreforbrug på 15-25 mio. kr. Det dækker over et mindreforbrug på ca. 4 … og på ca. 16</c>.
/// The parts are called the same as the total, and come to something within the range. Only confirmed.
/// </summary>
internal static partial class RangeParts
{
    /// <summary>Sentences after the range.</summary>
    private const int Farthest = 12;

    private const int FewestParts = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var i = 0; i < item.Sentences.Count; i++)
        {
            foreach (var range in item.Sentences[i].Mentions.Where(m => m is { Unit: QuantityUnit.Money, Quantity.High: not null }))
            {
                if (Parts(item, i, NameOf(range)) is { Count: >= FewestParts } parts && IsWithin(range, parts.Sum(part => part.Value)))
                {
                    // Where the words say that these are all the parts, that is told already, as of their sentence.
                    yield return ProseRelation.Sum(CheckKind.Sum, range.Sentence, range.Quantity, parts) with
                    {
                        Place = (parts[0].Sentence, range.Quantity.Start),
                    };
                }
            }
        }
    }

    private static bool IsWithin(Mention range, decimal sum) => sum >= range.Value && sum <= range.Quantity.High;

    /// <summary>All amounts of that name from where words part the total, to the end of the section.</summary>
    private static List<Mention> Parts(ItemText item, int at, string name)
    {
        var isParted = false;
        var parts = new List<Mention>();
        foreach (var sentence in item.Sentences.Skip(at + 1).Take(name.Length == 0 ? 0 : Farthest))
        {
            if (sentence.Passage.SectionNumber != item.Sentences[at].Passage.SectionNumber)
            {
                break;
            }

            isParted |= PartedPattern().IsMatch(sentence.Text);
            parts.AddRange(sentence.Mentions.Where(m => isParted && m is { Unit: QuantityUnit.Money, IsPlain: true } && NameOf(m) == name));
        }

        return parts;
    }

    /// <summary>The last word before it that says what it is.</summary>
    private static string NameOf(Mention mention) => NamePattern().Match(mention.Lead).Value.ToLowerInvariant();

    [GeneratedRegex(
        @"\b(?:mer|mindre)(?:forbrug|udgift|indtægt)|\bbesparelse|\boverskud|\bunderskud|\breduktion|\bstigning",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\b(?:dækker(?: det)? over|fordelt på|fordeler sig|består af)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PartedPattern();
}
