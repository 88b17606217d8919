using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The words next to a figure by which it is told what part it plays.</summary>
internal static partial class MentionWords
{
    [GeneratedRegex(
        @"\b(?:rest\p{L}*|herefter|derefter|ultimo\p{L}*|netto\p{L}*|saldo\p{L}*|dermed|derfor|således|udgang\p{L}*|udgøre[sr]?|nu|slutning\p{L}*|31\.? ?december|31/12|tilbage\p{L}*|(?<!uden )resultat\p{L}*|overføres|voksede|øvrige|sidste|mangler|forskel\p{L}*)\b[^;]*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex RestLeadPattern();

    [GeneratedRegex(
        $@"^[^.;,]{{0,40}}\b(?:{Vocabulary.Back}|i rest|ultimo|ved (?:årets |periodens )?(?:udgang|slutning)\p{{L}}*|den 31\. december|uforbrugt\p{{L}}*|ubrugt\p{{L}}*|netto)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex RestTrailPattern();

    [GeneratedRegex(
        @"\b(?:dermed|derved|hermed|derfor|således|altså|dvs\.|det vil sige|svarende til|svarer til|hvilket|det er|der er tale om|med andre ord)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex FollowsPattern();

    [GeneratedRegex(
        @"\b\p{L}*(?:procent|pct\.|andel|rate|grad|dækning)(?:en|n)?(?: (?:er|var|på|udgør|udgjorde|blev|bliver|lå|ligger|således|dermed|altså|nu|kommer op på))+\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex NamedSharePattern();

    [GeneratedRegex(
        @"^\s*(?:hele |fulde |første |seneste |kommende )?(?:timer?s?|timerne|dage?s?|dagene|døgn|ugers?|uge|ugerne|måneders?|måned|månederne|mdr|års?|årene|kvartal\p{L}*|minut\p{L}*|gange)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex TimePattern();

    // 2.721 på førtidspension (dertil fik 88 …)
    [GeneratedRegex(@"(?:^|[(,;])\s*(?:dertil|hertil|herudover|derudover|desuden)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    public static partial Regex BesideLeadPattern();

    // A part of the figure before it: 7 mio. kr., hvori der indgår 2 mio. kr.
    [GeneratedRegex(
        @"\b(?:hvori|heri|indgår|indeholdt|indeholder|inkl\.|inklusive)(?!\p{L})[^.;]*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex WithinLeadPattern();

    // 2013 – 323
    [GeneratedRegex(@"\b(?:19|20)\d\d\s*[–:-]\s*$", RegexOptions.None, Patterns.Timeout)]
    public static partial Regex YearLabelPattern();

    [GeneratedRegex(
        @"\b(?:højst|mindst|maks(?:imalt|imum|\.)?|minimum|op til)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex BoundPattern();

    [GeneratedRegex(@"^\s*(?:stykket|stk)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    public static partial Regex PieceTrailPattern();

    [GeneratedRegex(@"^\s*(?:år|måneder|uger|dage)\s+siden\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    public static partial Regex AgoPattern();

    [GeneratedRegex(@"^\s*[\p{L}-]+", RegexOptions.None, Patterns.Timeout)]
    public static partial Regex NounPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ )?(?:(?:pr\.?\s|per |for hver |til hver |om |i |/\s?|pr/)(?<u>[\p{L}-]+)|(?<u>stykket|stk|årlig|måned|ugentlig)(?:lig)?t?\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex RateUnitPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ )?(?:årlig|om året|pr\.? år|per år|hvert år|i hvert af årene)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex YearlyPattern();

    [GeneratedRegex(@"\b(?:årligt?|årlige?|hvert år)(?: \p{L}+){0,3}\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    public static partial Regex YearlyLeadPattern();

    [GeneratedRegex(@"^\s{1,3}\p{Lu}\p{Ll}{3,} ", RegexOptions.None, Patterns.Timeout)]
    public static partial Regex NumberingPattern();

    [GeneratedRegex(@"\p{L}pris|\bpris|takst", RegexOptions.IgnoreCase, Patterns.Timeout)]
    public static partial Regex PricePattern();

    [GeneratedRegex(@"\b(?:à|á|af hver|hver på|til)\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    public static partial Regex EachLeadPattern();

    private const string ChangeVerb =
        @"(?:steget|stiger|steg|stige|faldet|falder|faldt|falde|øget|øges|øge|vokset|vokser|voksede|vokse|reduceret|reduceres|nedsat|nedsættes|nedbragt|nedskrevet|forhøjet|forhøjes|hævet|hæves|sænket|sænkes|udvidet|udvides|mindsket|skåret|beskåret|forøget|forøges|ændret|gået op|gået ned|overskredet|overskrides|lettet|lettes|gået frem|gået tilbage|sat op|sat ned)";

    [GeneratedRegex(
        @"(?<=^|[\s,(])(?:(?:ca|cirka|omkring|omtrent|knap|godt|næsten|lidt (?:over|under)|rundt regnet|hele|blot|kun|nu|netop|præcis)\.?\s+)+$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex AboutPattern();

    [GeneratedRegex(
        @"\b(?:(?:i alt|ialt|sammenlagt|tilsammen|samlet set|alt i alt|totalt|under ét)(?:,? \p{L}+){0,4}|samlet|total|(?:det |den |de |et |en )?samle(?:de|t) (?!(?:i|på|hos|ved) (?-i:\p{Lu}))[\p{L}-]+(?: [\p{L}-]+){0,4}|summen(?: \p{L}+){0,3}|akkumuleret(?: \p{L}+){0,2}|\p{L}*sum)\s*:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex TotalLeadPattern();

    [GeneratedRegex(
        @"^\s*(?!(?:ud )?af\b)(?:[\p{L}-]+ ){0,2}(?:i alt|ialt|tilsammen|sammenlagt|totalt)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex TotalTrailPattern();

    [GeneratedRegex(
        $@"\b(?:{Vocabulary.Change}\b[^.;<]{{0,60}}?\b(?:på|med|er|udgør|til)|{ChangeVerb}\b[^.;<]{{0,50}}?\bmed)(?: (?:i alt|yderligere|netto|samlet))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex ChangeLeadPattern();

    [GeneratedRegex(
        @"^\s*(?!(?:[\p{L}-]+ ){0,2}(?:har|får|havde|fik) (?:mere|mindre) end\b)(?:[\p{L}-]+ ){0,3}(?:(?:flere|færre|højere|lavere|større|dyrere|billigere|(?:over|under) (?:tallet|antallet|niveauet|resultatet|sidste år|året før)|(?:mindre|mere) end(?!\s*$))\b|(?:mere|mindre)(?=\s*(?:[.,;)]|$|i\b)))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex ChangeTrailPattern();

    [GeneratedRegex(
        @"(?<!af|fra|ud|til|over)fald|reduktion|reducere|nedgang|tilbagegang|nedsæt|nedsat|nedskriv|besparelse|mindre|nedskær|nedbragt|sænke|mindske|skåret|beskåret|færre|lavere|gået ned|sat ned|dyk|forværring",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex DownPattern();

    [GeneratedRegex(
        @"(?:\b|op|til)stig|stigning|\bsteg|vækst|\bvoks(?:e[rt]?|ede)\b|\bforøg|(?<!s)øgning|\bøge|fremgang|forhøj|hæve|udvid|mer(?:udgift|indtægt)|flere|højere|større|\bmere|gået op|gået frem|sat op|løft|opskriv",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex UpPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ ){0,2}(?:(?:pr\.?|per)\s(?!telefon|brev|post\b|mail|e-mail)|for hver|om (?:året|måneden|ugen|dagen)|i (?:timen|døgnet|ugen)|årligt?\b|årlige\b|månedlig[et]?\b|ugentlig[et]?\b|hver\b|hvert\b|til hver\b|/\s?\p{L}|pr/)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex RateTrailPattern();

    [GeneratedRegex(
        @"\b(?:à|á|af hver|hver på|(?:pr\.?|per) (?!måned|år|uge|dag|\d)\p{L}+(?: [\p{L}.]+){0,5} (?:på|til|er|bliver|udgør|til ca\.)|hver (?:koster|får|modtager|har|er|udgør|bruger)|\p{L}*(?:enheds|styk|time|måneds|uge|dags|års|plads|kursus|kvadratmeter)?pris(?:en)?(?: (?:er|på|udgør))+|takst(?:en)?(?: (?:er|på))+|årligt?|årlige?(?: \p{L}+){0,2} på|månedlige?(?: \p{L}+){0,2} på|ugentlige?(?: \p{L}+){0,2} på)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex RateLeadPattern();

    [GeneratedRegex(
        @"\bhvert? af (?:de|disse) (?![^.;<]*(?:varer|strækker|løber))[^.;<]{0,60}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex EachOfLeadPattern();

    [GeneratedRegex(
        @"(?:\b(?:svarende til|svarer(?: det)? til|svarede til|det vil sige|dvs\.?|d\.v\.s\.|altså|hvilket (?:er|giver|udgør|bliver)|det (?:er|giver|udgør|bliver)|lig(?: med)?|giver|får man|får vi|koster|løber op i|beløber sig til|dermed|derved|hermed|således|så|eller)|\(|(?<!\p{L})=|→|–)(?: (?:en|et|på|til|i alt|en \p{L}+ på|\p{L}*(?:andel|procent|rate|grad|dækning)(?:en)?|er|med|lig|det|samlet|tale om|blevet|har \p{L}+|kommunen|der|nu|kommet|\p{L}{3,}(?:en|et|ne) er (?:steget|faldet|vokset|øget|reduceret)))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    public static partial Regex ConclusionPattern();

    [GeneratedRegex(
        @"(?:\bgns\.?|snit(?:lige?t?|et|tet)?|\bmiddel\p{L}*|\bmidling\p{L}*|kvotient(?:en)?)\b(?:[^.;]|\bpr\.){0,60}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex MeanLeadPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}.-]+ ){0,4}(?:i gennemsnit|i snit|gennemsnitligt|som gennemsnit|i middel)(?=\s*[.,;)]|$|\s+\p{L}{2,})|^\s*[,(–-]?\s*(?:som|der|hvilket) er (?:et |det )?gennemsnit",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex MeanTrailPattern();

    [GeneratedRegex(
        @"\b(?:udgift\p{L}*|pris\p{L}*|omkostning\p{L}*|honorar\p{L}*|det|samlet|beregnet|anslået)(?: [\p{L}-]+){0,5}? (?:er|udgør|bliver|koster|til|på)(?: [\p{L}.]+)?\s*$|\bkoster(?: \p{L}+)?\s*$|\b(?:bliver|giver|koster) det(?: samlet| i alt)?\s*$|\budgør(?: den samlede \p{L}+)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex CostPattern();

    [GeneratedRegex(@"\bom ugen|\bpr\.? uge|\bper uge|\bugentlig|\bhver uge", RegexOptions.IgnoreCase, Patterns.Timeout)]
    public static partial Regex WeeklyPattern();

    [GeneratedRegex(
        @"\bmånedlig|\bom måneden|\bpr\.? måned|\bper måned|\bhver måned|\bmåneds(?:gennemsnit|snit|niveau|tal)|\bgennemsnitsmåned|\bgennemsnitlig måned",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    public static partial Regex MonthlyPattern();
}
