using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Jobs;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Findings.KeepingChecks;

/// <summary>Check the published papers that no check, or only an earlier version of it, has been over.</summary>
internal sealed record CheckStoredPapers;

internal abstract record CannotCheckStoredPapers
{
    private CannotCheckStoredPapers() { }

    /// <summary>Another process is checking this municipality's papers.</summary>
    public sealed record AnotherCheckIsRunning : CannotCheckStoredPapers;
}

/// <summary>Batch by batch, each a transaction: a run that was cut off is continued by running it again.</summary>
internal sealed class CheckStoredPapersHandler(
    CommitteesDbContext db,
    MunicipalityKernelDbContext kernel,
    CurrentMunicipality municipality,
    StoreOptions stores,
    TimeProvider clock
)
{
    private const string Kind = "check-papers";
    private const int PapersInBatch = 32;

    /// <param name="progress">Told how many of how many papers are safely done, after each batch; not at all when nothing is due.</param>
    /// <returns>How many papers were checked.</returns>
    public async Task<Result<CheckedPapers, CannotCheckStoredPapers>> HandleAsync(
        CheckStoredPapers command,
        Action<int, int> progress,
        CancellationToken stop
    )
    {
        await using var onlyOne = await StoreLock.TryTakeAsync(stores.For(municipality.Value), Kind, stop);
        if (onlyOne is null)
        {
            return new CannotCheckStoredPapers.AnotherCheckIsRunning();
        }

        var total = await Due().CountAsync(stop);
        if (total == 0)
        {
            return new CheckedPapers(0);
        }

        var job = await Job.StartAsync(db, Kind, total, clock.GetUtcNow(), stop);
        var done = 0;
        while (await Due().OrderBy(v => v.Id).Take(PapersInBatch).ToListAsync(stop) is { Count: > 0 } batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await CheckAsync(batch, stop);
            done += batch.Count;
            db.Attach(job).Entity.Advance(done, clock.GetUtcNow());
            db.Add(
                AuditEntry.For(new PapersChecked(PublicCheck.Version, [.. batch.Select(v => v.Id)]), "command:check", clock.GetUtcNow())
            );
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            db.ChangeTracker.Clear();
            progress(done, total);
        }

        db.Attach(job).Entity.End(JobState.Done, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        await AuditSealer.SealAsync(kernel, clock.GetUtcNow(), stop);
        return new CheckedPapers(done);
    }

    private IQueryable<PaperVersion> Due() =>
        db.Versions.Where(v =>
            (v.Standing == Standing.Shown || v.Standing == Standing.Superseded)
            && (v.CheckedBy == null || v.CheckedBy != PublicCheck.Version)
        );

    private async Task CheckAsync(List<PaperVersion> batch, CancellationToken stop)
    {
        var ids = batch.ConvertAll(v => v.Id);
        var papers = await StoredPapers.ReadAsync(db, batch, stop);
        var checks = await Task.WhenAll(papers.Select(p => Task.Run(() => PublicCheck.Of(p.Paper, p.Text), stop)));
        await db.ItemChecks.Where(c => db.Items.Any(i => i.Id == c.ItemId && ids.Contains(i.VersionId))).ExecuteDeleteAsync(stop);
        await db.Findings.Where(f => db.Items.Any(i => i.Id == f.ItemId && ids.Contains(i.VersionId))).ExecuteDeleteAsync(stop);
        foreach (var (paper, check) in papers.Zip(checks))
        {
            foreach (var (place, figures) in check.Items)
            {
                db.AddRange(figures.RowsOf(paper.ItemIds[place], paper.Scope));
            }

            paper.Version.Check(PublicCheck.Version);
        }
    }
}

/// <param name="Count">Versions of papers.</param>
internal sealed record CheckedPapers(int Count);

/// <summary>What is written in the audit entry.</summary>
internal sealed record PapersChecked(int Checker, IReadOnlyList<Guid> Versions);
