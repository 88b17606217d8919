using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// Figures that stand together: all that there are in a sentence, in some next to each other, in the lines of a list with the sentence that leads to it, or
/// in a small table.
/// </summary>
/// <param name="IsSetOut">They stand below each other, or in cells.</param>
internal sealed partial record FigureGroup(IReadOnlyList<Sentence> Window, bool IsSetOut)
{
    private const int MostSentences = 5;
    private const int MostLines = 8;
    private const int LinesAbove = 4;
    private const int Three = 3;
    private const int SentencesOfThree = 3;

    /// <summary>All figures, also those that tell how long.</summary>
    public IReadOnlyList<Mention> Mentions { get; } = [.. Window.SelectMany(sentence => sentence.Mentions)];

    /// <summary>Those that tell how many or how much.</summary>
    public List<Mention> Figures
    {
        get => field ??= [.. Mentions.Where(m => !m.IsTime)];
        init;
    }

    public string Text => field ??= string.Join(' ', Window.Select(sentence => sentence.Text));

    /// <summary>With the sentence before it, when that has no figures of its own and may say what these are.</summary>
    public string Context => field ??= Window[0].Previous is { Mentions.Count: 0 } before ? before.Text + " " + Text : Text;

    /// <summary>Its lines read as one sentence, each behind a comma.</summary>
    public Sentence Joined => field ??= Window[0].With(string.Join(", ", Window.Select(sentence => sentence.Text)));

    /// <summary>Each sentence goes on about the same as the one before it.</summary>
    public bool IsOfOneMatter => IsSetOut || Window.Skip(1).All(sentence => sentence.GoesOn);

    /// <summary>One figure stands in each line: lines that tell of two are sentences, though they stand below each other.</summary>
    public bool IsColumn => IsSetOut && Window.All(line => Figures.Count(m => m.Sentence == line) < 2);

    public static IEnumerable<FigureGroup> In(ItemText item) =>
        item.Sentences.SelectMany(From).Concat(Lines(item)).Concat(item.Tables.SelectMany(table => Cells(item, table)));

    /// <summary>Those of just three figures, each in as few sentences as hold them; small numbers in letters may stand beside them.</summary>
    public static IEnumerable<FigureGroup> OfThree(ItemText item)
    {
        FigureGroup? last = null;
        foreach (var group in item.Groups.Where(group => group.Window.Count <= SentencesOfThree || group.IsSetOut))
        {
            var digits = group.Figures.FindAll(m =>
                !m.Quantity.IsWritten || m.Unit != QuantityUnit.Count || m.Lead.TrimEnd().EndsWith(':')
            );
            var money = digits.FindAll(m => m.Unit == QuantityUnit.Money);
            digits = digits.Count == Three + 1 && money.Count == Three && digits.TrueForAll(m => m.IsNumber) ? money : digits;
            if (
                (group.Figures.Count == Three || digits.Count == Three)
                && (last is null || last.IsSetOut != group.IsSetOut || last.Window[0] != group.Window[0])
                && !AreTwoToOne(group.Figures)
                && !IsBesideLevels(group.Figures)
            )
            {
                last = group;
                yield return group.Figures.Count == Three ? group : group with { Figures = digits };
            }
        }
    }

    /// <summary><c>fra henholdsvis 3.500 og 2.000 til 5.000</c>: two levels that become one, and nothing lies between the two.</summary>
    private static bool AreTwoToOne(List<Mention> figures) =>
        figures is [var one, var other, var both, ..]
        && FromPattern().IsMatch(one.Lead)
        && other.Lead.TrimEnd().EndsWith(" og", StringComparison.Ordinal)
        && both.Lead.TrimEnd().EndsWith(" til", StringComparison.Ordinal);

    /// <summary><c>Kassen er faldet fra 384 til 219. Driften viser et overskud på 126</c>: two levels of one thing, and in a sentence of its own another.</summary>
    private static bool IsBesideLevels(List<Mention> figures) =>
        figures.Count == Three
        && figures.FindIndex(m => FromPattern().IsMatch(m.Lead)) is >= 0 and < Three - 1 and var from
        && figures[from + 1] is var to
        && to.Sentence == figures[from].Sentence
        && to.Lead.TrimEnd().EndsWith(" til", StringComparison.Ordinal)
        && figures.Find(m => m != to && m != figures[from]) is { IsChange: false, Follows: false, Sentence.GoesOn: false } other
        && other.Sentence != to.Sentence
        && !other.Lead.TrimEnd().EndsWith(':');

    private static IEnumerable<FigureGroup> From(Sentence first)
    {
        var window = new List<Sentence>();
        for (var sentence = first; sentence is { Mentions.Count: > 0 } && window.Count < MostSentences; sentence = sentence.Next)
        {
            window.Add(sentence);
            yield return new FigureGroup([.. window], IsSetOut: false);
        }
    }

    private static IEnumerable<FigureGroup> Lines(ItemText item)
    {
        for (var at = 0; at < item.Passages.Count; )
        {
            var lines = item
                .Passages.Skip(at)
                .TakeWhile(
                    (p, i) =>
                        i == 0
                            ? p.IsLine || IsHeadLine(p)
                            : p is { IsLine: true, IsBehindTable: false } && p.SectionNumber == item.Passages[at].SectionNumber
                )
                .ToList();
            if (lines.Count is > 1 and <= MostLines && lines.Count(line => line.Text.Any(char.IsAsciiDigit)) > 1)
            {
                var sentences = lines.SelectMany(line => line.Sentences).ToList();
                yield return new FigureGroup(sentences, IsSetOut: true);
                if (
                    at > 0
                    && !lines[0].IsBehindTable
                    && item.Passages[at - 1] is { Sentences: [.., var intro] }
                    && intro.Passage.SectionNumber == lines[0].SectionNumber
                )
                {
                    yield return new FigureGroup([intro, .. sentences], IsSetOut: true);
                }

                if (
                    item.Passages.ElementAtOrDefault(at + lines.Count) is { IsBehindTable: false, Sentences: [{ Mentions: [_] } end] } after
                    && after.SectionNumber == lines[0].SectionNumber
                    && end.GoesOn
                )
                {
                    yield return new FigureGroup([.. sentences, end], IsSetOut: true);
                }
            }

            if (
                at > 0
                && lines is [{ Sentences: [{ Mentions: [_] } only] }]
                && item.Passages[at - 1] is { Sentences: [.., { Mentions: [_] } first, { Mentions: [_] } second] } above
                && above.SectionNumber == lines[0].SectionNumber
                && new[] { first, second, only }.All(sentence => LabelledPattern().IsMatch(sentence.Text))
            )
            {
                // The first of the lines were read as one paragraph.
                yield return new FigureGroup([first, second, only], IsSetOut: true);
            }

            at += Math.Max(1, lines.Count);
        }
    }

    /// <summary>The first line looks like a heading, but has a figure of its own.</summary>
    private static bool IsHeadLine(Passage passage) => passage is { Kind: PassageKind.SubHeading, Sentences: [{ Mentions.Count: > 0 }] };

    /// <summary>A table of one column of figures, row by row; one of a single row, cell by cell.</summary>
    private static IEnumerable<FigureGroup> Cells(ItemText item, TableGrid grid)
    {
        IEnumerable<(string Name, string Figure, int Row)> cells =
            grid is { ColumnCount: 2, RowCount: > 1 and <= MostLines } ? grid.Rows.Select(row => (grid.Label(row), grid.Text(row, 1), row))
            : grid is { RowCount: 1, ColumnCount: > 1 and <= MostLines }
                ? Enumerable.Range(0, grid.ColumnCount).Select(column => (grid.Head(column), grid.Text(0, column), 0))
            : [];
        var sentences = cells.Select(cell => grid.Line($"{cell.Name}: {cell.Figure}", cell.Row)).ToList();
        if (sentences.Count > 1)
        {
            yield return new FigureGroup(sentences, IsSetOut: true);
            if (item.Sentences.LastOrDefault(s => s.Line < grid.LineOf(0) && s.Line >= grid.LineOf(0) - LinesAbove) is { } above)
            {
                yield return new FigureGroup([above, .. sentences], IsSetOut: true);
            }
        }
    }

    [GeneratedRegex(@"\bfra(?: henholdsvis| hhv\.)?\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex FromPattern();

    // Budget til bøger: 543 t.kr.
    [GeneratedRegex(@"^\s*\p{Lu}[^:.;\d]{2,60}: [^:;]{1,30}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LabelledPattern();
}
