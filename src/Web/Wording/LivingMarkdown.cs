using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Ledetraad.Web.Wording;

/// <summary>A place in a text where something is embedded.</summary>
/// <param name="Written">What stands between the braces.</param>
/// <param name="Line">In the Markdown, from 1.</param>
/// <param name="StandsAlone">It is a paragraph of its own.</param>
public sealed record Embed(string Written, int Line, bool StandsAlone);

/// <summary>What is put in the place of an embed.</summary>
/// <param name="Html">Safe; written as it is.</param>
/// <param name="Plain">The same as Markdown: a number, a pipe table.</param>
/// <param name="IsBlock">No paragraph may stand round it; only for embeds that stand alone.</param>
public sealed record EmbedContent(string Html, string Plain, bool IsBlock = false);

/// <summary>Markdown with places to fill in, as safe as <see cref="SafeMarkdown"/>: it is parsed once, filled, and rendered.</summary>
public sealed class LivingMarkdown
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly string _markdown;
    private readonly MarkdownDocument _document;
    private readonly List<EmbedInline> _embeds;

    private LivingMarkdown(string markdown)
    {
        _markdown = MarkSigns.Set(markdown, []).ReplaceLineEndings("\n");
        _document = Markdown.Parse(_markdown, Pipeline);
        _embeds = [.. _document.Descendants<EmbedInline>()];
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Embed> Embeds => [.. _embeds.Select(e => new Embed(e.Written, e.Line + 1, StandsAlone(e)))];

    public static LivingMarkdown Parse(string markdown) => new(markdown);

    /// <summary>The text as HTML; to be called once, since the text is changed by it.</summary>
    /// <param name="contents">One for each embed.</param>
    public string ToHtml(IReadOnlyList<EmbedContent> contents, int headingsBelow, string tableName)
    {
        for (var i = 0; i < _embeds.Count; i++)
        {
            _embeds[i].Content = contents[i];
            if (contents[i].IsBlock && _embeds[i].Parent?.ParentBlock is ParagraphBlock { Parent: { } around } paragraph)
            {
                around[around.IndexOf(paragraph)] = new EmbedBlock(contents[i].Html);
            }
        }

        SafeMarkdown.MakeSafe(_document);
        SafeMarkdown.ShiftHeadings(_document, headingsBelow);
        SafeMarkdown.MarkNumbers(_document);
        SafeMarkdown.HideBlankHeads(_document);
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new SafeMarkdown.ScrollingTableRenderer(tableName));
        renderer.ObjectRenderers.Add(new EmbedRenderer());
        renderer.ObjectRenderers.Add(new EmbedBlockRenderer());
        renderer.Render(_document);
        return SafeMarkdown.WithoutBlankHeads(html.ToString());
    }

    /// <summary>The Markdown with every embed replaced by its plain form.</summary>
    public string Fill(IReadOnlyList<EmbedContent> contents)
    {
        var text = new StringBuilder(_markdown.Length + (16 * contents.Count));
        var at = 0;
        for (var i = 0; i < _embeds.Count; i++)
        {
            var span = _embeds[i].Span;
            text.Append(_markdown, at, span.Start - at).Append(contents[i].Plain);
            at = span.End + 1;
        }

        return text.Append(_markdown, at, _markdown.Length - at).ToString();
    }

    private static bool StandsAlone(EmbedInline embed) =>
        embed is { PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock { Parent: MarkdownDocument } };

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new EmbedParser());
        return builder.Build();
    }
}
