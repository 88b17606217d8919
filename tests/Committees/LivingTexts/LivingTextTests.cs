using Ledetraad.Committees.Tests.DataSets;
using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using static Ledetraad.Committees.Tests.DataSets.DataSetStore;

namespace Ledetraad.Committees.Tests.LivingTexts;

public class LivingTextTests
{
    [SkippableFact]
    public async Task A_figure_stands_in_its_sentence_in_a_cell_and_in_code_as_it_is()
    {
        await using var store = await StoreAsync();

        var paper = await store.RenderAsync(
            """
            Der var **{{committees.data-sum@1 column=a set=proeve}}** i alt.

            | Hvad | Antal |
            | --- | --- |
            | Sum | {{committees.data-sum@1 column=a set=proeve : uden enhed}} |

            Skriv `{{committees.data-sum@1 set=proeve}}`.
            """
        );

        Assert.Empty(paper.Troubles);
        Assert.Contains("Der var **30 personer** i alt.", paper.Parts[0].FilledMarkdown, StringComparison.Ordinal);
        Assert.Contains("| Sum | 30 |", paper.Parts[0].FilledMarkdown, StringComparison.Ordinal);
        Assert.Contains("<code>{{committees.data-sum@1 set=proeve}}</code>", paper.Parts[0].Html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\"><a class=\"key-figure\"", paper.Parts[0].Html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("{{committees.data-sum@1 column=q set=proeve}}", "column kan ikke være q")]
    [InlineData("{{committees.ukendt}}", "Der findes ikke et tal med navnet committees.ukendt")]
    [InlineData("{{hvad som helst}}", "kan ikke læses ved tegn")]
    [InlineData("{{committees.data-sum@1 set=proeve : i fed}}", "\"i fed\" kendes ikke")]
    [InlineData("{{committees.data-sum@1 set=proeve : søjler}}", "kan ikke vises som diagram")]
    [InlineData("Se {{committees.data-table@1 set=proeve}} her", "skal stå alene")]
    [InlineData("{{committees.data-sum@1 set=<script>alert(1)</script>}}", "kan ikke læses")]
    public async Task What_fails_is_told_in_its_place_and_nothing_is_lost(string written, string message)
    {
        await using var store = await StoreAsync();

        var paper = await store.RenderAsync($"Før. {written} Efter.".Replace("Før. Se", "Se", StringComparison.Ordinal));

        Assert.Contains(message, Assert.Single(paper.Troubles).Message, StringComparison.Ordinal);
        Assert.Contains("embed-trouble", paper.Parts[0].Html, StringComparison.Ordinal);
        Assert.Contains("Efter.", paper.Parts[0].Html, StringComparison.Ordinal);
        Assert.Contains(written, paper.Parts[0].FilledMarkdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", paper.Parts[0].Html, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory]
    [InlineData("søjler")]
    [InlineData("stablet")]
    [InlineData("linje")]
    [InlineData("vandfald")]
    public async Task A_table_may_be_shown_as_a_chart_with_its_words_and_numbers(string kind)
    {
        await using var store = await StoreAsync();

        var html = (await store.RenderAsync($"{{{{committees.data-table@1 set=proeve : {kind}}}}}")).Parts[0].Html;

        Assert.Contains("<svg class=\"chart-svg\"", html, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"chart-summary\">", html, StringComparison.Ordinal);
        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p><figure", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embed_without_an_end_is_text()
    {
        var text = Web.Wording.LivingMarkdown.Parse("Se {{committees.data-sum\nset=x}} og {{");

        Assert.Empty(text.Embeds);
        Assert.Contains("{{committees.data-sum", text.ToHtml([], 2, ""), StringComparison.Ordinal);
    }

    private static async Task<ImportingStore> StoreAsync()
    {
        var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(Draft("Kanal\tA\tB\nx\t10\t7\ny\t20\t9\nz\t-\t-3", Unit.Persons));
        return store;
    }
}
