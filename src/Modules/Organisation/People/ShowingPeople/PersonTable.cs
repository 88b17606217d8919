using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People.ShowingPeople;

/// <summary>Somebody in the list of people.</summary>
internal sealed class PersonRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string? JobTitle { get; init; }

    /// <summary>Of all departments that they belong to.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>In words, the main one first.</summary>
    public string? Departments { get; init; }
    public string? Email { get; init; }
    public PersonState State { get; init; }

    /// <summary>Keys of today's roles, those that go with a seat too.</summary>
    public IReadOnlyList<string> RoleKeys { get; init; } = [];

    /// <summary>In words.</summary>
    public string Roles { get; init; } = "";
}

internal enum PersonState
{
    CanSignIn,

    /// <summary>Has no sign-in name, and is not one of the demo's.</summary>
    CannotSignIn,
    LockedOut,
}

/// <summary>All people of the municipality: some thousand at most, so they are sorted and filtered here.</summary>
internal sealed class PersonTable(PeopleDbContext db, TimeProvider clock)
{
    public static readonly TableDefinition<PersonRow> Definition = new TableDefinition<PersonRow>(
        "personer",
        () => T["People.Caption"],
        row => row.Id
    )
        .Column("navn", () => T["Person.Name"], row => row.Name)
        .Column("stilling", () => T["Person.JobTitle"], row => row.JobTitle)
        .Column("afdeling", () => T["Person.Department"], row => row.Departments)
        .Column("roller", () => T["Person.Roles"], row => row.Roles)
        .Column("adgang", () => T["Person.State"], row => row.State, state => WordsOf(state))
        .Column("email", () => T["Person.Email"], row => row.Email, onlyInFiles: true)
        .Filter("q", () => T["People.Search"], Named, FilterKind.Text)
        .Filter("rolle", () => T["Person.Role"], (rows, role) => rows.Where(row => row.RoleKeys.Contains(role)))
        .Filter(
            "afdeling",
            () => T["Person.Department"],
            (rows, id) => rows.Where(row => row.DepartmentIds.Any(department => department.ToString() == id))
        )
        .Filter(
            "adgang",
            () => T["Person.State"],
            (rows, state) => rows.Where(row => string.Equals(row.State.ToString(), state, StringComparison.OrdinalIgnoreCase))
        );

    public static IReadOnlyList<FilterOption> States =>
        [.. Enum.GetValues<PersonState>().Select(state => new FilterOption(state.ToString(), WordsOf(state)))];

    public static string WordsOf(PersonState state) => T[$"PersonState.{state}"];

    public async Task<IQueryable<PersonRow>> RowsAsync(CancellationToken stop)
    {
        var today = clock.Today();
        var users = await UserInDepartments.ReadAsync(db.Users, stop);
        var roles = await db
            .Assignments.Where(a => a.From <= today && (a.Until == null || a.Until >= today))
            .Join(
                db.Roles.Where(r => r.ClosedAt == null),
                a => a.Role,
                r => r.Key,
                (a, r) =>
                    new
                    {
                        a.UserId,
                        r.Key,
                        r.OwnName,
                    }
            )
            .ToListAsync(stop);
        var seats = await db
            .Memberships.Where(m => m.From <= today && (m.Until == null || m.Until >= today))
            .Select(m => new { m.UserId, m.Kind })
            .ToListAsync(stop);
        var byUser = roles
            .Select(r => (r.UserId, r.Key, Name: RoleNames.Of(r.Key, r.OwnName)))
            .Concat(seats.Select(s => (s.UserId, Key: Membership.RoleOf(s.Kind), Name: RoleNames.Of(Membership.RoleOf(s.Kind)))))
            .Distinct()
            .ToLookup(r => r.UserId);
        return users
            .Select(one => new PersonRow
            {
                Id = one.User.Id,
                Name = one.User.Name,
                JobTitle = one.User.Title,
                DepartmentIds = [.. one.Departments.Select(d => d.Id)],
                Departments = one.Departments.Count == 0 ? null : string.Join(", ", one.Departments.Select(d => d.Name)),
                Email = one.User.Email,
                State =
                    one.User.LockedAt is not null ? PersonState.LockedOut
                    : one.User.SignInName is not null || one.User.IsFictional ? PersonState.CanSignIn
                    : PersonState.CannotSignIn,
                RoleKeys = [.. byUser[one.User.Id].Select(r => r.Key)],
                Roles = string.Join(", ", byUser[one.User.Id].OrderBy(r => RoleNames.PlaceOf(r.Key)).Select(r => r.Name)),
            })
            .AsQueryable();
    }

    /// <summary>To choose one, those who have left too; of more than a list can hold, only the one who is chosen.</summary>
    /// <param name="chosen">What the filter says now: an id, or a part of a name.</param>
    public async Task<IReadOnlyList<FilterOption>> OptionsAsync(string? chosen, CancellationToken stop)
    {
        var all = await OptionsOfAsync(db.Users, stop);
        return all.Count <= PeopleFound.Most ? all
            : Guid.TryParse(chosen, out var id) ? await OptionsOfAsync(db.Users.Where(u => u.Id == id), stop)
            : [];
    }

    private static async Task<List<FilterOption>> OptionsOfAsync(IQueryable<User> users, CancellationToken stop) =>
        (await users.OrderBy(u => u.Name).Take(PeopleFound.Most + 1).Select(u => new { u.Id, u.Name }).ToListAsync(stop)).ConvertAll(
            u => new FilterOption(u.Id.ToString(), u.Name)
        );

    /// <summary>For the files.</summary>
    public static async Task<TableRows<PersonRow>> ReadAsync(HttpContext http)
    {
        var rows = await http.RequestServices.GetRequiredService<PersonTable>().RowsAsync(http.RequestAborted);
        return new TableRows<PersonRow>(Definition, [.. Definition.Select(rows, TableRequest.From(http))]);
    }

    private static IQueryable<PersonRow> Named(IQueryable<PersonRow> rows, string text) =>
        rows.Where(row =>
            row.Name.Contains(text, StringComparison.CurrentCultureIgnoreCase)
            || (row.Email ?? "").Contains(text, StringComparison.CurrentCultureIgnoreCase)
            || (row.JobTitle ?? "").Contains(text, StringComparison.CurrentCultureIgnoreCase)
        );
}
