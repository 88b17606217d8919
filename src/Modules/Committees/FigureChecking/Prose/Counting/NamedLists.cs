using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// Names in a row, each with a capital, and the number that they are said to be: before the row, after it, or in the sentence next to it. A row that
/// tells where or for whom something is (<c>fire boliger i A, B og C</c>) is no such thing.
/// </summary>
internal static partial class NamedLists
{
    /// <summary>Tells the number's part as such from any other that it plays.</summary>
    public const string Place = "names";

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        if (!sentence.Text.Contains(" og ", StringComparison.Ordinal) && !sentence.Text.Contains(" samt ", StringComparison.Ordinal))
        {
            return null;
        }

        var text = BracketPattern().Replace(sentence.Text, match => new string(' ', match.Length));
        if (RowPattern().Matches(text) is not [var row] || Incomplete.Says(text))
        {
            return null;
        }

        var names = SeparatorPattern().Split(row.Value).Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        var number = Before(sentence, text, row) ?? After(sentence, text, row);
        if (number is null || names.Count < 2 || AreParties(names, number))
        {
            return null;
        }

        var holds = number.Value == names.Count;
        return new Relation(
            CheckKind.Count,
            number.Quantity.Text,
            names.Count,
            names,
            [number.Sentence.LineOf(number.Quantity), sentence.Line]
        )
        {
            Place = (number.Sentence, number.Quantity.Start, Place),
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Names", number.Quantity.Text, number.Noun, names.Count]),
        };
    }

    /// <summary><c>fem skoler: A, B …</c>, <c>fire, nemlig A, B …</c>; or <c>Fem skoler er med. Det er A, B …</c></summary>
    private static Mention? Before(Sentence sentence, string text, Match row)
    {
        var own = sentence.Mentions.LastOrDefault(m => m.Quantity.End <= row.Index && IsNumber(m));
        if (own is not null)
        {
            var isLast = sentence.Mentions.LastOrDefault(m => m.Quantity.End <= row.Index) == own;
            return isLast && LinkPattern().IsMatch(text[own.Quantity.End..row.Index]) ? own : null;
        }

        return
            sentence.Previous is { } previous
            && IsPattern().IsMatch(text[..row.Index])
            && previous.Mentions.Where(IsNumber).ToList() is [var only]
            ? only
            : null;
    }

    /// <summary><c>A, B og C, i alt tre skoler</c>, <c>A, B og C er de tre skoler, der …</c>; or <c>De tre skoler …</c> in the sentence after it.</summary>
    private static Mention? After(Sentence sentence, string text, Match row)
    {
        var end = row.Index + row.Length;
        if (sentence.Mentions.FirstOrDefault(m => m.Quantity.Start >= end) is { } first)
        {
            return IsNumber(first) && AllPattern().IsMatch(text[end..first.Quantity.Start]) ? first : null;
        }

        var isPlace = PrepositionPattern().IsMatch(text[..row.Index]);
        return
            !isPlace
            && sentence.Mentions.Count == 0
            && sentence.Next is { Mentions: [var next, ..] }
            && IsNumber(next)
            && ThosePattern().IsMatch(next.Lead)
            ? next
            : null;
    }

    /// <summary><c>8 stemte for (A, B, C, F og V)</c>: of a party there may be several.</summary>
    private static bool AreParties(List<string> names, Mention number) =>
        names.TrueForAll(name => name.Length <= 2) && number.Value > names.Count;

    private static bool IsNumber(Mention m) => m.IsNumberOfFew && !NoMemberPattern().IsMatch(m.Trail) && !IsOfAll(m);

    /// <summary><c>tre af kommunens ni skoler</c>: the nine are all that there are.</summary>
    public static bool IsOfAll(Mention m) => m.Order > 0 && OfAllPattern().IsMatch(m.Lead);

    private const string Name =
        @"\p{Lu}[\p{L}\d.&'’/-]*(?: (?:(?:i|på|ved|for|af|den|det|ApS|A/S) )?\p{Lu}[\p{L}\d.&'’/-]*){0,4}(?: A/S| ApS)?";

    // At least three, or two whose number is told.
    [GeneratedRegex(
        $@"(?<![\p{{L}}\d])(?:{Name}(?: \p{{Ll}}{{3,}})?\s*, ){{1,}}{Name}(?: \p{{Ll}}{{3,}})?\s*,? (?:og|samt) {Name}",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex RowPattern();

    [GeneratedRegex(@", (?:og |samt )?|,? og | samt ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SeparatorPattern();

    // What a name has in brackets: its party, its share.
    [GeneratedRegex(@"\([^(),]{1,12}\)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex BracketPattern();

    [GeneratedRegex(
        @"^[^.;:()\d]{0,110}(?::\s?| \(| [–-] |,? nemlig (?:\p{L}+ )?|,? dvs\. |,? altså |,? henholdsvis |,? hhv\. |\bdet (?:er|drejer sig om|gælder) |[,)] er |,? (?:som|der) (?:er|hedder) |\p{L} er |\bhedder |\bomfatter |\bbestår af )$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LinkPattern();

    [GeneratedRegex(
        @"^(?:Det (?:er|drejer sig om|gælder|handler om|vil sige)|Der er tale om|De (?:er|hedder)|Disse er|\p{Lu}\p{L}+(?:ne|erne) (?:er|hedder))(?: henholdsvis| hhv\.)?:? $",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex IsPattern();

    [GeneratedRegex(
        @"^\s*(?:[,–(-]\s*)?(?:(?:i alt|altså|dvs\.|tilsammen|det vil sige|er|udgør|som|de|disse|alle|udvalgets|kommunens|samlet|bliver|var)\s+){1,4}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();

    [GeneratedRegex(@"^(?:De|Disse|Alle|Alle de|Samtlige)\s+$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex ThosePattern();

    [GeneratedRegex(
        @"\b(?:i|på|ved|fra|til|af|med|mellem|for|hos|om|under|over|blandt)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex PrepositionPattern();

    [GeneratedRegex(@"^\s*(?:\p{L}+ )?(?:ud )?af (?:\p{L}+s|de|vores|alle|samtlige)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfAllPattern();

    // Members of something else, and what is no thing.
    [GeneratedRegex(
        @"^\s*(?:\p{L}+e )?(?:gange|kroner|procent|elever|borgere|personer|pladser|boliger|børn|deltagere|medarbejdere|stemmer|point)\b|^\s*[.,;:)(]",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NoMemberPattern();
}
