using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// The share of appeals in which the decision was changed or sent back (omgørelsesprocent): of those decided on their merits, so that those
/// rejected do not count.
/// </summary>
/// <remarks>Source: Ankestyrelsen, ast.dk, "Omgørelsesprocenten": changed, repealed and remitted cases over cases decided on their merits.</remarks>
internal static partial class ReversalRates
{
    private const int Farthest = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var ofTable = OutcomesInTable(item);
        foreach (var sentence in item.Sentences.Where(s => SpeaksOfOutcomes(s) && !OtherTimePattern().IsMatch(s.Text)))
        {
            if (
                sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Percent, IsChange: false } && !PercentTriples.IsGoal(m)).ToList()
                is not [var rate]
            )
            {
                continue;
            }

            var relation =
                OutcomesOf(sentence) is { Whole: > 0 } told ? Test(rate, told)
                : OutcomesInLines(item, sentence) is { Whole: > 0 } lines ? Test(rate, lines)
                : ofTable is not null ? Relation(rate, ofTable.Reversed, ofTable.Whole)
                : null;
            if (relation is not null)
            {
                yield return relation;
            }
        }
    }

    /// <summary>Of reversals by name, or of a board's rulings with a share of them.</summary>
    private static bool SpeaksOfOutcomes(Sentence sentence) =>
        ReversalPattern().IsMatch(sentence.Text)
        || (
            sentence.Mentions.Any(m => m.Unit == QuantityUnit.Percent)
            && SpeaksOf(sentence)
            && (sentence.GoesOn || AppealPattern().IsMatch(sentence.Text) || RulingPattern().IsMatch(sentence.Text))
            && RulingPattern().IsMatch(sentence.Passage.Text)
        );

    /// <summary>A sentence, or the one before it, that tells how appeals ended: its shares are of those, not of what stands next to them.</summary>
    public static bool SpeaksOf(Sentence sentence) =>
        ((Sentence?[])[sentence, sentence.Previous]).OfType<Sentence>().Any(s => AppealPattern().IsMatch(s.Text));

    /// <summary>
    /// Where the number of rulings stands beside how they ended, those not upheld are reversed, whatever the words for it. What the words do not tell
    /// apart is only confirmed, or one slip of the pen.
    /// </summary>
    private static Relation? Test(Mention rate, Outcomes told)
    {
        var reading = Relation(rate, told.Reversed, told.Whole);
        if (reading.Holds && !told.AreAll && told.Others.Count == 1 && IsSlipOf(told, rate))
        {
            return Sum(rate, told, told.Others[0]);
        }

        if (told.AreAll || reading.Holds)
        {
            return reading;
        }

        if (told.Rulings is not { } rulings || told.Upheld.Count == 0)
        {
            return null;
        }

        if (told.Others.Count == 1 && IsSlipOf(told, rate))
        {
            return Sum(rate, told, rulings);
        }

        var rest = Relation(rate, [rulings - told.Upheld.Sum()], rulings);
        return rest.Holds || Slips.IsOneSlip(rate.Quantity, rest.Computed!.Value) ? rest : null;
    }

    /// <summary>The one number beside the outcomes is what they come to but for one digit, and nothing is said of others.</summary>
    private static bool IsSlipOf(Outcomes told, Mention rate) =>
        told.Rulings is { } rulings && Slips.IsOneDigit(rulings - told.Whole) && !UndecidedPattern().IsMatch(rate.Sentence.Passage.Text);

    private static Relation Sum(Mention rate, Outcomes told, decimal rulings)
    {
        var terms = told.Reversed.Concat(told.Upheld).Select(Danish.Write).ToList();
        return new Relation(CheckKind.Sum, Danish.Write(rulings), told.Whole, terms, [rate.Sentence.LineOf(rate.Quantity)])
        {
            Place = PlaceOf(rate),
            Doubt = new Doubt(
                Severity.Unexplained,
                T["Check.Sentence", string.Join(" + ", terms), Danish.Write(told.Whole), Danish.Write(rulings)]
            ),
        };
    }

    /// <summary>That the rulings and how they ended do not agree is told once, whichever of them is blamed.</summary>
    public static object PlaceOf(Mention rate) => (rate.Sentence, rate.Quantity.Start, "rulings");

    public static Relation Relation(Mention rate, IReadOnlyList<decimal> reversed, decimal whole)
    {
        var terms = reversed.Select(Danish.Write).ToList();
        var arithmetic = $"100 × ({string.Join(" + ", terms)}) / {Danish.Write(whole)}";
        return ProseRelation.Of(CheckKind.Percentage, rate.Sentence, rate.Quantity, 100 * reversed.Sum() / whole, 0, arithmetic, []) with
        {
            Terms = [.. terms, Danish.Write(whole)],
        };
    }

    /// <summary><c>48 stadfæstet, to ændret og 14 hjemvist</c> in the sentence, or in the one or two before it; the number of all of them too.</summary>
    private static Outcomes? OutcomesOf(Sentence sentence)
    {
        List<Sentence?> before = [sentence.Previous?.Previous, sentence.Previous, sentence];
        while (before[0]?.Previous is { Mentions: [var only] } earlier && OutcomePattern().IsMatch(only.Trail))
        {
            // 5 hjemviste sager. Fire ændrede sager. 44 stadfæstede sager.
            before.Insert(0, earlier);
        }

        IReadOnlyList<Sentence?>[] windows =
        [
            [sentence],
            [sentence.Previous, sentence],
            [sentence, sentence.Next],
            before,
            [sentence.Previous, sentence, sentence.Next],
        ];
        return windows
            .Select(window => Read([.. window.OfType<Sentence>().SelectMany(s => s.Mentions)]))
            .FirstOrDefault(outcomes => outcomes is { Reversed.Count: > 0, Upheld.Count: > 0 });
    }

    /// <summary>From the lines that the rate stands among.</summary>
    private static Outcomes? OutcomesInLines(ItemText item, Sentence sentence) =>
        item
            .Groups.Where(group => group.IsSetOut && group.Window.Contains(sentence))
            .Select(group => Read([.. group.Mentions]))
            .FirstOrDefault(outcomes => outcomes is { Reversed.Count: > 0, Upheld.Count: > 0 });

    private static Outcomes Read(List<Mention> mentions)
    {
        var (reversed, upheld, others) = (new List<decimal>(), new List<decimal>(), new List<decimal>());
        var counts = mentions.FindAll(m => m is { Unit: QuantityUnit.Count, IsTime: false });
        var areBefore = counts.Count(m => OutcomeBeforePattern().IsMatch(m.Lead)) > 1;
        foreach (var mention in counts)
        {
            var said = OutcomePattern().Match(SaidOf(mention));
            var word = areBefore || !said.Success ? OutcomeBeforePattern().Match(mention.Lead) : said;
            if (OutOfPattern().IsMatch(mention.Lead))
            {
                others.Add(mention.Value);
            }
            else if (UpheldLeadPattern().IsMatch(mention.Lead))
            {
                upheld.Add(mention.Value);
            }
            else if (!word.Success)
            {
                others.Add(mention.Value);
            }
            else if (!word.Groups["rejected"].Success)
            {
                (word.Groups["reversed"].Success ? reversed : upheld).Add(mention.Value);
            }
        }

        return new Outcomes(reversed, upheld, others);
    }

    /// <summary>The words after a number; in <c>31 ud af 47 sager endte med stadfæstelse</c> those after the second are said of the first.</summary>
    private static string SaidOf(Mention mention) =>
        OutOfNextPattern().IsMatch(mention.Trail) && mention.Order + 1 < mention.Sentence.Mentions.Count
            ? mention.Sentence.Mentions[mention.Order + 1].Trail
            : SentLeadPattern().Match(mention.Lead).Value + mention.Trail;

    /// <param name="Others">Numbers beside them that no word tells the outcome of: all rulings, or some that ended in other words.</param>
    private sealed record Outcomes(IReadOnlyList<decimal> Reversed, IReadOnlyList<decimal> Upheld, IReadOnlyList<decimal> Others)
    {
        public decimal Whole => Reversed.Sum() + Upheld.Sum();

        public decimal? Rulings =>
            Others.Count > 0 && Others.Max() is var most && most * 2 >= Whole && most < Whole * Farthest ? most : null;

        /// <summary>Nothing stands beside them that they do not come to.</summary>
        public bool AreAll => Others.All(other => other == Whole);
    }

    /// <summary>From the item's one table of outcomes; null when there is none, or more than one column of numbers.</summary>
    private static Outcomes? OutcomesInTable(ItemText item)
    {
        var tables = item.Tables.Where(grid => grid.Rows.Any(row => UpheldPattern().IsMatch(grid.Label(row)))).ToList();
        if (tables is not [{ Columns: [var column] } table])
        {
            return null;
        }

        var outcomes = new Outcomes(Of(ReversedPattern()), Of(UpheldPattern()), []);
        return outcomes is { Reversed.Count: > 0, Whole: > 0 } ? outcomes : null;

        List<decimal> Of(Regex outcome) =>
            [.. table.Rows.Where(row => outcome.IsMatch(table.Label(row))).Select(row => table[row, column]?.Value ?? 0)];
    }

    [GeneratedRegex("omgør|omgjor|stadfæst|hjemvis|hjemsend|ankestyrelse", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AppealPattern();

    [GeneratedRegex("omgør|omgjor", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ReversalPattern();

    [GeneratedRegex(
        @"sidste år|året før|landet|landsplan|kvartalet før|tidligere|andre kommuner",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherTimePattern();

    [GeneratedRegex(
        @"^[,(\s]*(?:[\p{L}().-]+ ){0,6}?[(]?(?:(?<reversed>ændre|ændring|ophæve|omgjort|hjemvis|hjemsend|(?:sendte?|kom) (?:tilbage|retur)|underkend|omstød|(?:fik|får) (?:et |en )?(?:andet|anden|nyt) (?:udfald|resultat|afgørelse))|(?<rejected>afvis)|stadfæst|fastholdt|opretholdt|blev stående|holdt i|\p{L}+ enig(?:e)? med )",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutcomePattern();

    // ændret fire, hjemvist 16, stadfæstet 73
    [GeneratedRegex(
        @"\b(?:(?<reversed>ændre\p{L}*|ændring\p{L}*|ophævet|hjemvi\p{L}*|hjemsendt)|(?<rejected>afvist\p{L}*)|stadfæst\p{L}*|fastholdt)(?: (?!og\b|samt\b|eller\b|mens\b)\p{L}+)?:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex OutcomeBeforePattern();

    [GeneratedRegex(
        @"\b(?:medhold i|fik ret i|gav \p{L}+ ret i|ret i|enig i|stod ved magt i|fastholdt i)(?: \p{L}+){0,2}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex UpheldLeadPattern();

    // … sendte 3 tilbage: the verb is parted by its object.
    [GeneratedRegex(@"\bsendte?(?=\s*$)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SentLeadPattern();

    [GeneratedRegex(@"\b(?:ud af|af alle|af de|blandt)(?: de| alle| i alt)*\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OutOfPattern();

    [GeneratedRegex(@"^\s*(?:\p{L}+ )?(?:ud af|af de|af)(?: de| alle| i alt)*\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OutOfNextPattern();

    [GeneratedRegex("ankestyrelse|anke|klage|afgørelse|påklage|omgør", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RulingPattern();

    // Not all of them have ended, or some ended otherwise.
    [GeneratedRegex(
        "verserer|ikke afgjort|endnu|afventer|afvist|trukket|bortfald|under behandling",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex UndecidedPattern();

    [GeneratedRegex("^stadfæst", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UpheldPattern();

    [GeneratedRegex("^(?:ændret|ophævet|omgjort|hjemvist|hjemsendt)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ReversedPattern();
}
