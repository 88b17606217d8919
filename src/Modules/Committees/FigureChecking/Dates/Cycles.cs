using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>
/// What comes every so many years, <c>hvert tredje år</c>, and the two years that it is told of: the last that it was done in and the next that it is to be. A sentence
/// that has both is held to it; where they stand apart in the item they are only confirmed.
/// </summary>
internal static partial class Cycles
{
    /// <summary>Sentences that tell of the years may stand so far from the one that tells how often.</summary>
    private const int Near = 25;

    private static readonly string[] Ordinals = ["andet", "tredje", "fjerde", "femte", "sjette"];

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var i = 0; i < item.Sentences.Count; i++)
        {
            if (
                item.Sentences[i].Text.Contains("hvert ", StringComparison.OrdinalIgnoreCase)
                && EveryPattern().Match(item.Sentences[i].Text) is { Success: true } every
            )
            {
                var years = Array.IndexOf(Ordinals, every.Groups["n"].Value.ToLowerInvariant()) + 2;
                if ((Told(item.Sentences[i], every, years) ?? Apart(item, i, every, years)) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    /// <summary><c>gentages hvert tredje år, senest i 2021 og næste gang i 2024</c></summary>
    private static Relation? Told(Sentence sentence, Match every, int years) =>
        LastAndNextPattern().Match(sentence.Text) is { Success: true } both
            ? Relation(every, years, YearOf(both.Groups["last"]), YearOf(both.Groups["next"]), [sentence.Line])
            : null;

    private static Relation? Apart(ItemText item, int at, Match every, int years)
    {
        var stems = WordsOf(item.Sentences[at].Text);
        var near = item
            .Sentences.Where((sentence, i) => Math.Abs(i - at) <= Near && Patterns.RecentYear().Count(sentence.Text) == 1)
            .Where(sentence => stems.Overlaps(WordsOf(sentence.Text)))
            .ToList();
        foreach (var next in near.Where(sentence => AgainPattern().IsMatch(sentence.Text)))
        {
            var year = YearOf(Patterns.RecentYear().Match(next.Text));
            if (
                near.Find(last => DonePattern().IsMatch(last.Text) && YearOf(Patterns.RecentYear().Match(last.Text)) == year - years) is
                { } done
            )
            {
                return Relation(every, years, year - years, year, [item.Sentences[at].Line, done.Line, next.Line]);
            }
        }

        return null;
    }

    private static Relation Relation(Match every, int years, int last, int next, IReadOnlyList<int> lines) =>
        new(CheckKind.Date, every.Value, next - last, [$"{last}", $"{next}"], lines)
        {
            Doubt = next - last == years ? null : new Doubt(Severity.Error, T["Check.Cycle", every.Value, last, next, next - last]),
        };

    private static int YearOf(Capture year) => int.Parse(year.ValueSpan, null);

    private static HashSet<string> WordsOf(string text) => Prose.WordStems.Of(text, WordPattern(), CommonPattern());

    [GeneratedRegex(@"\bhvert (?<n>andet|tredje|fjerde|femte|sjette) år\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex EveryPattern();

    [GeneratedRegex(
        @"\b(?:sidst|senest|sidste gang)\b[^.;\d]{0,30}\b(?<last>20\d\d)\b[^.;\d]{0,40}\bnæste (?:gang|måling|undersøgelse)\b[^.;\d]{0,30}\b(?<next>20\d\d)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LastAndNextPattern();

    [GeneratedRegex(@"\b(?:igen|gentag\p{L}*|næste gang|på ny)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AgainPattern();

    [GeneratedRegex(
        @"\b(?:gennemført\p{L}*|viste|foretog|foretaget|blev|sidst|senest|sidste gang|afholdt\p{L}*|lavede|udført\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DonePattern();

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^(?:udvalg.*|kommune.*|forvaltning.*|gennemfør.*|tredje|fjerde)$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex CommonPattern();
}
