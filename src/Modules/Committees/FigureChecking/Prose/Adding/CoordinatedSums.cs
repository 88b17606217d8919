using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Figures of one measure told in a row, each in the same way, and one more before or behind them: <c>Med 106 i Nordby, 60 i Sydby, 77 i Østby og 171 i Vestby er antallet opgjort til
/// 414</c>. That they come to it is kept, whatever the words; complained of is only a slip of the pen.
/// </summary>
internal static partial class CoordinatedSums
{
    private const int FewestParts = 3;
    private const int Farthest = 10;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        var figures = sentence.Mentions.Where(m => m.IsNumber && !m.IsTime).ToList();
        if (
            figures.Count <= FewestParts
            || !figures.TrueForAll(m => m is { IsPlain: true, IsLevel: true, IsMean: false, Value: > 0 } && m.Unit == figures[0].Unit)
            || !PartSum.AreAlike(figures)
            || Incomplete.Says(sentence.Text)
            || OtherPattern().IsMatch(sentence.Text)
        )
        {
            yield break;
        }

        foreach (var total in (Mention[])[figures[^1], figures[0]])
        {
            var parts = figures.FindAll(m => m != total);
            if (AreInRow(sentence, parts) && !IsOneOf(total, parts) && Test(total, parts) is { } relation)
            {
                yield return relation;
                yield break;
            }
        }
    }

    private static Relation? Test(Mention total, List<Mention> parts) =>
        PartSum.AddsUp(total, parts)
        || Slips.Explains(total.Quantity, parts.ConvertAll(part => part.Quantity), values => values.Sum(), Farthest, fewestDigits: 2)
            ? ProseRelation
                .Sum(PartSum.KindOf([.. parts, total]), total.Sentence, total.Quantity, parts, Severity.Unexplained)
                .AsConjecture() with
            {
                IsFarOff = false,
            }
            : null;

    /// <summary>Told in the same way as the others it is one of their row.</summary>
    private static bool IsOneOf(Mention total, List<Mention> parts) =>
        WordPattern().Match(total.Trail) is { Success: true } word && word.Value == WordPattern().Match(parts[0].Trail).Value;

    /// <summary>Commas and a last <c>og</c> part them, and the same small word stands behind each, or a name before each.</summary>
    private static bool AreInRow(Sentence sentence, List<Mention> parts)
    {
        var between = parts.Skip(1).Zip(parts, (next, one) => sentence.Text[one.Quantity.End..next.Quantity.Start]).ToList();
        return between.SkipLast(1).All(text => CommaPattern().IsMatch(text))
            && LastPattern().IsMatch(between[^1])
            && (
                parts.ConvertAll(part => WordPattern().Match(part.Trail).Value).Distinct().ToList() is [{ Length: > 0 }]
                || (parts.TrueForAll(part => NamePattern().IsMatch(part.Lead)) && between.SkipLast(1).All(text => text.StartsWith(',')))
            );
    }

    [GeneratedRegex(@"^[^.;:,()]{0,60},(?: [\p{L}-]+){0,3} $", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex CommaPattern();

    [GeneratedRegex(@"^[^.;:()]{0,60}\b(?:og|samt)(?: [\p{L}-]+){0,3} $", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LastPattern();

    [GeneratedRegex(@"^ (?:til|i|fra|på|for|ved|af|hos|om|vedr\.)(?= )", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\p{L} $", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NamePattern();

    // Not a row of parts.
    [GeneratedRegex(
        @"\b(?:henholdsvis|hhv\.|gennemsnit\p{L}*|snit|mod|mens|steg\p{L}*|faldt|faldet|flere|færre|resten|øvrige|delt med|dele[rs])\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();
}
