using System.Globalization;
using Ledetraad.Kernel;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>What an address asks of a list: <c>?page=2&amp;limit=50&amp;modified_since=2026-01-01T00:00:00%2B01:00&amp;omit_internal=true</c>.</summary>
internal sealed record OparlRequest
{
    private const int MostOnAPage = 100;

    public int Page { get; private init; } = 1;
    public int Limit { get; private init; } = MostOnAPage;
    public DateTimeOffset? CreatedSince { get; private init; }
    public DateTimeOffset? CreatedUntil { get; private init; }
    public DateTimeOffset? ModifiedSince { get; private init; }
    public DateTimeOffset? ModifiedUntil { get; private init; }

    /// <summary>Leave out the objects that stand inside others: each has a list of its own.</summary>
    public bool OmitInternal { get; private init; }

    /// <summary>Somebody brings a copy up to date, and must hear of what is gone.</summary>
    public bool AsksForChanges => CreatedSince is not null || ModifiedSince is not null;

    public int Skip => (Page - 1) * Limit;

    /// <summary>The first few of a list, for examples.</summary>
    public static OparlRequest Only(int limit) => new() { Limit = limit };

    /// <returns>Refused with the name of the parameter that cannot be read.</returns>
    public static Result<OparlRequest, string> From(IQueryCollection query)
    {
        string? wrong = null;
        var request = new OparlRequest
        {
            Page = Count("page", 1, 1_000_000),
            Limit = Math.Min(Count("limit", MostOnAPage, int.MaxValue), MostOnAPage),
            CreatedSince = Instant("created_since"),
            CreatedUntil = Instant("created_until"),
            ModifiedSince = Instant("modified_since"),
            ModifiedUntil = Instant("modified_until"),
            OmitInternal = string.Equals(query["omit_internal"], "true", StringComparison.OrdinalIgnoreCase),
        };
        return wrong is null ? request : wrong;

        int Count(string name, int usual, int most)
        {
            if (Given(name) is not { } text)
            {
                return usual;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= most)
            {
                return count;
            }

            wrong ??= name;
            return usual;
        }

        DateTimeOffset? Instant(string name)
        {
            if (Given(name) is not { } text)
            {
                return null;
            }

            // A plus that was not encoded arrives as a blank.
            if (
                DateTimeOffset.TryParseExact(
                    text.Replace(' ', '+'),
                    [
                        "yyyy-MM-dd'T'HH:mm:sszzz",
                        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
                        "yyyy-MM-dd'T'HH:mm:ss'Z'",
                        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
                    ],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var instant
                )
            )
            {
                return instant.ToUniversalTime();
            }

            wrong ??= name;
            return null;
        }

        string? Given(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The same list on another page.</summary>
    public string AddressOf(string list, int page)
    {
        List<(string Name, string? Value)> parts =
        [
            ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)),
            ("limit", Limit == MostOnAPage ? null : Limit.ToString(CultureInfo.InvariantCulture)),
            ("created_since", Written(CreatedSince)),
            ("created_until", Written(CreatedUntil)),
            ("modified_since", Written(ModifiedSince)),
            ("modified_until", Written(ModifiedUntil)),
            ("omit_internal", OmitInternal ? "true" : null),
        ];
        var query = string.Join(
            '&',
            parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
        return query.Length == 0 ? list : $"{list}?{query}";
    }

    private static string? Written(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
}
