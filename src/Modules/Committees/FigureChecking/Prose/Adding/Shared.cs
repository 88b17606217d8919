using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>Shares that part a whole come to a hundred: what says that they do, before them or behind them.</summary>
internal static partial class Shared
{
    public const int Fewest = 3;

    /// <summary>Words that lead to the parts of something.</summary>
    public static bool Says(string before) => DividedPattern().IsMatch(before) && !SeveralPattern().IsMatch(before);

    /// <summary>Words behind the parts, that there are no more of them.</summary>
    public static bool SaysAll(string after) => AllPattern().IsMatch(after);

    /// <summary>What goes on about the rest of them: they were not all.</summary>
    public static bool SaysRest(string next) => RestPattern().IsMatch(next);

    /// <summary>That they come to a hundred; of what one slip of the pen does not explain they may have been no parts of a whole.</summary>
    public static Relation? Hundred(Sentence sentence, List<Mention> shares)
    {
        var last = shares[^1].Quantity;
        var hundred = new Quantity(100, QuantityUnit.Percent, 0, "100 pct.", last.Start, last.End);
        var relation = ProseRelation.Sum(CheckKind.Percentage, sentence, hundred, shares);
        return relation.Holds || IsOneSlipFromHundred(shares) ? relation : null;
    }

    private static bool IsOneSlipFromHundred(List<Mention> shares)
    {
        var (sum, slack) = (shares.Sum(share => share.Value), shares.Sum(share => share.Quantity.Slack));
        return shares.Exists(share =>
            Slips.Of(share.Value, share.Quantity.Step).Exists(meant => Math.Abs(sum - share.Value + meant - 100) <= slack)
        );
    }

    [GeneratedRegex(
        @"\b(?:fordel|således|sådan|delt|deles|opdel|\p{L}*sammensæt|sammensat|\p{L}*struktur|består|brugt med|bruges med|anvendt med|anvendes med|er gået med|fuldt ud|samtlige|\balle (?:midler|udgifter|penge)|det hele|i sin helhed|hele (?:budgettet|udgiften|beløbet|rammen|bevillingen|puljen)|af alt,|vægtene|udelt|\balt i\b|^\s*Hele \p{L}+(?:en|et|n|t)\b|hver krone|sættes til 100|nøgle|lagkage|skåret ud|hvor \p{L}+ (?:til \p{L}+ )?(?:ender|går hen|bruges)|hvordan (?:bruges|fordeles)|(?:procent|pct\.) af (?:det|den|de) samlede|andel(?:en|e)? af (?:den samlede |de samlede |det samlede |hele )?(?:udgift|budget|forbrug|beløb|bevilling|ramme|pulje)\p{L}*)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DividedPattern();

    [GeneratedRegex(@"^(?:Resten|Det resterende|De resterende|De øvrige|Den øvrige)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex RestPattern();

    [GeneratedRegex(
        @"\b(?:tilsammen|til sammen|det hele|hele (?:beløbet|udgiften|budgettet|rammen|puljen|bevillingen|kagen)|alt \p{L}+ er|ikke (?:mere|flere|andre)|ingen andre|andre \p{L}+ (?:findes|er der|er) ikke|intet (?:tilbage|andet|mere)|hele \p{L}+(?:en|et|t|n) er (?:dermed |således |nu |altså )?(?:disponeret|brugt|fordelt|anvendt|udmøntet)|alle (?:midler|penge|udgifter)|udgør alt|er alt|ikke på andet|intet andet|af (?:det|den|de) samlede (?:budget|beløb|udgift|ramme|bevilling|forbrug)\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();

    // Who may answer more than once comes to more than a hundred.
    [GeneratedRegex(@"\b(?:flere (?:svar|kryds|valg|grunde)|mere end ét)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SeveralPattern();
}
