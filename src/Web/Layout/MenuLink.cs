using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Layout;

/// <summary>Where an entry of the menu stands, seen from the page being shown.</summary>
public enum MenuPlace
{
    Elsewhere,

    /// <summary>The page lies below the entry, and below no entry nearer to it.</summary>
    Above,

    /// <summary>The page is the entry's own.</summary>
    Here,
}

/// <summary>An entry of the main menu.</summary>
public sealed record MenuLink(string Href, string Text, MenuPlace Place)
{
    public static IReadOnlyList<MenuLink> For(PathString page, IEnumerable<MenuDestination> destinations)
    {
        var all = destinations.ToList();
        var nearest = all.SelectMany(entry => entry.Addresses.Select(address => (Entry: entry, Address: address)))
            .Where(at => page.StartsWithSegments(at.Address, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(at => at.Address.Length)
            .FirstOrDefault()
            .Entry;
        return
        [
            .. all.Select(entry => new MenuLink(
                entry.Href,
                entry.Text,
                entry == nearest ? PlaceOf(page, entry.Href) : MenuPlace.Elsewhere
            )),
        ];
    }

    private static MenuPlace PlaceOf(PathString page, string href) =>
        page.Equals(href, StringComparison.OrdinalIgnoreCase) ? MenuPlace.Here : MenuPlace.Above;
}

/// <summary>Where an entry of the main menu leads.</summary>
/// <param name="AlsoAbove">Pages below this address belong to it too.</param>
public sealed record MenuDestination(string Href, string Text, string? AlsoAbove = null)
{
    internal IEnumerable<string> Addresses => AlsoAbove is null ? [Href] : [Href, AlsoAbove];
}
