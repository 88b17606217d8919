using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Kernel.Jobs;

public enum JobState
{
    Running,
    Done,
    Failed,
}

/// <summary>Long work that can be left and returned to: how far it is, and whether anybody is still at it.</summary>
[Retention("Deleted 90 days after it ended", Erasure = "Holds no persons")]
public sealed class Job
{
    /// <summary>A running job that has not been heard of for this long has died.</summary>
    public static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(60);

    private Job() { } // EF Core

    public Guid Id { get; private set; }
    public string Kind { get; private set; } = "";
    public JobState State { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset HeardAt { get; private set; }
    public int Done { get; private set; }
    public int Total { get; private set; }

    public static Job Start(string kind, int total, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            State = JobState.Running,
            StartedAt = now,
            HeardAt = now,
            Total = total,
        };

    public bool IsAlive(DateTimeOffset now) => State == JobState.Running && now - HeardAt < DeadAfter;

    public void Advance(int done, DateTimeOffset now) => (Done, HeardAt) = (done, now);

    public void End(JobState state, DateTimeOffset now) => (State, HeardAt) = (state, now);
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("kernel_jobs");
        builder.HasKey(j => j.Id);
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.State).HasConversion<string>();
        builder.HasIndex(j => new { j.Kind, j.State });
    }
}
