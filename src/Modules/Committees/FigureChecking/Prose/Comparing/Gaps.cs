using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// Three figures of one measure that stand together, alone of their kind in a sentence, or in two or three next to each other, one of which is said to be what
/// lies between the others: <c>Bevilling: 4,5 mio. kr. Medgået: 3,1 mio. kr. Tilbageføres: 1,4 mio. kr.</c> Complained of is only a slip of the pen.
/// </summary>
internal static partial class Gaps
{
    private const int FewestDigits = 2;
    private const int Farthest = 100;

    public static IEnumerable<Relation> Of(ItemText item) => FigureGroup.OfThree(item).Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup triple)
    {
        var figures = triple.Figures;
        var unit = figures[0].Unit;
        var arePoints =
            figures.Count(m => m.Unit == QuantityUnit.PercentPoint) == 1 && figures.Count(m => m.Unit == QuantityUnit.Percent) == 2;
        if (
            figures.Exists(m =>
                (m.IsRate && !m.IsYearly) || m.IsMean || m.Quantity.High is not null || m.Quantity.IsWritten || m.Value <= 0
            )
            || !(arePoints || (unit is QuantityUnit.Money or QuantityUnit.Count && figures.TrueForAll(m => m.Unit == unit)))
            || !PartSum.AreAlike(figures)
            || Incomplete.Says(triple.Text)
            || Margins.Says(triple.Text)
            || EachPattern().IsMatch(triple.Text)
            || (figures.Exists(Sharing.PercentTriples.IsGoal) && !ToGoalPattern().IsMatch(triple.Text))
        )
        {
            return null;
        }

        var said = figures.FindAll(m => arePoints ? m.Unit == QuantityUnit.PercentPoint : IsGap(m));
        if ((said is [var only] ? only : LeftOver(triple) ?? BesideLevels(triple)) is not { } gap || figures.Exists(m => m.IsBeside))
        {
            return null;
        }

        var computation = Computation.Difference(gap, figures.Where(m => m != gap));
        var isToldOfThem = said.Count == 1 && (triple.Window.Count == 1 || (triple.Window.Count == 2 && GoesOnAlone(gap)));
        var fewestDigits = arePoints || isToldOfThem ? 1 : FewestDigits;
        return
            computation.Holds || !(IsOfOthers(gap, triple) || (arePoints && !triple.IsOfOneMatter) || ComesOutWithMore(computation, triple))
            ? computation.ToConjecture(fewestDigits, Farthest) ?? (IsLine(gap, triple) ? computation.ToRelation().AsConjecture() : null)
            : null;
    }

    /// <summary>Below the two, which have a line each, a line of its own says that it is what lies between them.</summary>
    private static bool IsLine(Mention gap, FigureGroup triple) =>
        triple.IsSetOut && IsLabelled(gap) && triple.Figures.TrueForAll(m => m == gap || (m.Sentence.Passage.IsLine && gap.IsAfter(m)));

    /// <summary>It is told of something else than the two: of another year, as one of them once more, as the whole, or apart.</summary>
    private static bool IsOfOthers(Mention gap, FigureGroup triple) =>
        AreOfOtherYears(triple.Figures)
        || (triple.Figures.MaxBy(m => m.Value) is { Follows: true } largest && largest != gap)
        || triple.Figures.Exists(m => m != gap && m.Value == gap.Value)
        || gap.IsWithin
        || (NetPattern().IsMatch(gap.Lead) && triple.Figures.Exists(m => m != gap && GrossPattern().IsMatch(m.Lead)))
        || (gap.IsTotal && triple.Figures.TrueForAll(m => m == gap || m.Value < gap.Value))
        || !IsTied(gap, triple);

    private static bool ComesOutWithMore(Computation computation, FigureGroup triple) =>
        computation.ComesOutWith(triple.Window[0].Previous) || computation.ComesOutWith(triple.Window[^1].Next);

    /// <summary><c>I 2026 er den 9 under, i 2027 4 over og i 2028 3 under</c>: each has a year of its own, and none is what lies between the others.</summary>
    private static bool AreOfOtherYears(List<Mention> figures) =>
        figures.ConvertAll(m => Patterns.Year().Matches(m.Lead)) is var years
        && years.TrueForAll(own => own.Count == 1)
        && years.Select(own => own[0].Value).Distinct().Count() == years.Count;

    /// <summary>It stands with one of the two, or alone in a sentence that goes on, or all of them have their names before them.</summary>
    private static bool IsTied(Mention gap, FigureGroup triple) =>
        triple.IsColumn
        || triple.Window.Count == 1
        || triple.Figures.Exists(m => m != gap && m.Sentence == gap.Sentence)
        || gap.Sentence.GoesOn
        || (gap.Sentence == triple.Window[0] && triple.Window.Skip(1).All(s => s.GoesOn))
        || IsLabelled(gap)
        || gap.Follows
        || gap.IsRest;

    /// <summary>Of what there was to spend, what was spent and one more, that one is what is left, whatever it is called.</summary>
    private static Mention? LeftOver(FigureGroup triple) =>
        triple.Figures.TrueForAll(m => m.Unit == QuantityUnit.Money)
        && triple.Figures.FindAll(m => SpentPattern().IsMatch(ClauseOf(m))) is [var spent]
        && triple.Figures.FindAll(m => m != spent && FramePattern().IsMatch(ClauseOf(m))) is [var frame]
        && triple.Figures.Find(m => m != frame && m != spent) is { } rest
        && frame.Value >= Math.Min(spent.Value, rest.Value)
        && !(YearTrailPattern().IsMatch(spent.Trail) && YearTrailPattern().IsMatch(rest.Trail))
        && (rest.Sentence == frame.Sentence || rest.Sentence == spent.Sentence || rest.Sentence.GoesOn || rest.Sentence == triple.Window[0])
            ? rest
            : null;

    /// <summary>Beside two levels that words or years set against each other the third is what lies between them.</summary>
    private static Mention? BesideLevels(FigureGroup triple) =>
        triple.Window.Count == 1
        && triple.Figures.FindAll(m => LevelPattern().IsMatch(ClauseOf(m))) is [var a, var b]
        && triple.Figures.Find(m => m != a && m != b) is { } third
        && third.Value < Math.Max(a.Value, b.Value)
        && third.Quantity.Start > Math.Min(a.Quantity.Start, b.Quantity.Start)
            ? third
            : null;

    /// <summary>The words before it, back over a number that tells how long: <c>afstanden mellem de to år er</c>.</summary>
    private static string LeadOver(Mention m) =>
        m.Order > 0 && m.Sentence.Mentions.FirstOrDefault(other => other.Order == m.Order - 1) is { IsTime: true } time
            ? time.Lead + time.Quantity.Text + m.Lead
            : m.Lead;

    /// <summary>The words of its own clause before it, else those after it.</summary>
    private static string ClauseOf(Mention m) =>
        LastClausePattern().Match(m.Lead).Value + " | " + FirstClausePattern().Match(m.Trail).Value;

    /// <summary>The two levels stand in the sentence before it.</summary>
    private static bool GoesOnAlone(Mention gap) => gap.Sentence is { GoesOn: true, Mentions.Count: 1 };

    /// <summary><c>Stigning i skønnet mellem de to år: 3</c>, alone behind such a label.</summary>
    private static bool IsLabelled(Mention m) =>
        m.Sentence.Mentions.All(other => other == m || other.Quantity.IsWritten)
        && LabelPattern().IsMatch(m.Sentence.Text.AsSpan(0, m.Quantity.Start));

    private static bool IsGap(Mention m) =>
        m.IsChange
        || IsLabelled(m)
        || (LeadPattern().IsMatch(LeadOver(m)) && !SpanPattern().IsMatch(m.Lead) && !IsOneOf(m))
        || TrailPattern().IsMatch(m.Trail);

    /// <summary><c>Af de 146 har 88 bænk, og 52 har læskærm</c>: some of them, and of those that are left nothing is said.</summary>
    private static bool IsOneOf(Mention m) => HavePattern().IsMatch(m.Lead) && OfPattern().IsMatch(m.Sentence.Text);

    [GeneratedRegex(
        @"\b(?:\p{L}*bevil\p{L}*|\p{L}*budget\p{L}*|afsat|afsatte|\p{L}*pulje\p{L}*|\p{L}*ramme(?:n|r)?|rådighed|har fået|modtaget|tildelt|tilskud\p{L}*|indtægt\p{L}*|beholdning\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FramePattern();

    [GeneratedRegex(
        @"\b(?:brugt|bruges|anvendt|(?:netto|brutto|års)?forbrug(?:et)?|forbrugt|betalt|udbetalt|uddelt|bogført|konteret|afholdt\p{L}*|regnskab\p{L}*|udgift\p{L}*|medgået|kostede|trækker|trækkes|trukket|tilsagn for|gået til|lagt ud)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SpentPattern();

    [GeneratedRegex(
        @"(?:^|(?<=[,;:(]|\bog\b|\bmens\b|\bmen\b|\bidet\b|\bda\b))(?:(?![,;:(]|\bog\b|\bmens\b|\bmen\b|\bidet\b|\bda\b).)*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LastClausePattern();

    [GeneratedRegex(@"^(?:(?![,;:.()]|\bog\b|\bmens\b|\bmen\b|\bidet\b|\bda\b|\btil\b).){0,30}", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex FirstClausePattern();

    [GeneratedRegex(@"\b(?:har|ligger)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex HavePattern();

    [GeneratedRegex(@"^(?:Af|Ud af|Blandt) ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex OfPattern();

    [GeneratedRegex(@"\bnetto", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NetPattern();

    [GeneratedRegex(@"\bbrutto", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex GrossPattern();

    // i de sidste 7 (måneder)
    [GeneratedRegex(@"\bi (?:de|den|det) (?:sidste|andre|øvrige|resterende)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpanPattern();

    // How far it is to what there is to be.
    [GeneratedRegex(
        @"\b(?:mangle\p{L}*|(?:fra|til|under|over|end|nå|nås|opfyld\p{L}*) mål\p{L}*|forskel\p{L}*|afstand\p{L}*|afvig\p{L}*|differen\p{L}*|under|over|lavere|højere|færre|flere)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ToGoalPattern();

    // Et fald på henholdsvis 3 og 5: two changes.
    [GeneratedRegex($@"\b{Vocabulary.Change}\b[^.;,]*\b(?:henholdsvis|hhv\.)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex EachPattern();

    [GeneratedRegex(@"^\s*i (?:19|20)\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearTrailPattern();

    [GeneratedRegex(
        @"\b(?:fra|til|mod|i forhold til|sidste år|året før|i dag|forrige år)(?: \p{L}+)?\s*\||\b(?:i|ultimo|primo|for) (?:19|20)\d\d\b|\| (?:sidste år|året før|i dag|forrige år)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LevelPattern();

    [GeneratedRegex(
        $@"^\s*(?:{Vocabulary.Change}|{Vocabulary.Result}|{Vocabulary.Left})\b[^:.;]{{0,80}}:\s*(?:ca\.? )?$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LabelPattern();

    [GeneratedRegex(
        $@"(?:\b(?:{Vocabulary.Change}|{Vocabulary.Result}|{Vocabulary.Left}(?:(?: [\p{{L}}-]+){{1,3}}(?= (?:udgør|er|andrager|bliver)\b))?)(?: (?:er|på|udgør|andrager|bliver|blev|med|beløber sig til|dermed|således|altså|derfor|så|mellem|de|to|år|årene|tallene|beløbene|for|i alt)){{0,5}}(?::| –)?|\b(?:øvrige|resterende|sidste|andre)(?: \([^)]*\))?:?|\b(?:tilbageføres|tilbage er|i rest|til rest|resterer|mangler|tilføres|forskudt|rykket sig|flyttet sig|ændre \p{{L}}+(?: \p{{L}}+){{0,3}} med|steg med|faldt med|endnu(?: \p{{L}}+)?|der er således|afvigelsen|opstår et|har|ligger|rykket|skiller|adskiller)(?: (?:på|er|med|kun|blot)){{0,2}}:?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex LeadPattern();

    [GeneratedRegex(
        $@"^\s*(?:(?!sendt\b)[\p{{L}}-]+ ){{0,3}}?(?:(?:flere|færre|højere|lavere|mere|mindre)(?! end\s*$)|til forskel|til rest|at disponere|tilbageføres|returneres|i rest|igen|{Vocabulary.Back}|urørt|ubrugt\p{{L}}*|uforbrugt\p{{L}}*|i merforbrug|i mindreforbrug|i overskud|i underskud|over budget\p{{L}}*|under budget\p{{L}}*|kan (?:endnu|stadig)|på (?:et|ét) år|tilføres kasse\p{{L}}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TrailPattern();
}
