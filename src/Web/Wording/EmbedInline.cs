using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ledetraad.Web.Wording;

/// <summary><c>{{…}}</c> in a text: something that the host puts in its place.</summary>
internal sealed class EmbedInline(string written) : LeafInline
{
    /// <summary>What stands between the braces.</summary>
    public string Written => written;

    public EmbedContent? Content { get; set; }
}

/// <summary>An embedded table or chart, which stands alone and is no paragraph.</summary>
internal sealed class EmbedBlock(string html) : LeafBlock(null)
{
    public string Html => html;
}

/// <summary>Finds <c>{{…}}</c> on one line. What has no end is plain text.</summary>
internal sealed class EmbedParser : InlineParser
{
    private const int Longest = 5_000;

    public EmbedParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, Longest)];
        var end = rest.IndexOf("}}", StringComparison.Ordinal);
        if (end < 0 || rest[..end].Contains('\n'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new EmbedInline(rest[2..end].ToString().Trim())
        {
            Span = new SourceSpan(start, start + end + 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + 2;
        return true;
    }
}

internal sealed class EmbedRenderer : HtmlObjectRenderer<EmbedInline>
{
    protected override void Write(HtmlRenderer renderer, EmbedInline obj) => renderer.Write(obj.Content?.Html);
}

internal sealed class EmbedBlockRenderer : HtmlObjectRenderer<EmbedBlock>
{
    protected override void Write(HtmlRenderer renderer, EmbedBlock obj) => renderer.EnsureLine().WriteLine(obj.Html);
}
