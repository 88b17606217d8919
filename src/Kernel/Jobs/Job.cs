using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Kernel.Jobs;

public enum JobState
{
    Running,
    Done,
    Failed,

    /// <summary>Its process died; the work is taken up again by the next one.</summary>
    Interrupted,
}

/// <summary>Long work that can be left and returned to: how far it is, and when it was last heard of.</summary>
[Retention("Deleted 90 days after it ended", Erasure = "Holds no persons")]
public sealed class Job
{
    private Job() { } // EF Core

    public Guid Id { get; private set; }
    public string Kind { get; private set; } = "";
    public JobState State { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset HeardAt { get; private set; }
    public int Done { get; private set; }
    public int Total { get; private set; }

    private static Job Start(string kind, int total, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            State = JobState.Running,
            StartedAt = now,
            HeardAt = now,
            Total = total,
        };

    /// <summary>
    /// Begins it in the store, for whoever holds the lock of its kind: a job of that kind that still says it is running has died, and is marked so.
    /// </summary>
    public static async Task<Job> StartAsync(DbContext db, string kind, int total, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var dead in await db.Set<Job>().Where(j => j.Kind == kind && j.State == JobState.Running).ToListAsync(stop))
        {
            dead.End(JobState.Interrupted, now);
        }

        var job = Start(kind, total, now);
        db.Add(job);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return job;
    }

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
