using System.CommandLine;
using System.Globalization;
using System.Text;
using Ledetraad.Bench.CasePapers;
using Ledetraad.Bench.FigureChecking;
using Ledetraad.Bench.Measuring;
using Ledetraad.Bench.Minutes;
using Ledetraad.Bench.Robustness;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");

if (await FirstPaper.RunsAsync(args))
{
    return 0;
}

IReadOnlyList<IBenchmark> benchmarks =
[
    new MinutesBenchmark(),
    new FigureCheckBenchmark(),
    new CasePaperBenchmark(),
    new RobustnessBenchmark(),
];
var name = new Argument<string?>("NAME") { Description = "Which benchmark to run", Arity = ArgumentArity.ZeroOrOne };
var size = new Option<BenchmarkSize>("--size")
{
    Description = "small fits in 50 seconds, full is what an issue's bars speak of, huge has ten times the papers",
};
var only = new Option<string[]>("--only")
{
    Description = "Measure these ids alone (those that are measured together come together)",
    AllowMultipleArgumentsPerToken = true,
    HelpName = "ID",
};
var json = new Option<bool>("--json") { Description = "Print JSON (formats.md, bench) instead of a table" };
var list = new Option<bool>("--list") { Description = "Name the benchmarks and their ids" };
var command = new RootCommand("Ledetråd's benchmarks, each with its peer on the same work") { name, size, only, json, list };
command.SetAction(
    async (parsed, stop) =>
    {
        if (parsed.GetValue(list))
        {
            BenchmarkReport.List(benchmarks);
            return 0;
        }

        if (benchmarks.FirstOrDefault(b => b.Name == parsed.GetValue(name)) is not { } benchmark)
        {
            await Console.Error.WriteLineAsync($"Choose one of: {string.Join(", ", benchmarks.Select(b => b.Name))}.");
            return 2;
        }

        using var run = new BenchmarkRun(parsed.GetValue(size), stop, parsed.GetValue(only));
        var results = await benchmark.RunAsync(run);
        BenchmarkReport.Print(benchmark, run.Size, results, parsed.GetValue(json));
        return results.All(r => r.IsGood) ? 0 : 1;
    }
);
var line = command.Parse(args);
return line.Errors.Count > 0 && !args.Contains("--help") ? await Misuse(line) : await line.InvokeAsync();

static async Task<int> Misuse(ParseResult line)
{
    foreach (var error in line.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    return 2;
}
