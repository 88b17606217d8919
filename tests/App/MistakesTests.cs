using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>A form that cannot be saved says so at the top, which has the focus, and at each field that it is about; what was typed stands there.</summary>
[Collection(RunningAppCollection.Name)]
public class MistakesTests(RunningApp app)
{
    private const string Cases = "/fjordby/udvalg/sager";
    private const string Room = "/fjordby/administration";

    [Fact]
    public async Task All_that_is_wrong_with_a_case_is_told_at_once()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        using var page = await SendAsync(
            officer,
            $"{Cases}/ny",
            "ny-sag",
            ("titel", " "),
            ("kle", "15"),
            ("gentages", "49"),
            ("udvalg-1", "Økonomiudvalget"),
            ("dato-1", "2027-03-02"),
            ("udvalg-2", ""),
            ("dato-2", "2027-02-02")
        );

        Assert.Equal(["titel", "kle", "gentages", "udvalg-2", "dato-2"], Fields(page));
        Assert.Equal("15", page.QuerySelector("#kle")!.GetAttribute("value"));
        Assert.Equal("2027-02-02", page.QuerySelector("#dato-2")!.GetAttribute("value"));

        // What few need is folded, and open where something in it is wrong.
        var parts = page.QuerySelectorAll("details.form-part");
        Assert.Equal([false, true], parts.Select(part => part.HasAttribute("open")));
        Assert.NotNull(parts[1].QuerySelector("#gentages"));
    }

    [Fact]
    public async Task What_is_folded_says_what_stands_in_it()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        using var page = await SendAsync(
            officer,
            $"{Cases}/ny",
            "ny-sag",
            ("titel", " "),
            ("gentages", "3"),
            ("anden-kommune-1", "Nørlund"),
            ("andet-nummer-1", "26/1"),
            ("udvalg-1", "Byrådet"),
            ("kommune-1", "Nørlund")
        );

        Assert.Equal(
            ["Samme sag i en anden kommune Nørlund 26/1", "Kommer sagen igen? hver 3. måned"],
            page.QuerySelectorAll("details.form-part > summary")
                .Select(line => string.Join(' ', line.Children.Select(part => part.TextContent.Trim())))
        );
        Assert.True(page.QuerySelector("#kommune-1")!.Closest("details")!.HasAttribute("open"));
        Assert.False(page.QuerySelector("#kommune-2")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_at_its_field_and_stands_as_it_was_typed()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        using var page = await SendAsync(
            officer,
            $"{Cases}/ny",
            "ny-sag",
            ("titel", "Datoer"),
            ("aabenhed", "lukket"),
            ("hjemmel", "Tender"),
            ("lukket-indtil", "31.2.2027"),
            ("udvalg-1", "Økonomiudvalget"),
            ("dato-1", "2. marts 2027"),
            ("udvalg-2", "Byrådet"),
            ("dato-2", "snart"),
            ("gentages-til", "24-12-2027"),
            ("nummer", "010190-1234")
        );
        Assert.Equal(["gentages", "lukket-indtil", "dato-2", "nummer"], Fields(page));
        Assert.Equal(("31.2.2027", "text"), Shown(page, "lukket-indtil"));
        Assert.Equal(("snart", "text"), Shown(page, "dato-2"));
        Assert.Equal(("2027-03-02", "date"), Shown(page, "dato-1"));
        Assert.Equal(("2027-12-24", "date"), Shown(page, "gentages-til"));

        var paper = await PaperAsync(officer);
        using var asked = await SendAsync(officer, $"{paper}/hoering", "spoerg", ("spoergsmaal", ""), ("frist", "på fredag"));
        Assert.Equal(["afdeling", "spoergsmaal", "frist"], Fields(asked));
        Assert.Equal(("på fredag", "text"), Shown(asked, "frist"));
        using var empty = await SendAsync(officer, $"{paper}/hoering", "spoerg", ("spoergsmaal", ""), ("frist", ""));
        Assert.Equal(["afdeling", "frist", "spoergsmaal"], Fields(empty));
        using var set = await SendAsync(
            officer,
            "/fjordby/udvalg/datasaet/nyt",
            "data-set",
            ("Form.Title", "Prøve"),
            ("Form.AsOf", "i går")
        );
        Assert.Equal(("i går", "text"), Shown(set, "form-asof"));

        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var seat = await SendAsync(
            administrator,
            $"{Room}/udvalgsposter/ny",
            "seat",
            ("Input.From", "1.1.2027"),
            ("Input.Until", "altid")
        );
        Assert.Equal(["input-committee", "input-person", "input-until"], Fields(seat));
        Assert.Equal(("altid", "text"), Shown(seat, "input-until"));

        static (string?, string?) Shown(IHtmlDocument page, string field) =>
            (page.QuerySelector($"#{field}")!.GetAttribute("value"), page.QuerySelector($"#{field}")!.GetAttribute("type"));
    }

    [Fact]
    public async Task A_subject_of_KLE_is_found_by_its_name_and_an_unknown_number_is_told_but_taken()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        using var several = await SendAsync(officer, $"{Cases}/ny", "ny-sag", ("titel", "Emner"), ("kle", "generelt"));
        Assert.Equal(["kle"], Fields(several));
        Assert.Contains("15.20.00", several.QuerySelector("#kle-fejl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kle-emner", several.QuerySelector("#kle")!.GetAttribute("list"));
        Assert.Contains(several.QuerySelectorAll("#kle-emner option"), option => option.GetAttribute("value") == "15.20.05");

        using var named = await SendAsync(officer, $"{Cases}/ny", "ny-sag", ("titel", "Navngivet"), ("kle", "nytteindsats"));
        var told = named.QuerySelector("main")!.TextContent;
        Assert.Contains("15.20.05 Nytteindsats", told, StringComparison.Ordinal);
        Assert.Contains("Beskæftigelse › Tilbud og aktivering", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ikke i KLE-listen", told, StringComparison.Ordinal);

        using var unknown = await SendAsync(officer, $"{Cases}/ny", "ny-sag", ("titel", "Ukendt"), ("kle", "99.99.99-G01"));
        Assert.Contains("Ikke i KLE-listen", unknown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_mistypes_first_is_still_told_that_somebody_else_has_changed_the_case()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var paper = await PaperAsync(officer);
        var edit = $"{paper[..paper.IndexOf("/papirer", StringComparison.Ordinal)]}/ret";
        using var read = await ReadAsync(officer, edit);
        static string Of(IHtmlDocument page, string name) => page.QuerySelector($"[name={name}]")!.GetAttribute("value") ?? "";
        var responsible = read.QuerySelector("#ansvarlig option[selected]")!.GetAttribute("value")!;
        (string, string)[] Form(IHtmlDocument page, string title) =>
            [("titel", title), ("ansvarlig", responsible), ("aabenhed", "aaben"), ("udgave", Of(page, "udgave"))];

        using var mistyped = await SendAsync(officer, edit, "ret-sag", Form(read, " "));
        using var others = await SendAsync(officer, edit, "ret-sag", Form(read, "Hvad den anden skrev"));
        using var again = await SendAsync(officer, edit, "ret-sag", Form(mistyped, "Hvad den første skrev"));

        Assert.Equal(["titel"], Fields(mistyped));
        Assert.Empty(others.QuerySelectorAll("[role=alert]"));
        Assert.Contains(
            "Hvad den anden skrev",
            Assert.Single(again.QuerySelectorAll("[role=alert]")).TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_form_of_the_administration_tells_its_mistake_at_the_field()
    {
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var person = await SendAsync(
            administrator,
            $"{Room}/personer/ny",
            "person",
            ("Input.Name", " "),
            ("Input.Title", new string('x', 201)),
            ("Input.Email", "ikke en adresse"),
            ("Input.SignInName", "ulla.proeve")
        );
        Assert.Equal(["input-name", "input-title", "input-email"], Fields(person));
        Assert.Equal("ulla.proeve", person.QuerySelector("#input-signinname")!.GetAttribute("value"));
        using var seat = await SendAsync(administrator, $"{Room}/udvalgsposter/ny", "seat", ("Input.Party", "Alt for langt"));
        Assert.Equal(["input-committee", "input-person", "input-party", "input-from"], Fields(seat));

        await AssertWrongAsync("input-name", administrator, $"{Room}/afdelinger/ny", "department", ("Input.Name", " "));
        await AssertWrongAsync("name", administrator, $"{Room}/rettigheder/ny-rolle", "new-role", ("Name", ""));

        using var people = await ReadAsync(administrator, $"{Room}/personer?q=Palle");
        var change = people.QuerySelector("main td a")!.GetAttribute("href") + "/ret";
        await AssertWrongAsync("newrole-from", administrator, change, "role", ("NewRole.Role", Roles.Analyst), ("NewRole.From", ""));
        using var role = await SendAsync(administrator, change, "role", ("NewRole.Role", ""), ("NewRole.From", ""));
        Assert.Equal(["newrole-role", "newrole-from"], Fields(role));
        await AssertWrongAsync("lockreason", administrator, change[..^"/ret".Length], "lock", ("LockReason", " "));
    }

    [Fact]
    public async Task Each_form_about_cases_and_data_tells_its_mistake_at_the_field()
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        using var settings = await SendAsync(
            secretary,
            $"{Cases}/indstillinger",
            "indstillinger",
            ("moenster", "{yy}-{nnnnnn}"),
            ("graense", "to")
        );
        Assert.Equal(["graense"], Fields(settings));
        Assert.Equal("to", settings.QuerySelector("#graense")!.GetAttribute("value"));
        await AssertWrongAsync(
            "overskrift-2",
            secretary,
            $"{Cases}/indstillinger/skabeloner/ny",
            "skabelon",
            ("navn", "Ny slags"),
            ("overskrift-1", "Tekst"),
            ("overskrift-2", "Tekst")
        );

        await AssertWrongAsync("fil", secretary, "/fjordby/udvalg/kle", "kle");

        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var paper = await PaperAsync(officer);
        await AssertWrongAsync("kommentar", officer, paper, "kommentar", ("kommentar", " "));
        await AssertWrongAsync("begrundelse", officer, paper, "flyt", ("handling", "Drop"), ("begrundelse", ""));
        await AssertWrongAsync("titel", officer, $"{paper}/skriv", "skriv", ("titel", ""), ("handling", "gem"));
        using var asked = await SendAsync(
            officer,
            $"{paper}/hoering",
            "spoerg",
            ("spoergsmaal", "Holder tallene?"),
            ("frist", "2126-01-01")
        );
        Assert.Equal(["afdeling"], Fields(asked));
        Assert.Equal("Holder tallene?", asked.QuerySelector("#spoergsmaal")!.TextContent.Trim());
        using var file = await SendAsync(officer, $"{paper}/bilag", "bilag", ("titel", "Kort over stien"));
        Assert.Equal(["fil"], Fields(file));
        Assert.Equal("Kort over stien", file.QuerySelector("#titel")!.GetAttribute("value"));

        using var set = await SendAsync(
            officer,
            "/fjordby/udvalg/datasaet/nyt",
            "data-set",
            ("Form.Title", "Prøve"),
            ("Form.Unit", "Count"),
            ("Form.Table", "\tA\tB\nx\tmange\t1\ny\t3\t4")
        );
        Assert.Equal(["form-source", "form-asof", "form-table"], Fields(set));
        Assert.Contains("mange", set.QuerySelector("#form-table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_settings_or_a_template_the_second_finds_both_texts()
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        const string Settings = $"{Cases}/indstillinger";
        using var read = await ReadAsync(secretary, Settings);
        var pattern = read.QuerySelector("#moenster")!.GetAttribute("value")!;
        var mark = read.QuerySelector("input[name=laest]")!.GetAttribute("value")!;
        (string, string)[] mine = [("laest", mark), ("moenster", "{yyyy}/{nnnn}"), ("skabelon", "resume-foerst"), ("graense", "5")];
        using var first = await SendAsync(secretary, Settings, "indstillinger", [.. mine[..3], ("graense", "7")]);
        using var second = await SendAsync(secretary, Settings, "indstillinger", mine);

        Assert.Equal(["graense"], Fields(second));
        Assert.Equal("5", second.QuerySelector("#graense")!.GetAttribute("value"));
        Assert.Contains("imens skrevet: 7", second.QuerySelector("#graense-fejl")!.TextContent, StringComparison.Ordinal);

        // Whoever has seen both may decide; here, that all is as it was.
        var seen = second.QuerySelector("input[name=laest]")!.GetAttribute("value")!;
        using var third = await SendAsync(secretary, Settings, "indstillinger", ("laest", seen), ("moenster", pattern), mine[2], mine[3]);
        Assert.Empty(third.QuerySelectorAll("[role=alert]"));
    }

    /// <summary>The ids of the fields in which something is wrong, in the order of the summary; that they hang together is checked on the way.</summary>
    private static List<string> Fields(IHtmlDocument page)
    {
        var summary = Assert.Single(page.QuerySelectorAll("main [role=alert]"));
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        var links = summary.QuerySelectorAll("li a").ToList();
        foreach (var link in links)
        {
            var field = page.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            var told = field
                .GetAttribute("aria-describedby")!
                .Split(' ')
                .Select(id => page.GetElementById(id)!)
                .Single(e => e.ClassList.Contains("form-error-message"));
            Assert.Contains(link.TextContent, told.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"));
        }

        Assert.Equal(links.Count, page.QuerySelectorAll("[aria-invalid=true]").Length);
        return [.. links.Select(link => link.GetAttribute("href")![1..])];
    }

    private static async Task AssertWrongAsync(
        string field,
        HttpClient client,
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        using var page = await SendAsync(client, address, form, fields);
        Assert.Equal([field], Fields(page));
    }

    /// <summary>A paper of a new case.</summary>
    private static async Task<string> PaperAsync(HttpClient client)
    {
        using var answer = await PostAsync(client, $"{Cases}/ny", "ny-sag", ("titel", "Fejl ved felterne"), ("kapacitet-1", "Decides"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        using var file = await ReadAsync(client, answer.Headers.Location!.ToString());
        return file.QuerySelector(".paper-list a")!.GetAttribute("href")!;
    }

    /// <returns>The page that answers.</returns>
    private static async Task<IHtmlDocument> SendAsync(
        HttpClient client,
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await PostAsync(client, address, form, fields);
        return answer.StatusCode == HttpStatusCode.Found
            ? await ReadAsync(client, answer.Headers.Location!.ToString())
            : await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        using var page = await ReadAsync(client, address);
        var sent = page.QuerySelector($"input[name=_handler][value='{form}']")!.Closest("form")!;
        var known = sent.QuerySelectorAll("input[type=hidden], select")
            .Select(input =>
                (
                    Name: input.GetAttribute("name")!,
                    Value: (input is IHtmlSelectElement select ? select.Value : input.GetAttribute("value")) ?? ""
                )
            )
            .Where(field => fields.All(given => given.Name != field.Name));
        return await client.PostAsync(
            address,
            new FormUrlEncodedContent([.. known.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))])
        );
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpClient client, string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address));
}
