using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Jobs;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary>Take these papers into a municipality's store.</summary>
/// <param name="Committee">For papers that do not say whose they are; null to refuse those.</param>
internal sealed record ImportMinutes(IReadOnlyList<string> Files, Municipality Municipality, string? Committee, ClosedTitles ClosedTitles);

internal abstract record CannotImportMinutes
{
    private CannotImportMinutes() { }

    /// <summary>Another process is importing into this municipality.</summary>
    public sealed record AnotherImportIsRunning : CannotImportMinutes;
}

internal sealed record RefusedFile(string File, CannotImportPaper Why);

/// <summary>A file that was stored but is not public yet.</summary>
internal sealed record HeldFile(string File, string Item);

/// <param name="OtherMunicipality">Files that speak of another municipality than the one imported into, with its name: stored, but worth a look.</param>
internal sealed record ImportSummary(
    int Added,
    int NewVersions,
    int Unchanged,
    IReadOnlyList<HeldFile> Held,
    IReadOnlyList<RefusedFile> Refused,
    IReadOnlyList<(string File, string Name)> OtherMunicipality
);

/// <summary>
/// Reads in parallel, writes in batches: each batch is one transaction, so a file is stored whole or not at all. What has been reported as done
/// is stored; a run that was cut off is continued by running it again, since content that is stored already is passed over.
/// </summary>
internal sealed class ImportMinutesHandler(IServiceProvider services, PaperReader reader, PaperFileReader files, TimeProvider clock)
{
    private const string Kind = "import-minutes";
    private const int FilesInBatch = 64;

    /// <summary>So many files are written before the store's log is folded in: what it holds is read by whoever follows.</summary>
    private const int FilesInLog = 1_024;

    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    /// <param name="done">Told how many files are safely done, after each batch.</param>
    public async Task<Result<ImportSummary, CannotImportMinutes>> HandleAsync(
        ImportMinutes command,
        Action<int> done,
        CancellationToken stop
    )
    {
        await services.GetRequiredService<IMunicipalityDirectory>().ActivateAsync(command.Municipality, stop);
        await using var scope = await services.OpenMunicipalityAsync(command.Municipality);
        var store = services.GetRequiredService<StoreOptions>().For(command.Municipality);
        await using var onlyOne = await StoreLock.TryTakeAsync(store, Kind, stop);
        if (onlyOne is null)
        {
            return new CannotImportMinutes.AnotherImportIsRunning();
        }

        var summary = await TakeInAsync(command, scope.ServiceProvider, done, stop);
        var kernel = scope.ServiceProvider.GetRequiredService<MunicipalityKernelDbContext>();
        await services.GetRequiredService<OutboxDispatcher>().DispatchAsync(kernel, command.Municipality, stop);
        await AuditSealer.SealAsync(kernel, clock.GetUtcNow(), stop);
        return summary;
    }

    /// <summary>What is remembered of the store on the way is let go of when all is taken in.</summary>
    private async Task<ImportSummary> TakeInAsync(ImportMinutes command, IServiceProvider opened, Action<int> done, CancellationToken stop)
    {
        var db = opened.GetRequiredService<CommitteesDbContext>();
        await SearchRebuild.RunIfMissingAsync(db, stop);
        await using var follower = new InstallationFollower(services, command.Municipality, stop);
        var run = new Run(
            command,
            db,
            await Job.StartAsync(db, Kind, command.Files.Count, clock.GetUtcNow(), stop),
            await PaperFiling.OpenAsync(db, opened.GetRequiredService<Removals>(), command.Municipality, clock, stop),
            follower,
            clock,
            done
        );
        await foreach (var read in ReadAllAsync(command, run.Filing, stop))
        {
            await run.TakeAsync(read, stop);
        }

        await run.FinishAsync(stop);
        return run.Summary;
    }

    /// <summary>Read in parallel, given in the order of the files: of two versions of one paper, the later file is the newer.</summary>
    private async IAsyncEnumerable<ReadFile> ReadAllAsync(
        ImportMinutes command,
        PaperFiling filing,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var underway = Channel.CreateBounded<Task<ReadFile>>(Environment.ProcessorCount * 4);
        using var stopReading = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var starting = Task.Run(
            async () =>
            {
                foreach (var file in command.Files)
                {
                    await underway.Writer.WriteAsync(
                        Task.Run(() => ReadAsync(file, command, filing, stopReading.Token), stopReading.Token),
                        stopReading.Token
                    );
                }

                underway.Writer.Complete();
            },
            stopReading.Token
        );
        try
        {
            await foreach (var reading in underway.Reader.ReadAllAsync(stop))
            {
                yield return await reading;
            }

            await starting;
        }
        finally
        {
            await stopReading.CancelAsync();
        }
    }

    private async Task<ReadFile> ReadAsync(string file, ImportMinutes command, PaperFiling filing, CancellationToken stop)
    {
        if (File.Exists(file) && filing.Holds(await HashAsync(file, stop)))
        {
            return new ReadFile(file);
        }

        if ((await files.ReadAsync(file, stop)) is var text && text.IsRefused(out var refusal))
        {
            return new ReadFile(file) { Why = new CannotImportPaper.FileIsRefused(refusal) };
        }

        var paper = reader.Read(text.Value);
        paper = paper with { Committee = paper.Committee ?? command.Committee };
        return new ReadFile(file)
        {
            Paper = paper,
            Gzip = SourceCompression.Compress(text.Value.Lines),
            Why = Refusal(paper, text.Value),
            OtherMunicipality = OtherThan(command.Municipality, paper, text.Value),
        };
    }

    /// <summary>The municipality that the paper speaks of, when it never names the one imported into.</summary>
    private static string? OtherThan(Municipality into, Paper paper, PaperText text) =>
        paper.Municipality is { } named
        && Municipality.SlugOf(named) != into.Slug
        && !text.Lines.Any(line => line.Contains(into.Name, StringComparison.OrdinalIgnoreCase))
            ? named
            : null;

    private static CannotImportPaper? Refusal(Paper paper, PaperText text)
    {
        if (paper.Items.Count == 0 || paper.Items.All(i => i.Title.Length == 0 && i.Sections.Count == 0))
        {
            return new CannotImportPaper.NothingIsRecognised();
        }

        if (paper.Kind == PaperKind.CasePaper)
        {
            return null;
        }

        if (paper.Committee is null)
        {
            return new CannotImportPaper.CommitteeIsMissing();
        }

        return paper.Meeting.Date is null
            ? new CannotImportPaper.DateIsMissing(1 + text.Lines.TakeWhile(string.IsNullOrWhiteSpace).Count())
            : null;
    }

    private static async Task<string> HashAsync(string file, CancellationToken stop)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    private sealed record ReadFile(string File)
    {
        /// <summary>Null when the content is stored already, or the file was refused.</summary>
        public Paper? Paper { get; init; }

        public byte[] Gzip { get; init; } = [];
        public CannotImportPaper? Why { get; init; }
        public string? OtherMunicipality { get; init; }
    }

    private sealed class Run(
        ImportMinutes command,
        CommitteesDbContext db,
        Job job,
        PaperFiling filing,
        InstallationFollower follower,
        TimeProvider clock,
        Action<int> done
    )
    {
        private readonly List<string> _batch = [];
        private readonly List<HeldFile> _held = [];
        private readonly List<RefusedFile> _refused = [];
        private readonly List<(string, string)> _otherMunicipality = [];
        private readonly Stopwatch _sinceCommit = Stopwatch.StartNew();
        private int _inLog;
        private int _seen;
        private int _added;
        private int _newVersions;
        private int _unchanged;

        public PaperFiling Filing => filing;

        public ImportSummary Summary => new(_added, _newVersions, _unchanged, _held, _refused, _otherMunicipality);

        public async Task TakeAsync(ReadFile read, CancellationToken stop)
        {
            _seen++;
            if (read.Why is { } refusal)
            {
                _refused.Add(new RefusedFile(read.File, refusal));
            }
            else if (read.Paper is not { } paper)
            {
                _unchanged++;
            }
            else
            {
                Take(read, paper);
            }

            if (_batch.Count >= FilesInBatch || (_batch.Count > 0 && _sinceCommit.Elapsed > LongestBatch))
            {
                await CommitAsync(stop);
            }
        }

        public async Task FinishAsync(CancellationToken stop)
        {
            Track().End(JobState.Done, clock.GetUtcNow());
            await CommitAsync(stop);
        }

        private void Take(ReadFile read, Paper paper)
        {
            switch (filing.File(paper, read.Gzip, command.ClosedTitles))
            {
                case Filed.Unchanged:
                    _unchanged++;
                    return;
                case Filed.Added:
                    _added++;
                    break;
                case Filed.NewVersion:
                    _newVersions++;
                    break;
                default:
                    _held.Add(new HeldFile(read.File, CprLikeNumbers.FirstItemWithOne(paper)!));
                    break;
            }

            _batch.Add(paper.Source.Sha256);
            if (read.OtherMunicipality is { } named)
            {
                _otherMunicipality.Add((read.File, named));
            }
        }

        private async Task CommitAsync(CancellationToken stop)
        {
            var now = clock.GetUtcNow();
            Track().Advance(_seen, now);
            if (_batch.Count > 0)
            {
                db.Add(AuditEntry.For(new ImportedPapers([.. _batch]), "command:import", now));
                db.Add(PublishedIndex.Changed(now));
            }

            follower.Published(await filing.SaveAsync(stop));
            db.ChangeTracker.Clear();
            _inLog += _batch.Count;
            if (_inLog >= FilesInLog)
            {
                await follower.AloneAsync(() => WriteAheadLog.FoldAsync(db, stop));
                _inLog = 0;
            }

            _batch.Clear();
            _sinceCommit.Restart();
            done(_seen);
        }

        private Job Track()
        {
            if (db.Entry(job).State == EntityState.Detached)
            {
                db.Attach(job);
            }

            return job;
        }
    }
}

/// <summary>Extracted text as it is kept with a version.</summary>
internal static class SourceCompression
{
    public static byte[] Compress(IReadOnlyList<string> lines)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        using (var writer = new StreamWriter(gzip, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            foreach (var line in lines)
            {
                writer.WriteLine(line);
            }
        }

        return memory.ToArray();
    }

    public static IReadOnlyList<string> Decompress(byte[] gzip)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd().Split('\n')[..^1];
    }
}

/// <summary>What is written in an import's audit entry: contents by their hash, never names of people or files.</summary>
internal sealed record ImportedPapers(IReadOnlyList<string> Contents);
