using System.Text;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Writes blocks as Markdown.</summary>
internal static class SectionWriter
{
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var markdown = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                var isSameList = blocks[i].Kind == BlockKind.ListEntry && blocks[i - 1].Kind == BlockKind.ListEntry;
                markdown.Append(isSameList ? "\n" : "\n\n");
            }

            Write(markdown, blocks[i]);
        }

        return markdown.ToString();
    }

    private static void Write(StringBuilder markdown, Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.SubHeading:
                markdown.Append("### ");
                MarkdownText.Append(markdown, block.Text, startsLine: true);
                break;
            case BlockKind.ListEntry:
                markdown.Append(block.Number is null ? "-" : block.Number + ".").Append(' ');
                MarkdownText.Append(markdown, block.Text, startsLine: true);
                break;
            case BlockKind.Table:
                Write(markdown, block.Table!);
                break;
            default:
                MarkdownText.Append(markdown, block.Text, startsLine: true);
                break;
        }
    }

    private static void Write(StringBuilder markdown, PaperTable table)
    {
        var columns = table.Rows.Count > 0 ? table.Rows[0].Count : table.Header.Count;
        WriteRow(markdown, table.Header.Count > 0 ? table.Header : [.. Enumerable.Repeat("", columns)]);
        markdown.Append("\n|");
        for (var i = 0; i < columns; i++)
        {
            markdown.Append(" --- |");
        }

        foreach (var row in table.Rows)
        {
            markdown.Append('\n');
            WriteRow(markdown, row);
        }
    }

    private static void WriteRow(StringBuilder markdown, IReadOnlyList<string> cells)
    {
        markdown.Append('|');
        foreach (var cell in cells)
        {
            markdown.Append(' ');
            MarkdownText.Append(markdown, cell, startsLine: false, inTable: true);
            markdown.Append(" |");
        }
    }
}
