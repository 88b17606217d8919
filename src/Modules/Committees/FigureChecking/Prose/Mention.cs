using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>A quantity with the words around it, by which it is told what part it plays: total, share, change, rate …</summary>
internal sealed partial class Mention
{
    private const int MostNamed = 20;

    private bool? _isTotal;
    private bool? _isChange;
    private bool? _isRate;
    private bool? _isConclusion;
    private bool? _isMean;
    private bool? _isChangeByLead;
    private bool? _isTime;
    private bool? _isRest;
    private bool? _isMonthly;
    private bool? _follows;
    private bool? _isNamedShare;
    private int? _direction;

    private Mention(Sentence sentence, Quantity quantity, int order, string lead, string trail)
    {
        (Sentence, Quantity, Order, Trail) = (sentence, quantity, order, trail);
        Lead = AboutPattern().Replace(lead, " ");
    }

    public Sentence Sentence { get; }
    public Quantity Quantity { get; }

    /// <summary>Its place among the sentence's quantities.</summary>
    public int Order { get; }

    /// <summary>The words from the quantity before to this one, without <em>ca.</em>, <em>knap</em> and their like at the end.</summary>
    public string Lead { get; }

    /// <summary>The words from this quantity to the next.</summary>
    public string Trail { get; }

    public QuantityUnit Unit => Quantity.Unit;
    public decimal Value => Quantity.Value;

    /// <summary><c>i alt</c>, <c>tilsammen</c>, <c>en samlet udgift på</c>.</summary>
    public bool IsTotal => _isTotal ??= TotalLeadPattern().IsMatch(Lead) || TotalTrailPattern().IsMatch(Trail);

    /// <summary><c>en stigning på</c>, <c>reduceret med</c>, <c>12 flere</c>.</summary>
    public bool IsChange => _isChange ??= IsChangeByLead || ChangeTrailPattern().IsMatch(Trail);

    /// <summary>Down -1, up 1, not said 0.</summary>
    public int Direction =>
        _direction ??=
            DownPattern().IsMatch(Around) ? -1
            : UpPattern().IsMatch(Around) ? 1
            : 0;

    /// <summary>One of many things said of it: each year, each person, only some of it.</summary>
    public bool IsRate =>
        _isRate ??=
            RateTrailPattern().IsMatch(Trail)
            || (Unit == QuantityUnit.Money && PieceTrailPattern().IsMatch(Trail))
            || (RateLeadPattern().IsMatch(Lead) && !TotalLeadPattern().IsMatch(Lead));

    public bool IsYearly => YearlyPattern().IsMatch(Trail) || YearlyLeadPattern().IsMatch(Lead);

    public bool IsMonthly => _isMonthly ??= MonthlyPattern().IsMatch(Lead + " " + Trail);

    public bool IsWeekly => WeeklyPattern().IsMatch(Trail);

    /// <summary><c>udgiften er</c>, <c>koster</c>.</summary>
    public bool IsCost => CostPattern().IsMatch(Lead);

    /// <summary>It follows from what is said before it: <c>svarende til</c>, <c>dvs.</c>, <c>hvilket giver</c>, <c>(</c>.</summary>
    public bool IsConclusion => _isConclusion ??= ConclusionPattern().IsMatch(Lead);

    /// <summary>Words before it say that it comes of what stands before: <c>dermed</c>, <c>altså</c>, <c>hvilket</c>.</summary>
    public bool Follows => _follows ??= IsConclusion || FollowsPattern().IsMatch(Lead);

    /// <summary>A share that is named: <c>svarprocenten er</c>.</summary>
    public bool IsNamedShare => _isNamedShare ??= NamedSharePattern().IsMatch(Lead);

    /// <summary>A total is said, not only set in brackets.</summary>
    public bool SumsUp => IsTotal || (IsConclusion && !Lead.TrimEnd().EndsWith('(') && !YearLabelPattern().IsMatch(Lead));

    /// <summary>Hours, days, months, years: how long, not how many.</summary>
    public bool IsTime => _isTime ??= TimePattern().IsMatch(Trail);

    /// <summary>What is left, or stands at the end: <c>resten</c>, <c>herefter</c>, <c>ultimo</c>, <c>tilbage</c>.</summary>
    public bool IsRest => _isRest ??= RestLeadPattern().IsMatch(Lead) || IsRestByTrail;

    /// <summary>The words after it say so.</summary>
    public bool IsRestByTrail => RestTrailPattern().IsMatch(Trail);

    /// <summary><c>for ti år siden</c>: when, not how many.</summary>
    private bool IsAgo => Trail.Contains("siden", StringComparison.Ordinal) && AgoPattern().IsMatch(Trail);

    public bool IsMean => _isMean ??= MeanLeadPattern().IsMatch(Lead) || MeanTrailPattern().IsMatch(Trail);

    /// <summary>Kroner, or how many: what is added up, compared and shared, and no share itself.</summary>
    public bool IsNumber => Unit is QuantityUnit.Money or QuantityUnit.Count;

    /// <summary>One number, neither a rate nor a change: so much there is.</summary>
    public bool IsLevel => this is { IsRate: false, IsChange: false, Quantity.High: null };

    /// <summary>What others can be multiplied with, or be the product of.</summary>
    public bool IsFactor => this is { IsNumber: true, Value: > 0, IsChange: false, Quantity.High: null };

    /// <summary>A whole number of things so few that each of them can be named.</summary>
    public bool IsNumberOfFew =>
        this
            is {
                Unit: QuantityUnit.Count,
                IsTime: false,
                IsRate: false,
                IsMean: false,
                Value: >= 2 and <= MostNamed,
                Quantity: { High: null, Step: 1 }
            };

    /// <summary>One number in figures that is neither a rate nor a mean: what can be added to its like.</summary>
    public bool IsPlain => this is { IsRate: false, IsMean: false, Value: not 0, Quantity: { High: null, IsWritten: false } };

    private string Around => IsChangeByLead ? Lead : Trail;

    /// <summary><c>en stigning på</c> before it, not <c>flere end</c> after it.</summary>
    public bool IsChangeByLead => _isChangeByLead ??= ChangeLeadPattern().IsMatch(Lead);

    public static IReadOnlyList<Mention> In(Sentence sentence)
    {
        var mentions = new Mention[sentence.Quantities.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var quantity = sentence.Quantities[i];
            var from = i == 0 ? 0 : sentence.Quantities[i - 1].End;
            var to = i + 1 == mentions.Length ? sentence.Text.Length : sentence.Quantities[i + 1].Start;
            mentions[i] = new Mention(sentence, quantity, i, sentence.Text[from..quantity.Start], sentence.Text[quantity.End..to]);
        }

        return [.. mentions.Where(mention => !mention.IsAgo)];
    }

    public bool IsAfter(Mention other) => Sentence == other.Sentence ? Order > other.Order : Sentence.Follows(other.Sentence);

    /// <summary>What is counted: the word after the number.</summary>
    public string Noun => NounPattern().Match(Trail).Value.Trim();

    /// <summary>Whether this is a rate of what the other counts: <c>12.000 kr. pr. plads</c> of <c>40 pladser</c>, <c>årligt</c> of <c>fire år</c>.</summary>
    public bool IsRateOf(Mention number)
    {
        if (!IsRate)
        {
            return false;
        }

        var unit = RateUnitPattern().Match(Trail).Groups["u"].Value;
        if (unit.Length == 0 && PricePattern().IsMatch(Lead))
        {
            return true;
        }

        return unit.Length == 0 ? EachLeadPattern().IsMatch(Lead) && number.Order == Order - 1 : IsOf(unit, number.Noun);
    }

    private static bool IsOf(string unit, string noun)
    {
        var (one, many) = (unit.ToLowerInvariant(), noun.ToLowerInvariant());
        if (one.StartsWith("st", StringComparison.Ordinal) && one.Length <= 7)
        {
            return true;
        }

        if (one.StartsWith("år", StringComparison.Ordinal))
        {
            return many.StartsWith("år", StringComparison.Ordinal);
        }

        var alike = one.AsSpan().CommonPrefixLength(many);
        return alike >= 3 && alike >= Math.Min(one.Length, many.Length) - 2;
    }

    public override string ToString() => Quantity.Text;

    [GeneratedRegex(
        @"\b(?:rest\p{L}*|herefter|derefter|ultimo\p{L}*|netto\p{L}*|saldo\p{L}*|dermed|derfor|således|udgang\p{L}*|udgøre[sr]?|nu|slutning\p{L}*|31\.? ?december|31/12|tilbage\p{L}*|resultat\p{L}*|overføres|voksede|øvrige|sidste|mangler|forskel\p{L}*)\b[^;]*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex RestLeadPattern();

    [GeneratedRegex(
        @"^[^.;,]{0,40}\b(?:tilbage|i rest|ultimo|ved (?:årets |periodens )?(?:udgang|slutning)\p{L}*|den 31\. december|uforbrugt\p{L}*|ubrugt\p{L}*|netto)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RestTrailPattern();

    [GeneratedRegex(
        @"\b(?:dermed|derved|hermed|derfor|således|altså|dvs\.|det vil sige|svarende til|svarer til|hvilket|det er|der er tale om|med andre ord)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FollowsPattern();

    [GeneratedRegex(
        @"\b\p{L}*(?:procent|pct\.|andel|rate|grad|dækning)(?:en|n)?(?: (?:er|var|på|udgør|udgjorde|blev|bliver|lå|ligger|således|dermed|altså|nu|kommer op på))+\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex NamedSharePattern();

    [GeneratedRegex(
        @"^\s*(?:hele |fulde |første |seneste |kommende )?(?:time|dag|døgn|uge|måned|mdr|år\b|års\b|kvartal|minut|gange\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TimePattern();

    // 2013 – 323
    [GeneratedRegex(@"\b(?:19|20)\d\d\s*[–:-]\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearLabelPattern();

    [GeneratedRegex(@"^\s*(?:stykket|stk)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PieceTrailPattern();

    [GeneratedRegex(@"^\s*(?:år|måneder|uger|dage)\s+siden\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AgoPattern();

    [GeneratedRegex(@"^\s*[\p{L}-]+", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NounPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ )?(?:(?:pr\.?\s|per |for hver |til hver |om |i |/\s?|pr/)(?<u>[\p{L}-]+)|(?<u>stykket|stk|årlig|måned|ugentlig)(?:lig)?t?\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RateUnitPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ )?(?:årlig|om året|pr\.? år|per år|hvert år|i hvert af årene)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex YearlyPattern();

    [GeneratedRegex(@"\b(?:årligt?|årlige?|hvert år)(?: \p{L}+){0,3}\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearlyLeadPattern();

    [GeneratedRegex(@"\p{L}pris|\bpris|takst", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PricePattern();

    [GeneratedRegex(@"\b(?:à|á|af hver|hver på|til)\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex EachLeadPattern();

    private const string ChangeNoun =
        @"\p{L}*(?:stigning|(?<!af|fra|ud|til|over|vand)fald|vækst|tilvækst|forøgelse|(?<!s)øgning|reduktion|nedgang|tilbagegang|fremgang|forskel|nedsættelse|nedskrivning|opskrivning|forhøjelse|besparelse|merudgift|mindreudgift|merindtægt|differen[cs]e?|afvigelse|overskridelse|merforbrug|mindreforbrug|merkøb|udvidelse|nedskæring|ændring|forbedring|forværring|løft|(?<!\p{L})hop|(?<!\p{L})dyk)(?:en|et|er|n|s)?";

    private const string ChangeVerb =
        @"(?:steget|stiger|steg|stige|faldet|falder|faldt|falde|øget|øges|øge|vokset|vokser|voksede|vokse|reduceret|reduceres|nedsat|nedsættes|nedbragt|nedskrevet|forhøjet|forhøjes|hævet|hæves|sænket|sænkes|udvidet|udvides|mindsket|skåret|beskåret|forøget|forøges|ændret|gået op|gået ned|overskredet|overskrides|lettet|lettes|gået frem|gået tilbage|sat op|sat ned)";

    [GeneratedRegex(
        @"(?<=^|[\s,(])(?:(?:ca|cirka|omkring|omtrent|knap|godt|næsten|lidt (?:over|under)|rundt regnet|hele|blot|kun|nu|netop|præcis)\.?\s+)+$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex AboutPattern();

    [GeneratedRegex(
        @"\b(?:(?:i alt|ialt|sammenlagt|tilsammen|samlet set|alt i alt|totalt|under ét)(?:,? \p{L}+){0,4}|samlet|total|(?:det |den |de |et |en )?samle(?:de|t) [\p{L}-]+(?: [\p{L}-]+){0,4}|summen(?: \p{L}+){0,3})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex TotalLeadPattern();

    [GeneratedRegex(
        @"^\s*(?!(?:ud )?af\b)(?:[\p{L}-]+ ){0,2}(?:i alt|ialt|tilsammen|sammenlagt|totalt)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TotalTrailPattern();

    [GeneratedRegex(
        $@"\b(?:{ChangeNoun}\b[^.;<]{{0,60}}?\b(?:på|med|er|udgør|til)|{ChangeVerb}\b[^.;<]{{0,50}}?\bmed)(?: (?:i alt|yderligere|netto|samlet))?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex ChangeLeadPattern();

    [GeneratedRegex(
        @"^\s*(?!(?:[\p{L}-]+ ){0,2}(?:har|får|havde|fik) (?:mere|mindre) end\b)(?:[\p{L}-]+ ){0,3}(?:(?:flere|færre|højere|lavere|større|mindre end|mere end)\b|(?:mere|mindre)(?=\s*(?:[.,;)]|$|i\b)))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangeTrailPattern();

    [GeneratedRegex(
        @"(?<!af|fra|ud|til|over)fald|reduktion|reducere|nedgang|tilbagegang|nedsæt|nedsat|nedskriv|besparelse|mindre|nedskær|nedbragt|sænke|mindske|skåret|beskåret|færre|lavere|gået ned|sat ned|dyk|forværring",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DownPattern();

    [GeneratedRegex(
        @"(?:\b|op|til)stig|stigning|\bsteg|vækst|\bvoks(?:e[rt]?|ede)\b|\bforøg|(?<!s)øgning|\bøge|fremgang|forhøj|hæve|udvid|mer(?:udgift|indtægt)|flere|højere|større|\bmere|gået op|gået frem|sat op|løft|opskriv",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex UpPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ )?(?:pr\.?\s|per |for hver|om (?:året|måneden|ugen|dagen)|i (?:timen|døgnet|ugen)|årligt?\b|årlige\b|månedligt?\b|ugentligt?\b|hver\b|hvert\b|til hver\b|/\s?\p{L}|pr/)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RateTrailPattern();

    [GeneratedRegex(
        @"\b(?:à|á|af hver|hver på|hver(?:t)? af (?:de|disse) (?![^.;<]*(?:varer|strækker|løber))[^.;<]{0,60}|(?:pr\.?|per) (?!måned|år|uge|dag|\d)\p{L}+(?: [\p{L}.]+){0,5} (?:på|til|er|bliver|udgør|til ca\.)|hver (?:koster|får|modtager|har|er|udgør|bruger)|\p{L}*(?:enheds|styk|time|måneds|uge|dags|års|plads|kursus|kvadratmeter)?pris(?:en)?(?: (?:er|på|udgør))+|takst(?:en)?(?: (?:er|på))+|årligt?|årlige?(?: \p{L}+){0,2} på|månedlige?(?: \p{L}+){0,2} på|ugentlige?(?: \p{L}+){0,2} på)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex RateLeadPattern();

    [GeneratedRegex(
        @"(?:\b(?:svarende til|svarer(?: det)? til|svarede til|det vil sige|dvs\.?|d\.v\.s\.|altså|hvilket (?:er|giver|udgør|bliver)|det (?:er|giver|udgør|bliver)|lig(?: med)?|giver|får man|får vi|koster|løber op i|beløber sig til|dermed|derved|hermed|således|så|eller)|\(|=|→|–)(?: (?:en|et|på|til|i alt|en \p{L}+ på|\p{L}*(?:andel|procent|rate|grad|dækning)(?:en)?|er|med|lig|det|samlet|tale om|blevet|har \p{L}+|kommunen|der|nu|kommet))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex ConclusionPattern();

    [GeneratedRegex(
        @"\b(?:gennemsnit(?:lige?t?|ligt|et|tet)?|gns\.?|i snit|\p{L}*snit(?:tet)?|i middel|middel\p{L}*|\p{L}*kvotient(?:en)?)\b(?:[^.;]|\bpr\.){0,60}$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex MeanLeadPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}.-]+ ){0,4}(?:i gennemsnit|i snit|gennemsnitligt|som gennemsnit|i middel)(?=\s*(?:[.,;)]|$|\p{L}{2,}))|^\s*[,(–-]?\s*(?:som|der|hvilket) er (?:et |det )?gennemsnit",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MeanTrailPattern();

    [GeneratedRegex(
        @"\b(?:udgift\p{L}*|pris\p{L}*|omkostning\p{L}*|honorar\p{L}*|det|samlet|beregnet|anslået)(?: [\p{L}-]+){0,5}? (?:er|udgør|bliver|koster|til|på)(?: [\p{L}.]+)?\s*$|\bkoster(?: \p{L}+)?\s*$|\b(?:bliver|giver|koster) det(?: samlet| i alt)?\s*$|\budgør(?: den samlede \p{L}+)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex CostPattern();

    [GeneratedRegex(@"\bom ugen|\bpr\.? uge|\bper uge|\bugentlig|\bhver uge", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex WeeklyPattern();

    [GeneratedRegex(@"\bmånedlig|\bom måneden|\bpr\.? måned|\bper måned|\bhver måned", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MonthlyPattern();
}
