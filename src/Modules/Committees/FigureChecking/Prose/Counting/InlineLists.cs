using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>A number of things and, in the same sentence, the things: names or short entries with commas between.</summary>
internal static partial class InlineLists
{
    private const int LongestPhrase = 48;
    private const int MostSpaces = 6;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    /// <summary><c>på fem skoler: Nordskolen, … og Sydskolen</c>: names in a row, each with a capital, or short entries.</summary>
    private static Relation? Of(Sentence sentence)
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
        var areShort = names.TrueForAll(name =>
            name.Length <= LongestPhrase && name.Count(' '.Equals) <= MostSpaces && !name.Any(char.IsAsciiDigit)
        );
        // Otte mål: tre for natur og fem for miljø: entries that count for themselves.
        if (names.TrueForAll(name => Danish.WholeNumber(name.Split(' ')[0]) > 0))
        {
            return null;
        }

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

    [GeneratedRegex(
        $@"(?<!\baf (?:\p{{L}}+ )?)\b(?<n>{AnnouncedLists.Number}) (?<what>(?:\p{{L}}+e )?(?:\p{{L}}{{3,}}(?:er|r|e)|\p{{L}}*(?:mål|krav|tiltag|spor|ben|greb|bud|råd|forslag|trin|skridt)))(?:(?: (?:(?:[^,.:;()\d]|\b20\d\d\b){{2,50}}|\([^()]{{2,20}}\)))?: ?|, (?:der|som) [^,.:;()\d]{{3,60}}: ?|(?: (?:til|i|for|på|fra|om) (?:[^,.:;()\d]|\b20\d\d\b){{2,40}})?, (?:nemlig|som er|der er) | \(|, (?:der|som) [^,.:]{{3,40}}, er )(?<list>[^.:;()]+,[^.:;()]+ og [^.:;(),]+?)(?:\)|\.|$|, og (?:de|disse|det|alle)\b)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex InlinePattern();

    [GeneratedRegex(@", (?:og |samt )?| og | samt |; ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"; |, ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex CommaPattern();
}
