using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Whether a figure is one of more or of less, by the word next to it.</summary>
internal static partial class MoreOrLess
{
    /// <summary>More 1, less -1, not said 0: its own sign goes before words, the word right after it goes before the last one before it.</summary>
    public static int Of(Mention mention) =>
        mention.Value < 0 ? -1
        : mention.Quantity.Text.StartsWith('+') ? 1
        : Of(RightBeforePattern().Match(mention.Lead)) is not 0 and var before ? before
        : Of(AfterPattern().Match(mention.Trail)) is not 0 and var after ? after
        : GonePattern().IsMatch(mention.Lead) && BackPattern().IsMatch(mention.Trail) ? -1
        : LastBefore(mention.WordsBefore) is var said && IsOfAnother(mention, said) ? 0
        : Of(said);

    /// <summary><c>12 færre, idet 20 …</c>: the word right behind a figure is said of that one.</summary>
    private static bool IsOfAnother(Mention mention, Match said) =>
        mention.Order > 0 && said.Success && said.Index <= 1 && AfterPattern().IsMatch(mention.WordsBefore);

    /// <summary>Read from the left, which for so many words is far quicker than from the right.</summary>
    private static Match LastBefore(string words)
    {
        var last = Match.Empty;
        for (var match = BeforePattern().Match(words); match.Success; match = BeforePattern().Match(words, match.Index + 1))
        {
            last = match;
        }

        return last;
    }

    private static int Of(Match match) =>
        !match.Success ? 0
        : match.Groups["less"].Success ? -1
        : 1;

    private const string LessVerb =
        @"faldt|falder|falde|faldet|skrumpe\p{L}*|formindske\p{L}*|dalede|dalet|daler|forsvandt|forsvundet|gik (?:ned|tilbage|fra|ud)|gået (?:ned|tilbage)|mindske\p{L}*|reducere\p{L}*|sank|sunket|dykke\p{L}*|afgik|trække\p{L}*|trukket|nedskriv\p{L}*|mistede|mistet|nedsat|nedsætte\p{L}*|nedbragt|sænke\p{L}*|tabt\p{L}*|forsvind\p{L}*|nedlægge\p{L}*|nedlagt\p{L}*|nedrive\p{L}*|nedrevet|fælde[ts]?|lukkes|slette[ts]?|fraflytt\p{L}*|afgået|fratråd\p{L}*|fratræd\p{L}*|udmeld\p{L}*|opsagt|fjerne[ts]?|frasolgt|udgår|udgået";

    private const string MoreVerb =
        @"steg|stiger|stige|steget|voks\p{L}*|øge\p{L}*|forøge\p{L}*|gik (?:op|frem)|gået (?:op|frem)|kom(?:met|mer)?|tiltog|tiltaget|fik|hæve\p{L}*|forhøje\p{L}*|opskriv\p{L}*|tilføre\p{L}*|tilført|udvide\p{L}*|anlægge[st]|anlagt|etablere[st]|oprette[st]|plante[ts]|åbne[ts]|nyansat\p{L}*|tilflytt\p{L}*|indmeld\p{L}*|opføre[st]|indskrevet|tilgår|tilgået|skabe[st]|lagt (?:til|oveni)|lægges (?:til|oveni)";

    private const string LessNoun =
        @"(?<!af|fra|ud|til|over|vand)fald(?:et)?|tilbagegang\p{L}*|nedgang\p{L}*|afgang\p{L}*|reduktion\p{L}*|minus|fradrag\p{L}*|mindreudgift\p{L}*|mindreforbrug\p{L}*|mindreindtægt\p{L}*|besparelse\p{L}*|formindskelse\p{L}*|frafald\p{L}*|underskud\p{L}*";

    private const string MoreNoun =
        @"\p{L}*stigning\p{L}*|\p{L}*vækst\p{L}*|(?<!s)øgning\p{L}*|forøgelse\p{L}*|fremgang\p{L}*|tilgang\p{L}*|plus|merudgift\p{L}*|merforbrug\p{L}*|merindtægt\p{L}*|udvidelse\p{L}*|overskud\p{L}*";

    // 12 færre; 135 børn faldt fra; 43 gæster kom til.
    [GeneratedRegex(
        $@"^\s*(?:[\p{{L}}-]+ ){{0,2}}?(?:(?<less>færre|mindre|lavere|{LessVerb})|flere|mere|ekstra|højere|større|{MoreVerb})\b|^\s*(?:(?<less>ned)|op|frem)(?=\s*(?:[.,;)]|$|og\b))|^\s*[\p{{L}}-]+ til(?=\s*(?:[,.;]|$|men\b|og\b))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AfterPattern();

    // er gået 12 tilbage
    [GeneratedRegex(@"\b(?:gået|gik|går)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex GonePattern();

    [GeneratedRegex(@"^\s*tilbage\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BackPattern();

    // et fald på 12 nyansatte, afgang: 12
    [GeneratedRegex(
        $@"\b(?:(?<less>{LessNoun})|{MoreNoun})(?: på|:)?\s*$|^\W*nye?\b[^\d]*:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex RightBeforePattern();

    [GeneratedRegex(
        $@"(?:\b(?:(?<less>{LessVerb}|{LessNoun}|ned (?:med|på)|færre|mindre)|{MoreVerb}|{MoreNoun}|op (?:med|på)|flere|mere)\b|(?:^|\s)(?:(?<less>[−–-]|ned)|\+|op)(?=\s*$))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeforePattern();
}
