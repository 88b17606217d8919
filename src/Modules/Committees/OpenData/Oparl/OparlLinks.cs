using Ledetraad.Modules.Committees.Browsing;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>Addresses of objects and lists. An object's address is its id, and is kept for good.</summary>
/// <param name="site">Scheme and host.</param>
internal sealed class OparlLinks(string site, string municipality)
{
    /// <summary>Below the municipality's address.</summary>
    public const string Room = "oparl/v1.1";

    private readonly string _root = $"{site}/{municipality}/{Room}";

    public string Municipality => municipality;

    /// <summary>The pages for people.</summary>
    public Addresses Pages { get; } = new(municipality);

    public static string PathOf(ObjectKind kind) =>
        kind switch
        {
            ObjectKind.LegislativeTerm => "legislative-term",
            ObjectKind.AgendaItem => "agenda-item",
            _ => kind.ToString().ToLowerInvariant(),
        };

    public static string TypeOf(ObjectKind kind) => $"https://schema.oparl.org/1.1/{kind}";

    public string List(ObjectKind kind) => $"{_root}/{PathOf(kind)}";

    public string Object(ObjectKind kind, string key) => kind == ObjectKind.System ? List(kind) : $"{List(kind)}/{key}";

    public string Object(ObjectKind kind, Guid id) => Object(kind, id.ToString());

    public string MeetingsOf(Guid organization) => $"{Object(ObjectKind.Organization, organization)}/{PathOf(ObjectKind.Meeting)}";

    /// <summary>A page for people, with scheme and host.</summary>
    public string Page(string path) => site + path;
}
