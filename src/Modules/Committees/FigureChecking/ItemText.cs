using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>An item's running text and tables, made ready to be checked.</summary>
internal sealed partial class ItemText
{
    /// <summary>So few may all be about one thing.</summary>
    private const int MostLines = 5;

    public ItemText(PaperItem item, PaperText? text)
    {
        Title = item.Title;
        Attachments = item.Attachments;
        Passages = [.. item.Sections.SelectMany((section, i) => PassagesOf(section, i, text))];
        Tables = [.. item.Tables.Select(table => new TableGrid(table, new SourceText(text, table.Lines)))];
        Lists = [.. ListTables.Of(Passages, text), .. ListTables.OfYears(Passages, text)];
        Sentences = [.. Passages.SelectMany(passage => passage.Sentences)];
        Rows = [.. Tables.SelectMany(table => table.DateRows())];
        Groups = [.. FigureGroup.In(this)];
    }

    public string Title { get; }

    /// <summary>Those that stand on the item's own list.</summary>
    public IReadOnlyList<string> Attachments { get; }

    public IReadOnlyList<Passage> Passages { get; }
    public IReadOnlyList<Sentence> Sentences { get; }
    public IReadOnlyList<TableGrid> Tables { get; }

    /// <summary>Lines of the running text that each have a name and a figure, as tables of one column.</summary>
    public IReadOnlyList<TableGrid> Lists { get; }

    /// <summary>Rows of tables with the heads of their cells, <c>Start: 3. maj 2024, Slut: 9. juni 2024</c>, where dates stand in them.</summary>
    public IReadOnlyList<Sentence> Rows { get; }

    /// <summary>Figures that stand together.</summary>
    public IReadOnlyList<FigureGroup> Groups { get; }

    /// <summary>Some lines that stand below each other, each read as one sentence: <c>Begynder: 3. maj, Slutter: 9. juni</c>.</summary>
    public IReadOnlyList<Sentence> ShortLists =>
        field ??= [.. Groups.Where(group => group is { IsSetOut: true, Window.Count: <= MostLines }).Select(group => group.Joined)];

    /// <summary>The same, and more beside them: for rules that tell by their arithmetic which of them belong together.</summary>
    public IReadOnlyList<FigureGroup> Stretches => field ??= [.. Prose.Stretches.In(this)];

    private static IEnumerable<Passage> PassagesOf(PaperSection section, int number, PaperText? text)
    {
        var source = new SourceText(text, section.Lines);
        var isOpen = false;
        var isBehindTable = false;
        Passage? leading = null;
        Passage? last = null;
        foreach (var line in section.Text.Split('\n'))
        {
            var (kind, start) = KindOf(line);
            if (kind is not { } known)
            {
                leading = line.Length == 0 ? leading : null;
                isBehindTable |= line.Length > 0;
                continue;
            }

            var words = Unescape(line.AsSpan(start));
            if (known == PassageKind.SubHeading && IsLineLike(last, words))
            {
                // The last line of a list whose marks are lost looks like a heading.
                known = PassageKind.Paragraph;
            }

            var passage = new Passage(section.Kind, number, known, words, source, source.Find(words))
            {
                IsBrokenOff = isOpen,
                IsBehindTable = isBehindTable,
                Number = NumberOf(line.AsSpan(0, start)),
            };
            if (known == PassageKind.Paragraph && leading is { Sentences.Count: > 0 } && passage.Sentences.Count > 0)
            {
                leading.LeadsTo(passage);
            }

            leading = known == PassageKind.Paragraph && words.EndsWith(':') ? passage : null;
            last = passage;
            isBehindTable = false;
            yield return passage;
            isOpen = known == PassageKind.Paragraph && words.Length > 0 && (char.IsLetterOrDigit(words[^1]) || words[^1] == ',');
        }
    }

    /// <summary>The line above is one too, and both have figures.</summary>
    private static bool IsLineLike(Passage? above, string words) =>
        above is { Kind: PassageKind.Paragraph, IsLine: true }
        && above.Text.Any(char.IsAsciiDigit)
        && (words.Any(char.IsAsciiDigit) || WrittenFigurePattern().IsMatch(words));

    // Ændret: ti
    [GeneratedRegex($": (?:{Patterns.SmallNumber})$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WrittenFigurePattern();

    private static (PassageKind? Kind, int Start) KindOf(string line)
    {
        if (line.Length == 0 || line[0] == '|')
        {
            return (null, 0);
        }

        if (line.StartsWith("### ", StringComparison.Ordinal))
        {
            return (PassageKind.SubHeading, 4);
        }

        if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("→ ", StringComparison.Ordinal))
        {
            return (PassageKind.ListEntry, 2);
        }

        var mark = line.IndexOf(". ", StringComparison.Ordinal);
        return mark is > 0 and <= 5 && IsMark(line.AsSpan(0, mark)) ? (PassageKind.ListEntry, mark + 2) : (PassageKind.Paragraph, 0);
    }

    private static int? NumberOf(ReadOnlySpan<char> mark) =>
        int.TryParse(mark.TrimEnd(". "), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number or a letter; <c>Stk.</c> and <c>Ca.</c> begin a sentence.</summary>
    private static bool IsMark(ReadOnlySpan<char> mark) => mark.Length == 1 || !mark.ContainsAnyExceptInRange('0', '9');

    private static string Unescape(ReadOnlySpan<char> markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var isEscaped = false;
        foreach (var character in markdown)
        {
            isEscaped = character == '\\' && !isEscaped;
            if (!isEscaped)
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
