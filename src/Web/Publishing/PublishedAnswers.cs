using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Ledetraad.Web.Publishing;

/// <summary>
/// Keeps what published pages and files answer, by the version of what is published. The version is asked of the store for each request, so
/// that what was withdrawn is never served, whoever withdrew it; and what was kept of an earlier version is let go at once.
/// </summary>
internal sealed class PublishedAnswers(RequestDelegate next, IPublishedVersion versions, Site site, TimeProvider clock) : IDisposable
{
    private const long MostBytes = 128 * 1024 * 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);
    private readonly string _build = BuildOf(site);
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public async Task InvokeAsync(HttpContext http, CurrentMunicipality current, CurrentActor actor)
    {
        var isAsked = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        // The head of a page names who is signed in: what is made for one person is kept for nobody.
        if (!isAsked || actor.IsSignedIn || !current.IsChosen || http.GetEndpoint()?.Metadata.GetMetadata<PublishedAttribute>() is null)
        {
            await next(http);
            return;
        }

        var version = await versions.OfAsync(current.Value, http.RequestAborted);
        var validators = Validators.Of(version, _build, _started, clock.GetUtcNow());
        if (validators.AreKnownTo(http.Request))
        {
            validators.WriteTo(http.Response);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        // Addresses with a query are too many to keep.
        var isKeepable = !http.Request.QueryString.HasValue;
        var key = new Key(http.Request.Scheme, http.Request.Host.Value, http.Request.Path, validators.Tag.Tag);
        if (isKeepable && _kept.TryGetValue(key, out KeptAnswer? kept))
        {
            validators.WriteTo(http.Response);
            await kept!.SendAsync(http, CompressionLevel.Optimal);
            return;
        }

        if (await MakeAsync(http) is { } made)
        {
            validators.WriteTo(http.Response);
            if (isKeepable)
            {
                Keep(key, made, ShelfOf(current.Value, version));
            }

            await made.SendAsync(http, isKeepable ? CompressionLevel.Optimal : CompressionLevel.Fastest);
        }
    }

    public void Dispose() => _kept.Dispose();

    /// <returns>Null when the answer is another than 200; it has been passed on then.</returns>
    private async Task<KeptAnswer?> MakeAsync(HttpContext http)
    {
        var response = http.Response;
        var outward = response.Body;
        using var made = new MemoryStream();
        response.Body = made;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = outward;
        }

        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
        {
            return new KeptAnswer(made.ToArray(), response.ContentType, response.Headers.ContentDisposition);
        }

        if (made.Length > 0)
        {
            made.Position = 0;
            await made.CopyToAsync(outward, http.RequestAborted);
        }

        return null;
    }

    private void Keep(Key key, KeptAnswer answer, Shelf shelf)
    {
        using var entry = _kept.CreateEntry(key);
        entry.Value = answer;
        entry.Size = answer.Size;
        entry.SlidingExpiration = TimeSpan.FromHours(1);
        entry.AddExpirationToken(new CancellationChangeToken(shelf.Cleared.Token));
    }

    /// <summary>The shelf of this version; that of another version is cleared.</summary>
    private Shelf ShelfOf(Municipality municipality, PublishedVersion version)
    {
        while (true)
        {
            var shelf = _shelves.GetOrAdd(municipality.Slug, _ => new Shelf(version.Stamp));
            if (shelf.Stamp == version.Stamp)
            {
                return shelf;
            }

            var fresh = new Shelf(version.Stamp);
            if (_shelves.TryUpdate(municipality.Slug, fresh, shelf))
            {
                shelf.Cleared.Cancel();
                return fresh;
            }
        }
    }

    private static string BuildOf(Site site)
    {
        var builds = site.PageAssemblies.Append(typeof(Site).Assembly).Select(a => a.ManifestModule.ModuleVersionId.ToByteArray());
        return Convert.ToHexStringLower(SHA256.HashData([.. builds.SelectMany(b => b)]).AsSpan(0, 4));
    }

    private sealed record Shelf(Guid Stamp)
    {
        public CancellationTokenSource Cleared { get; } = new();
    }

    /// <param name="Tag">Holds version, day, language and build.</param>
    private sealed record Key(string Scheme, string? Host, string Path, StringSegment Tag);
}
