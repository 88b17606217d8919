using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Reads PDF through poppler's <c>pdftotext</c> in a child process with limits on time, memory and output.</summary>
/// <remarks>
/// It prints each word with its place on the page (<c>-bbox</c>), from which <see cref="PdfLayout"/> finds lines, columns and paragraphs:
/// columns that a human sees are a few points apart, which the blanks of <c>-layout</c> cannot always show.
/// </remarks>
/// <param name="program">Name or path of the program.</param>
internal sealed class PdfToText(PaperInputLimits limits, string program = PdfToText.Name)
{
    private const string Name = "pdftotext";
    private const string Package = "poppler-utils";
    private const int MostErrorText = 16 * 1024;
    private const int Kilobyte = 1024;
    private const int Megabyte = 1 << 20;

    /// <summary>Exit codes of the shell: the program was not found; it was ended by a signal (128 + its number).</summary>
    private const int NotFound = 127;
    private const int Aborted = 128 + 6;
    private const int Killed = 128 + 9;
    private const int OutOfTime = 128 + 24;

    public async Task<Result<List<string>, CannotReadPaper>> ReadAsync(byte[] content, CancellationToken stop)
    {
        using var process = new Process { StartInfo = StartInfo() };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new CannotReadPaper.ToolIsMissing(Name, Package);
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limits.MostTime);
        try
        {
            return await ReadAsync(process, content, time.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return TimeIsUp();
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>The shell sets the limits and becomes the program; what it runs is given as arguments, never as part of its script.</summary>
    private ProcessStartInfo StartInfo()
    {
        const string Script = "ulimit -v \"$1\" 2>/dev/null; ulimit -t \"$2\" 2>/dev/null; shift 2; exec \"$@\"";
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var memory = (limits.MostPdfMemory / Kilobyte).ToString(CultureInfo.InvariantCulture);
        var seconds = Math.Max(1, (int)limits.MostTime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])["-c", Script, "sh", memory, seconds, program, "-bbox", "-nodiag", "-enc", "UTF-8", "-", "-"])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private async Task<Result<List<string>, CannotReadPaper>> ReadAsync(Process process, byte[] content, CancellationToken stop)
    {
        var feeding = FeedAsync(process.StandardInput.BaseStream, content, stop);
        var complaining = ReadErrorsAsync(process.StandardError, stop);
        var words = new PdfWords();
        using var output = new StreamReader(new LimitedStream(process.StandardOutput.BaseStream, limits.MostPdfOutput));
        try
        {
            while (await output.ReadLineAsync(stop) is { } line)
            {
                words.Add(line);
            }
        }
        catch (LimitedStream.IsFullException)
        {
            return new CannotReadPaper.LimitIsExceeded(ReadingLimit.Output, limits.MostPdfOutput / Megabyte);
        }

        await process.WaitForExitAsync(stop);
        await feeding;
        return Judge(process.ExitCode, await complaining) is { } refusal ? refusal : PdfLayout.Read(words.Pages, limits);
    }

    private CannotReadPaper? Judge(int exitCode, string errors) =>
        exitCode switch
        {
            0 => null,
            NotFound => new CannotReadPaper.ToolIsMissing(Name, Package),
            OutOfTime or Killed => TimeIsUp(),
            Aborted => new CannotReadPaper.LimitIsExceeded(ReadingLimit.Memory, limits.MostPdfMemory / Megabyte),
            _ when errors.Contains("memory", StringComparison.OrdinalIgnoreCase) => new CannotReadPaper.LimitIsExceeded(
                ReadingLimit.Memory,
                limits.MostPdfMemory / Megabyte
            ),
            _ when errors.Contains("password", StringComparison.OrdinalIgnoreCase) => new CannotReadPaper.DocumentIsLocked(),
            _ when errors.Contains("not allowed", StringComparison.OrdinalIgnoreCase) => new CannotReadPaper.DocumentIsLocked(),
            _ => new CannotReadPaper.DocumentIsDamaged(ContentKind.Pdf, LastLine(errors)),
        };

    private static string LastLine(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? Name;

    private CannotReadPaper.LimitIsExceeded TimeIsUp() => new(ReadingLimit.Time, (long)limits.MostTime.TotalSeconds);

    private static async Task FeedAsync(Stream input, byte[] content, CancellationToken stop)
    {
        try
        {
            await using (input)
            {
                await input.WriteAsync(content, stop);
            }
        }
        catch (IOException)
        {
            // The program has read what it wanted; what it makes of it stands on its output.
        }
    }

    private static async Task<string> ReadErrorsAsync(StreamReader errors, CancellationToken stop)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[Kilobyte];
        int got;
        while ((got = await errors.ReadAsync(buffer, stop)) > 0)
        {
            text.Append(buffer, 0, Math.Min(got, Math.Max(0, MostErrorText - text.Length)));
        }

        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
