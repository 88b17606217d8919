using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation.SigningIn.ChoosingPerson;

/// <summary>The fictional people of the demo, each with a role or a seat. They are found by name, so that doing it again changes nothing.</summary>
internal static class DemoPeople
{
    private const string Committee = "Arbejdsmarkedsudvalget";

    private static readonly string[] Departments =
    [
        "Sekretariatet",
        "Center for Job og Uddannelse",
        "Center for Økonomi",
        "Analyse og Ledelsesinformation",
    ];

    /// <summary>Name, title, departments, role.</summary>
    private static readonly (string Name, string Title, int[] Departments, string Role)[] Staff =
    [
        ("Karen Lyngsø", "Systemadministrator", [0], Roles.Administrator),
        ("Birgitte Havnsø", "Udvalgssekretær", [0], Roles.Secretary),
        ("Mads Tornebjerg", "Fuldmægtig", [1], Roles.CaseOfficer),
        ("Line Kobberholm", "Specialkonsulent", [1], Roles.CaseOfficer),
        ("Palle Steengrav", "Direktør", [1], Roles.Manager),
        ("Tove Egeskær", "Centerchef", [1, 3], Roles.Manager),
        ("Jens Hvidemose", "Økonomikonsulent", [2], Roles.Economist),
        ("Amina Søndervang", "Analytiker", [3], Roles.Analyst),
        ("Ulla Stenløkke", "Intern revisor", [0], Roles.Auditor),
    ];

    /// <summary>Name, party letter, seat.</summary>
    private static readonly (string Name, string Party, SeatKind Kind)[] Council =
    [
        ("Sanne Hedelykke", "A", SeatKind.Chair),
        ("Jakob Rønnehave", "V", SeatKind.DeputyChair),
        ("Malene Tangbo", "F", SeatKind.Member),
        ("Hanne Strandgrav", "Æ", SeatKind.Member),
        ("Rasmus Klitborg", "A", SeatKind.Substitute),
    ];

    public static async Task AddAsync(IServiceProvider services, Municipality municipality, CancellationToken stop)
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var db = opened.ServiceProvider.GetRequiredService<PeopleDbContext>();
        if (await db.Users.AnyAsync(stop))
        {
            return;
        }

        var clock = opened.ServiceProvider.GetRequiredService<TimeProvider>();
        var (now, term) = (clock.GetUtcNow(), CouncilTerm.Of(clock.Today()));
        var departments = Departments.Select(name => new Department { Id = Guid.CreateVersion7(now), Name = name }).ToList();
        db.AddRange(departments);
        foreach (var (name, title, belongsTo, role) in Staff)
        {
            var user = Fictional(name, title, now);
            user.BelongTo([.. belongsTo.Select(department => departments[department].Id)]);
            db.Add(user);
            db.Add(
                new RoleAssignment
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user.Id,
                    Role = role,
                    From = term.From,
                }
            );
        }

        var committee = opened.ServiceProvider.GetRequiredService<ICommitteeDirectory>().IdOf(Committee);
        foreach (var (name, party, kind) in Council)
        {
            var user = Fictional(name, title: null, now);
            db.Add(user);
            db.Add(
                new Membership
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user.Id,
                    CommitteeId = committee,
                    Committee = Committee,
                    Kind = kind,
                    Party = party,
                    From = term.From,
                    Until = term.Until,
                }
            );
        }

        db.Add(AuditEntry.For(new AddDemoPeople(Staff.Length + Council.Length), "command:demo", now));
        await db.SaveChangesAsync(stop);
    }

    private static User Fictional(string name, string? title, DateTimeOffset now) => new(name, now) { IsFictional = true, Title = title };
}

/// <summary>The fictional people of the demo are there.</summary>
internal sealed record AddDemoPeople(int Count);
