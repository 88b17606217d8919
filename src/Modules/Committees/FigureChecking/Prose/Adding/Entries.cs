using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Names with a figure each, one after the other in a line: <c>Går til: løn 3 mio. kr., drift 5 mio. kr. og kørsel 2 mio. kr.</c> None of them is the
/// others' total, which stands in a line above.
/// </summary>
internal static partial class Entries
{
    private const int LinesBetween = 2;

    public static IEnumerable<Relation> Of(ItemText item) =>
        Enumerable.Range(1, Math.Max(0, item.Passages.Count - 1)).Select(at => Of(item, at)).OfType<Relation>();

    /// <summary>All figures of a line or a sentence, each behind its name.</summary>
    public static bool Are(IReadOnlyList<Mention> figures) =>
        figures.Count > 1
        && FirstPattern().IsMatch(figures[0].Lead)
        && figures.Skip(1).SkipLast(1).All(m => NextPattern().IsMatch(m.Lead))
        && LastPattern().IsMatch(figures[^1].Lead)
        && figures.All(m => m is { IsLevel: true, IsTotal: false, Follows: false } && m.Unit == figures[0].Unit);

    private static Relation? Of(ItemText item, int at)
    {
        // … på de tre filialer: Nord 12, Syd 30 og Vest 5
        var entries = item.Passages[at].Sentences is [{ Mentions: var figures }]
            ? figures.SkipWhile(m => m.Quantity.IsWritten).ToList()
            : [];
        return
            Are(entries)
            && entries[0].IsNumber
            && Above(item, at) is { IsLevel: true, IsTime: false, IsMean: false } total
            && total.Unit == entries[0].Unit
            ? PartSum.Of(total.Sentence, total, entries, ListedParts.LeadTo(entries[0].WordsBefore))
            : null;
    }

    /// <summary>The only figure of the nearest line above that has one.</summary>
    private static Mention? Above(ItemText item, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - LinesBetween) && IsRightAbove(item.Passages[i], item.Passages[i + 1]); i--)
        {
            if (item.Passages[i].Sentences is [.., { Mentions: [_, ..] figures }])
            {
                return figures is [var only] ? only : null;
            }
        }

        return null;
    }

    private static bool IsRightAbove(Passage above, Passage below) =>
        !below.IsBehindTable && above.SectionNumber == below.SectionNumber && (above.IsLine || above.Kind == PassageKind.SubHeading);

    [GeneratedRegex(@": (?:[\p{L}.-]+ ){1,4}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex FirstPattern();

    [GeneratedRegex(@"^(?: [\p{L}-]+)?[,;] (?:[\p{L}.-]+ ){1,4}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NextPattern();

    [GeneratedRegex(@"^(?: [\p{L}-]+)?(?:,? (?:og|samt)|[,;]) (?:[\p{L}.-]+ ){1,4}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LastPattern();
}
