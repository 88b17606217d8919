using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Drafting.Commenting;

/// <summary>A remark among those who work on a paper; never published.</summary>
[Retention("Deleted when the paper has been published for a year", Erasure = "Delete the row")]
internal sealed class PaperComment : IUnpublished
{
    public Guid Id { get; init; }
    public Guid PaperId { get; init; }

    /// <summary>The heading of the section that it is about; null for the whole paper.</summary>
    public string? Section { get; init; }

    public required string Text { get; init; }
    public int Version { get; init; }
    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid? DoneBy { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    public void Done(Guid by, DateTimeOffset now) => (DoneBy, DoneAt) = (by, now);
}
