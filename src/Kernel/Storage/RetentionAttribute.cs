namespace Ledetraad.Kernel.Storage;

/// <summary>How long an entity is kept, and how a person is erased from it. Every entity states it; a test sees to that.</summary>
/// <param name="rule">Preserve or delete, and when, with its source (KLE, law, or the municipality's own rule).</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RetentionAttribute(string rule) : Attribute
{
    public string Rule => rule;

    /// <summary>How a person is erased without breaking seals; "holds no persons" where that is so.</summary>
    public required string Erasure { get; init; }
}
