using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Findings.KeepingChecks;

/// <summary>A line of a section's Markdown: a paragraph, an entry of a list or a row of a table, and where in the paper it was read.</summary>
internal sealed class MarkdownLine
{
    private const int OnItsLine = 100;
    private const int InItsPassage = 50;
    private const int WholeCell = 10;

    private readonly int _section;
    private readonly int _start;
    private readonly int _mark;
    private readonly SourceText _source;
    private readonly int _found;

    /// <param name="start">In the section.</param>
    /// <param name="mark">Length of the list mark, which is not the paper's own text.</param>
    /// <param name="source">The section's lines; asked in the order of the section.</param>
    public MarkdownLine(int section, int start, string text, int mark, SourceText source)
    {
        (_section, _start, Text, _mark, _source) = (section, start, text, mark, source);
        _found = source.Find(text[mark..]);
    }

    public string Text { get; }

    private bool IsRow => Text.StartsWith('|');

    /// <summary>How well a place fits what is known of a figure; 0 when it stands elsewhere in the paper.</summary>
    public int FitOf(Match figure, Relation relation)
    {
        var place =
            _found < 0 ? 0
            : relation.Lines.Contains(LineAt(figure.Index)) ? OnItsLine
            : relation.Lines.Any(line => LineAt(_mark) <= line && line <= LineAt(Text.Length)) ? InItsPassage
            : 0;
        if (place == 0)
        {
            return 0;
        }

        var around = Around(figure.Index);
        return place
            + (IsRow && IsWholeCell(figure) ? WholeCell : 0)
            + relation.Terms.Count(term => around.Contains(term.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    public FigurePlace PlaceOf(Match figure) =>
        new(
            _section,
            _start + figure.Index,
            figure.Length,
            string.Concat(Around(figure.Index).Where(char.IsLetterOrDigit)).ToLowerInvariant()
        );

    private int LineAt(int offset) => _source.LineAt(_found, Text.AsSpan(_mark, Math.Max(0, offset - _mark)));

    /// <summary>The sentence, or the whole row of a table.</summary>
    private string Around(int at)
    {
        if (IsRow)
        {
            return Unescaped(Text);
        }

        return Unescaped(Text[Sentences.In(Text).First(sentence => sentence.End.Value > at)]);
    }

    private bool IsWholeCell(Match figure) =>
        Text.AsSpan(0, figure.Index).TrimEnd() is [.., '|'] && Text.AsSpan(figure.Index + figure.Length).TrimStart() is ['|', ..];

    private static string Unescaped(string markdown) => markdown.Replace("\\", "", StringComparison.Ordinal);
}
