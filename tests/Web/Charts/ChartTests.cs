using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ledetraad.Web.Charts;

namespace Ledetraad.Web.Tests.Charts;

/// <summary>Each kind of chart says in words and in a table what it draws, and can be told apart without colour.</summary>
public class ChartTests
{
    private static readonly string[] Areas = ["Kontanthjælp", "Sygedagpenge", "Aktivering"];

    public static TheoryData<ChartKind> EveryKind => [.. Enum.GetValues<ChartKind>()];

    [Theory, MemberData(nameof(EveryKind))]
    public void A_chart_is_a_drawing_with_a_name_a_sentence_and_a_table_of_the_same_numbers(ChartKind kind)
    {
        var figure = XElement.Parse(ChartHtml.Write(kind, Data(("Grøn", [3, 2, 3]), ("Gul", [3, null, 0]), ("Rød", [1, 1, -2])), "k-1"));

        var drawing = Assert.Single(figure.Elements("svg"));
        Assert.Equal("img", drawing.Attribute("role")!.Value);
        Assert.NotEqual("", NameOf(drawing));
        Assert.NotEqual("", figure.Elements("p").Single().Value);
        Assert.Equal(
            ["Kontanthjælp 3 3 1", "Sygedagpenge 2 – 1", "Aktivering 3 0 -2"],
            figure.Descendants("tbody").Single().Elements("tr").Select(row => string.Join(' ', row.Elements().Select(cell => cell.Value)))
        );
        Assert.DoesNotContain(
            figure.DescendantsAndSelf().Attributes(),
            a => a.Name == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Theory, MemberData(nameof(EveryKind))]
    public void Without_numbers_a_chart_says_so(ChartKind kind)
    {
        foreach (var data in new[] { Data(), Data(("Grøn", [null, null, null])), Data() with { Categories = [] } })
        {
            var figure = XElement.Parse(ChartHtml.Write(kind, data, "k-1"));

            Assert.Equal("Der er ingen tal at vise.", figure.Elements("p").Single().Value);
            Assert.Empty(figure.Elements("svg"));
            Assert.Contains("ingen tal", ChartHtml.WriteInline(data, "k-2"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ChartKind.Bar, "Grøn: størst er Kontanthjælp med 3, mindst er Sygedagpenge med 2. Gul: alle er 1.")]
    [InlineData(ChartKind.Stacked, "Fordelt på Grøn, Gul. Samlet: størst er Kontanthjælp med 4, mindst er Sygedagpenge med 3.")]
    [InlineData(
        ChartKind.Line,
        "Grøn er faldet fra 3 (Kontanthjælp) til 2 (Sygedagpenge). Gul er uændret 1 fra Kontanthjælp til Sygedagpenge."
    )]
    [InlineData(ChartKind.Sparkline, "Grøn er faldet fra 3 (Kontanthjælp) til 2 (Sygedagpenge).")]
    [InlineData(ChartKind.Waterfall, "Grøn: 2 trin giver tilsammen 5. Mest betyder Kontanthjælp med 3.")]
    public void The_sentence_tells_what_there_is_to_see(ChartKind kind, string words) =>
        Assert.Equal(words, ChartTexts.Summary(Data(("Grøn", [3, 2]), ("Gul", [1, 1])) with { Categories = Areas[..2] }, kind));

    [Fact]
    public void One_series_has_no_name_in_the_sentence()
    {
        Assert.Equal(
            "Størst er Kontanthjælp med 3, mindst er Sygedagpenge med -2.",
            ChartTexts.Summary(Data(("x", [3, -2, 1])), ChartKind.Bar)
        );
        Assert.Equal("Alle er 7.", ChartTexts.Summary(Data(("x", [7, 7, null])), ChartKind.Bar));
        Assert.Equal("Sygedagpenge: 7.", ChartTexts.Summary(Data(("x", [null, 7, null])), ChartKind.Bar));
    }

    [Fact]
    public void Series_differ_by_pattern_or_dash_and_not_by_colour_alone()
    {
        var six = Enumerable.Range(1, 6).Select(i => ($"Serie {i}", new decimal?[] { i, i + 1, i + 2 })).ToArray();
        var bars = XElement.Parse(ChartHtml.Write(ChartKind.Bar, Data(six), "k-1"));
        var lines = XElement.Parse(ChartHtml.Write(ChartKind.Line, Data(six), "k-2"));

        Assert.Equal(6, bars.Descendants("li").Select(sample => string.Concat(sample.Element("svg")!.Elements())).Distinct().Count());
        Assert.Equal(6, lines.Descendants("li").Select(sample => string.Concat(sample.Element("svg")!.Elements())).Distinct().Count());
        var style = File.ReadAllText(StyleSheet());
        var dashes = Enumerable
            .Range(1, 5)
            .Select(i => Regex.Match(style, $@"\.chart-line-{i} \{{[^}}]*stroke-dasharray: ([^;]+);").Groups[1].Value)
            .ToList();
        Assert.All(dashes, dash => Assert.NotEqual("", dash));
        Assert.Equal(dashes.Count, dashes.Distinct().Count());
    }

    [Fact]
    public void Steps_of_a_waterfall_begin_where_the_one_before_ended()
    {
        var figure = XElement.Parse(ChartHtml.Write(ChartKind.Waterfall, Data(("x", [100, -30, 10])), "k-1"));
        var bars = figure
            .Descendants("rect")
            .Where(bar => bar.Attribute("class") is not null)
            .Select(bar => (From: Percent(bar, "x"), Width: Percent(bar, "width")))
            .ToList();

        Assert.Equal((0m, 76m), bars[0]); // 100, the whole width
        Assert.Equal((53.2m, 22.8m), bars[1]); // back by 30
        Assert.Equal((53.2m, 7.6m), bars[2]); // and 10 on
        Assert.Equal((0m, 60.8m), bars[3]); // 80
        Assert.Equal(
            ["100", "-30", "+10", "80"],
            figure
                .Descendants("text")
                .Where(t => t.Attribute("class")!.Value.Contains("value", StringComparison.Ordinal))
                .Select(t => t.Value)
        );
    }

    [Theory]
    [InlineData(12, "jan.", new[] { 0, 2, 4, 7, 9, 11 })]
    [InlineData(12, "januar 2026", new[] { 0, 6, 11 })]
    [InlineData(3, "januar 2026", new[] { 0, 1, 2 })]
    [InlineData(6, "Sept. 2020 - sept. 2023", new[] { 0, 5 })]
    [InlineData(1, "2026", new[] { 0 })]
    public void Under_a_line_stand_as_many_names_as_a_phone_has_room_for(int categories, string name, int[] named)
    {
        var labels = new ChartLabels([.. Enumerable.Repeat(name, categories)]);

        Assert.Equal(named, labels.UnderALine);
        Assert.Equal(name.Length > 21 && categories > 1, labels.StandInSteps);
    }

    [Fact]
    public void A_long_name_is_broken_between_its_words()
    {
        var lines = ChartLabels.InLines("Borgere, der har været længere væk fra arbejdsmarkedet end to år i træk");

        Assert.Equal(["Borgere, der har været længere væk fra", "arbejdsmarkedet end to år i træk"], lines);
        Assert.Equal(["Kort"], ChartLabels.InLines("Kort"));
        Assert.Equal([""], ChartLabels.InLines(""));
    }

    private static ChartData Data(params (string Name, decimal?[] Values)[] series) =>
        new(
            "Områder",
            "antal",
            Areas,
            [.. series.Select(s => new ChartSeries(s.Name, s.Values))],
            n => n.ToString("0.##", CultureInfo.InvariantCulture)
        );

    private static string NameOf(XElement drawing) =>
        drawing.Attribute("aria-label")?.Value
        ?? string.Concat(drawing.Elements().Where(e => e.Name.LocalName is "title" or "desc").Select(e => e.Value));

    private static decimal Percent(XElement bar, string name) =>
        decimal.Parse(bar.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);

    private static string StyleSheet()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ledetraad.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src/Web/wwwroot/css/ledetraad.css");
    }
}
