using System.Runtime.CompilerServices;
using Ledetraad.Kernel;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary>Reads many papers at a time and gives them in the order asked for; tells on the way what could not be read.</summary>
internal sealed class PapersRead(PaperReader reader, PaperFileReader files, TextWriter error)
{
    /// <summary>The worst that happened so far.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Done;

    public IAsyncEnumerable<Paper> ReadAsync(IEnumerable<string> paths, CancellationToken stop) =>
        ReadWithTextAsync(paths, stop).Select(read => read.Paper);

    /// <summary>The papers with the text that they were read from.</summary>
    public async IAsyncEnumerable<ReadPaper> ReadWithTextAsync(IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken stop)
    {
        using var source = PaperFiles.Expand(paths).GetEnumerator();
        var underway = new Queue<(PaperFile File, Task<Result<ReadPaper, CannotReadPaper>>? Reading)>();
        var atATime = Environment.ProcessorCount + 1;
        while (true)
        {
            while (underway.Count < atATime && source.MoveNext())
            {
                var file = source.Current;
                underway.Enqueue((file, file.Skipped is null ? Task.Run(() => ReadAsync(file, stop), stop) : null));
            }

            if (!underway.TryDequeue(out var next))
            {
                yield break;
            }

            if (next.Reading is null)
            {
                TellSkipped(next.File);
            }
            else if (Tell(next.File, await next.Reading) is { } read)
            {
                yield return read;
            }
        }
    }

    private async Task<Result<ReadPaper, CannotReadPaper>> ReadAsync(PaperFile file, CancellationToken stop)
    {
        var text = file.IsStandardInput
            ? await files.ReadAsync(Console.OpenStandardInput(), file.Path, stop)
            : await files.ReadAsync(file.Path, stop);
        return text.IsRefused(out var refusal) ? refusal : new ReadPaper(reader.Read(text.Value), text.Value);
    }

    private ReadPaper? Tell(PaperFile file, Result<ReadPaper, CannotReadPaper> outcome)
    {
        if (outcome.IsRefused(out var refusal))
        {
            error.WriteLine($"{NameOf(file)}: {PaperRefusalTexts.Explain(refusal)}");
            ExitCode = Math.Max(ExitCode, ExitCodeOf(refusal));
            return null;
        }

        var content = outcome.Value.Text.Content;
        if (PromisedKind.Of(file.Path).Kind is { } promised && promised != content)
        {
            error.WriteLine($"{NameOf(file)}: {T["Read.ContentDiffers", PaperRefusalTexts.Name(content)]}");
        }

        return outcome.Value;
    }

    private void TellSkipped(PaperFile file)
    {
        error.WriteLine($"{NameOf(file)}: {PaperRefusalTexts.Explain(file.Skipped!.Value)}");
        if (file.Skipped is WhySkipped.FolderHasNoPapers or WhySkipped.FolderIsClosed)
        {
            ExitCode = Math.Max(ExitCode, ExitCodes.FoundOrRefused);
        }
    }

    private static string NameOf(PaperFile file) => file.IsStandardInput ? T["Read.StandardInput"] : file.Path;

    /// <summary>What lies outside the paper (no such file, no right, a program that is missing) is told from a paper that is no good.</summary>
    private static int ExitCodeOf(CannotReadPaper refusal) =>
        refusal
            is CannotReadPaper.FileIsMissing
                or CannotReadPaper.AccessIsDenied
                or CannotReadPaper.FileCannotBeOpened
                or CannotReadPaper.ToolIsMissing
            ? ExitCodes.CannotReadOrWrite
            : ExitCodes.FoundOrRefused;
}

internal sealed record ReadPaper(Paper Paper, PaperText Text);
