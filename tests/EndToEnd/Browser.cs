using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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

        return new Visitor(context, page, script);
    }
}

/// <summary>A page in a window, which notes all that goes wrong behind the visitor's back.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>What axe finds in order is not told, which on a long page takes most of its time.</summary>
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    private readonly IBrowserContext _context;
    private readonly bool _hasScript;
    private readonly List<string> _troubles = [];

    internal Visitor(IBrowserContext context, IPage page, bool hasScript)
    {
        _context = context;
        _hasScript = hasScript;
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

    /// <summary>
    /// axe, which is script, finds nothing wrong on the page, and it does not scroll sideways. With a folder in LEDETRAAD_TEST_PICTURES it is also photographed.
    /// </summary>
    public async Task SeesNoFaultAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load); // a page whose style has not come yet is wider
        var width = Page.ViewportSize!.Width;
        if (_hasScript)
        {
            var violations = (await Page.RunAxe(OnlyViolations)).Violations;
            Assert.True(
                violations.Length == 0,
                $"{Page.Url} at {width}: {string.Join("; ", violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"))}"
            );
        }

        var wider = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wider <= 0, $"{Page.Url} at {width} scrolls sideways by {wider} pixels");
        if (Environment.GetEnvironmentVariable("LEDETRAAD_TEST_PICTURES") is { Length: > 0 } folder)
        {
            var name = $"{width}-{new Uri(Page.Url).PathAndQuery.Trim('/').Replace('/', '-').Replace('?', '-')}.png";
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
        }
    }

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
