using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Ledetraad.Bench.Measuring;
using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees;
using Ledetraad.Modules.Committees.LivingTexts;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Bench.CasePapers;

/// <summary>The first paper that a process renders, each time in a process of its own.</summary>
internal static class FirstPaper
{
    /// <summary>The paper, in the folder of its stores.</summary>
    public const string FileName = "paper.md";

    /// <summary>The word by which the benchmarks' program is asked to be such a process.</summary>
    private const string Word = "first-paper";

    private const string Warm = "warm";

    /// <summary>Whoever opens a paper has signed in and found it first.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(1);

    /// <returns>Milliseconds on the clock, and of processor time.</returns>
    public static async Task<(double Clock, double Processor)> MedianAsync(string folder, bool isWarm, CancellationToken stop)
    {
        var times = new List<(double Clock, double Processor)>();
        for (var i = 0; i < Timing.Runs; i++)
        {
            times.Add(await InOwnProcessAsync(folder, isWarm, stop));
        }

        return (Timing.Median(times.Select(time => time.Clock)), Timing.Median(times.Select(time => time.Processor)));
    }

    /// <summary>Does what the process is for, when it was asked to.</summary>
    public static async Task<bool> RunsAsync(string[] arguments)
    {
        if (arguments is not [Word, var folder, var way])
        {
            return false;
        }

        await using var house = await ImportHouse.OpenAsync(StoreOptions.InFolder(folder), CancellationToken.None);
        if (way == Warm)
        {
            await house.AskAsync(async services =>
            {
                await new CommitteesModule().WarmUpAsync(services, CancellationToken.None);
                return true;
            });
            await Task.Delay(OnTheWay);
        }

        PaperPart[] parts = [new(await File.ReadAllTextAsync(Path.Combine(folder, FileName)), 2, "Tabel")];
        var watch = Stopwatch.StartNew();
        var (_, processor) = await Timing.ProcessorTimeAsync(() =>
            house.AskAsync(services => services.GetRequiredService<LivingText>().RenderAsync(parts, CancellationToken.None))
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds} {processor}"));
        return true;
    }

    private static async Task<(double Clock, double Processor)> InOwnProcessAsync(string folder, bool isWarm, CancellationToken stop)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(FirstPaper).Assembly.Location, Word, folder, isWarm ? Warm : "cold"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        var times = said.Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        return (times[0], times[1]);
    }
}
