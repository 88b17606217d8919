namespace Ledetraad.Kernel.Access;

/// <summary>The committees that somebody may sit on; kept by the Committees module.</summary>
public interface ICommitteeDirectory
{
    /// <summary>The present municipality's, by name.</summary>
    Task<IReadOnlyList<CommitteeName>> AllAsync(CancellationToken stop);

    /// <summary>The id that a committee of this name has in the present municipality, whether it is there yet or not.</summary>
    Guid IdOf(string name);
}

public sealed record CommitteeName(Guid Id, string Name);
