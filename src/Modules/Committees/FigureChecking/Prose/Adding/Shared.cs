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

    public static Relation Hundred(Sentence sentence, List<Mention> shares)
    {
        var last = shares[^1].Quantity;
        var hundred = new Quantity(100, QuantityUnit.Percent, 0, "100 pct.", last.Start, last.End);
        return ProseRelation.Sum(CheckKind.Percentage, sentence, hundred, shares);
    }

    [GeneratedRegex(
        @"\b(?:fordel|således|sådan|delt|deles|opdel|\p{L}*sammensæt|sammensat|\p{L}*struktur|består|brugt med|bruges med|anvendt med|anvendes med|er gået med|fuldt ud|samtlige|\balle (?:midler|udgifter|penge)|det hele|i sin helhed|hele (?:budgettet|udgiften|beløbet|rammen|bevillingen|puljen)|af alt,|vægtene|andel(?:en|e)? af (?:den samlede |de samlede |det samlede |hele )?(?:udgift|budget|forbrug|beløb|bevilling|ramme|pulje)\p{L}*)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DividedPattern();

    [GeneratedRegex(
        @"\b(?:tilsammen|til sammen|det hele|hele (?:beløbet|udgiften|budgettet|rammen|puljen|bevillingen|kagen)|alt \p{L}+ er|ikke (?:mere|flere|andre)|ingen andre)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();

    // Who may answer more than once comes to more than a hundred.
    [GeneratedRegex(@"\b(?:flere (?:svar|kryds|valg|grunde)|mere end ét)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SeveralPattern();
}
