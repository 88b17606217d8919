using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People.ArrangingDepartments;

internal sealed class DepartmentRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string? Parent { get; init; }

    /// <summary>Those who are not locked out.</summary>
    public int People { get; init; }
}

internal sealed class DepartmentTable(PeopleDbContext db) : ITableSource<DepartmentRow>
{
    private static readonly TableDefinition<DepartmentRow> Table = new TableDefinition<DepartmentRow>(
        "afdelinger",
        () => T["Departments.Caption"],
        row => row.Id
    )
        .Column("navn", () => T["Department.Name"], row => row.Name)
        .Column("under", () => T["Department.Parent"], row => row.Parent)
        .Column("personer", () => T["Department.People"], row => row.People);

    public TableDefinition<DepartmentRow> Definition => Table;

    public IQueryable<DepartmentRow> Rows(TableRequest request) =>
        db.Departments.Select(d => new DepartmentRow
        {
            Id = d.Id,
            Name = d.Name,
            Parent = d.Parent!.Name,
            People = db.Users.Count(u =>
                u.LockedAt == null && (u.DepartmentId == d.Id || u.AlsoIn.Any(further => further.DepartmentId == d.Id))
            ),
        });
}
