using System.Globalization;
using Ledetraad.Kernel.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ledetraad.Web.Publishing;

/// <summary>What tells whether a copy that somebody holds is still right (RFC 9110 § 8.8).</summary>
/// <param name="LastModified">Null in the first moments after a change, when whole seconds cannot tell before from after.</param>
internal sealed record Validators(EntityTagHeaderValue Tag, DateTimeOffset? LastModified)
{
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(2);

    /// <param name="build">Another one for each build: a page may change though its content does not.</param>
    /// <param name="started">When this process began to answer.</param>
    public static Validators Of(PublishedVersion version, string build, DateTimeOffset started, DateTimeOffset now)
    {
        // What is due or coming up depends on the day.
        var today = new DateTimeOffset(now.LocalDateTime.Date);
        var tag = $"\"{version.Stamp:N}-{today:yyyyMMdd}-{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{build}\"";
        var changed = new[] { version.ChangedAt, today, started }.Max();
        return new Validators(
            new EntityTagHeaderValue(tag, isWeak: true),
            now - changed > Telling ? changed.AddTicks(-(changed.Ticks % TimeSpan.TicksPerSecond)) : null
        );
    }

    /// <summary>The asker's copy is as good as ours.</summary>
    public bool AreKnownTo(HttpRequest request)
    {
        var asked = request.GetTypedHeaders();
        if (asked.IfNoneMatch is { Count: > 0 } tags)
        {
            return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false));
        }

        // A day that we have not given ourselves proves nothing about what was seen on it.
        return LastModified is { } lastModified && asked.IfModifiedSince == lastModified;
    }

    public void WriteTo(HttpResponse response)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = Tag;
        headers.LastModified = LastModified;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding, Cookie";
    }
}
