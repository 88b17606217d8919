using System.Text;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>An item's running text and tables, made ready to be checked.</summary>
internal sealed class ItemText
{
    public ItemText(PaperItem item, PaperText? text)
    {
        Title = item.Title;
        Passages = [.. item.Sections.SelectMany((section, i) => PassagesOf(section, i, text))];
        Tables = [.. item.Tables.Select(table => new TableGrid(table, new SourceText(text, table.Lines)))];
        Lists = [.. ListTables.Of(Passages, text)];
        Sentences = [.. Passages.SelectMany(passage => passage.Sentences)];
    }

    public string Title { get; }
    public IReadOnlyList<Passage> Passages { get; }
    public IReadOnlyList<Sentence> Sentences { get; }
    public IReadOnlyList<TableGrid> Tables { get; }

    /// <summary>Lines of the running text that each have a name and a figure, as tables of one column.</summary>
    public IReadOnlyList<TableGrid> Lists { get; }

    private static IEnumerable<Passage> PassagesOf(PaperSection section, int number, PaperText? text)
    {
        var source = new SourceText(text, section.Lines);
        var isOpen = false;
        foreach (var line in section.Text.Split('\n'))
        {
            var (kind, start) = KindOf(line);
            if (kind is not { } known)
            {
                continue;
            }

            var words = Unescape(line.AsSpan(start));
            yield return new Passage(section.Kind, number, known, words, source, source.Find(words)) { IsBrokenOff = isOpen };
            isOpen = known == PassageKind.Paragraph && words.Length > 0 && (char.IsLetterOrDigit(words[^1]) || words[^1] == ',');
        }
    }

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

        if (line.StartsWith("- ", StringComparison.Ordinal))
        {
            return (PassageKind.ListEntry, 2);
        }

        var mark = line.IndexOf(". ", StringComparison.Ordinal);
        return mark is > 0 and <= 5 && IsMark(line.AsSpan(0, mark)) ? (PassageKind.ListEntry, mark + 2) : (PassageKind.Paragraph, 0);
    }

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
