namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The words by which figures are told to be changes, rests and totals, for the patterns of all rules: their stems here, their endings by rule.</summary>
internal static class Vocabulary
{
    /// <summary>What a noun can end in: definite, plural, genitive. Some double their last consonant before it, <c>forskellen</c>, <c>overskuddet</c>.</summary>
    private const string Ending = @"(?:(?:ens?|ets?|er(?:nes?)?|n|s|e)?)";

    // Afald, udfald, vandfald and søgning are something else.
    private const string More =
        @"stigning|vækst|forøgelse|(?<!s)øgning|fremgang|opskrivning|forhøjelse|hævning|merudgift|merindtægt|merforbrug|merkøb|udvidelse|løft|(?<!\p{L})hop";

    private const string Less =
        @"(?<!af|fra|ud|til|over|vand)fald|reduktion|nedgang|tilbagegang|nedsættelse|nedskrivning|sænkning|besparelse|mindreudgift|mindreindtægt|mindreforbrug|nedskæring|(?<!\p{L})dyk|forværring";

    private const string Either =
        @"forskell?|differen[cs]e?|afvigelse|overskridelse|ændring|forskydning|forbedring|bevægelse|udsving|afstand(?!s)";

    /// <summary>A noun for what lies between two levels, in all its forms.</summary>
    public const string Change = $@"\p{{L}}*(?:{More}|{Less}|{Either}){Ending}";

    /// <summary>How an account comes out, which is such a difference too.</summary>
    public const string Result =
        $@"\p{{L}}*(?:merforbrug|mindreforbrug|mer-? ?(?:/|og|eller) ?mindreforbrug|underskudd?|overskudd?){Ending}";

    /// <summary>Left, not <c>trukket tilbage</c>, <c>vendt tilbage</c>.</summary>
    public const string Back =
        @"(?<!\b(?:trukket|trukne|træk\p{L}*|trak|kaldt|kalde\p{L}*|betal\p{L}*|give[tsr]?|meldt|melde\p{L}*|tage[tsr]?|flytte\p{L}*|vend\p{L}*|faldet|gået|sendt|sende\p{L}*|ført|føre\p{L}*|leveret|søgt|rykket) )tilbage";

    /// <summary>What is left of something.</summary>
    public const string Left =
        $@"(?:\p{{L}}*rest(?:en|beløb|bevilling|budget|ramme)?{Ending}|(?<!\p{{L}})råderum{Ending}|\p{{L}}*(?:uforbrug|ubrug|uudnytte|ikke-forbrug)t\p{{L}}*)";
}
