using Ledetraad.Tests.Support;
using Microsoft.Playwright;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>Debian's Chromium on the running application. Missing, the tests are skipped; in ./test they fail.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly RunningApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _app.Address;

    /// <summary>The application's services, to put in place what a page is to show.</summary>
    public IServiceProvider Services => _app.App.Services;

    public async Task InitializeAsync()
    {
        var chromium = new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("LEDETRAAD_TESTS_REQUIRED") == "1",
                "Chromium is missing: apt-get install chromium"
            );
            return;
        }

        await _app.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is null)
        {
            return;
        }

        await _browser.DisposeAsync();
        _playwright!.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A visitor with a window of their own.</summary>
    /// <param name="width">In CSS pixels: 1280 is a desk, 375 a phone.</param>
    /// <param name="role">Signed in as the demo's person who has it; null for nobody.</param>
    public async Task<Visitor> VisitAsync(int width = 1280, bool script = true, string? role = null)
    {
        Skip.If(_browser is null, "No Chromium: apt-get install chromium");
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                Locale = "da-DK",
                BaseURL = _app.Address.ToString(),
            }
        );
        var page = await context.NewPageAsync();
        if (role is not null)
        {
            await page.GotoAsync(DemoSignIn.Page);
            await page.Locator($"button[value='{DemoSignIn.PeopleOf(await page.ContentAsync(), role)[0]}']").ClickAsync();
        }

        return new Visitor(context, page);
    }
}

/// <summary>A page in a window, which notes all that goes wrong behind the visitor's back.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _troubles.Add($"console: {message.Text}");
            }
        };
        page.RequestFailed += (_, request) => _troubles.Add($"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _troubles.Add($"{response.Status}: {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>No asset missing, no script error, nothing refused by the content security policy.</summary>
    public void MetNoTrouble() => Assert.Empty(_troubles);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

/// <summary>Who reads: a browser and an application of their own, beside <see cref="WorkingCollection"/>.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingCollection : ICollectionFixture<Browser>
{
    public const string Name = "reading";
}

/// <summary>Who drafts and administers.</summary>
[CollectionDefinition(Name)]
public sealed class WorkingCollection : ICollectionFixture<Browser>
{
    public const string Name = "working";
}
