using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>An administrator lets people in and out, and an auditor reads of it.</summary>
[Collection(RunningAppCollection.Name)]
public partial class AdministrationTests(RunningApp app)
{
    private const string Room = "/fjordby/administration";
    private const int MostStatements = 11;
    private const int MostOfAnEntry = 17;

    /// <summary>Every page that is there without knowing an id, and one of each kind with one.</summary>
    private static readonly string[] Pages =
    [
        "",
        "/personer",
        "/personer?rolle=manager&sort=afdeling&desc",
        "/personer/ny",
        "/afdelinger",
        "/afdelinger/ny",
        "/udvalgsposter",
        "/udvalgsposter?periode=2026&sort=post",
        "/udvalgsposter/ny",
        "/rettigheder",
        "/rettigheder/ny-rolle",
    ];

    [Fact]
    public async Task Each_page_is_shown_and_asks_its_store_few_questions()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var person = await FirstPersonAsync(administrator, "Amina");
        foreach (var page in Pages.Append($"/personer/{person}").Append($"/personer/{person}/ret"))
        {
            var asked = await Statements.LeastAsync(() => FoundAsync(administrator, Room + page), MostStatements);
            Assert.True(asked <= MostStatements, $"{page}: {asked} statements");
        }

        // An entry of the log is told with the names of all that it is about, and looking it up is written down.
        using var auditor = await app.SignInAsync(Roles.Auditor);
        var entry = LogEntry().Match(await auditor.GetStringAsync($"{Room}/log")).Value;
        var told = await Statements.LeastAsync(() => FoundAsync(auditor, entry), MostOfAnEntry);
        Assert.True(told <= MostOfAnEntry, $"{entry}: {told} statements");
    }

    private static async Task<HttpResponseMessage> FoundAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return answer;
    }

    [Theory]
    [InlineData("/personer.csv")]
    [InlineData("/personer.xlsx")]
    [InlineData("/afdelinger.csv")]
    [InlineData("/udvalgsposter.xlsx")]
    public async Task Each_list_is_a_file_too(string file)
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var answer = await administrator.GetAsync(Room + file);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_new_person_gets_a_role_and_the_auditor_reads_who_gave_it()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var saved = await PostAsync(
            administrator,
            $"{Room}/personer/ny",
            "person",
            ("Input.Name", "Viggo Tangkær"),
            ("Input.SignInName", "Viggo@Fjordby.Example")
        );
        var page = saved.Headers.Location!.ToString();
        using var twice = await PostAsync(
            administrator,
            $"{Room}/personer/ny",
            "person",
            ("Input.Name", "En anden"),
            ("Input.SignInName", "viggo@fjordby.example")
        );
        Assert.Contains("bruges allerede af Viggo", await TextAsync(twice), StringComparison.Ordinal);

        using var form = new HtmlParser().ParseDocument(await administrator.GetStringAsync(page));
        Assert.Equal($"{DateTime.Now:yyyy-MM-dd}", form.QuerySelector("#newrole-from")!.GetAttribute("value")); // from today, as most are
        using var given = await PostAsync(administrator, page, "role", ("NewRole.Role", Roles.Analyst), ("NewRole.From", "2026-01-01"));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        using var again = await PostAsync(administrator, page, "role", ("NewRole.Role", Roles.Analyst), ("NewRole.From", "2026-02-01"));
        Assert.Contains("har rollen i forvejen", await TextAsync(again), StringComparison.Ordinal);
        using var backwards = await PostAsync(
            administrator,
            page,
            "role",
            ("NewRole.Role", Roles.Manager),
            ("NewRole.From", "2026-02-01"),
            ("NewRole.Until", "2026-01-01")
        );
        Assert.Contains("ligger før den første", await TextAsync(backwards), StringComparison.Ordinal);

        using var auditor = await app.SignInAsync(Roles.Auditor);
        var facts = WebUtility.HtmlDecode(await auditor.GetStringAsync(page.Split("/ret")[0]));
        Assert.Contains("givet af Karen Lyngsø", facts, StringComparison.Ordinal);
        var log = WebUtility.HtmlDecode(await auditor.GetStringAsync($"{Room}/log?hvad=GiveRole"));
        Assert.Contains("Karen Lyngsø", log, StringComparison.Ordinal);
        var entry = LogEntry().Match(log).Value;
        Assert.Contains(Roles.Analyst, WebUtility.HtmlDecode(await auditor.GetStringAsync(entry)), StringComparison.Ordinal);
        Assert.Contains(
            "Opslag i loggen",
            WebUtility.HtmlDecode(await auditor.GetStringAsync($"{Room}/log?hvad=ReadAuditEntry")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Karen Lyngsø</td>", await auditor.GetStringAsync($"{Room}/log?til=2020-01-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("Karen Lyngsø</td>", await auditor.GetStringAsync($"{Room}/log?til=1.1.2020"), StringComparison.Ordinal);
        var hers = (await auditor.GetStringAsync($"{Room}/log.csv?person=karen+lyng&hvad=GiveRole")).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.True(hers.Length > 1);
        Assert.All(hers[1..], line => Assert.Contains("Karen Lyngsø", line, StringComparison.Ordinal));

        // A file goes further than a page: taking it is written down, with what was asked for and never a name that was typed.
        using var fetched = await EntryAsync(auditor, "FetchLog");
        Assert.Equal(["Hvad: GiveRole", $"Antal: {hers.Length - 1}"], LinesOf(fetched));
    }

    [Fact]
    public async Task The_auditor_reads_what_was_changed_in_words_and_as_it_was_written()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        (await PostAsync(administrator, $"{Room}/afdelinger/ny", "department", ("Input.Name", "Kontoret for prøver"))).Dispose();
        var list = WebUtility.HtmlDecode(await administrator.GetStringAsync($"{Room}/afdelinger"));
        var id = Regex.Match(list, "afdelinger/([0-9a-f-]{36})\">Kontoret for prøver").Groups[1].Value;
        (await PostAsync(administrator, $"{Room}/afdelinger/{id}", "department", ("Input.Name", "Prøvekontoret"))).Dispose();

        using var auditor = await app.SignInAsync(Roles.Auditor);
        using var entry = await EntryAsync(auditor, "SaveDepartment");
        Assert.Equal(["Afdeling: Prøvekontoret", "Navn: Kontoret for prøver → Prøvekontoret"], LinesOf(entry));
        Assert.Equal("Vis rådata", entry.QuerySelector("details summary")!.TextContent);
        Assert.Contains("\"Before\"", entry.QuerySelector("details pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_with_a_closed_case_is_for_those_who_may_see_it()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        const string Cases = "/fjordby/udvalg/sager";
        using var made = await PostAsync(
            officer,
            $"{Cases}/ny",
            "ny-sag",
            ("titel", "Mølleren og hans nabo"),
            ("ansvarlig", OptionOf(await officer.GetStringAsync($"{Cases}/ny"), "Line Kobberholm")),
            ("aabenhed", "lukket"),
            ("hjemmel", "Tender"),
            ("kapacitet-1", "Decides")
        );
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);

        using var auditor = await app.SignInAsync(Roles.Auditor);
        using var entry = await EntryAsync(auditor, "OpenCase");
        Assert.DoesNotContain("Mølleren", entry.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("en lukket sag", entry.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(entry.QuerySelectorAll("details pre"));

        using var administrator = await app.SignInAsync(Roles.Administrator);
        var before = Checked(await administrator.GetStringAsync($"{Room}/rettigheder"));
        (await DecideAsync(administrator, before.Append("auditor|committees.read-closed-drafts"))).Dispose();
        using var seen = await EntryAsync(auditor, "OpenCase");
        Assert.Contains("Titel: Mølleren og hans nabo", LinesOf(seen));
        (await DecideAsync(administrator, before)).Dispose();

        using var decided = await EntryAsync(auditor, "RightsDecided");
        Assert.Equal(["Ændring 1: Revisor, Se alle lukkede sager under forberedelse, Nej"], LinesOf(decided));
    }

    /// <summary>The newest of its kind.</summary>
    private static async Task<IHtmlDocument> EntryAsync(HttpClient auditor, string deed)
    {
        var log = await auditor.GetStringAsync($"{Room}/log?hvad={deed}");
        return await new HtmlParser().ParseDocumentAsync(await auditor.GetStringAsync(LogEntry().Match(log).Value));
    }

    private static List<string> LinesOf(IHtmlDocument entry) =>
        [.. entry.QuerySelectorAll(".deed-lines li").Select(line => Regex.Replace(line.TextContent.Trim(), @"\s+", " "))];

    [Fact]
    public async Task Who_is_locked_out_is_out_at_once_and_can_be_let_in_again()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var economist = await app.SignInAsync(Roles.Economist);
        var person = await FirstPersonAsync(administrator, "Jens");
        var page = $"{Room}/personer/{person}";
        using var manager = await app.SignInAsync(Roles.Manager);
        (await PostAsync(manager, page, "lock", ("LockReason", "Vil ikke"))).Dispose();
        Assert.DoesNotContain("senest set", await manager.GetStringAsync(page), StringComparison.Ordinal);
        using var auditor = await app.SignInAsync(Roles.Auditor);
        var read = WebUtility.HtmlDecode(await auditor.GetStringAsync(page));
        Assert.Contains("senest set", read, StringComparison.Ordinal);
        Assert.Contains("Oprette sager og skrive papirer", read, StringComparison.Ordinal);
        Assert.DoesNotContain("LockReason", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Spærret", read, StringComparison.Ordinal);

        using var without = await PostAsync(administrator, page, "lock", ("LockReason", " "));
        Assert.Contains("Skriv, hvorfor", await TextAsync(without), StringComparison.Ordinal);
        (await PostAsync(administrator, page, "lock", ("LockReason", "Fratrådt"))).Dispose();

        Assert.DoesNotContain(
            "Jens Hvidemose",
            WebUtility.HtmlDecode(await economist.GetStringAsync("/fjordby/dagsordener")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Jens Hvidemose",
            WebUtility.HtmlDecode(await app.Client.GetStringAsync(DemoSignIn.Page)),
            StringComparison.Ordinal
        );

        (await PostAsync(administrator, page, "let-in")).Dispose();
        (await app.SignInAsync(Roles.Economist)).Dispose();
    }

    [Fact]
    public async Task The_last_administrator_can_neither_give_up_nor_be_locked_out()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var page = $"{Room}/personer/{await FirstPersonAsync(administrator, "Karen")}/ret";
        var form = EndRoleForm().Match(await administrator.GetStringAsync(page)).Groups[1].Value;

        using var ended = await PostAsync(administrator, page, form);
        using var locked = await PostAsync(
            administrator,
            page.Replace("/ret", "", StringComparison.Ordinal),
            "lock",
            ("LockReason", "prøve")
        );

        Assert.Contains("mindst én anden administrator", await TextAsync(ended), StringComparison.Ordinal);
        Assert.Contains("Du kan ikke spærre dig selv", await TextAsync(locked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_may_can_be_changed_and_counts_at_once()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var analyst = await app.SignInAsync(Roles.Analyst);
        var before = Checked(await administrator.GetStringAsync($"{Room}/rettigheder"));
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{Room}/personer")).StatusCode);

        (await DecideAsync(administrator, before.Append("analyst|organisation.read-people"), ("sikring.analyst", "Low"))).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync($"{Room}/personer")).StatusCode);

        using var refused = await DecideAsync(administrator, before.Where(g => g != "administrator|organisation.manage-rights"));
        Assert.Contains("Ellers kan ingen lukke op igen", await TextAsync(refused), StringComparison.Ordinal);

        (await DecideAsync(administrator, before, ("sikring.analyst", "Unstated"))).Dispose();
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{Room}/personer")).StatusCode);
    }

    [Fact]
    public async Task A_role_of_the_municipalitys_own_grants_what_it_says_until_it_is_closed()
    {
        const string NewRole = $"{Room}/rettigheder/ny-rolle";
        const string Role = $"{Room}/rettigheder/roller/own-laeser-af-personer";
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var economist = await app.SignInAsync(Roles.Economist);
        var person = await FirstPersonAsync(administrator, "Jens");
        using var nameless = await PostAsync(administrator, NewRole, "new-role", ("Name", " "));
        Assert.Contains("Skriv, hvad rollen skal hedde", await TextAsync(nameless), StringComparison.Ordinal);
        using var taken = await PostAsync(administrator, NewRole, "new-role", ("Name", "økonom"));
        Assert.Contains("allerede en rolle med det navn", await TextAsync(taken), StringComparison.Ordinal);

        (await PostAsync(administrator, NewRole, "new-role", ("Name", "Læser af personer"), ("ret", "organisation.read-people"))).Dispose();
        using var given = await PostAsync(
            administrator,
            $"{Room}/personer/{person}/ret",
            "role",
            ("NewRole.Role", "own-laeser-af-personer"),
            ("NewRole.From", "2026-01-01")
        );
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await economist.GetAsync($"{Room}/personer")).StatusCode);
        Assert.Contains("Så mange har rollen i dag: 1", await PageAsync(administrator, Role), StringComparison.Ordinal);
        Assert.Contains(
            "own-laeser-af-personer|organisation.read-people",
            Checked(await administrator.GetStringAsync($"{Room}/rettigheder"))
        );

        (await PostAsync(administrator, Role, "rename", ("Name", "Personlæser"))).Dispose();
        Assert.Contains("Personlæser", await PageAsync(administrator, $"{Room}/personer/{person}"), StringComparison.Ordinal);

        (await PostAsync(administrator, Role, "close")).Dispose();
        Assert.Equal(HttpStatusCode.Forbidden, (await economist.GetAsync($"{Room}/personer")).StatusCode);
        Assert.Contains("Personlæser (nedlagt)", await PageAsync(administrator, $"{Room}/personer/{person}"), StringComparison.Ordinal);
        Assert.Empty(OptionOf(await administrator.GetStringAsync($"{Room}/personer/{person}/ret"), "Personlæser"));

        (await PostAsync(administrator, Role, "open")).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await economist.GetAsync($"{Room}/personer")).StatusCode);
        (await PostAsync(administrator, Role, "close")).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"{Room}/rettigheder/roller/administrator")).StatusCode);
    }

    [Fact]
    public async Task A_committee_has_one_chair_at_a_time_and_a_substitute_stands_in_for_a_member()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var page = await administrator.GetStringAsync($"{Room}/udvalgsposter/ny");
        var committee = OptionOf(page, "Arbejdsmarkedsudvalget");
        var person = OptionOf(page, "Amina S");

        using var chair = await SeatAsync("Chair", substituteFor: "");
        Assert.Contains("Posten har Sanne Hedelykke", await TextAsync(chair), StringComparison.Ordinal);
        using var standIn = await SeatAsync("Substitute", substituteFor: person);
        Assert.Contains("Kun en stedfortræder", await TextAsync(standIn), StringComparison.Ordinal);
        using var taken = await SeatAsync("Substitute", substituteFor: "");
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);

        var list = await administrator.GetStringAsync($"{Room}/udvalgsposter?person={person}");
        var seat = SeatAddress().Match(list).Value;
        (await PostAsync(administrator, seat, "leave")).Dispose();
        Assert.DoesNotContain(seat, await administrator.GetStringAsync($"{Room}/udvalgsposter?person={person}"), StringComparison.Ordinal);

        Task<HttpResponseMessage> SeatAsync(string kind, string substituteFor) =>
            PostAsync(
                administrator,
                $"{Room}/udvalgsposter/ny",
                "seat",
                ("Input.Committee", committee),
                ("Input.Person", person),
                ("Input.Kind", kind),
                ("Input.Party", "B"),
                ("Input.SubstituteFor", substituteFor),
                ("Input.From", DateTime.Today.ToString("yyyy-MM-dd", null))
            );
    }

    [Fact]
    public async Task A_department_cannot_lie_under_itself()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        (await PostAsync(administrator, $"{Room}/afdelinger/ny", "department", ("Input.Name", "Prøveafdelingen"))).Dispose();
        var list = WebUtility.HtmlDecode(await administrator.GetStringAsync($"{Room}/afdelinger"));
        var id = Regex.Match(list, "afdelinger/([0-9a-f-]{36})\">Prøveafdelingen").Groups[1].Value;

        using var under = await PostAsync(
            administrator,
            $"{Room}/afdelinger/{id}",
            "department",
            ("Input.Name", "Prøveafdelingen"),
            ("Input.Parent", id)
        );
        using var twice = await PostAsync(administrator, $"{Room}/afdelinger/ny", "department", ("Input.Name", "prøveafdelingen"));

        Assert.Contains("under sig selv", await TextAsync(under), StringComparison.Ordinal);
        Assert.Contains("allerede en afdeling", await TextAsync(twice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_belongs_to_several_departments_and_is_found_in_each()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var form = await administrator.GetStringAsync($"{Room}/personer/ny");
        var (finance, analysis) = (IdOf("Center for Økonomi"), IdOf("Analyse og Ledelsesinformation"));
        using var saved = await PostAsync(
            administrator,
            $"{Room}/personer/ny",
            "person",
            ("Input.Name", "Gorm Askehøj"),
            ("Input.Department", finance),
            ("Input.AlsoIn", analysis),
            ("Input.AlsoIn", finance)
        );
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var page = saved.Headers.Location!.ToString();

        Assert.Contains(
            "Center for Økonomi · Analyse og Ledelsesinformation",
            await TextOfAsync(page.Replace("/ret", "", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Contains("Gorm Askehøj", await TextOfAsync($"{Room}/personer?afdeling={finance}"), StringComparison.Ordinal);
        Assert.Contains("Gorm Askehøj", await TextOfAsync($"{Room}/personer?afdeling={analysis}"), StringComparison.Ordinal);

        using var moved = await PostAsync(administrator, page, "person", ("Input.Name", "Gorm Askehøj"), ("Input.Department", analysis));
        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        Assert.DoesNotContain("Gorm Askehøj", await TextOfAsync($"{Room}/personer?afdeling={finance}"), StringComparison.Ordinal);

        string IdOf(string name) =>
            Regex.Match(WebUtility.HtmlDecode(form), $"<option value=\"([0-9a-f-]{{36}})\">{name}<").Groups[1].Value;

        async Task<string> TextOfAsync(string address) => WebUtility.HtmlDecode(await administrator.GetStringAsync(address));
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var page = await client.GetStringAsync(address);
        return await client.PostAsync(
            address,
            new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", DemoSignIn.AntiforgeryOf(page)),
                KeyValuePair.Create("_handler", form),
                .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
            ])
        );
    }

    private static Task<HttpResponseMessage> DecideAsync(
        HttpClient client,
        IEnumerable<string> granted,
        params (string Name, string Value)[] levels
    ) =>
        PostAsync(
            client,
            $"{Room}/rettigheder",
            "rights",
            [.. Roles.All.Select(r => ("vist", r)), .. granted.Select(g => ("ret", g)), .. levels]
        );

    private static async Task<string> PageAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static async Task<string> FirstPersonAsync(HttpClient client, string name) =>
        PersonAddress().Match(await client.GetStringAsync($"{Room}/personer?q={name}")).Groups[1].Value;

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static List<string> Checked(string page) =>
        [.. Checkbox().Matches(page).Where(m => m.Value.Contains(" checked", StringComparison.Ordinal)).Select(m => m.Groups[1].Value)];

    private static string OptionOf(string page, string text) =>
        Regex.Match(page, $"<option value=\"([^\"]+)\"[^>]*>{text}").Groups[1].Value;

    [GeneratedRegex("administration/personer/([0-9a-f-]{36})\"")]
    private static partial Regex PersonAddress();

    [GeneratedRegex("/fjordby/administration/log/[0-9a-f-]{36}")]
    private static partial Regex LogEntry();

    [GeneratedRegex("/fjordby/administration/udvalgsposter/[0-9a-f-]{36}")]
    private static partial Regex SeatAddress();

    [GeneratedRegex("value=\"(end-[0-9a-f-]{36})\"")]
    private static partial Regex EndRoleForm();

    [GeneratedRegex("<input type=\"checkbox\"[^>]*value=\"([^\"]+)\"[^>]*>")]
    private static partial Regex Checkbox();
}
