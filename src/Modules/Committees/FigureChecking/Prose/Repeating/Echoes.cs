using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// A figure that a sentence takes up again by a word for the same thing: <c>Anlægsbevillingen er på 3.965.000 kr. Bevillingen på knap 4 mio. kr. …</c>,
/// <c>64 boliger. Alle 64 boliger …</c>
/// </summary>
internal static partial class Echoes
{
    private const int ShortestWord = 4;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of).OfType<Relation>();

    private static IEnumerable<Relation?> Of(Sentence sentence) =>
        sentence.Previous is { } previous
            ? sentence.Mentions.Where(m => m is { IsChange: false, IsRate: false }).Select(again => Of(previous, again))
            : [];

    private static Relation? Of(Sentence previous, Mention again)
    {
        var alike = previous.Mentions.Where(m => m.Unit == again.Unit && !m.IsRate && !m.IsTime).ToList();
        return
            alike is [{ Quantity.High: null, IsChange: false } first]
            && again.Quantity.High is null
            && again.Sentence.Mentions.Count(m => m.Unit == again.Unit && !m.IsTime && !m.Quantity.IsWritten) == 1
            && (SizesIn(again).Any(name => IsNamed(name, previous.Text)) || (IsAll(again) && IsNamed(again.Noun, NounsOf(first))))
            ? Twice(first, again)
            : null;
    }

    /// <summary>What the figure is said to be the size of, in a word that points back.</summary>
    private static IEnumerable<string> SizesIn(Mention again) =>
        SizePattern().Match(again.Lead) is { Success: true } size ? [StemPattern().Replace(size.Groups["n"].Value, "")] : [];

    /// <summary>All of them: <c>de 64 boliger</c>.</summary>
    private static bool IsAll(Mention again) =>
        AllPattern().IsMatch(again.Lead) && again.Noun.Length >= ShortestWord && !ThoseWhoPattern().IsMatch(again.Trail);

    /// <summary>What is counted stands right beside the number, <c>64 nye boliger</c>: in <c>64 sager om børn</c> no children are.</summary>
    private static string NounsOf(Mention first) => NounsPattern().Match(first.Trail).Value;

    private static bool IsNamed(string name, string text) =>
        name.Length >= ShortestWord && text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static Relation? Twice(Mention first, Mention again)
    {
        var (a, b) = (first.Quantity, again.Quantity);
        var holds = Math.Abs(Math.Abs(a.Value) - Math.Abs(b.Value)) <= Math.Max(a.Slack, b.Slack);
        var isAttempt = b.Value < a.Value * 2 && a.Value < b.Value * 2;
        var isOfAnother =
            OnlySomePattern().IsMatch(again.Lead)
            || OtherTimePattern().IsMatch(again.Lead)
            || AreNumberedApart(first.Sentence.Text, again.Sentence.Text)
            || IsSumTold(first, again);
        return holds || (!isOfAnother && (isAttempt || Slips.HaveSameDigits(a.Value, b.Value)))
            ? new Relation(CheckKind.Repeat, b.Text, a.Value, [a.Text], [first.Sentence.LineOf(a), again.Sentence.LineOf(b)])
            {
                Unit = ProseRelation.UnitOf(b),
                Place = (again.Sentence, b.Start),
                Rounded = holds && a.Value != b.Value,
                Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Twice", a.Text, b.Text]),
            }
            : null;
    }

    /// <summary><c>12 mio. kr. … en bevilling på 9 mio. kr. … Der lånes derfor 21 mio. kr.</c>: they are two amounts, and make up a third.</summary>
    private static bool IsSumTold(Mention first, Mention again) =>
        ((Sentence?[])[first.Sentence, again.Sentence, again.Sentence.Next])
            .OfType<Sentence>()
            .SelectMany(sentence => sentence.Mentions)
            .Any(m => m.Unit == first.Unit && m.Quantity.StandsFor(first.Value + again.Value, first.Quantity.Slack + again.Quantity.Slack));

    /// <summary>The one tells of <c>punkt 2</c>, the other of <c>punkt 6</c>.</summary>
    private static bool AreNumberedApart(string one, string other)
    {
        var (first, second) = (NumberedPattern().Matches(one), NumberedPattern().Matches(other));
        return first.Any(a => second.Any(b => IsSame(a, b, "what") && !IsSame(a, b, "n")) && !second.Any(b => a.Value == b.Value));

        static bool IsSame(Match a, Match b, string group) =>
            a.Groups[group].ValueSpan.Equals(b.Groups[group].ValueSpan, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"\b(?<what>punkt|pkt\.|sag|etape|fase|bilag|afsnit|spor|trin|hold|team|afdeling|uge|tabel|model|scenarie|forslag|lokalplan) (?:nr\. )?(?<n>\d+)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(
        @"(?:^|[\s,(])(?:[Dd]en|[Dd]et|[Dd]e)?(?: \p{L}+(?:de|te|e))? ?(?<n>\p{L}{4,}(?:en|et|ne))(?: på|,)\s*$",
        RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex SizePattern();

    [GeneratedRegex(
        @"(?:^|\s)(?<!\b(?:af|[Bb]landt|forhold til) )(?:[Dd]e|[Aa]lle|[Dd]isse|[Ss]amtlige)(?: \p{L}+e)?\s*$",
        RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();

    // De 11 børn, der er indmeldt: those of them who are.
    [GeneratedRegex(@"^\s*[\p{L}-]+(?: [\p{L}-]+)?, (?:der|som|hvis)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ThoseWhoPattern();

    [GeneratedRegex(@"^\s*(?:(?!om\b|for\b|med\b|til\b|fra\b|i\b|på\b)[\p{L}-]+[ ,.;]*){0,4}", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NounsPattern();

    // En del af puljen, 3,2 mio. kr.; de andre 3.
    [GeneratedRegex(
        @"\b(?:af|fra|i|ud over|foruden)(?: (?:den|det|de|denne|dette))?(?: \p{L}+(?:de|te|e))? ?\p{L}+(?: på|,)\s*$|\b(?:andre|øvrige|resterende|første|sidste|næste|fleste|nye|flere|ekstra|yderligere|heraf|hvoraf)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex OnlySomePattern();

    [GeneratedRegex(
        @"\b(?:sidste år|året (?:før|efter|forinden)|forrige år|næste år|i fjor|dengang|samme (?:tid|tidspunkt|periode|måned|dato)|tidligere|oprindelig\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherTimePattern();

    [GeneratedRegex(@"(?:erne|ene|ne|en|et)$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex StemPattern();
}
