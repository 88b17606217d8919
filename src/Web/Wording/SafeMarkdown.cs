using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ledetraad.Web.Wording;

/// <summary>Markdown from papers, as HTML that can do no harm: no markup of its own, no pictures, links only to where a reader may go.</summary>
public static partial class SafeMarkdown
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <param name="headingsBelow">Level of the heading that the text stands under; the text's own first level comes right below it.</param>
    /// <param name="tableName">Accessible name of the scrolling region round each table.</param>
    /// <param name="marks">Places to mark, which do not overlap.</param>
    public static string ToHtml(string markdown, int headingsBelow, string tableName, IReadOnlyList<TextMark>? marks = null)
    {
        var document = Markdown.Parse(MarkSigns.Set(markdown, marks ?? []), Pipeline);
        MakeSafe(document);
        ShiftHeadings(document, headingsBelow);
        MarkNumbers(document);
        HideBlankHeads(document);

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer(tableName));
        renderer.Render(document);
        return MarkSigns.ToHtml(WithoutBlankHeads(html.ToString()), marks ?? []);
    }

    /// <summary>The text's words alone, in one line.</summary>
    public static string ToPlainText(string markdown)
    {
        var text = new StringBuilder();
        foreach (var node in Markdown.Parse(markdown, Pipeline).Descendants())
        {
            switch (node)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline or LeafBlock:
                    text.Append(' ');
                    break;
            }
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>The first words, up to a length, cut between words.</summary>
    public static string Excerpt(string markdown, int longest)
    {
        var text = ToPlainText(markdown);
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest);
        return text[..(end > longest / 2 ? end : longest)].TrimEnd(' ', ',', ';', ':', '.', '–', '-') + " …";
    }

    internal static void MakeSafe(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsSafe(link.Url))
            {
                while (link.FirstChild is { } child)
                {
                    child.Remove();
                    link.InsertBefore(child);
                }

                link.Remove();
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static bool IsSafe(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return false;
        }

        var isLocal =
            address[0] == '#' || (address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\'));
        return isLocal
            || (
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https" or "mailto"
                && !address.StartsWith('/')
            );
    }

    internal static void ShiftHeadings(MarkdownDocument document, int headingsBelow)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (headings.Count == 0)
        {
            return;
        }

        var shift = headingsBelow + 1 - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Clamp(heading.Level + shift, 1, DeepestHeading);
        }
    }

    /// <summary>Columns of numbers stand to the right, digit under digit.</summary>
    internal static void MarkNumbers(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.OfType<TableRow>().ToList();
            var width = rows.Max(row => row.Count);
            for (var column = 0; column < width; column++)
            {
                var cells = rows.Where(row => column < row.Count).Select(row => (row.IsHeader, Cell: (TableCell)row[column])).ToList();
                var values = cells.Where(cell => !cell.IsHeader).Select(cell => TextOf(cell.Cell)).Where(text => text.Length > 0).ToList();
                var isToTheRight = IsToTheRight(table, column);
                if (isToTheRight || (values.Count > 0 && values.TrueForAll(LooksLikeNumber)))
                {
                    cells.ForEach(cell => cell.Cell.GetAttributes().AddClass("number"));
                }
            }
        }
    }

    /// <summary>Asked for in the rule under the head (<c>---:</c>). Markdig would write it as a style, which the page's policy refuses.</summary>
    private static bool IsToTheRight(Table table, int column)
    {
        if (column >= table.ColumnDefinitions.Count)
        {
            return false;
        }

        var isToTheRight = table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
        table.ColumnDefinitions[column].Alignment = null;
        return isToTheRight;
    }

    private static string TextOf(TableCell cell) => MarkSigns.Without(string.Concat(cell.Descendants().Select(WordsOf))).Trim();

    private static string WordsOf(MarkdownObject node) =>
        node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            EmbedInline embed => embed.Content?.Plain ?? "",
            _ => "",
        };

    private static bool LooksLikeNumber(string text) => Number().IsMatch(text);

    [GeneratedRegex(
        @"^(?:ca\.\s*)?[-–−+±]?\s*(?:\d[\d.,\s\u00A0]*)?\s*(?:%|pct\.?|kr\.?|mio\.?(?:\s*kr\.?)?|[-–−])?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    /// <summary>A head without words is no head; a blank cell in a head that has some (the corner) is no heading.</summary>
    internal static void HideBlankHeads(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var row in table.OfType<TableRow>().Where(r => r.IsHeader && r.OfType<TableCell>().All(IsBlank)).ToList())
            {
                table.Remove(row);
            }
        }
    }

    internal static string WithoutBlankHeads(string html) => BlankHeadCell().Replace(html, "<td></td>");

    private static bool IsBlank(TableCell cell) => !cell.Descendants().Any(node => node is LiteralInline or EmbedInline);

    [GeneratedRegex("<th[^>]*></th>", RegexOptions.NonBacktracking)]
    private static partial Regex BlankHeadCell();

    internal sealed class ScrollingTableRenderer(string tableName) : HtmlTableRenderer
    {
        private int _tables;

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            _tables++;
            renderer.EnsureLine();
            renderer.Write("<div class=\"table--responsive-scroll paper-table\" tabindex=\"0\" role=\"region\" aria-label=\"");
            renderer.WriteEscape(_tables == 1 ? tableName : $"{tableName} ({_tables})"); // two regions never share a name
            renderer.WriteLine("\">");
            table.GetAttributes().AddClass("table");
            table.GetAttributes().AddClass("table--compact");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
