using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class HtmlTextTests
{
    [Fact]
    public async Task Headings_and_paragraphs_stand_apart_on_lines_of_their_own() =>
        Assert.Equal(
            "Punkt 1: Budget\n\nUdvalget drøftede sagen i ro.\n\nGodkendt.",
            await ShownAsync("<h2>Punkt 1: Budget</h2><p>Udvalget\n  drøftede <b>sagen</b>\ti ro.</p><p>Godkendt.</p>")
        );

    [Fact]
    public async Task A_break_ends_a_line_and_divisions_stand_below_each_other() =>
        Assert.Equal("Sted: Rådhuset\nTid: 13.00\nA\nB", await ShownAsync("Sted: Rådhuset<br>Tid:&nbsp;13.00<div>A</div><div>B</div>"));

    [Fact]
    public async Task Lists_have_their_dashes_numbers_and_letters() =>
        Assert.Equal(
            "indstiller\n\n- at A\n- at B\n  1. først\n  2. så\n\n3. tre\n7. syv\n8. otte\n\nb. bogstav",
            await ShownAsync(
                "<p>indstiller</p><ul><li><p>at A</p></li><li>at B<ol><li>først<li>så</ol></li></ul>"
                    + "<ol start=3><li>tre</li><li value=7>syv</li><li>otte</li></ol><ol type=a start=2><li>bogstav</ol>"
            )
        );

    [Fact]
    public async Task A_list_that_shows_no_marks_gets_none() =>
        Assert.Equal("Anna Berg (A)\nBo Dal (V)", await ShownAsync("<ul style='list-style: none'><li>Anna Berg (A)<li>Bo Dal (V)</ul>"));

    [Fact]
    public async Task A_table_becomes_rows_with_tabs() =>
        Assert.Equal(
            "Tabel 1\ni 1.000 kr.|Budget ¹⁾|Forbrug\nDagpenge i alt|412.300|415.450",
            await ShownAsync(
                "<table><caption>Tabel 1</caption><thead><tr><th>i 1.000 kr.<th>Budget <sup>1)</sup><th>Forbrug</thead>"
                    + "<tr><td><p>Dagpenge</p><p>i alt</p><td>412.300<td>415.450</table>"
            )
        );

    [Fact]
    public async Task Cells_that_span_stand_in_the_first_of_their_places() =>
        Assert.Equal(
            "|2024||2025\nDrift|1|2|3\n|4|5|6",
            await ShownAsync("<table><tr><td><td colspan=2>2024<td>2025<tr><td rowspan=2>Drift<td>1<td>2<td>3<tr><td>4<td>5<td>6</table>")
        );

    [Fact]
    public async Task A_table_that_only_places_text_is_read_cell_by_cell() =>
        Assert.Equal("Menu\n\nPunkt 1\n\nGodkendt.", await ShownAsync("<table><tr><td>Menu<td><h2>Punkt 1</h2><p>Godkendt.</p></table>"));

    [Fact]
    public async Task What_is_not_for_readers_is_left_out() =>
        Assert.Equal(
            "Godkendt.",
            await ShownAsync(
                "<head><title>T</title><style>p{}</style></head><nav>Menu</nav><script>if (a<b) x()</script><template>T</template>"
                    + "<p hidden>H</p><p aria-hidden=true>H</p><p style='display:none'>H</p><del>gammelt</del><!-- note --><p>Godkendt.</p>"
            )
        );

    [Fact]
    public async Task A_label_and_its_value_stand_on_one_line() =>
        Assert.Equal(
            "Mødedato 4. marts 2025\nAfbud Anna Berg\nBo Dal\nSted Rådhuset",
            await ShownAsync("<dl><dt>Mødedato</dt><dd>4. marts 2025</dd><dt>Afbud<dd>Anna Berg<dd>Bo Dal<dt>Sted<dd>Rådhuset</dl>")
        );

    [Fact]
    public async Task Entities_are_read() =>
        Assert.Equal("Ærø & Tåsinge – 5 < 6", await ShownAsync("<p>&AElig;r&oslash; &amp; T&#229;singe &ndash; 5 &lt; 6"));

    [Fact]
    public async Task A_page_that_a_script_would_fill_has_no_text() =>
        Assert.Equal(
            new CannotReadPaper.DocumentHasNoText(ContentKind.Html),
            await Reading.RefusalAsync("x.html", "<html><body><div id=app></div><script>start()</script></body></html>")
        );

    [Fact]
    public async Task Html_in_latin_1_is_read() =>
        Assert.Equal("Rådhuset", (await Reading.ReadAsync("x.html", Encoding.Latin1.GetBytes("<p>Rådhuset</p>"))).Shown());

    [Fact]
    public async Task Elements_inside_each_other_without_end_are_refused() =>
        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Depth, 400),
            await Reading.RefusalAsync("x.html", "<html>" + string.Concat(Enumerable.Repeat("<div>", 400_000)))
        );

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "deep", string.Concat(Enumerable.Repeat("<div>", 400_000)) + "x" },
            {
                "many attributes",
                "<p "
                    + string.Concat(Enumerable.Range(0, 400_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i} ")))
                    + ">x"
            },
            { "many elements", string.Concat(Enumerable.Repeat("<i>x</i>", 1_200_000)) },
            {
                "open formatting",
                string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<b id={i}><p>"))) + "x"
            },
            { "formatting that comes back", string.Concat(Enumerable.Repeat("<p><b><i><u><a>", 50_000)) + "x" },
            { "unclosed tables", string.Concat(Enumerable.Repeat("<table>a<tr>b<td>", 50_000)) },
            { "misplaced text", "<table>" + string.Concat(Enumerable.Repeat("a<tr>", 300_000)) },
            { "open quote", "<p title=\"" + new string('x', 5_000_000) },
            { "open comment", "<p>a</p><!--" + new string('-', 5_000_000) },
            { "wide spans", "<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000 rowspan=65000>x", 20_000)) },
        };

    [Theory, MemberData(nameof(Hostile))]
    public async Task A_hostile_page_is_read_or_refused_in_bounded_time(string kind, string html)
    {
        Assert.NotEmpty(kind);
        var limits = PaperInputLimits.Default with { MostTime = TimeSpan.FromSeconds(3) };
        var started = Stopwatch.GetTimestamp();

        await new PaperFileReader(limits, new(limits)).ReadAsync(
            new MemoryStream(Encoding.UTF8.GetBytes("<html>" + html)),
            "x.html",
            default
        );

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), $"{Stopwatch.GetElapsedTime(started)}");
    }

    private static async Task<string> ShownAsync(string html) => (await Reading.ReadAsync("x.html", "<html>" + html)).Shown();
}
