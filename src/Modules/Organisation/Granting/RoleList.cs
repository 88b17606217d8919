using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Granting;

/// <summary>The municipality's roles in their order.</summary>
internal sealed class RoleList(PeopleDbContext db)
{
    /// <summary>Those that count.</summary>
    public async Task<IReadOnlyList<Role>> OpenAsync(CancellationToken stop) =>
        [.. (await AllAsync(stop)).Where(role => role.ClosedAt is null)];

    public async Task<IReadOnlyList<Role>> AllAsync(CancellationToken stop)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(stop);
        return [.. roles.OrderBy(r => RoleNames.PlaceOf(r.Key)).ThenBy(r => r.OwnName, StringComparer.CurrentCulture)];
    }

    /// <summary>To choose one.</summary>
    public async Task<IReadOnlyList<FilterOption>> OptionsAsync(CancellationToken stop) =>
        [.. (await OpenAsync(stop)).Select(r => new FilterOption(r.Key, RoleNames.Of(r.Key, r.OwnName)))];
}
