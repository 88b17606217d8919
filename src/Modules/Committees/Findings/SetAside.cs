using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>A person has looked at a finding and set it aside (lagt til side). It holds as long as the paper says the same.</summary>
[Retention("KLE 00.22: preserved with the paper", Erasure = "Replace the reason; the actor is a pseudonymous id")]
internal sealed class SetAside
{
    /// <summary>See <see cref="Finding.Key"/>.</summary>
    public Guid Key { get; init; }

    public required string Reason { get; init; }

    /// <summary>Pseudonymous id of a user, or the name of a command.</summary>
    public required string By { get; init; }

    public DateTimeOffset At { get; init; }
}
