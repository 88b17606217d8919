using Ledetraad.Web.Components;
using Ledetraad.Web.Pages;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>What the public pages of committees have in common.</summary>
public abstract class BrowsingPage : MunicipalityPage
{
    private protected Addresses Address => new(Current.Value.Slug);

    private protected Crumb Front => new(T["Crumb.Overview"], Address.Overview);

    private protected Crumb AllCases => new(T["Cases.Title"], Address.Cases);

    private protected Crumb AllMembers => new(T["Members.Title"], Address.Members);
}
