using System.Text.Json;
using Ledetraad.Kernel.Access;

namespace Ledetraad.Kernel.Auditing;

/// <summary>A module's part of reading the log: what the ids in it stand for, and what is not for everybody who may read it.</summary>
public interface IDeedSubjects
{
    /// <summary>What these are called; ids that are not the module's are not among the answers.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);

    /// <summary>Whether a deed tells of something that the actor may not see.</summary>
    Task<bool> IsHiddenAsync(string action, JsonElement content, Actor actor, CancellationToken stop) => Task.FromResult(false);
}
