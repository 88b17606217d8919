using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Ledetraad.Bench.Generating;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Bench;

/// <summary>The import as users run it: <c>import minutes</c> in a process of its own, which may be killed.</summary>
internal sealed partial class ImportProcess : IDisposable
{
    /// <summary>The one that runs us: <c>dotnet</c>, three folders above the runtime's own.</summary>
    private static readonly string Dotnet = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet")
    );

    private readonly Process _process;
    private readonly List<string> _said = [];

    private ImportProcess(Process process) => _process = process;

    /// <summary>Files that the process has said are safely stored, counted in the order given.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Largest resident memory so far, in bytes; ask while it runs.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>What it has said on both outputs, for whoever wonders why it failed.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    public static ImportProcess Import(StoreOptions stores, IReadOnlyList<string> files) =>
        Start(stores, ["import", "minutes", "--municipality", Town.Name, .. files]);

    /// <returns>The exit code; negative or above 128 when it was killed.</returns>
    public async Task<int> FinishAsync(CancellationToken stop)
    {
        while (!_process.HasExited)
        {
            Look();
            await Task.WhenAny(_process.WaitForExitAsync(stop), Task.Delay(50, stop));
            stop.ThrowIfCancellationRequested();
        }

        await _process.WaitForExitAsync(stop);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: nothing can be put in order first.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static ImportProcess Start(StoreOptions stores, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Ledetraad.App.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LEDETRAAD_INSTALLATION_STORE"] = stores.Installation;
        start.Environment["LEDETRAAD_MUNICIPALITY_STORE"] = stores.MunicipalityTemplate;
        var started = new ImportProcess(Process.Start(start)!);
        started._process.OutputDataReceived += (_, line) => started.Hear(line.Data);
        started._process.ErrorDataReceived += (_, line) => started.Hear(line.Data);
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        return started;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Add(line);
        }

        if (Acknowledgement().Match(line) is { Success: true } stored)
        {
            Acknowledged = int.Parse(stored.Groups["files"].ValueSpan, CultureInfo.InvariantCulture);
        }
    }

    private void Look()
    {
        try
        {
            _process.Refresh();
            PeakMemory = Math.Max(PeakMemory, _process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the answer: the last look counts.
        }
    }

    /// <summary>The line that the command prints after each committed batch.</summary>
    [GeneratedRegex(@"^(?<files>\d+) af \d+ filer er færdige og gemt\.$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Acknowledgement();
}
