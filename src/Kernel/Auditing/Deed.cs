namespace Ledetraad.Kernel.Auditing;

/// <summary>A kind of deed that is written to the log. Modules declare theirs at their door.</summary>
/// <param name="Command">The type that is written; its name is <see cref="AuditEntry.Action"/>.</param>
/// <param name="Words">
/// In the language of the request, by key: <c>Action.SaveDraft</c> is the deed, <c>Deed.Title</c> something that deeds tell, and
/// <c>Value.PaperMove.Submit</c> one of several values.
/// </param>
public sealed record Deed(Type Command, Func<string, string> Words)
{
    public string Action => Command.Name;

    public string Text() => Words($"Action.{Action}");
}

/// <summary>All deeds of the house.</summary>
public sealed class DeedCatalog(IEnumerable<Deed> deeds)
{
    private readonly Dictionary<string, Deed> _byAction = deeds.ToDictionary(deed => deed.Action, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Actions => _byAction.Keys;

    /// <returns>Null for a deed that no module knows any more.</returns>
    public Deed? Find(string action) => _byAction.GetValueOrDefault(action);

    /// <summary>In words; a deed that no module knows any more keeps the name it was written under.</summary>
    public string TextOf(string action) => Find(action)?.Text() ?? action;
}
