using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Just two amounts, in one sentence or in two, of which words say that one lies in the other: <c>sprogundervisning koster 3 mio. kr. inkl. byggestyring (1 mio. kr.)</c>,
/// <c>2 mio. kr. skal findes inden for rammen på 5 mio. kr.</c>; and lines that begin with <c>heraf</c>.
/// </summary>
internal static partial class AmountsWithin
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Sentences.SelectMany(sentence => (Relation?[])[In(sentence), Across(sentence)])
            .Concat(item.Groups.Where(g => g.IsSetOut).SelectMany(Lines))
            .OfType<Relation>();

    private static Relation? In(Sentence sentence) =>
        Amounts(sentence) is not [var first, var second] || !first.IsLevel || !second.IsLevel ? null
        : WholeNextPattern().IsMatch(second.Lead) || WithPattern().IsMatch(first.Lead) ? PartsWithin.AtMost(second, first)?.AsConjecture()
        : PartNextPattern().IsMatch(second.Lead)
        || AmongPattern().IsMatch(first.Lead)
        || OfAllPattern().IsMatch(first.Lead)
        || PartLastPattern().IsMatch(second.Trail)
        || IsOfNamed(first, second)
            ? PartsWithin.AtMost(first, second)?.AsConjecture()
        : null;

    /// <summary><c>Puljen er på 5 mio. kr. En del af den, 2 mio. kr., går til …</c></summary>
    private static Relation? Across(Sentence sentence) =>
        Amounts(sentence) is not [{ IsLevel: true } second]
        || sentence.Previous is not { } previous
        || Amounts(previous) is not [{ IsLevel: true } first]
            ? null
        : TakenFromPattern().IsMatch(second.Lead) || HeldByPattern().IsMatch(second.Lead)
            ? PartsWithin.AtMost(second, first)?.AsConjecture()
        : PartSentencePattern().IsMatch(second.Lead + "|" + second.Trail) || IsOfNamed(first, second)
            ? PartsWithin.AtMost(first, second)?.AsConjecture()
        : null;

    /// <summary><c>Efterslæbet er 7 mio. kr. … 3 mio. kr. af efterslæbet</c>: of the thing that the other amount was told of.</summary>
    private static bool IsOfNamed(Mention whole, Mention part) =>
        NamedWholePattern().Match(part.Trail).Groups["noun"] is { Success: true, Value: var noun }
        && PartSum.AreAlike([part, whole])
        && whole.Sentence.Text[..whole.Quantity.Start].Contains(noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that begins with <c>heraf</c>, and the nearest above it that does not.</summary>
    private static IEnumerable<Relation?> Lines(FigureGroup group)
    {
        Mention? whole = null;
        foreach (var line in group.Window)
        {
            var figure = line.Mentions.Where(m => !m.IsTime).ToList() is [{ IsLevel: true } only] ? only : null;
            if (!OfWhichPattern().IsMatch(line.Text))
            {
                whole = figure is { IsTotal: true } || line == group.Window[0] || WholePattern().IsMatch(line.Text) ? figure : null;
            }
            else if (figure is { IsTotal: false } && whole is not null && whole.Unit == figure.Unit && PartSum.AreAlike([figure, whole]))
            {
                yield return PartsWithin.AtMost(whole, figure)?.AsConjecture();
            }
        }
    }

    private static List<Mention> Amounts(Sentence sentence) => [.. sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money)];

    // What money is taken from.
    private const string Pot =
        @"(?:\p{L}*(?:ramme|bevilling|pulje|budget|konto|beløb|tilskud|tilsagn|udgift|regning|bidrag)\p{L}*|midlerne|pengene|\p{L}*summen)";

    [GeneratedRegex(
        $@"\b(?:ud af (?:den|det|de)\b[^.;]*|inden for (?:rammen|bevillingen|budgettet|puljen)\b[^.;]*\b(?:på|udgør|(?:der|som) er)|\bhele \p{{L}}+(?:en|et|n|t)\b[^.;]*\b(?:er|var|lød|lyder|udgør|udgjorde)|(?:indgår|indeholdt|indregnet|medregnet|ligger|rummes) i (?:rammen|budgettet|bevillingen|puljen|de|det|den)?\b[^.;(]*\(?|af (?:pengene|beløbet|midlerne|rammen|puljen|bevillingen) til\b[^.;]*\b(?:er|på)|af (?:den |det |en |et )?(?:samle(?:de|t) |fulde )?{Pot}\b[^.;]*(?:\(|\bpå)|i (?:budgettet|rammen|bevillingen|puljen) til\b[^.;]*\b(?:i alt|samlet) (?:er|udgør))(?: (?:på|er|i alt|ca\.|de))*\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WholeNextPattern();

    [GeneratedRegex(
        @"\b(?:inkl\.|(?:inklusive|omfatter|rummer|indeholder|ligger også|indgår|heri|heraf|deri|hvori|indregnet|medregnet|iberegnet|indeholdt|indbefattet|inkluderet|gemmer sig)\b)(?:(?!, (?:mens|men|hvorimod)\b)[^;])*$|^[^;]*\bder løber op i\b|\btaget højde for\b[^;]*$|\ben del af (?:dem|det|disse|beløbet|midlerne),\s*$|\bi (?:det|dette|den|denne) (?:\p{L}*(?:beløb|sum|tal|ramme|udgift|pulje|pris)\p{L}* )?(?:er|indgår|ligger)\b[^.;]*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PartNextPattern();

    [GeneratedRegex(@"^\s*(?:Inkl\.|Inklusive|Iberegnet|Medregnet(?! i\b)|Når man medregner)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WithPattern();

    [GeneratedRegex(
        $@"^\s*(?:Ud af|Af) (?:(?:det|den|de|en|et) samle(?:de|t)\b|{Pot}\b[^.;]* på\s*$|udgift(?:en|erne)\b|(?:de |i alt )+$)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex OfAllPattern();

    [GeneratedRegex(
        @"^\s*(?:Blandt|(?:Indregnet|Medregnet|Iberegnet|Indeholdt|Inkluderet) i|Inden for (?:den|det|de))\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AmongPattern();

    [GeneratedRegex(@"^\s*(?:ud )?af (?<noun>\p{L}{4,}?)(?:et|en|ne)\b(?! (?:på|til|for)\b)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NamedWholePattern();

    [GeneratedRegex(@"^[^.;]{0,30}\b(?:en|som) del af\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PartLastPattern();

    [GeneratedRegex(
        @"\b(?:tages|hentes|trækkes|går|afholdes) (?:ud )?(?:af|fra) (?:de|den|det)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TakenFromPattern();

    // Beløbet er indeholdt i den samlede ramme til veje på 5 mio. kr.: all of it, not some.
    [GeneratedRegex(
        @"^\s*(?:Beløbet|Udgiften|Bevillingen|Det|Dette|Den|Posten|Pengene|Midlerne|De) (?:(?:er|udgør|indgår som) en del af\b[^.;]*\b(?:på|er|udgør|(?:i alt|samlet))\s*$|(?:er|indgår|ligger|holdes|kan holdes|rummes|tages|dækkes|afholdes|hentes)\b(?:(?!\b(?:og|dels|delvist|samt|resten|suppler\p{L}*)\b)[^.;,])*\b(?:i|af|fra|inden for) (?:(?!\b(?:og|dels|delvist|samt|resten)\b)[^.;,])*\bpå (?:ca\. |i alt )?$)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex HeldByPattern();

    [GeneratedRegex(
        $@"^\s*(?:(?:En|Den) )?(?:del(?:en)?,? (?:der|som)\b|delmængde)|^\s*\p{{Lu}}\p{{L}}+(?:et|en) (?:rummer|indeholder|omfatter|inkluderer|dækker (?:også|bl\.a\.))\b|^\s*(?:(?:En|Den) )?del(?:en)? af (?:det|dette|den|denne|dem|disse|{Pot})\b|^\s*(?:Medregnet|Indregnet|Iberegnet|Indeholdt|Inkluderet|Inklusive|Heri|Deri)\b(?! i\b)|^\s*I {Pot} (?:er|indgår|ligger|var|indgik)\b|^\s*\p{{L}}*[Dd]el(?:bevilling|beløb|pulje|ramme|post|udgift)\p{{L}}*\b|^\s*(?:Den|De) (?:\p{{L}}+ )?(?:største|dyreste|mindste) (?:\p{{L}}+)?post\p{{L}}*\b|^\s*Inden for {Pot}\b(?![^|]* på\s*\|)|\b(?:indgår|indeholdt|medregnet|indregnet|inkluderet|rummes) i (?:det|dette|den|tallet|{Pot})\b(?![^|]* på\s*\|)|\bi (?:det|dette|den|{Pot}) (?:indregnet|medregnet|indeholdt|inkluderet)\b|^\s*(?:Det|Dette|{Pot}) (?:indeholder|rummer|omfatter|inkluderer)\b|^\s*I (?:det|dette|denne|den) (?:{Pot}|tal) (?:er|indgår|ligger|var)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PartSentencePattern();

    [GeneratedRegex(
        @"\b(?:alle|samle(?:t|de)|hele|total\p{L}*|i alt|ramme\p{L}*|bevilling\p{L}*|budget\p{L}*|\p{L}*sum(?:men)?)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WholePattern();

    [GeneratedRegex(
        @"^\W*(?:heraf|hvoraf|deraf|heri|deri|herunder|(?:indeholdt|medregnet|indregnet|inkluderet|indgår) (?:i|heri|deri)|inkl\.|inklusive|(?:den |en )?del,? (?:der|som|af))(?!\p{L})",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfWhichPattern();
}
