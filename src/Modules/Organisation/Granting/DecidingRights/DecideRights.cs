using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Granting.DecidingRights;

/// <summary>What each role may do from now on, and how sure a sign-in it asks for.</summary>
/// <param name="Roles">Of which it is decided: a role that was added meanwhile keeps what it has.</param>
/// <param name="Granted">Every pair of role and permission that is to hold; all others of these roles do not.</param>
internal sealed record DecideRights(
    IReadOnlySet<string> Roles,
    IReadOnlySet<(string Role, string Permission)> Granted,
    IReadOnlyDictionary<string, Assurance> LeastAssurance,
    string By
);

internal abstract record CannotDecideRights
{
    private CannotDecideRights() { }

    /// <summary>Somebody must be able to let others in and to decide again.</summary>
    public sealed record AdministratorsMustManage : CannotDecideRights;
}

/// <summary>What was changed, as the audit keeps it.</summary>
internal sealed record RightsDecided(IReadOnlyList<RightChange> Changes);

/// <param name="Value"><c>yes</c>, <c>no</c>, or a level of assurance.</param>
internal sealed record RightChange(string Role, string What, string Value)
{
    public const string Level = "assurance";
    public const string Granted = "yes";
    public const string Refused = "no";

    /// <returns>Null for words that are nothing of the kind.</returns>
    public static string? WordsOf(string text) =>
        text switch
        {
            Level => T["Rights.LeastAssurance"],
            Granted => T["Yes"],
            Refused => T["No"],
            _ when Enum.TryParse<Assurance>(text, out var level) && Enum.IsDefined(level) => T[$"Assurance.{level}"],
            _ => null,
        };
}

internal sealed class DecideRightsHandler(PeopleDbContext db, PermissionCatalog catalog, TimeProvider clock)
{
    private static readonly string[] MustStay = [OrganisationPermissions.ManagePeople, OrganisationPermissions.ManageRights];

    public async Task<Result<RightsDecided, CannotDecideRights>> HandleAsync(DecideRights command, CancellationToken stop)
    {
        if (MustStay.Any(permission => !command.Granted.Contains((Roles.Administrator, permission))))
        {
            return new CannotDecideRights.AdministratorsMustManage();
        }

        var changes = new List<RightChange>();
        var grants = await db.Grants.ToDictionaryAsync(g => (g.Role, g.Permission), stop);
        foreach (var role in await db.Roles.Where(role => command.Roles.Contains(role.Key)).ToListAsync(stop))
        {
            foreach (var permission in catalog.All)
            {
                var wanted = command.Granted.Contains((role.Key, permission.Key));
                grants.TryGetValue((role.Key, permission.Key), out var grant);
                if (wanted == (grant?.IsGranted ?? permission.GrantedTo.Contains(role.Key)))
                {
                    continue;
                }

                grant ??= db.Add(new Grant { Role = role.Key, Permission = permission.Key }).Entity;
                grant.IsGranted = wanted;
                changes.Add(new RightChange(role.Key, permission.Key, wanted ? RightChange.Granted : RightChange.Refused));
            }

            if (command.LeastAssurance.TryGetValue(role.Key, out var least) && least != role.LeastAssurance)
            {
                role.LeastAssurance = least;
                changes.Add(new RightChange(role.Key, RightChange.Level, least.ToString()));
            }
        }

        var decided = new RightsDecided(changes);
        if (changes.Count > 0)
        {
            db.Add(AuditEntry.For(decided, command.By, clock.GetUtcNow()));
            await db.SaveChangesAsync(stop);
        }

        return decided;
    }
}
