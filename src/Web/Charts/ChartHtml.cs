using System.Globalization;
using System.Net;
using System.Text;

namespace Ledetraad.Web.Charts;

/// <summary>A whole chart: heading, legend, drawing, a summary in words, and its table.</summary>
public static class ChartHtml
{
    /// <param name="id">Unique on the page: small letters, digits and hyphens.</param>
    public static string Write(ChartKind kind, ChartData data, string id)
    {
        var summary = ChartTexts.Summary(data, kind);
        var drawing = new ChartSvg(data, id);
        var html = new StringBuilder();
        html.Append("<figure class=\"chart\"><figcaption class=\"chart-title\">").Append(Encode(data.Title));
        if (data.Unit.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $" <span class=\"chart-unit\">({Encode(data.Unit)})</span>");
        }

        html.Append("</figcaption>");
        if (data.Series.Count > 1 && kind is not (ChartKind.Sparkline or ChartKind.Waterfall))
        {
            html.Append("<ul class=\"chart-legend\">");
            for (var i = 0; i < data.Series.Count; i++)
            {
                html.Append("<li>").Append(drawing.Sample(kind, i)).Append(Encode(data.Series[i].Name)).Append("</li>");
            }

            html.Append("</ul>");
        }

        if (data.HasNumbers)
        {
            html.Append(drawing.Draw(kind, summary));
        }

        html.Append("<p class=\"chart-summary\">").Append(Encode(summary)).Append("</p>");
        html.Append("<details class=\"chart-numbers\"><summary>").Append(ChartTexts.ShowNumbers).Append("</summary>");
        Table(html, data);
        return html.Append("</details></figure>").ToString();
    }

    /// <summary>A sparkline within a sentence: the course and its words, without a table, which no sentence can hold.</summary>
    public static string WriteInline(ChartData data, string id)
    {
        var words = $"<span class=\"sparkline-words\">{Encode(InWords(data))}</span>";
        return data.HasNumbers
            ? $"<span class=\"sparkline-figure\">{new ChartSvg(data, id).Draw(ChartKind.Sparkline, data.Title)} {words}</span>"
            : words;
    }

    /// <summary>What stands for a sparkline in a sentence where nothing can be drawn.</summary>
    public static string InWords(ChartData data) => ChartTexts.Summary(data, ChartKind.Sparkline);

    private static void Table(StringBuilder html, ChartData data)
    {
        html.Append("<div class=\"table--responsive-scroll paper-table\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Encode(data.Title))
            .Append("\"><table class=\"table table--compact\"><thead><tr><td></td>");
        foreach (var series in data.Series)
        {
            html.Append("<th scope=\"col\" class=\"number\">").Append(Encode(series.Name)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        for (var i = 0; i < data.Categories.Count; i++)
        {
            html.Append("<tr><th scope=\"row\">").Append(Encode(data.Categories[i])).Append("</th>");
            foreach (var series in data.Series)
            {
                html.Append("<td class=\"number\">")
                    .Append(series.Values[i] is { } value ? Encode(data.Write(value)) : "–")
                    .Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table></div>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
