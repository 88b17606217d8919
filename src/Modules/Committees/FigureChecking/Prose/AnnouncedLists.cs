using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary><c>De fire restriktioner er:</c> and the list that follows.</summary>
internal static partial class AnnouncedLists
{
    private const int LongestEntry = 70;

    private const string Number = $@"(?:\d{{1,2}}|{Patterns.SmallNumber})";

    private const string Thing =
        @"(?:\p{L}+e )?(?!år\b|uger|måneder|timer|dage|kroner|procent|pct|\p{L}*(?:personer|borgere|medlemmer|deltagere|elever|pladser|ansøgere|besvarelser|svar)\b|gange)(?:\p{L}{3,}(?:er|r|e)|\p{L}*(?:sæt|mål|krav|tiltag|forhold|spor|trin|ben|hold|bud|råd|steder|forslag|emner|greb|bilag))\b";

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var relation in item.Sentences.Select(NamesOf).OfType<Relation>())
        {
            yield return relation;
        }

        for (var i = 0; i + 1 < item.Passages.Count; i++)
        {
            if (item.Passages[i] is { Kind: PassageKind.Paragraph, Sentences: [.., var sentence] } && Of(item, i, sentence) is { } relation)
            {
                yield return relation;
            }
        }
    }

    /// <summary><c>på fem skoler: Nordskolen, … og Sydskolen</c>: names in a row, each with a capital, or short entries.</summary>
    private static Relation? NamesOf(Sentence sentence)
    {
        var match = InlinePattern().Match(sentence.Text);
        var announced = Danish.WholeNumber(match.Groups["n"].Value);
        if (!match.Success || announced < 2)
        {
            return null;
        }

        var list = match.Groups["list"].Value;
        var names = Entries(SeparatorPattern().Split(list));
        var areNames = names.TrueForAll(name => char.IsUpper(name[0]) && name.Length <= 40) && names.Exists(name => name.Length > 2);
        var areShort = names.TrueForAll(name => name.Length <= 40 && name.Count(' '.Equals) <= 4 && !name.Any(char.IsAsciiDigit));
        if (names.Count < 2 || !(areNames || (areShort && names.Exists(name => name.Length > 2))) || Incomplete.Says(sentence.Text))
        {
            return null;
        }

        // An entry may itself be two things and one: the last og parts, any other may.
        var fewest = areNames
            ? names.Count
            : Entries(CommaPattern().Split(list)).Count + (list.Contains(" og ", StringComparison.Ordinal) ? 1 : 0);
        var holds = announced >= fewest && announced <= names.Count;
        if (!holds && names.Count == 2)
        {
            return null;
        }

        return new Relation(CheckKind.Count, match.Groups["n"].Value, holds ? announced : names.Count, names, [sentence.Line])
        {
            Place = (sentence, match.Groups["n"].Index, NamedLists.Place),
            Doubt = holds
                ? null
                : new Doubt(Severity.Error, T["Check.Names", match.Groups["n"].Value, match.Groups["what"].Value, names.Count]),
        };
    }

    private static List<string> Entries(string[] split) => [.. split.Select(name => name.Trim()).Where(name => name.Length > 0)];

    private static Relation? Of(ItemText item, int at, Sentence sentence)
    {
        var match = StrictPattern().Match(sentence.Text);
        var isStrict = match.Success;
        if (!isStrict)
        {
            match = LoosePattern().Match(sentence.Text);
        }

        var announced = Danish.WholeNumber(match.Groups["n"].Value);
        var listed = item.Passages.Skip(at + 1).TakeWhile(passage => passage.Kind == PassageKind.ListEntry).Count();
        var mayBeWrong = isStrict
            ? listed <= announced || !MayBeNested(item, at, listed, announced)
            : SurePattern().IsMatch(sentence.Text) && AreOfOneKind(item, at, listed);
        if (!match.Success || announced < 2 || listed < 2 || (!mayBeWrong && listed != announced) || GoesOn(item, at + 1 + listed))
        {
            return null;
        }

        return new Relation(
            CheckKind.Count,
            match.Groups["n"].Value,
            listed,
            [.. item.Passages.Skip(at + 1).Take(listed).Select(Short)],
            [sentence.Line]
        )
        {
            Doubt = listed == announced ? null : new Doubt(Severity.Error, T["Check.Count", sentence.Text.TrimEnd(':'), listed]),
        };
    }

    /// <summary>A list that a paragraph or a page parts in two cannot be counted.</summary>
    private static bool GoesOn(ItemText item, int after) =>
        after + 1 < item.Passages.Count
        && item.Passages[after].Kind == PassageKind.Paragraph
        && item.Passages[after + 1].Kind == PassageKind.ListEntry
        && !item.Passages[after].Text.EndsWith(':');

    /// <summary>Entries of a list within the list are counted with it; more than a few too many, or an entry that leads on, look so.</summary>
    private static bool MayBeNested(ItemText item, int at, int listed, int announced) =>
        (listed > announced + Math.Max(2, announced / 2) && !AreOfOneKind(item, at, listed))
        || item.Passages.Skip(at + 1).Take(listed).Any(passage => passage.Text.EndsWith(':'));

    /// <summary>Short entries without a sentence's sign, none of which could head others.</summary>
    private static bool AreOfOneKind(ItemText item, int at, int listed) =>
        item
            .Passages.Skip(at + 1)
            .Take(listed)
            .All(passage => passage.Text.Length <= LongestEntry && passage.Text.TrimEnd() is [.., not ('.' or ':')]);

    private static string Short(Passage passage) => passage.Text.Length <= 40 ? passage.Text : passage.Text[..40].TrimEnd() + "…";

    [GeneratedRegex(
        $@"(?:^|\b(?:er|har|til|ønsker|får|giver|nævner|lægger op til|peget på|inddelt i|opdelt i|delt i|samles i|samlet i|enig om|enige om|aftale om|er der|der er|består af|omfatter|har følgende|på|peges på|bygger på|foreslår|foreslås|aftalt|anbefaler|anbefales|rummer|indeholder|opstillet|valgt|fastsat|udpeget|følgende|arbejdes med|hviler på|nævnes|disse) )(?:de|følgende|disse|i alt)?\s*\b(?<n>{Number}) (?:\p{{L}}+e )?(?!år\b|uger|måneder|timer|dage|kroner|procent|personer|borgere|medlemmer|gange)(?:\p{{L}}{{3,}}(?:er|r|e|ler)|\p{{L}}*(?:sæt|mål|krav|punkter|tiltag|forhold|spor|trin|ben|hold|bud|råd|steder))(?: (?:er|lyder|var|er (?:aftalt|valgt|fastsat|besluttet|opstillet|udpeget|som følger)|foreslås|anbefales|indgår|gælder|indstilles|vedtages))?(?: følgende| disse)?:$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StrictPattern();

    [GeneratedRegex(
        $@"\b(?<n>{Number}) (?<what>(?:\p{{L}}+e )?\p{{L}}{{3,}}(?:er|r|e|ler|mål|krav|tiltag|spor))(?:, (?:nemlig|som er|der er) |: ?| \(|, (?:der|som) [^,.:]{{3,40}}, er )(?<list>[^.:;()]+,[^.:;()]+ og [^.:;(),]+?)(?:\)|\.|$)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex InlinePattern();

    [GeneratedRegex(@", (?:og |samt )?| og | samt |; ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"; |, ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex CommaPattern();

    // The number is the sentence's subject or its last words, and what is counted can be listed.
    [GeneratedRegex(
        $@"^(?:De |Følgende |Disse |I alt )?{Number} {Thing}[^.,;:\d]{{0,60}}:$|(?<!\balle )(?<!\balle de )\b(?:de |følgende |disse |i alt )?{Number} {Thing}(?: (?:til|for|i|på|om|ved|af|er|som) [^.,;:\d]{{2,40}})?:$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SurePattern();

    [GeneratedRegex($@"\b(?<n>{Number}) \p{{L}}[^.\d:]{{2,80}}:$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex LoosePattern();
}
