namespace Ledetraad.Modules.Organisation.Administering;

/// <summary>Where the pages about people and rights lie.</summary>
/// <param name="slug">The municipality's.</param>
internal sealed class AdministrationAddresses(string slug)
{
    public const string Room = "/{Municipality}/administration";

    public string Front => $"/{slug}/administration";
    public string People => $"{Front}/personer";
    public string NewPerson => $"{People}/ny";
    public string Departments => $"{Front}/afdelinger";
    public string NewDepartment => $"{Departments}/ny";
    public string Seats => $"{Front}/udvalgsposter";
    public string NewSeat => $"{Seats}/ny";
    public string Rights => $"{Front}/rettigheder";
    public string NewRole => $"{Rights}/ny-rolle";
    public string Audit => $"{Front}/log";

    public string Person(Guid id) => $"{People}/{id}";

    public string ChangePerson(Guid id) => $"{Person(id)}/ret";

    public string Department(Guid id) => $"{Departments}/{id}";

    public string Seat(Guid id) => $"{Seats}/{id}";

    public string Role(string key) => $"{Rights}/roller/{key}";

    public string AuditOf(Guid user) => $"{Audit}?person={user}";

    public string AuditEntry(Guid id) => $"{Audit}/{id}";
}
