using Ledetraad.Web.Components;
using Ledetraad.Web.Pages;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Administering;

/// <summary>What the pages about people and rights have in common.</summary>
public abstract class AdministrationPage : MunicipalityPage
{
    private protected AdministrationAddresses Address => new(Current.Value.Slug);

    private protected Crumb Front => new(T["Administration.Title"], Address.Front);

    private protected Crumb AllPeople => new(T["People.Title"], Address.People);

    private protected Crumb AllDepartments => new(T["Departments.Title"], Address.Departments);

    private protected Crumb AllRights => new(T["Rights.Title"], Address.Rights);

    private protected Crumb AllSeats => new(T["Seats.Title"], Address.Seats);
}
