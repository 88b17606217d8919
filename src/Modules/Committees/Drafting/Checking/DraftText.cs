using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Items;

namespace Ledetraad.Modules.Committees.Drafting.Checking;

/// <summary>A draft in the shape in which papers are read: a paragraph a line, tables apart. Every character keeps its place.</summary>
internal static class DraftText
{
    /// <param name="parts">Heading and Markdown of each part, figures filled in.</param>
    public static (PaperItem Item, PaperText Text) Of(
        string title,
        IReadOnlyList<(SectionKind Kind, string Heading, string Markdown)> parts
    )
    {
        var lines = new List<string>();
        var sections = new List<PaperSection>();
        var tables = new List<PaperTable>();
        foreach (var (kind, heading, markdown) in parts)
        {
            var text = ParagraphsOnLines(markdown);
            var first = lines.Count + 1;
            lines.AddRange(text.Split('\n'));
            sections.Add(new PaperSection(kind, heading, text, new LineRange(first, lines.Count)));
            tables.AddRange(TablesOf(kind, text, first));
        }

        var item = new PaperItem
        {
            Title = title,
            Sections = sections,
            Tables = tables,
            Lines = new LineRange(1, lines.Count),
        };
        return (item, new PaperText("", "", lines));
    }

    /// <summary>Lines that Markdown reads as one paragraph become one; each line end that goes leaves a blank in its place.</summary>
    public static string ParagraphsOnLines(string markdown)
    {
        var text = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).ToCharArray();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\n')
            {
                continue;
            }

            var line = text.AsSpan(start, at - start);
            var rest = text.AsSpan(at + 1);
            var end = rest.IndexOf('\n');
            if (GoesOn(line, end < 0 ? rest : rest[..end]))
            {
                text[at] = ' ';
            }
            else
            {
                start = at + 1;
            }
        }

        return new string(text);
    }

    private static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var following = next.TrimStart();
        return !line.IsWhiteSpace()
            && line[0] is not ('|' or '#')
            && following.Length > 0
            && following[0] is not ('|' or '#' or '>')
            && !IsListEntry(following);
    }

    private static bool IsListEntry(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] == ' ')
        {
            return true;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 5 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }

    private static IEnumerable<PaperTable> TablesOf(SectionKind section, string text, int firstLine)
    {
        var lines = text.Split('\n');
        var at = 0;
        while (at < lines.Length)
        {
            var start = at;
            while (at < lines.Length && lines[at].StartsWith('|'))
            {
                at++;
            }

            at += at == start ? 1 : 0;
            if (at - start >= 3 && IsRule(lines[start + 1]))
            {
                var header = Cells(lines[start]);
                var rows = lines[(start + 2)..at].Select(Cells).ToList();
                var caption = lines[..start].LastOrDefault(line => !string.IsNullOrWhiteSpace(line));
                yield return new PaperTable(
                    section,
                    caption,
                    TableUnits.Find(header, rows, caption),
                    header,
                    rows,
                    [],
                    new LineRange(firstLine + start, firstLine + at - 1)
                );
            }
        }
    }

    private static bool IsRule(string line) => line.Contains('-') && line.All(c => c is '|' or '-' or ':' or ' ');

    private static IReadOnlyList<string> Cells(string line) =>
        [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('*').Replace("\\", "", StringComparison.Ordinal))];
}
