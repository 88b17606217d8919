using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Pages;

/// <summary>What the pages of one municipality have in common.</summary>
public abstract class MunicipalityPage : ComponentBase
{
    [Parameter]
    public string Municipality { get; set; } = "";

    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    [Inject]
    protected CurrentMunicipality Current { get; set; } = default!;

    [Inject]
    protected CurrentActor Actor { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>
    /// A page is rendered once, with all that it shows: a database that lets us wait would else meet a page half filled. What is not there is not
    /// rendered at all: the page that says so takes its place, and a form of a page that has gone would break the whole answer.
    /// </summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var isThere = true;
        Navigation.OnNotFound += NoteThatItIsNot;
        try
        {
            await LoadAsync();
        }
        finally
        {
            Navigation.OnNotFound -= NoteThatItIsNot;
        }

        if (isThere)
        {
            await base.SetParametersAsync(ParameterView.Empty);
        }

        void NoteThatItIsNot(object? sender, NotFoundEventArgs told) => isThere = false;
    }

    /// <summary>Reads all that the page shows.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;
}
