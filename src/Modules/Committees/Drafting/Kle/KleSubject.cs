using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Drafting.Kle;

/// <summary>A main group (<c>15</c>), a group (<c>15.20</c>) or a subject (<c>15.20.00</c>) of KLE, as the list that was imported names it.</summary>
[Retention("Until a list is imported that does not have it", Erasure = "Holds no persons")]
internal sealed class KleSubject : IUnpublished
{
    public const int LongestTitle = 300;

    public required string Number { get; init; }
    public required string Title { get; set; }

    /// <summary>A case is about a subject; groups only tell where it lies.</summary>
    public bool IsSubject => Number.Length == KleNumber.SubjectLength;
}
