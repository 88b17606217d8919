using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>A web page as lines. Nothing is run and nothing is fetched.</summary>
internal static class HtmlText
{
    public static Result<List<string>, CannotReadPaper> Read(string html, PaperInputLimits limits, CancellationToken stop)
    {
        try
        {
            using var document = Parse(html, limits, stop);
            var flow = new TextFlow(limits);
            new HtmlWalker(flow).Walk(document.Body ?? document.DocumentElement);
            return flow.Finish(ContentKind.Html);
        }
        catch (PaperRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    /// <summary>Parses in small bites with a look at the clock between them: some pages are written to take hours.</summary>
    private static IHtmlDocument Parse(string html, PaperInputLimits limits, CancellationToken stop)
    {
        var watch = new HtmlWatch(limits, stop);
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                IsScripting = false,
                SkipComments = true,
                SkipScriptText = true,
                ShouldEmitAttribute = HtmlAttributes.IsRead,
                OnCreated = watch.Created,
                MaximumDepth = limits.MostDepth + HtmlWatch.Interval, // beyond it the parser would go on, ever slower
            }
        );
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(html)];
        using var source = new WatchedStream(bytes, watch.Check);
        return parser.ParseDocument(source);
    }
}
