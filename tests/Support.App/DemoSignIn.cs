using System.Net;
using System.Text.RegularExpressions;
using Ledetraad.Kernel.Access;

namespace Ledetraad.Tests.Support;

/// <summary>Signs in as people do in the demo: by choosing somebody on the page.</summary>
public static partial class DemoSignIn
{
    public const string Page = "/fjordby/log-ind";

    /// <summary>What the page calls each role, which is also its heading over the people who have it.</summary>
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        [Roles.Administrator] = "Administrator",
        [Roles.Secretary] = "Udvalgssekretær",
        [Roles.CaseOfficer] = "Sagsbehandler",
        [Roles.Manager] = "Leder",
        [Roles.Economist] = "Økonom",
        [Roles.Analyst] = "Analytiker",
        [Roles.Member] = "Udvalgsmedlem",
        [Roles.Substitute] = "Stedfortræder",
        [Roles.Auditor] = "Revisor",
    };

    /// <param name="role">See <see cref="Roles"/>.</param>
    /// <param name="number">Which of those who have the role, from 0.</param>
    public static async Task<HttpClient> AsAsync(Uri address, string role, int number = 0)
    {
        var client = NewClient(address);
        var page = await client.GetStringAsync(Page);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = AntiforgeryOf(page),
            ["person"] = PeopleOf(page, role)[number],
        };
        using var answer = await client.PostAsync(Page + "/person", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>A browser of its own: keeps cookies, follows nothing by itself.</summary>
    public static HttpClient NewClient(Uri address) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>The field that every form on a page bears.</summary>
    public static string AntiforgeryOf(string page) => WebUtility.HtmlDecode(Antiforgery().Match(page).Groups[1].Value);

    /// <summary>Ids of those who have a role, as the page offers them.</summary>
    public static IReadOnlyList<string> PeopleOf(string page, string role)
    {
        var decoded = WebUtility.HtmlDecode(page);
        var from = decoded.IndexOf($">{Headings[role]}</h2>", StringComparison.Ordinal);
        Assert.True(from >= 0, $"Nobody has the role {role}.");
        var end = decoded.IndexOf("</ul>", from, StringComparison.Ordinal);
        return [.. Person().Matches(decoded[from..end]).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();

    [GeneratedRegex("name=\"person\" value=\"([^\"]+)\"")]
    private static partial Regex Person();
}
