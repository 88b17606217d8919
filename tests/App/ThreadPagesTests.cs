using System.Net;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>A frozen figure is followed: by everybody to its formula, by those who may to its records and to what it would be today.</summary>
[Collection(RunningAppCollection.Name)]
public class ThreadPagesTests(RunningApp app)
{
    private const int MostStatements = 9;

    [Fact]
    public async Task Everybody_follows_a_public_figure_to_its_formula_and_no_further()
    {
        var (figure, table) = await FreezeAsync(isPublic: true);

        var page = await TextAsync(app.Client, figure);
        Assert.Contains("Tallet 30", page, StringComparison.Ordinal);
        Assert.Contains("committees.data-sum@1", page, StringComparison.Ordinal);
        Assert.Contains("rettet siden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("x / A", page, StringComparison.Ordinal);
        Assert.DoesNotContain("I dag ville", page, StringComparison.Ordinal);

        using var whole = new HtmlParser().ParseDocument(await app.Client.GetStringAsync(table));
        var cell = whole.QuerySelector("td a")!.GetAttribute("href")!;
        Assert.Contains("committees.data-cell@1", await TextAsync(app.Client, cell), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_may_see_what_it_was_computed_from_and_why_it_would_be_another_today()
    {
        var (figure, _) = await FreezeAsync(isPublic: false);
        using var analyst = await app.SignInAsync(Roles.Analyst);

        var page = await TextAsync(analyst, figure);

        Assert.Contains("I dag ville tallet være 34", page, StringComparison.Ordinal);
        Assert.Contains("Rettet", page, StringComparison.Ordinal);
        Assert.Contains("x / A", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_a_paper_that_is_not_public_is_not_there()
    {
        var (figure, table) = await FreezeAsync(isPublic: false);
        using var member = await app.SignInAsync(Roles.Member);

        foreach (var client in new[] { app.Client, member })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(figure)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(table + "/0-0-0")).StatusCode);
        }
    }

    [Fact]
    public async Task Places_that_are_not_in_the_table_are_not_found()
    {
        var (figure, table) = await FreezeAsync(isPublic: true);

        foreach (var place in new[] { table + "/99-0-0", table + "/0-0-9", table + "/noget", table + "/-1-0-0", figure + "/0-0-0" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(place)).StatusCode);
        }
    }

    [Fact]
    public async Task Following_asks_the_store_a_handful_of_times()
    {
        var (figure, table) = await FreezeAsync(isPublic: true);
        using var analyst = await app.SignInAsync(Roles.Analyst);
        foreach (var page in new[] { figure, table, table + "/0-0-0" })
        {
            var asked = await Statements.LeastAsync(() => analyst.GetAsync(page));
            Assert.True(asked <= MostStatements, $"{asked} statements: {page}");
        }
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address));
        return page.Body!.TextContent;
    }

    /// <summary>A paper of one figure and one table is frozen, and the data set corrected after it.</summary>
    private async Task<(string Figure, string Table)> FreezeAsync(bool isPublic)
    {
        var fjordby = (
            await app
                .App.Services.CreateAsyncScope()
                .ServiceProvider.GetRequiredService<IMunicipalityDirectory>()
                .FindBySlugAsync("fjordby", default)
        )!;
        await using var scope = await app.App.Services.OpenMunicipalityAsync(fjordby);
        var services = scope.ServiceProvider;
        var create = services.GetRequiredService<CreateDataSetHandler>();
        var slug = (await create.HandleAsync(new CreateDataSet(Draft("\tA\nx\t10\ny\t20"), "test"), default)).Value.Slug;
        PaperPart[] parts =
        [
            new($"{{{{committees.data-sum@1 set={slug}}}}}", 2, ""),
            new($"{{{{committees.data-table@1 set={slug}}}}}", 2, ""),
        ];
        var paper = Guid.NewGuid();
        var frozen = (
            await services.GetRequiredService<PaperFreezing>().FreezeAsync(new FreezePaper(paper, parts, "test", null), default)
        ).Value;
        if (isPublic)
        {
            frozen.Publish();
        }

        await services.GetRequiredService<CommitteesDbContext>().SaveChangesAsync();
        var correct = services.GetRequiredService<CorrectDataSetHandler>();
        await correct.HandleAsync(new CorrectDataSet(slug, 1, Draft("\tA\nx\t14\ny\t20"), "Tastefejl", "test"), default);
        return (ThreadAddress.Of("fjordby", frozen.Figures[0].Id), ThreadAddress.Of("fjordby", frozen.Figures[1].Id));
    }

    private static DataSetDraft Draft(string table) =>
        new(
            "Tråde",
            "Prøve",
            new DateOnly(2026, 10, 31),
            CountsPeople: false,
            Unit.Count,
            FigureScale.Usual,
            "",
            TableReader.Read(table).Value
        );
}
