using System.Globalization;
using System.Net;
using System.Text;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Web.Charts;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.LivingTexts.ThreadTexts;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>Writes figures, tables and charts as they stand in a paper. The same values give the same text, byte for byte.</summary>
internal static class FigureHtml
{
    /// <param name="address">Its thread page; null for none.</param>
    public static EmbedContent Figure(string text, string? address) =>
        new(
            address is null
                ? $"<span class=\"key-figure\">{Encode(text)}</span>"
                : $"<a class=\"key-figure\" href=\"{Encode(address)}\">{Encode(text)}</a>",
            text
        );

    /// <param name="id">Unique on the page.</param>
    /// <param name="standsAlone">On its own line; else within a sentence.</param>
    /// <param name="reword">See <see cref="Reworded"/>; null for all words as they are.</param>
    public static EmbedContent Table(
        KeyTable table,
        EmbedDisplay display,
        string id,
        bool standsAlone,
        string? address,
        Func<string, string>? reword
    ) =>
        reword is null
            ? Table(table, display, id, standsAlone, address)
            : Table(Reworded.Of(table, reword), display, id, standsAlone, Reworded.LeadsTo(table, reword) ? null : address);

    private static EmbedContent Table(KeyTable table, EmbedDisplay display, string id, bool standsAlone, string? address)
    {
        if (!standsAlone)
        {
            var course = ChartOf(table, display.Figure);
            return new EmbedContent(ChartHtml.WriteInline(course, id) + FollowNumbers(table, address), ChartHtml.InWords(course));
        }

        return new EmbedContent(
            (display.Chart is { } kind ? ChartHtml.Write(kind, ChartOf(table, display.Figure), id) : TableHtml(table, id))
                + $"<p class=\"figure-source\">{Encode(table.Source)}{FollowNumbers(table, address)}</p>",
            Pipes(table),
            IsBlock: true
        );
    }

    public static EmbedContent Trouble(string written, string message) =>
        new(
            $"<span class=\"embed-trouble\"><strong>{Encode(T["Embed.Trouble"])}</strong> {Encode(message)} <code>{{{{{Encode(written)}}}}}</code></span>",
            $"{{{{{written}}}}}"
        );

    /// <summary>The rows that are no totals, as categories; every column that holds numbers and is no total as a series.</summary>
    public static ChartData ChartOf(KeyTable table, FigureDisplay display)
    {
        var rows = table.Rows.Where(r => !r.IsTotal).ToList();
        var first = table.Figures.Select(f => f.Value).FirstOrDefault();
        var columns = Enumerable
            .Range(0, table.Columns.Count)
            .Where(c =>
                !table.Columns[c].IsTotal
                && rows.Exists(r => r.Cells[c].Figures.Count > 0 && r.Cells[c].Figures[0].Value.Unit == first?.Unit)
            )
            .ToList();
        var shown = first is null ? display : display.Over(first.Display);
        var unit = first?.Unit ?? Unit.Number;
        return new ChartData(
            table.Caption,
            FigureText.UnitName(unit, shown),
            [.. rows.Select(r => r.Label)],
            [
                .. columns.Select(c => new ChartSeries(
                    table.Columns[c].Label,
                    [
                        .. rows.Select(r =>
                            r.Cells[c].Figures is [var figure, ..] && figure.Value.Unit == unit ? (decimal?)figure.Value.Number : null
                        ),
                    ]
                )),
            ],
            number => FigureText.Write(number, unit, shown with { WithoutUnit = true })
        );
    }

    private static string TableHtml(KeyTable table, string id)
    {
        var html = new StringBuilder();
        html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"table--responsive-scroll paper-table\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\">"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<table class=\"table table--compact\"><caption id=\"{id}\">{Encode(table.Caption)}</caption><thead><tr>"
            )
            .Append(table.Corner.Length == 0 ? "<td></td>" : $"<th scope=\"col\">{Encode(table.Corner)}</th>");
        foreach (var (i, column) in table.Columns.Index())
        {
            var isNumber = table.Rows.All(row => i >= row.Cells.Count || IsNumber(row.Cells[i]));
            html.Append(isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                .Append(Encode(column.Label))
                .Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append(row.IsTotal ? "<tr class=\"total\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
                .Append(Encode(row.Label))
                .Append("</th>");
            foreach (var cell in row.Cells)
            {
                html.Append(IsNumber(cell) ? "<td class=\"number\">" : "<td>").Append(Encode(cell.Text)).Append("</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    private static bool IsNumber(KeyTableCell cell) => cell.Figures.Count > 0 || cell.Text.Length == 0;

    private static string FollowNumbers(KeyTable table, string? address) =>
        address is null
            ? ""
            : $" <a href=\"{Encode(address)}\">{Encode(T["Embed.FollowNumbers"])}<span class=\"sr-only\">: {Encode(table.Caption)}</span></a>";

    private static string Pipes(KeyTable table)
    {
        var text = new StringBuilder();
        Line(table.Columns.Select(c => c.Label).Prepend(table.Corner));
        Line(Enumerable.Repeat("---", table.Columns.Count + 1));
        foreach (var row in table.Rows)
        {
            Line(row.Cells.Select(c => c.Text).Prepend(row.Label));
        }

        return text.ToString().TrimEnd('\n');

        void Line(IEnumerable<string> cells) =>
            text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
