namespace Ledetraad.Kernel.Auditing;

/// <summary>A kind of deed that is written to the log. Modules declare theirs at their door.</summary>
/// <param name="Action">As <see cref="AuditEntry.Action"/>: the name of the command's type.</param>
/// <param name="Text">In the language of the request.</param>
public sealed record Deed(string Action, Func<string> Text);

/// <summary>All deeds of the house.</summary>
public sealed class DeedCatalog(IEnumerable<Deed> deeds)
{
    private readonly Dictionary<string, Deed> _byAction = deeds.ToDictionary(deed => deed.Action, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Actions => _byAction.Keys;

    /// <summary>In words; a deed that no module knows any more keeps the name it was written under.</summary>
    public string TextOf(string action) => _byAction.TryGetValue(action, out var deed) ? deed.Text() : action;
}
