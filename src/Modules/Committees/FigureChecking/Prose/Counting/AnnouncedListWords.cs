using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>The words that announce a list, and those that say it is another.</summary>
internal static partial class AnnouncedLists
{
    [GeneratedRegex(
        $@"(?:^|\b(?:er|har|til|ønsker|får|giver|nævner|lægger op til|peget på|inddelt i|opdelt i|delt i|samles i|samlet i|enig om|enige om|aftale om|er der|der er|består af|omfatter|har følgende|på|peges på|bygger på|foreslår|foreslås|aftalt|anbefaler|anbefales|rummer|indeholder|opstillet|valgt|fastsat|udpeget|følgende|arbejdes med|hviler på|nævnes|disse) )(?:de|følgende|disse|i alt)?\s*\b(?<n>{Number}) (?:\p{{L}}+e )?(?!år\b|færre|flere|uger|måneder|timer|dage|kroner|procent|personer|borgere|medlemmer|gange)(?:\p{{L}}{{3,}}(?:er|r|e|ler)|\p{{L}}*(?:sæt|mål|krav|punkter|tiltag|forhold|spor|trin|ben|hold|bud|råd|steder))(?: (?:er|lyder|var|er (?:aftalt|valgt|fastsat|besluttet|opstillet|udpeget|som følger)|foreslås|anbefales|indgår|gælder|indstilles|vedtages))?(?: følgende| disse)?:$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StrictPattern();

    // The number is the sentence's subject or its last words, and what is counted can be listed.
    [GeneratedRegex(
        $@"^(?:De |Følgende |Disse |I alt )?{Number} {Thing}[^.,;:\d]{{0,60}}:$|(?<!\balle )(?<!\balle de )\b(?:de |følgende |disse |i alt )?{Number} {Thing}(?: (?:til|for|i|på|om|ved|af|er|som) [^.,;:\d]{{2,40}})?:$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SurePattern();

    private const string Things =
        @"\p{L}*(?:tema|linje|indsats|løfte|bemærkning|ønske|princip|ting|tiltag|svar|mål|punkt|krav|forslag|spor|trin|ben|bud|idé|(?<!\p{L})ide|prioritet|fase|område|formål|scenarie|scenarium|afsnit|opgave|projekt|ændring|anbefaling|aktivitet|kriteri|budskab|pejlemærke|emne|udfordring|initiativ|betingelse|forudsætning|spørgsmål|årsag|grund|element|del|model|løsning|hensyn|greb|råd|fokuspunkt|målsætning|værdi|numr|pind|konklusion|kendetegn|fordel|ulempe|mulighed|regel|regl|aftale|skridt|led|forhold|pointe|rettighed|pligt|behov|risici|risiko|hovedspor|strategi|dele|søjle|modul|vej|metode|type|kategori|gruppe)(?:[pnm]?(?:er|e|erne|ene)|r|rne|ne|ier|s|iet)?";

    [GeneratedRegex(
        $@"^\s*(?:(?:\p{{L}}+(?:e|de|te)|større|mindre|andre|nye) ){{0,2}}{Things}\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ThingsPattern();

    [GeneratedRegex(@"\b(?:alle|samtlige)(?: de)?\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex AllOfThemPattern();

    [GeneratedRegex($@"^\s*{Thing}", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AnyThingPattern();

    [GeneratedRegex(@"^\s*(?:[.:),;]|$|stk\.?\b|i alt\b|i tallet\b)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BarePattern();

    [GeneratedRegex(
        @"\b(?:er|er der|bliver|blev|(?:blev|bliver|er blevet) til|gælder|nemlig|har vi|følger|nævnes)(?: de| disse| følgende)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BareLeadPattern();

    [GeneratedRegex(@"»[^«»]{2,}«|“[^“”]{2,}”|”[^”]{2,}”", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"^\s*(?:,|;|,? (?:og|samt))\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex QuoteSeparatorPattern();

    // Mål 2. …
    [GeneratedRegex(@"^\s*\p{Lu}\p{L}*(?: nr\.)?\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LabelPattern();

    // Linje 4 og 12: names, too.
    [GeneratedRegex(@"\d(?:,| og| eller| samt)\s*$", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex LastOfNumbersPattern();

    [GeneratedRegex(@"\b(?:delt|deles|divider\p{L}*|gang(?:e|es|et)|multiplicer\p{L}*) med\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DividedPattern();

    [GeneratedRegex($@"\b{Things}\b[^.;]*\s*\.?$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ThingsBeforePattern();

    [GeneratedRegex(
        @"^(?:I alt|Ialt|Dermed|Altså|Tilsammen|.*\b(?:de|alle|samtlige|disse|i alt|(?:således|dermed|altså|hermed)(?: \p{L}+){0,2}|fremgår,? er der))(?: de| er der| i alt)*\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BelowPattern();

    // De fem anbefalinger: those that are listed, whatever else the sentence counts.
    [GeneratedRegex(@"(?:^|\s)(?:de|disse|følgende)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DefiniteLeadPattern();

    // The number of an entry, 2. or 2).
    [GeneratedRegex(@"^[.)] \p{L}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex MarkTrailPattern();

    // The list may be of something else than what is counted.
    [GeneratedRegex(
        @"\b(?:følgende|ud fra|på baggrund|hvor|idet|fordi|således at|med henblik|herunder|vurderet)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherListPattern();

    [GeneratedRegex(
        @"^(?:(?:De|Disse|Det|Følgende|Nemlig)\b[^\d]{0,40}|\p{Lu}\p{L}+(?:erne|ene|rne|ne)(?: [^\d]{0,30})?:)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();

    [GeneratedRegex(
        @"\bud af\b|\baf de\b|\bpå nær\b|\bundtagen\b|\bøvrige\b|\bresterende\b|\bførste\b|\bsidste\b|\bkun (?:de|disse)\b|\bmindst\b|\bhøjst\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutOfPattern();

    // Rows, not entries.
    [GeneratedRegex(@"\b(?:tabel|skema)(?:len|et)?\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"^(?:Her er|Det er|Følgende er|Nedenfor er)(?: de| disse)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex HerePattern();

    [GeneratedRegex($@"\b(?<n>{Number}) \p{{L}}[^.\d:]{{2,80}}:$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex LoosePattern();
}
