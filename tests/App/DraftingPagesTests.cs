using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>The rooms where cases are prepared: closed to those who have nothing to do there, quick for the others.</summary>
[Collection(RunningAppCollection.Name)]
public partial class DraftingPagesTests(RunningApp app)
{
    private const string Cases = "/fjordby/udvalg/sager";
    private const string MyWork = "/fjordby/udvalg/mit-arbejde";
    private const string ClosedTitle = "Slibestenen under taget";

    /// <summary>Who is signed in and what they may costs some of them, and the menu one.</summary>
    private const int MostStatements = 17;

    [Fact]
    public async Task Every_page_is_whole_and_asks_its_store_a_few_questions()
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        var pages = await PagesAsync(secretary);
        Assert.True(pages.Count > 12, $"Only {pages.Count} pages.");
        var parser = new HtmlParser();
        foreach (var address in pages)
        {
            var statements = await Statements.LeastAsync(() => secretary.GetAsync(address), MostStatements);
            using var answer = await secretary.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
            Assert.True(statements <= MostStatements, $"{address}: {statements} statements");
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            using var page = parser.ParseDocument(await answer.Content.ReadAsStreamAsync());
            Assert.False(string.IsNullOrWhiteSpace(Assert.Single(page.QuerySelectorAll("h1")).TextContent), address);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])").Select(e => $"{address}: {e.OuterHtml}"));
        }
    }

    [Theory]
    [InlineData(Roles.Member)]
    [InlineData(Roles.Substitute)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    public async Task Who_has_nothing_to_do_there_is_refused_every_page_and_file(string role)
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        using var other = await app.SignInAsync(role);
        foreach (var address in (await PagesAsync(secretary)).Append($"{Cases}.csv").Append($"{Cases}.xlsx"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(address)).StatusCode);
            Assert.Contains((await app.Client.GetAsync(address)).StatusCode, new[] { HttpStatusCode.Found, HttpStatusCode.Unauthorized });
        }
    }

    public static TheoryData<string> EveryRole => [.. Roles.All];

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_closed_case_is_there_for_roles_that_may_see_closed_ones_and_no_others(string role)
    {
        var (file, paper) = await ClosedCaseAsync();
        using var client = await app.SignInAsync(role);
        var catalog = app.App.Services.GetRequiredService<PermissionCatalog>();
        var comesIn = catalog.Find(DraftingPermissions.Read)!.GrantedTo.Contains(role);
        var sees = comesIn && catalog.Find(DraftingPermissions.ReadClosed)!.GrantedTo.Contains(role);

        foreach (
            var page in new[]
            {
                "",
                $"/papirer/{paper}",
                $"/papirer/{paper}/versioner",
                $"/papirer/{paper}/versioner/1",
                $"/papirer/{paper}/udskrift",
            }
        )
        {
            var status = (await client.GetAsync($"{Cases}/{file}{page}")).StatusCode;
            Assert.Equal(
                sees ? HttpStatusCode.OK
                    : comesIn ? HttpStatusCode.NotFound
                    : HttpStatusCode.Forbidden,
                status
            );
        }

        foreach (
            var page in new[]
            {
                "/ret",
                $"/papirer/{paper}/skriv",
                $"/papirer/{paper}/hoering",
                $"/papirer/{paper}/bilag",
                $"/papirer/{paper}/anonymiseret",
            }
        )
        {
            using var answer = await client.GetAsync($"{Cases}/{file}{page}");
            Assert.True(sees || answer.StatusCode != HttpStatusCode.OK, page);
        }

        foreach (var list in new[] { $"{Cases}?q=Slibestenen", $"{Cases}.csv?q=Slibestenen", $"{Cases}/ny?kopi={file}" })
        {
            using var answer = await client.GetAsync(list);
            var found =
                answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(ClosedTitle, StringComparison.Ordinal);
            Assert.True(sees || !found, list);
            Assert.True(!sees || found || !answer.IsSuccessStatusCode, list);
        }
    }

    /// <summary>Of somebody who has left, and written by nobody else.</summary>
    private async Task<(Guid Case, Guid Paper)> ClosedCaseAsync()
    {
        var directory = app.App.Services.GetRequiredService<IMunicipalityDirectory>();
        var fjordby = (await directory.FindBySlugAsync("fjordby", default))!;
        await using var scope = await app.App.Services.OpenMunicipalityAsync(fjordby);
        var gone = new Actor(Guid.NewGuid(), "Vagn Fratrådt") { Roles = new HashSet<string>(), Permissions = new HashSet<string>() };
        var facts = new CaseFacts
        {
            Title = ClosedTitle,
            IsClosed = true,
            Closure = new Closure(ClosureGround.Tender, null, null),
            ResponsibleId = gone.Id,
            Responsible = gone.Name,
        };
        var opening = scope.ServiceProvider.GetRequiredService<OpenCaseHandler>();
        var file = (await opening.HandleAsync(new OpenCase(facts, null, "", null), gone, default)).Value;
        var db = scope.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        return (file.Id, (await db.DraftPapers.SingleAsync(p => p.CaseId == file.Id)).Id);
    }

    [Fact]
    public async Task Who_may_write_takes_a_published_case_up_again_under_its_number()
    {
        var published = CaseAddress()
            .Matches(await app.Client.GetStringAsync("/fjordby/dagsordener/sager"))
            .Select(m => m.Value)
            .Distinct();
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        using var auditor = await app.SignInAsync(Roles.Auditor);
        var again = default(string);
        foreach (var address in published)
        {
            Assert.DoesNotContain("Tag sagen op igen", await app.Client.GetStringAsync(address), StringComparison.Ordinal);
            Assert.DoesNotContain("Tag sagen op igen", await auditor.GetStringAsync(address), StringComparison.Ordinal);
            using var page = new HtmlParser().ParseDocument(await officer.GetStringAsync(address));
            again ??= page.QuerySelector("main a[href*='nummer=']")?.GetAttribute("href");
        }

        using var form = new HtmlParser().ParseDocument(await officer.GetStringAsync(again!));
        var number = form.QuerySelector("input[name=nummer]")!.GetAttribute("value")!;
        Assert.Contains(Uri.EscapeDataString(number), again, StringComparison.Ordinal);
        Assert.NotEqual("", form.QuerySelector("input[name=titel]")!.GetAttribute("value"));
        Assert.NotEqual("", form.QuerySelector("input[name^=udvalg]")!.GetAttribute("value"));
        Assert.Contains($"Sagen {number} beholder sit nummer", form.Body!.TextContent, StringComparison.Ordinal);
    }

    [GeneratedRegex("/fjordby/dagsordener/sager/[0-9a-f-]{36}")]
    private static partial Regex CaseAddress();

    [Fact]
    public async Task My_work_shows_a_closed_case_to_those_alone_who_may_see_it()
    {
        await ClosedCaseAsync();
        foreach (var role in new[] { Roles.CaseOfficer, Roles.Economist, Roles.Analyst, Roles.Manager, Roles.Secretary })
        {
            using var client = await app.SignInAsync(role);
            Assert.DoesNotContain(ClosedTitle, await client.GetStringAsync(MyWork), StringComparison.Ordinal);
        }

        using var economist = new HtmlParser().ParseDocument(await (await app.SignInAsync(Roles.Economist)).GetStringAsync(MyWork));
        Assert.Contains(
            "Genforhandling af kontrakt",
            economist.QuerySelector("#hoering")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_administrator_hands_over_what_somebody_who_has_left_answered_for_and_reads_none_of_it()
    {
        var (file, _) = await ClosedCaseAsync();
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var page = new HtmlParser().ParseDocument(await administrator.GetStringAsync("/fjordby/udvalg/overdrag-sager"));
        Assert.DoesNotContain(ClosedTitle, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Overdrag sager", page.QuerySelector("nav.nav")!.TextContent, StringComparison.Ordinal);
        Assert.True(
            await Statements.LeastAsync(() => administrator.GetAsync("/fjordby/udvalg/overdrag-sager"), MostStatements) <= MostStatements
        );
        var field = page.QuerySelector($"#sag-{file:N}")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = DemoSignIn.AntiforgeryOf(page.DocumentElement.OuterHtml),
            ["_handler"] = "overdrag",
            [field.GetAttribute("name")!] = field.GetAttribute("value")!,
        };
        using var nobody = await administrator.PostAsync("/fjordby/udvalg/overdrag-sager", new FormUrlEncodedContent(fields));
        Assert.Contains("aria-invalid", await nobody.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        fields["til"] = page.QuerySelectorAll("#til option")
            .Select(option => option.GetAttribute("value")!)
            .First(value => value.Length > 0);
        using var sent = await administrator.PostAsync("/fjordby/udvalg/overdrag-sager", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Contains("1 sag er overdraget", await administrator.GetStringAsync(sent.Headers.Location), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync($"{Cases}/{file}")).StatusCode);

        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/fjordby/udvalg/overdrag-sager")).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Manager, "Approve", "Return", "TakeBack")]
    [InlineData(Roles.CaseOfficer, "TakeBack")]
    [InlineData(Roles.Analyst)]
    public async Task A_paper_that_waits_for_approval_offers_each_what_they_may_and_the_usual_first(string role, params string[] moves)
    {
        using var client = await app.SignInAsync(role);
        using var list = new HtmlParser().ParseDocument(await client.GetStringAsync($"{Cases}?q=digitalt+jobunivers"));
        using var file = new HtmlParser().ParseDocument(await client.GetStringAsync(list.QuerySelector("main td a")!.GetAttribute("href")));
        var address = file.QuerySelector(".paper-list a")!.GetAttribute("href");
        using var paper = new HtmlParser().ParseDocument(await client.GetStringAsync(address));

        var buttons = paper.QuerySelectorAll(".move-paper button").ToList();
        Assert.Equal(moves, buttons.Select(button => button.GetAttribute("value")));
        Assert.All(buttons.Take(1), button => Assert.Contains("button-primary", button.ClassName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_analyst_reads_but_does_not_write()
    {
        using var analyst = await app.SignInAsync(Roles.Analyst);

        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync(Cases)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{Cases}/ny")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{Cases}/indstillinger")).StatusCode);
        var paper = (await PagesAsync(analyst)).First(p =>
            p.Contains("/papirer/", StringComparison.Ordinal) && !p.Contains("/bilag", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{paper}/skriv")).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_being_prepared_stands_in_a_public_byte()
    {
        foreach (var answer in await Crawl.EverythingAsync(app))
        {
            var text = Answers.TextOf(answer.ContentType, answer.Bytes);
            Assert.DoesNotContain("Genforhandling af kontrakt om danskuddannelse", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Partnerskab om fritidsjob til unge", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_attachment_comes_back_as_a_file_to_be_saved_and_its_words_find_the_case()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var paper = (await PagesAsync(officer))
            .First(p => p.EndsWith("/skriv", StringComparison.Ordinal))
            .Replace("/skriv", "/bilag", StringComparison.Ordinal);
        var page = await officer.GetStringAsync(paper);
        Assert.Contains("name=\"fil\"", page, StringComparison.Ordinal);
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\nendobj\n");

        using var sent = await officer.PostAsync(paper, Form(page, "bilag", pdf, "kort over stien.pdf"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);

        var listed = await officer.GetStringAsync(paper);
        var file = FileLink().Match(listed).Groups[1].Value;
        using var answer = await officer.GetAsync(WebUtility.HtmlDecode(file));
        Assert.Equal(pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("<td", await officer.GetStringAsync($"{Cases}?q=kort+over+stien"), StringComparison.Ordinal);
        Assert.Contains("ingen tekst fundet", listed, StringComparison.Ordinal);

        using var shown = await officer.GetAsync(WebUtility.HtmlDecode($"{file}/vis"));
        Assert.Equal(pdf, await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", shown.Headers.CacheControl!.ToString());
        var policy = shown.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);

        // What browsers do not show by themselves is saved only.
        var word = WordFile.Of([WordFile.Paragraph("Brev om stien.")]);
        (await officer.PostAsync(paper, Form(page, "bilag", word, "brev om stien.docx"))).Dispose();
        using var both = new HtmlParser().ParseDocument(await officer.GetStringAsync(paper));
        var letter = both.QuerySelectorAll(".attachment-list li > a[download]").Single(link => link.TextContent == "brev om stien");
        Assert.Single(letter.Closest("li")!.QuerySelectorAll("a"));
        Assert.DoesNotContain("ingen tekst fundet", letter.Closest("li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{letter.GetAttribute("href")}/vis")).StatusCode);

        using var member = await app.SignInAsync(Roles.Member);
        foreach (var address in new[] { file, $"{file}/vis" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(WebUtility.HtmlDecode(address))).StatusCode);
        }

        // What is far too large is cut off under way.
        try
        {
            using var large = await officer.PostAsync(paper, Form(page, "bilag", new byte[30_000_000], "stor.pdf"));
            Assert.True((int)large.StatusCode is 400 or 413, $"{large.StatusCode}");
        }
        catch (HttpRequestException e)
        {
            Assert.IsType<IOException>(e.InnerException);
        }

        Assert.DoesNotContain("stor.pdf", await officer.GetStringAsync(paper), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_a_draft_change_places_and_titles_on_their_page_and_enter_saves_the_title()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var paper = (await PagesAsync(officer))
            .First(p => p.EndsWith("/skriv", StringComparison.Ordinal))
            .Replace("/skriv", "/bilag", StringComparison.Ordinal);
        var parser = new HtmlParser();
        foreach (var name in new[] { "foer.pdf", "efter.pdf" })
        {
            var bytes = Encoding.ASCII.GetBytes($"%PDF-1.4\n% {name}\n1 0 obj\nendobj\n");
            (await officer.PostAsync(paper, Form(await officer.GetStringAsync(paper), "bilag", bytes, name))).Dispose();
        }

        (await SendAsync("flyt-", ("handling", "op"))).Dispose();
        Assert.Equal(["efter", "foer"], (await TitlesAsync())[^2..]);
        using var page = parser.ParseDocument(await officer.GetStringAsync(paper));
        Assert.All(
            page.QuerySelectorAll("input[name^=titel-]").Select(title => title.Closest("form")!),
            form => Assert.Equal("gem", form.QuerySelector("button[type=submit]")!.GetAttribute("value"))
        );
        (await SendAsync("ret-", ("titel-", "Senere"), ("handling", "gem"))).Dispose();
        Assert.Equal(["efter", "Senere"], (await TitlesAsync())[^2..]);
        (await SendAsync("ret-", ("handling", "fjern"))).Dispose();
        (await SendAsync("ret-", ("handling", "fjern"))).Dispose();
        Assert.DoesNotContain("efter", await TitlesAsync());

        async Task<List<string>> TitlesAsync()
        {
            using var now = parser.ParseDocument(await officer.GetStringAsync(paper));
            return [.. now.QuerySelectorAll(".attachment-list li > a[download]").Select(link => link.TextContent)];
        }

        // To the form of the last file.
        async Task<HttpResponseMessage> SendAsync(string form, params (string Name, string Value)[] fields)
        {
            using var now = parser.ParseDocument(await officer.GetStringAsync(paper));
            var handler = now.QuerySelectorAll($"input[name=_handler][value^={form}]")[^1].GetAttribute("value")!;
            var id = handler[form.Length..];
            return await officer.PostAsync(
                paper,
                new FormUrlEncodedContent([
                    KeyValuePair.Create("__RequestVerificationToken", DemoSignIn.AntiforgeryOf(now.DocumentElement.OuterHtml)),
                    KeyValuePair.Create("_handler", handler),
                    .. fields.Select(f => KeyValuePair.Create(f.Name.EndsWith('-') ? f.Name + id : f.Name, f.Value)),
                ])
            );
        }
    }

    [Fact]
    public async Task Who_changes_the_anonymised_words_too_late_finds_both_lists_in_the_form()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var address = (await PagesAsync(officer))
            .First(p => p.EndsWith("/skriv", StringComparison.Ordinal))
            .Replace("/skriv", "/anonymiseret", StringComparison.Ordinal);
        using var read = new HtmlParser().ParseDocument(await officer.GetStringAsync(address));

        using var first = await SendAsync("Bente");
        using var second = await SendAsync("Solvej 4");

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        using var both = new HtmlParser().ParseDocument(await second.Content.ReadAsStringAsync());
        Assert.Contains("En anden har ændret ordene", both.Body!.TextContent, StringComparison.Ordinal);
        var words = both.QuerySelectorAll("input[name^=skrevet-]").Select(input => input.GetAttribute("value")).ToList();
        Assert.Contains("Solvej 4", words);
        Assert.Contains("Bente", words);

        Task<HttpResponseMessage> SendAsync(string word) =>
            officer.PostAsync(
                address,
                new FormUrlEncodedContent(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["__RequestVerificationToken"] = DemoSignIn.AntiforgeryOf(read.DocumentElement.OuterHtml),
                        ["_handler"] = "ord",
                        ["laest"] = read.QuerySelector("input[name=laest]")!.GetAttribute("value")!,
                        ["skrevet-1"] = word,
                        ["vist-1"] = "en borger",
                    }
                )
            );
    }

    [Fact]
    public async Task A_question_to_a_department_is_given_another_day_by_those_who_write_and_by_nobody_else()
    {
        using var officer = await app.SignInAsync(Roles.Secretary);
        var day = DateOnly.FromDateTime(DateTime.Today).AddDays(40).ToString("yyyy-MM-dd", null);
        var parser = new HtmlParser();
        var address = await AskedAsync();
        using var page = parser.ParseDocument(await officer.GetStringAsync(address));
        var field = page.QuerySelector("input[name^=ny-frist]")!;
        var form = field.Closest("form")!;
        var handler = form.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        using var analyst = await app.SignInAsync(Roles.Analyst);
        Assert.DoesNotContain("ny-frist", await analyst.GetStringAsync(address), StringComparison.Ordinal);

        using var sent = await officer.PostAsync(
            address,
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["__RequestVerificationToken"] = DemoSignIn.AntiforgeryOf(page.DocumentElement.OuterHtml),
                    ["_handler"] = handler,
                    [field.GetAttribute("name")!] = day,
                    ["handling"] = "frist",
                }
            )
        );

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Contains(day, await officer.GetStringAsync(address), StringComparison.Ordinal);
    }

    /// <summary>The page of advice of an open case on which a department is asked.</summary>
    private async Task<string> AskedAsync()
    {
        var directory = app.App.Services.GetRequiredService<IMunicipalityDirectory>();
        var fjordby = (await directory.FindBySlugAsync("fjordby", default))!;
        await using var scope = await app.App.Services.OpenMunicipalityAsync(fjordby);
        var asker = new Actor(Guid.NewGuid(), "Signe Prøve") { Roles = new HashSet<string>(), Permissions = new HashSet<string>() };
        var facts = new CaseFacts
        {
            Title = "Hvem bliver spurgt",
            ResponsibleId = asker.Id,
            Responsible = asker.Name,
        };
        var opening = scope.ServiceProvider.GetRequiredService<OpenCaseHandler>();
        var file = (await opening.HandleAsync(new OpenCase(facts, null, "", null), asker, default)).Value;
        var paper = await scope.ServiceProvider.GetRequiredService<CommitteesDbContext>().DraftPapers.SingleAsync(p => p.CaseId == file.Id);
        var question = new AskAdvice(file.Id, paper.Id, Guid.NewGuid(), "Jura", "Må vi det?", new DateOnly(2126, 1, 1));
        var asked = await scope.ServiceProvider.GetRequiredService<AdviceHandler>().AskAsync(question, asker, default);
        Assert.False(asked.IsRefused(out _));
        return $"{Cases}/{file.Id}/papirer/{paper.Id}/hoering";
    }

    private static MultipartFormDataContent Form(string page, string handler, byte[] file, string name)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent
        {
            { new StringContent(DemoSignIn.AntiforgeryOf(page)), "__RequestVerificationToken" },
            { new StringContent(handler), "_handler" },
            { content, "fil", name },
        };
    }

    /// <summary>Every page that is linked within these rooms.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(HttpClient client)
    {
        var parser = new HtmlParser();
        var waiting = new Queue<string>([MyWork, Cases]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && seen.Count < 80)
        {
            using var page = parser.ParseDocument(await client.GetStringAsync(address));
            foreach (var link in page.QuerySelectorAll("main a[href], nav a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                var isFile =
                    link.Contains(".csv", StringComparison.Ordinal)
                    || link.Contains(".xlsx", StringComparison.Ordinal)
                    || FileAddress().IsMatch(link);
                if (
                    link.StartsWith(Cases, StringComparison.Ordinal)
                    && !isFile
                    && !link.Contains("sort=", StringComparison.Ordinal)
                    && seen.Add(link)
                )
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return [.. seen];
    }

    [GeneratedRegex("href=\"([^\"]*/bilag/[0-9a-f-]{36})\"")]
    private static partial Regex FileLink();

    [GeneratedRegex("/bilag/[0-9a-f-]{36}(?:/vis)?$")]
    private static partial Regex FileAddress();
}
