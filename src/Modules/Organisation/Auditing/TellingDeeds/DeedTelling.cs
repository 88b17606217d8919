using System.Text.Json;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Granting.DecidingRights;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Auditing.TellingDeeds;

/// <summary>Tells what an entry of the log says, to those who may know.</summary>
internal sealed class DeedTelling(PeopleDbContext db, DeedCatalog deeds, PermissionCatalog permissions, IEnumerable<IDeedSubjects> subjects)
{
    /// <returns>Null when the deed is about something that the actor may not see.</returns>
    public async Task<IReadOnlyList<DeedLine>?> TellAsync(string action, JsonElement content, Actor actor, CancellationToken stop)
    {
        var ids = DeedContent.IdsIn(content);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var module in subjects)
        {
            if (await module.IsHiddenAsync(action, content, actor, stop))
            {
                return null;
            }

            foreach (var (id, name) in ids.Count == 0 ? new Dictionary<Guid, string>() : await module.NamesAsync(ids, stop))
            {
                names[id.ToString()] = name;
            }
        }

        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(role => role.Key, StringComparer.Ordinal, stop);
        return new DeedLines(deeds.Find(action), NameOf).Of(content);

        string? NameOf(string text) =>
            names.GetValueOrDefault(text)
            ?? (roles.TryGetValue(text, out var role) ? RoleNames.Of(role) : null)
            ?? permissions.Find(text)?.Text()
            ?? RightChange.WordsOf(text);
    }
}
