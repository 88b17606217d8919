using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>Corrected budget, forecast and the result that is said to follow: <c>forventes dermed et mindreforbrug på …</c></summary>
internal static partial class BudgetResults
{
    private const int Sentences = 3;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        var result = ResultPattern().Match(sentence.Frame);
        if (!result.Success || !(FollowsPattern().IsMatch(sentence.Frame) || BudgetPattern().IsMatch(sentence.Frame)))
        {
            return null;
        }

        var (budgets, outcomes) = (new List<Quantity>(), new List<Quantity>());
        var from = sentence;
        for (var i = 0; i < Sentences && from is not null; i++, from = from.Previous)
        {
            if (i > 0 && ResultPattern().IsMatch(from.Frame))
            {
                break;
            }

            budgets.AddRange(
                BudgetPattern().Matches(from.Frame).Select(match => from.Caught(match.Groups["m"])).Where(m => m.High is null)
            );
            budgets.AddRange(BudgetedPattern().Matches(from.Frame).Select(match => from.Caught(match.Groups["m"])));
            outcomes.AddRange(
                OutcomePattern()
                    .Matches(from.Frame)
                    .Where(match => !ToDatePattern().IsMatch(match.Value))
                    .Select(match => from.Caught(match.Groups["m"]))
            );
        }

        if (budgets.Count != 1 || outcomes.Count != 1 || budgets[0] == outcomes[0])
        {
            return null;
        }

        var (budget, outcome, stated) = (budgets[0], outcomes[0], sentence.Caught(result.Groups["m"]));
        var isSaved = SavedPattern().IsMatch(result.Value);
        var isUnsigned = UnsignedPattern().IsMatch(result.Value);
        var isTurned = isUnsigned ? outcome.Value < budget.Value : isSaved;
        var (first, second) = isTurned ? (budget, outcome) : (outcome, budget);
        var size = stated with { Value = Math.Abs(stated.Value) };
        return ProseRelation.Difference(sentence, size, first, second);
    }

    [GeneratedRegex(
        @"\b(?<way>mindreforbrug|merforbrug|overskud|underskud|mindreudgift|merudgift|mindreudgifter|merudgifter|afvigelse|forskel|difference)(?:et|en|n)?(?: (?:er|bliver|dermed|således|altså|derved|hermed))*(?: (?:på|udgør))?(?: (?:i alt|ca\.|cirka|omkring))?\s+<(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ResultPattern();

    [GeneratedRegex("afvigelse|forskel|difference", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UnsignedPattern();

    [GeneratedRegex(@"\b(?:mindre|overskud)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SavedPattern();

    [GeneratedRegex(
        @"\b(?:dermed|hermed|derved|således|altså|det giver|svarende til|hvilket giver|idet|dvs\.)\b|\b(?:er|bliver) (?:overskuddet|underskuddet|mindreforbruget|merforbruget)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FollowsPattern();

    [GeneratedRegex(
        @"\b(?:korrigerede?|vedtagne|oprindelige|samlede|årets)? ?budget(?:tet)?(?: (?:til|for|på|vedrørende) (?!<)[^<.,;]{1,40}?)?(?: for \d{4})?(?: i \d{4})?(?: (?:er|udgør|var))?(?: på)?(?: (?:i alt|ca\.|cirka|omkring))?\s+<(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BudgetPattern();

    [GeneratedRegex(
        @"\b(?:mod|i forhold til)(?: et)? (?:budgetterede?|budgetlagte?|forudsatte?)(?: \p{L}+){0,2} <(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BudgetedPattern();

    [GeneratedRegex(
        @"(?:^|[ (])(?:[^<.]{0,40}\b)?(?<!mer|mindre)(?:forbrug|årsforbrug|regnskab|regnskabsresultat|årsregnskab|skøn)(?:et|net)?\b[^<.;]{0,60}?<(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutcomePattern();

    [GeneratedRegex(
        @"ultimo|medio|udgangen af|til og med|indtil|hidtil|år-til-dato|\bpr\. <|perioden|kvartal|sidste år|året før|budget|over-?skud|underskud|mindre|merforbrug",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ToDatePattern();
}
