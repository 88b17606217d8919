using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Drafting.Advising;

/// <summary>Another department is asked what it says to a paper (intern høring), with a day to answer by.</summary>
[Retention("As its paper", Erasure = "Question and answer are replaced when they name a person")]
internal sealed class Advice : IUnpublished
{
    public Guid Id { get; init; }
    public Guid PaperId { get; init; }

    /// <summary>Null for one from when a department was a name, if none is called so any more.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>What it is called now.</summary>
    public required string Department { get; init; }

    public required string Question { get; init; }
    public DateOnly Due { get; set; }

    /// <summary>The version that was asked about.</summary>
    public int AskedOn { get; init; }

    public Guid AskedBy { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public string? Answer { get; private set; }

    /// <summary>The version that was answered on: a newer one may call for asking again.</summary>
    public int? AnsweredOn { get; private set; }

    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The same department was asked anew, or the question was withdrawn: this one no longer counts.</summary>
    public bool IsReplaced { get; private set; }

    /// <summary>It was withdrawn before anybody answered: the department has nothing to do with the paper any more.</summary>
    public bool IsWithdrawn => IsReplaced && AnsweredAt is null;

    public bool IsOpen => AnsweredAt is null && !IsReplaced;

    public void Give(string answer, int version, Guid by, DateTimeOffset now) =>
        (Answer, AnsweredOn, AnsweredBy, AnsweredAt) = (answer.Trim(), version, by, now);

    public void Replace() => IsReplaced = true;
}
