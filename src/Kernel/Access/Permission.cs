namespace Ledetraad.Kernel.Access;

/// <summary>Something that not everybody may do. Modules declare theirs at their door; roles grant them.</summary>
/// <param name="Key">Module and deed: <c>committees.write-case</c>.</param>
/// <param name="Text">In the language of the request.</param>
/// <param name="GrantedTo">Keys of the roles that have it as long as the municipality has not decided otherwise.</param>
public sealed record Permission(string Key, Func<string> Text, IReadOnlyList<string> GrantedTo);

/// <summary>All permissions of the house.</summary>
public sealed class PermissionCatalog(IEnumerable<Permission> permissions)
{
    private readonly Dictionary<string, Permission> _byKey = permissions.ToDictionary(p => p.Key, StringComparer.Ordinal);

    public IReadOnlyCollection<Permission> All => _byKey.Values;

    public Permission? Find(string key) => _byKey.GetValueOrDefault(key);
}
