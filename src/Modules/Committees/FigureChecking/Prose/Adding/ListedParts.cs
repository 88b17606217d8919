using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>A list with a figure in each line, and their total: announced above the list (<c>20 unge har deltaget:</c>), or its last line.</summary>
internal static partial class ListedParts
{
    /// <summary>A sentence that tells what the lines come to.</summary>
    private const int LongestEnd = 90;

    /// <summary><c>fordelt på</c> alone in a line.</summary>
    private const int LongestLink = 60;
    private const int LongestBareLink = 20;
    private const int StemLength = 5;

    /// <summary>Lines that add up, or would but for one slip, though no word says that they are to.</summary>
    private const int FewestUntold = 3;

    public static IEnumerable<Relation> Of(ItemText item) =>
        Enumerable.Range(0, item.Passages.Count).Select(i => Of(item, i)).OfType<Relation>();

    private static Relation? Of(ItemText item, int at)
    {
        var isLinked = HasLink(item, at);
        if (
            item.Passages[at] is not { Kind: PassageKind.Paragraph or PassageKind.SubHeading, Sentences: [.., var last] } intro
            || (!isLinked && intro.IsLine && !intro.Text.EndsWith(':') && FigureOf(intro) is { } own && !IsTotalLine(own))
        )
        {
            return null;
        }

        var first = isLinked ? 2 : 1;
        var figures = item
            .Passages.Skip(at + first)
            .TakeWhile(passage => !passage.IsBehindTable)
            .Select(FigureOf)
            .TakeWhile(figure => figure is not null)
            .OfType<Mention>()
            .ToList();
        var marked = figures.FindIndex(figure => figure.Sentence.Passage.Kind != PassageKind.ListEntry && !IsTotalLine(figure));
        if (marked > 0)
        {
            // A short paragraph after a list is none of its lines.
            figures.RemoveRange(marked, figures.Count - marked);
        }

        if (figures.Count >= Shared.Fewest && figures.TrueForAll(IsShare) && Shared.Says(intro.Text) && !figures.Exists(IsTotalLine))
        {
            return Shared.Hundred(figures[^1].Sentence, figures);
        }

        var end = figures.FindIndex(IsTotalLine);
        if (end >= 2)
        {
            return
                Ending(figures[end], figures[..end], last) is { } ending && (ending.Holds || !Heads(item, at + first + end, figures[end]))
                ? ending
                : null;
        }

        if (end < 0 && figures.Count >= 2 && EndOf(item, at + first + figures.Count, figures) is { } told)
        {
            return Sum(told, figures, isWhole: EndPattern().IsMatch(told.Sentence.Text));
        }

        if (figures.Count < 2 || end >= 0 || figures.Exists(figure => figure.Unit != figures[0].Unit))
        {
            return null;
        }

        var candidates = intro
            .Sentences.SelectMany(s => s.Mentions)
            .Where(m => m.Unit == figures[0].Unit && m is { Quantity.High: null, IsTime: false })
            .ToList();
        var nearest = candidates.Exists(m => m.Sentence == last) ? candidates.FindAll(m => m.Sentence == last) : candidates;
        var sum = figures.Sum(figure => figure.Value);
        var total = candidates.Find(m => m.Value == sum) ?? (nearest.Count == 1 ? nearest[0] : null);
        if (
            total is not null
            && total.Value != sum
            && (IsNumberOf(figures, total) || OfThemPattern().IsMatch(total.Sentence.Text.AsSpan(total.Quantity.End)))
        )
        {
            return null;
        }

        var isWhole =
            (isLinked || intro.Text.EndsWith(':'))
            && LeadTo(isLinked ? last.Text + " " + item.Passages[at + 1].Text : last.Text)
            && total is { IsRate: false }
            && (isLinked || !total.IsChange)
            && (total.Sentence == last || total.IsTotal || last.GoesOn || Names(last, total));
        var isTied = isWhole || figures.Count >= FewestUntold || intro.Text.EndsWith(':');
        if (total is { IsChange: true } && figures.Count > 2 && figures.TrueForAll(m => m.IsChange) && PartSum.AreSigned(figures))
        {
            return PartSum.Of(
                total.Sentence,
                total,
                figures,
                intro.Text.EndsWith(':') && NetPattern().IsMatch(last.Text),
                kind: CheckKind.Difference
            );
        }

        // Figures of a row of years, one of which is told above it.
        isWhole &= !figures.Exists(figure => figure.Value == total?.Value);
        return total is { IsRate: false } && (isWhole || !total.IsChange) && isTied ? Sum(total, figures, isWhole) : null;
    }

    /// <summary><c>De 3 vigtigste er:</c> and three lines: how many the lines are, not what they come to.</summary>
    private static bool IsNumberOf(List<Mention> figures, Mention total) =>
        total.Unit == QuantityUnit.Count && total.Value == figures.Count;

    /// <summary>Words that what comes below them is all of it.</summary>
    public static bool LeadTo(string words) => BelowPattern().IsMatch(words);

    /// <summary>Words alone in a line, between the total and the list: <c>fordelt på</c>, <c>Finansiering:</c>.</summary>
    private static bool HasLink(ItemText item, int at) =>
        item.Passages.ElementAtOrDefault(at + 1)
            is { Text.Length: <= LongestLink, IsBehindTable: false, Sentences: [{ Mentions.Count: 0 }] } link
        && link.Kind switch
        {
            PassageKind.SubHeading => LeadTo(link.Text),
            PassageKind.Paragraph => link.Text.Length <= LongestBareLink
                || (link.Text.EndsWith(':') && IsAbout(link.Sentences[0], item.Passages[at].Sentences[^1])),
            _ => false,
        };

    /// <summary>It goes on about what the words above it tell, or names a thing that they name.</summary>
    private static bool IsAbout(Sentence link, Sentence above) =>
        link.GoesOn
        || WordPattern().Matches(link.Text).Any(word => above.Text.Contains(word.Value[..StemLength], StringComparison.OrdinalIgnoreCase));

    /// <summary>The words above the list name what the total before them counts.</summary>
    private static bool Names(Sentence intro, Mention total) =>
        total.Noun is { Length: > 0 } noun && intro.Text.Contains(noun, StringComparison.OrdinalIgnoreCase);

    private static bool IsShare(Mention figure) => figure is { Unit: QuantityUnit.Percent, IsChange: false, Value: > 0 };

    private static bool IsTotalLine(Mention figure) => TotalLinePattern().IsMatch(figure.Lead) || figure.IsTotal;

    private static Relation? Sum(Mention total, List<Mention> figures, bool isWhole) =>
        figures.TrueForAll(figure => figure.Unit == total.Unit && !figure.Measure.IsRate)
            ? PartSum.Of(total.Sentence, total, figures, isWhole)
            : null;

    /// <summary>The lines above a total; where a text lost its line ends the first of them stand in the paragraph before.</summary>
    private static Relation? Ending(Mention total, List<Mention> lines, Sentence above)
    {
        var told = Sum(total, lines, isWhole: true);
        var parts = lines.ToList();
        for (
            var sentence = above;
            told is { Holds: false } && sentence?.Mentions is [{ IsLevel: true } figure] && figure.Unit == total.Unit;
            sentence = sentence.Previous
        )
        {
            parts.Insert(0, figure);
            told = Sum(total, parts, isWhole: true) is { Holds: true } all ? all : told;
        }

        return told;
    }

    /// <summary>Lines with figures follow the total: it may be theirs, and not that of the lines above it.</summary>
    private static bool Heads(ItemText item, int at, Mention total) =>
        item.Passages[at] is { Kind: PassageKind.Paragraph, SectionNumber: var section }
        && item.Passages[at - 1].Kind != PassageKind.Paragraph
        && item.Passages.ElementAtOrDefault(at + 1) is { Kind: PassageKind.Paragraph, IsBehindTable: false } next
        && next.SectionNumber == section
        && FigureOf(next) is { } figure
        && figure.Unit == total.Unit
        && figure.Lead.TrimEnd().EndsWith(':');

    /// <summary>The only amount of the sentence that the lines lead to, when it is said to be a total or to follow.</summary>
    private static Mention? EndOf(ItemText item, int at, List<Mention> lines) =>
        item.Passages.ElementAtOrDefault(at) is { Kind: PassageKind.Paragraph, IsBehindTable: false, Sentences: [var sentence, ..] } after
        && lines.TrueForAll(line => line.Sentence.Passage.IsLine && line.Sentence.Passage.SectionNumber == after.SectionNumber)
        && sentence.Mentions.Where(m => !m.IsTime).ToList() is [{ IsLevel: true } only]
        && only.Unit == lines[0].Unit
        && only.Value > lines.Max(line => line.Value)
        && (only.IsTotal || EndPattern().IsMatch(sentence.Text))
        && !IsOneOfTheYears(sentence, lines)
            ? only
            : null;

    /// <summary>The lines are years, and the sentence tells of one of them.</summary>
    private static bool IsOneOfTheYears(Sentence sentence, List<Mention> lines) =>
        Patterns.Year().Matches(sentence.Text).Select(year => year.Value).ToList() is { Count: > 0 } years
        && lines.Exists(line => years.Exists(year => line.Sentence.Text.Contains(year, StringComparison.Ordinal)));

    /// <summary>The figure of a line of a list: the only one, or the one that begins it.</summary>
    private static Mention? FigureOf(Passage passage)
    {
        if (passage.Sentences is not [var sentence, ..] || sentence.Mentions is not [{ Quantity.High: null } first, ..])
        {
            return null;
        }

        var isEnd =
            passage.Text.Length <= LongestEnd
            && passage.Sentences.Count == 1
            && sentence.Mentions.Count == 1
            && (TotalLinePattern().IsMatch(first.Lead) || (first.IsTotal && ItIsPattern().IsMatch(first.Lead)));
        return
            isEnd
            || (first.Quantity.Start == 0 && passage.IsListed)
            || (passage.IsLine && passage.Sentences.Count == 1 && sentence.Mentions.Count == 1)
            ? first
            : null;
    }

    [GeneratedRegex(
        @"^\s*=\s*$|^\s*(?:(?:[HD]ermed|[DH]erved) er hele \p{L}+ på|Samlede \p{L}+|(?:hvilket|som|det) [^\d]{0,20}\b(?:samlet|i alt|tilsammen)|(?:\p{L}+ ){1,2}i alt|I\s?alt|Sum|Total|Samlet|Tilsammen|Alt i alt|Alle \p{L}+|Netto for [^\d:]{0,20}|\p{L}+ i alt|hele (?:listen|perioden|beløbet|\p{L}+(?:en|et|ne))|(?:i alt )?\p{L}*sum|(?:Tilsammen|I alt|Samlet) [^\d]{0,30})\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TotalLinePattern();

    [GeneratedRegex(
        @"^\s*(?:Det|Dette|De|\p{Lu}\p{L}+(?:en|et|ne|sum)) \p{L}+(?: (?:på|til|sig til|op i))?\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ItIsPattern();

    [GeneratedRegex(
        @"^(?:Det (?:giver|er|bliver|svarer)|Dette giver|Dermed|Hermed|Derved|Tilsammen|Alt i alt|Lagt sammen|Sammenlagt|I alt|Samlet|Summen|Sum)\b|\ber summen af\b|^[^\d]*\b(?:hermed|dermed|derved|således|altså)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex EndPattern();

    // 21 ansøgninger om 1,3 mio. kr., og 6 af dem får støtte
    [GeneratedRegex(@"\b(?:heraf|hvoraf|af (?:dem|disse)\b)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfThemPattern();

    [GeneratedRegex(@"\b\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\b(?:samlet|i alt|netto\p{L}*|tilsammen|under ét)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NetPattern();

    [GeneratedRegex(
        @"\b(?:fordel|således|sådan|består|opgjort|udgøres|sammensæt|sammensat|i alt|nemlig|som følger|følgende|gå til|går til|bruges|anvendes|dækker|poster|specifi\p{L}*|delbeløb\p{L}*|overslag\p{L}*|regnet ud fra|beregnet|sammenlagt|sammen af|finansier\p{L}*|dækkes)|\btil:$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BelowPattern();
}
