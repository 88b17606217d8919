using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Where a search is asked: on a municipality's page, or on that of all.</summary>
/// <param name="Address">The page that answers.</param>
/// <param name="Feed">The same search as a feed.</param>
/// <param name="Label">Of the field.</param>
/// <param name="Everywhere">Of the link that narrows nothing.</param>
internal sealed record SearchPlace(TableRequest Request, string Address, string Feed, string Label, string Everywhere)
{
    public static SearchPlace Of(Addresses addresses, FollowingAddresses following, TableRequest request) =>
        new(request, addresses.Search, request.At(following.Search), T["Search.Words"], T["Search.Everywhere"]);

    public static SearchPlace OfAll(TableRequest request) =>
        new(
            request,
            Addresses.SearchOfAll,
            request.At(FollowingAddresses.SearchOfAll),
            T["Search.WordsOfAll"],
            T["Search.EverywhereOfAll"]
        );
}
