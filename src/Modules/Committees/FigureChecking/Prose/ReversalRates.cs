using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// The share of appeals in which the decision was changed or sent back (omgørelsesprocent): of those decided on their merits, so that those
/// rejected do not count.
/// </summary>
/// <remarks>Source: Ankestyrelsen, ast.dk, "Omgørelsesprocenten": changed, repealed and remitted cases over cases decided on their merits.</remarks>
internal static partial class ReversalRates
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var ofTable = OutcomesOf(item);
        foreach (var sentence in item.Sentences)
        {
            if (
                RatePattern().Match(sentence.Frame) is not { Success: true } match
                || OtherTimePattern().IsMatch(sentence.Text)
                || (OutcomesOf(sentence) ?? ofTable) is not { } outcomes
            )
            {
                continue;
            }

            var reversed = outcomes.Where(o => o.IsReversed).ToList();
            var whole = outcomes.Sum(o => o.Number);

            var arithmetic = $"100 × ({string.Join(" + ", reversed.Select(o => Danish.Write(o.Number)))}) / {Danish.Write(whole)}";
            var stated = sentence.Caught(match.Groups["p"]);
            var relation = ProseRelation.Of(
                CheckKind.Percentage,
                sentence,
                stated,
                100 * reversed.Sum(o => o.Number) / whole,
                0,
                arithmetic,
                []
            );
            yield return relation with
            {
                Terms = [.. reversed.Select(o => Danish.Write(o.Number)), Danish.Write(whole)],
            };
        }
    }

    public static bool IsRate(Mention share) => RateLeadPattern().IsMatch(share.Lead) || ReversedTrailPattern().IsMatch(share.Trail);

    /// <summary><c>48 stadfæstet, to ændret og 14 hjemvist</c> in the sentence or the one before.</summary>
    private static List<(decimal Number, bool IsReversed)>? OutcomesOf(Sentence sentence)
    {
        var outcomes = new List<(decimal, bool)>();
        var window = ((Sentence?[])[sentence.Previous?.Previous, sentence.Previous, sentence]).OfType<Sentence>().ToList();
        foreach (var from in (int[])[window.Count - 1, Math.Max(0, window.Count - 2), 0])
        {
            outcomes.Clear();
            foreach (var mention in window.Skip(from).SelectMany(s => s.Mentions).Where(m => m.Unit == QuantityUnit.Count))
            {
                var word = OutcomePattern().Match(mention.Trail);
                var isUpheld = UpheldLeadPattern().IsMatch(mention.Lead);
                if (isUpheld || (word.Success && !word.Groups["rejected"].Success))
                {
                    outcomes.Add((mention.Value, !isUpheld && word.Groups["reversed"].Success));
                }
            }

            if (outcomes.Exists(o => o.Item2) && outcomes.Exists(o => !o.Item2))
            {
                return outcomes;
            }
        }

        return null;
    }

    /// <summary>From the item's one table of outcomes; null when there is none, or more than one column of numbers.</summary>
    private static List<(decimal Number, bool IsReversed)>? OutcomesOf(ItemText item)
    {
        var tables = item
            .Tables.Where(grid => Enumerable.Range(0, grid.RowCount).Any(row => UpheldPattern().IsMatch(grid.Label(row))))
            .ToList();
        if (tables is not [{ Columns: [var column] } table])
        {
            return null;
        }

        var outcomes = new List<(decimal, bool)>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var isReversed = ReversedPattern().IsMatch(table.Label(row));
            if (isReversed || UpheldPattern().IsMatch(table.Label(row)))
            {
                outcomes.Add((table[row, column]?.Value ?? 0, isReversed));
            }
        }

        return outcomes.Exists(o => o.Item2) && outcomes.Sum(o => o.Item1) > 0 ? outcomes : null;
    }

    [GeneratedRegex(
        @"omgørelsesprocent(?:en)?(?: [\p{L}-]+)*?,? <(?<p>[PC]\d+)>|<(?<p>P\d+)> (?:af (?:sagerne|klagerne|afgørelserne) )?(?:er |blev )?omgjort",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RatePattern();

    [GeneratedRegex(
        @"sidste år|året før|landet|landsplan|kvartalet før|tidligere|andre kommuner",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherTimePattern();

    [GeneratedRegex(@"omgørelsesprocent[^<]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RateLeadPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ ){0,3}?(?:(?<reversed>ændre|ophæve|omgjort|hjemvis|hjemsend|sendt tilbage)|(?<rejected>afvis)|stadfæst)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutcomePattern();

    [GeneratedRegex(@"^\s*(?:af \p{L}+ )?(?:er |blev )?omgjort\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ReversedTrailPattern();

    [GeneratedRegex(@"\bmedhold i(?: \p{L}+){0,2}\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex UpheldLeadPattern();

    [GeneratedRegex("^stadfæst", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UpheldPattern();

    [GeneratedRegex("^(?:ændret|ophævet|omgjort|hjemvist|hjemsendt)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ReversedPattern();
}
