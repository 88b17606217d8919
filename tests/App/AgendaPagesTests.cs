using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Agendas.SchedulingPapers;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>From the pages of agendas to the paper that everybody reads.</summary>
[Collection(RunningAppCollection.Name)]
public class AgendaPagesTests(RunningApp app)
{
    private const string Agendas = "/fjordby/udvalg/dagsordener";
    private const string Papers = "/fjordby/dagsordener/papirer";

    /// <summary>However many papers a meeting has.</summary>
    private const int MostStatements = 22;

    private static readonly DateOnly Far = new(2126, 5, 7);

    [Fact]
    public async Task Everybody_reads_a_published_paper_and_follows_its_figures_in_two_clicks()
    {
        using var list = await PageAsync(app.Client, Papers);
        var link = list.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Jobværksted", StringComparison.Ordinal));
        using var paper = await PageAsync(app.Client, link.GetAttribute("href")!);

        Assert.Equal("Jobværksted og vejlederforløb i 2026", paper.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(paper.QuerySelectorAll("a.key-figure"));
        var threads = paper
            .QuerySelectorAll("main a[href*='/traad/']")
            .Select(a => a.GetAttribute("href")!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var thread in threads)
        {
            using var followed = await PageAsync(app.Client, thread);
            Assert.Contains(followed.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == link.GetAttribute("href"));
            foreach (var cell in followed.QuerySelectorAll("td a").Take(2))
            {
                Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(cell.GetAttribute("href"))).StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_paper_on_an_agenda_is_public_when_it_is_published_and_says_so_when_it_is_taken_back()
    {
        var (file, paper) = await OnAgendaAsync("Kornblomster langs stien", isClosed: false);
        var address = $"{Papers}/{paper}";
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(address)).StatusCode);

        using var secretary = await app.SignInAsync(Roles.Secretary);
        var agenda = $"{Agendas}/{Far:yyyy-MM-dd}/arbejdsmarkedsudvalget";
        using var sent = await PostAsync(secretary, $"{agenda}/offentliggoer", "offentliggoer");
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        using var read = await PageAsync(app.Client, address);
        Assert.Contains("Der sås i april.", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kornblomster", await app.Client.GetStringAsync("/fjordby/dagsordener"), StringComparison.Ordinal);

        var own = $"/fjordby/udvalg/sager/{file}/papirer/{paper}/dagsorden";
        using var noReason = await PostAsync(secretary, own, "tilbage");
        Assert.Contains("aria-invalid", await noReason.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var back = await PostAsync(secretary, own, "tilbage", ("begrundelse-tilbage", "Et tal var forkert."));
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);

        using var gone = await app.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var text = await gone.Content.ReadAsStringAsync();
        Assert.Contains("trukket tilbage", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kornblomster", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Et tal var forkert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kornblomster", await app.Client.GetStringAsync("/fjordby/dagsordener"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_case_is_published_to_nobody_outside_and_its_agenda_shows_it_to_those_alone_who_see_it()
    {
        var (file, paper) = await OnAgendaAsync("Rugmarken til salg", isClosed: true);
        using var secretary = await app.SignInAsync(Roles.Secretary);
        var agenda = $"{Agendas}/{Far:yyyy-MM-dd}/oekonomiudvalget";
        Assert.Contains("Rugmarken", await secretary.GetStringAsync(agenda), StringComparison.Ordinal);
        using var sent = await PostAsync(secretary, $"/fjordby/udvalg/sager/{file}/papirer/{paper}/dagsorden", "offentliggoer");
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync($"{Papers}/{paper}")).StatusCode);
        foreach (var page in new[] { "/fjordby/dagsordener", Papers })
        {
            Assert.DoesNotContain("Rugmarken", await app.Client.GetStringAsync(page), StringComparison.Ordinal);
        }

        using var analyst = await app.SignInAsync(Roles.Analyst);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync(agenda)).StatusCode);
        Assert.DoesNotContain("Rugmarken", await analyst.GetStringAsync(Agendas), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{agenda}/offentliggoer")).StatusCode);
    }

    [Fact]
    public async Task Pages_of_agendas_ask_their_store_a_few_questions()
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        using var all = await PageAsync(secretary, Agendas);
        var meeting = all.QuerySelectorAll(".work-group h2 a").First().GetAttribute("href")!;
        foreach (var address in new[] { Agendas, meeting, $"{meeting}/offentliggoer" })
        {
            var asked = await Statements.LeastAsync(() => secretary.GetAsync(address), MostStatements);
            Assert.True(asked <= MostStatements, $"{asked} statements: {address}");
        }
    }

    [Fact]
    public async Task A_case_is_not_closed_until_a_day_that_has_passed()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        using var answer = await PostAsync(
            officer,
            "/fjordby/udvalg/sager/ny",
            "ny-sag",
            ("titel", "Lukket til i går"),
            ("aabenhed", "lukket"),
            ("hjemmel", nameof(ClosureGround.Tender)),
            ("lukket-indtil", "1.2.2024")
        );
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal("true", page.QuerySelector("#lukket-indtil")!.GetAttribute("aria-invalid"));
        Assert.Contains("Dagen er passeret", page.QuerySelector("#lukket-indtil-fejl")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {address}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form as the page has it, with some fields filled in.</summary>
    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string address,
        string form,
        params (string Name, string Value)[] filled
    )
    {
        using var page = await PageAsync(client, address);
        var sent = page.QuerySelectorAll("input[name=_handler]").Single(input => input.GetAttribute("value") == form).Closest("form")!;
        var fields = sent.QuerySelectorAll("input[type=hidden], textarea, select, input[type=text], input:not([type])")
            .Where(field => field.GetAttribute("name") is { } name && filled.All(one => one.Name != name))
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        return await client.PostAsync(
            address,
            new FormUrlEncodedContent([.. fields, .. filled.Select(field => KeyValuePair.Create(field.Name, field.Value))])
        );
    }

    /// <summary>A paper that stands on an agenda of its own body's meeting.</summary>
    private async Task<(Guid Case, Guid Paper)> OnAgendaAsync(string title, bool isClosed)
    {
        var directory = app.App.Services.GetRequiredService<IMunicipalityDirectory>();
        var fjordby = (await directory.FindBySlugAsync("fjordby", default))!;
        await using var scope = await app.App.Services.OpenMunicipalityAsync(fjordby);
        var services = scope.ServiceProvider;
        var (writer, manager) = (Somebody("Vera Skrivegren"), Somebody("Niels Godkendt"));
        var facts = new CaseFacts
        {
            Title = title,
            IsClosed = isClosed,
            Closure = isClosed ? new Closure(ClosureGround.Tender, null, null) : null,
            ResponsibleId = writer.Id,
            Responsible = writer.Name,
            Route = [new RouteFacts(null, isClosed ? "Økonomiudvalget" : "Arbejdsmarkedsudvalget", Capacity.Decides, Far)],
        };
        var opening = services.GetRequiredService<OpenCaseHandler>();
        var file = (await opening.HandleAsync(new OpenCase(facts, null, "resume-foerst", null), writer, default)).Value;
        var db = services.GetRequiredService<CommitteesDbContext>();
        var paper = await db.DraftPapers.AsNoTracking().SingleAsync(p => p.CaseId == file.Id);
        var content = (await db.DraftVersions.AsNoTracking().SingleAsync(v => v.PaperId == paper.Id)).Read();
        var written = content with
        {
            Sections = [.. content.Sections.Select(section => section with { Text = "Der sås i april." })],
            Recommendations = ["at der sås"],
        };
        await services.GetRequiredService<SaveDraftHandler>().HandleAsync(new SaveDraft(paper.Id, 1, written), writer.Id, "test", default);
        var moving = services.GetRequiredService<MovePaperHandler>();
        foreach (var (move, by) in new[] { (PaperMove.Submit, writer), (PaperMove.Approve, manager) })
        {
            db.ChangeTracker.Clear();
            var moved = await moving.HandleAsync(new MovePaper(file.Id, paper.Id, 2, move, null), by, default);
            Assert.False(moved.IsRefused(out var refusal), $"{refusal}");
        }

        db.ChangeTracker.Clear();
        var scheduled = await services
            .GetRequiredService<SchedulePaperHandler>()
            .HandleAsync(new SchedulePaper(file.Id, paper.Id, 2, file.Revision, 1, null), manager, default);
        Assert.False(scheduled.IsRefused(out var why), $"{why}");
        return (file.Id, paper.Id);
    }

    private static Actor Somebody(string name) =>
        new(Guid.NewGuid(), name)
        {
            Roles = new HashSet<string>(),
            Permissions = DraftingRegistration.Permissions.Select(permission => permission.Key).ToHashSet(StringComparer.Ordinal),
        };
}
