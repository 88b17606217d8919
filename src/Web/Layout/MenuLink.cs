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
    public static IReadOnlyList<MenuLink> For(PathString page, IEnumerable<(string Href, string Text)> destinations)
    {
        var all = destinations.ToList();
        var nearest = all.Select(entry => entry.Href)
            .Where(href => page.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase))
            .MaxBy(href => href.Length);
        return
        [
            .. all.Select(entry => new MenuLink(
                entry.Href,
                entry.Text,
                entry.Href == nearest ? PlaceOf(page, entry.Href) : MenuPlace.Elsewhere
            )),
        ];
    }

    private static MenuPlace PlaceOf(PathString page, string href) =>
        page.Equals(href, StringComparison.OrdinalIgnoreCase) ? MenuPlace.Here : MenuPlace.Above;
}
