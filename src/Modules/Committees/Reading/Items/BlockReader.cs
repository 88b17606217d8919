using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads a section's lines as blocks: paragraphs, lists, sub-headings and tables.</summary>
internal sealed partial class BlockReader(SourceLines lines, SectionKind section, string? heading)
{
    private const int LongestSubHeading = 110;
    private const int ShortLine = 50;

    /// <summary>Milliseconds for one line.</summary>
    private const int Timeout = 1_000;

    private const int LongestCaption = 200;
    private readonly List<Block> _blocks = [];

    public List<Block> Read(List<BodyLine> body)
    {
        var tables = new TableReader(body, section, heading);
        var afterBlank = true;
        for (var next = 0; next < body.Count; )
        {
            var i = next++;
            var line = body[i];
            if (line.IsBlank)
            {
                afterBlank = true;
                continue;
            }

            if (tables.TryRead(i, Caption(), out var table, out var end))
            {
                _blocks.Add(new Block(BlockKind.Table, "", line.Index) { Table = table }.EndingAt(body[end - 1].Index));
                next = end;
                afterBlank = true;
                continue;
            }

            ReadLine(line, afterBlank);
            afterBlank = false;
        }

        MarkSubHeadings();
        return _blocks;
    }

    private void ReadLine(BodyLine line, bool afterBlank)
    {
        if (!afterBlank && section != SectionKind.Attachments && _blocks.Count > 0 && _blocks[^1].BreaksNumberBefore(line.Text))
        {
            _blocks[^1].Append(line.Text, line.Index);
        }
        else if (ListMarker.TryRead(line.Text, out var number, out var text))
        {
            _blocks.Add(new Block(BlockKind.ListEntry, text, line.Index) { Number = number });
        }
        else if (_blocks.Count > 0 && GoesOn(_blocks[^1], line, afterBlank))
        {
            _blocks[^1].Append(line.Text, line.Index);
        }
        else
        {
            _blocks.Add(new Block(BlockKind.Paragraph, line.Text, line.Index));
        }
    }

    /// <summary>A sentence goes on over a line end where the paper is wrapped, and over a page break where it plainly is not at its end.</summary>
    private bool GoesOn(Block before, BodyLine line, bool afterBlank)
    {
        if (before.Kind == BlockKind.Table || section == SectionKind.Attachments)
        {
            return false;
        }

        var isPoint =
            (section == SectionKind.Recommendation && line.Text.StartsWith("at ", StringComparison.OrdinalIgnoreCase))
            || (section == SectionKind.Decision && before.LastSign == '.' && char.IsUpper(line.Text[0]))
            || RecommendationReader.IsOption(line.Text);
        if (isPoint)
        {
            return false;
        }

        var isUnfinished = before.LastSign is var last && (char.IsLetterOrDigit(last) || last is ',' or '-' or ')');
        var startsInside = char.IsLower(line.Text[0]) && line.Text.Length > 5 && !line.Text.StartsWith("at ", StringComparison.Ordinal);
        if (afterBlank)
        {
            return before.Length >= ShortLine && ((isUnfinished && startsInside) || EndsOpen(lines[before.Last].Text));
        }

        if (!lines.IsWrapped)
        {
            return isUnfinished && startsInside && before.Length >= ShortLine;
        }

        var isShort = lines[before.Last].Text.Length < ShortLine;
        return !(
            isShort
            && (
                char.IsUpper(line.Text[0])
                || before.LastSign is ':' or '.'
                || line.Text.StartsWith("at ", StringComparison.Ordinal)
                || StartsWithYear(line.Text)
            )
        );
    }

    /// <summary><c>2025: 146.000 kr.</c></summary>
    private static bool StartsWithYear(string text) =>
        text is [>= '1' and <= '2', _, _, _, ':', ' ', ..] && text[..4].All(char.IsAsciiDigit);

    /// <summary>No sentence ends in such a word: it goes on after the page break, with a figure or a name.</summary>
    private static bool EndsOpen(string text) =>
        OpenWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan()[(text.LastIndexOf(' ') + 1)..]);

    private static readonly HashSet<string> OpenWords =
    [
        "i",
        "og",
        "at",
        "af",
        "til",
        "for",
        "den",
        "de",
        "det",
        "en",
        "et",
        "på",
        "med",
        "om",
        "som",
        "eller",
        "pr.",
        "fra",
        "samt",
        "ved",
    ];

    /// <summary>The line before a table names it when it is no sentence of the text.</summary>
    private Block? Caption()
    {
        if (_blocks.Count == 0 || _blocks[^1] is not { Kind: BlockKind.Paragraph, Length: <= LongestCaption } before)
        {
            return null;
        }

        var saysTable =
            before.Text.Contains("Tabel ", StringComparison.OrdinalIgnoreCase) && before.Text.IndexOf(':', StringComparison.Ordinal) > 0;
        return saysTable || before.Text[^1] is not ('.' or ':' or ',' or ';') ? before : null;
    }

    /// <summary>A short line without a sign at its end, with text of its own after it.</summary>
    private void MarkSubHeadings()
    {
        if (section is SectionKind.Attachments or SectionKind.Decision or SectionKind.Recommendation)
        {
            return;
        }

        for (var i = 0; i + 1 < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (block.Kind != BlockKind.Paragraph || !block.IsOneLine || !LooksLikeSubHeading(block.Text) || IsNextLetter(i))
            {
                continue;
            }

            var next = _blocks[i + 1];
            var isFollowed =
                next.Kind == BlockKind.Paragraph
                && (next.Text.Length > block.Text.Length || next.Text[^1] is '.' or ':')
                && !LooksLikeSubHeading(next.Text);
            var opensOther =
                next.Kind == BlockKind.ListEntry
                || (next.Kind == BlockKind.Paragraph && LooksLikeSubHeading(next.Text) && IsFollowedByText(i + 1) && !IsAfterShort(i));
            if (isFollowed || opensOther)
            {
                block.Kind = BlockKind.SubHeading;
            }
        }
    }

    /// <summary><c>C. …</c> right below <c>B. …</c> is an entry of the same list.</summary>
    private bool IsNextLetter(int index) =>
        index > 0
        && _blocks[index - 1] is { Kind: BlockKind.Paragraph, IsOneLine: true } before
        && before.Last + 1 == _blocks[index].First
        && (before.Text, _blocks[index].Text) is ([>= 'A' and < 'Z' and var letter, var mark, ..], [var next, var again, ..])
        && (mark is '.' or ')')
        && (next, again) == ((char)(letter + 1), mark);

    private bool IsFollowedByText(int index) =>
        index + 1 < _blocks.Count && _blocks[index + 1] is { Kind: BlockKind.Paragraph } next && next.Text.Length > 150;

    private bool IsAfterShort(int index) =>
        index > 0 && _blocks[index - 1] is { Kind: BlockKind.Paragraph } before && LooksLikeSubHeading(before.Text);

    private static bool LooksLikeSubHeading(string text) =>
        text.Length is >= 3 and <= LongestSubHeading
        && char.IsUpper(text[0])
        && text[^1] is not ('.' or ':' or ',' or ';' or '!' or '?' or ')' or '”' or '"')
        && !IsNameAndFigure(text);

    /// <summary><c>Heraf rettidige: 252</c>, <c>Oprettet: februar 2013</c></summary>
    private static bool IsNameAndFigure(string text) => NameAndFigurePattern().IsMatch(text);

    [GeneratedRegex(
        @"[\p{L}\d)]: (?:ca\. |cirka |kr\. |uge |primo |medio |ultimo |den |januar |februar |marts |april |maj |juni |juli |august |september |oktober |november |december )?[-–−+]?\d",
        RegexOptions.CultureInvariant,
        Timeout
    )]
    private static partial Regex NameAndFigurePattern();
}
