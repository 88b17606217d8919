using Ledetraad.Kernel.Access;
using Ledetraad.Web.Components;
using Ledetraad.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>What the pages of cases and papers have in common.</summary>
public abstract class DraftingPage : MunicipalityPage
{
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();

    [Inject]
    private protected IPeople People { get; set; } = default!;

    private protected DraftingAddresses Address => new(Current.Value.Slug);

    private protected Crumb AllCases => new(T["Cases.Title"], Address.Cases);

    private protected Crumb AllAgendas => new(T["Agendas.Title"], Address.Agendas);

    /// <summary>Whether the page is shown again after a form was sent.</summary>
    private protected bool IsSent => HttpMethods.IsPost(Http.Request.Method);

    private protected bool MayWrite => Actor.May(DraftingPermissions.Write);

    /// <summary>What a field of the form sent holds; empty when it is not there.</summary>
    private protected string Field(string name) =>
        Http.Request.HasFormContentType ? Http.Request.Form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() : "";

    /// <summary>What a field holds that stands in one of several forms on the page: as it was sent, when its form was.</summary>
    private protected string Sent(string name, string otherwise) =>
        Http.Request.HasFormContentType && Http.Request.Form.ContainsKey(name) ? Field(name) : otherwise;

    private protected async Task NameAsync(IEnumerable<Guid> people) => _names = await People.NamesAsync([.. people.Distinct()], Stop);

    private protected string NameOf(Guid person) => _names.GetValueOrDefault(person) ?? T["Person.Unknown"];
}
