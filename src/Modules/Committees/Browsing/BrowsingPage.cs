using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>What the public pages of one municipality have in common.</summary>
public abstract class BrowsingPage : ComponentBase
{
    [Parameter]
    public string Municipality { get; set; } = "";

    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    [Inject]
    private protected CurrentMunicipality Current { get; set; } = default!;

    [Inject]
    private protected NavigationManager Navigation { get; set; } = default!;

    private protected Addresses Address => new(Current.Value.Slug);

    private protected Crumb Front => new(T["Crumb.Overview"], Address.Overview);

    private protected Crumb AllCases => new(T["Cases.Title"], Address.Cases);

    private protected Crumb AllMembers => new(T["Members.Title"], Address.Members);

    private protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>A page is rendered once, with all that it shows: a database that lets us wait would else meet a page half filled.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads all that the page shows.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;
}
