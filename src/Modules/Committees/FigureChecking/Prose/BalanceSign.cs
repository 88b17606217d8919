using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Whether a figure adds to what there is or takes from it, by the words of its own clause.</summary>
internal static partial class BalanceSign
{
    /// <returns>1 adds, or is what there was; -1 takes; 0 the words do not say.</returns>
    public static int Of(Mention mention)
    {
        if (WholePattern().IsMatch(mention.Lead))
        {
            return 1;
        }

        var clause = BeforePattern().Match(mention.Lead).Value + " § " + AfterPattern().Match(mention.Trail).Value;
        var (adds, takes) = (AddPattern().IsMatch(clause), TakePattern().IsMatch(clause));
        return adds == takes ? 0
            : adds ? 1
            : -1;
    }

    [GeneratedRegex(
        @"\b(?:ud af|af) (?:de|det|den|en|et|i alt|\p{L}+s \p{L}+ på)(?: \p{L}+ på)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex WholePattern();

    [GeneratedRegex(
        @"(?:^|(?<=,|;|:|\bog\b|\bmens\b|\bså\b))(?:(?!,|;|:|\bog\b|\bmens\b|\bså\b).)*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"^(?:(?!,|\bog\b|\bmens\b|\bså\b|[.;]).)*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AfterPattern();

    [GeneratedRegex(
        @"\b(?:primo\p{L}*|ved (?:\p{L}+s )?(?:begyndelse|start|indgang|årsskifte)\p{L}*|fra start|startede|var|havde|stod|indgangen|begyndelsen af|1\. januar|1/1|overført fra|overførsel fra|budget\p{L}*|bevilling\p{L}*|pulje\p{L}*|ramme\p{L}*|nye|kom(?:met)?|tilgang\p{L}*|tilkom\p{L}*|oprettet|modtaget|indskrevet|startet|indkom\p{L}*|henvist|visiteret|fik|tilført|tilføres|låneoptagelse\p{L}*|lån|flyttede (?:ind|til)|født\p{L}*|fødte|tilflytt\p{L}*|leveret tilbage|indtægt\p{L}*|tilskud\p{L}*|overskud\p{L}*|i alt|brutto\p{L}*|ledige|tilmeldt\p{L}*|mindreforbrug\p{L}*|opsparing\p{L}*|gæld)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AddPattern();

    [GeneratedRegex(
        @"\b(?:afslutte\p{L}*|afgang\p{L}*|afgået|forlod|udskre\p{L}*|afgjort|ophørt|stoppe\p{L}*|lukke\p{L}*|gik (?:ud|fra|bort)|færdigbehandl\p{L}*|trukket|trækkes|træk|afdrag\p{L}*|afviklede|tilbud|udleveret|bevilget|forbrug\p{L}*|brugt\p{L}*|brugte|anvendt|udbetalt|disponeret|reserveret|døde|fraflytt\p{L}*|flyttede (?:fra|ud)|udgift\p{L}*|underskud\p{L}*|merforbrug\p{L}*|statsrefusion\p{L}*|refusion\p{L}*|egenbetaling\p{L}*|efter|fratrukket|fradrag\p{L}*|udlejet|solgt|aflyst|udgået|faldt fra|heraf|minus)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TakePattern();
}
