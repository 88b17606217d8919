using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Ledetraad.Bench.Measuring;

/// <summary>Prints results as a table, or in the JSON shape that other programs rely on.</summary>
internal static class BenchmarkReport
{
    private const int TableWidth = 170;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void List(IEnumerable<IBenchmark> benchmarks)
    {
        foreach (var benchmark in benchmarks)
        {
            Console.WriteLine($"{benchmark.Name}: {string.Join(", ", benchmark.Ids)}");
        }
    }

    public static void Print(IBenchmark benchmark, BenchmarkSize size, IReadOnlyList<BenchmarkResult> results, bool json)
    {
        if (json)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(new Printed(benchmark.Name, size, Environment.ProcessorCount, [.. results.Select(Row.Of)]), Json)
            );
            return;
        }

        var table = new Table
        {
            Border = TableBorder.Minimal,
            Title = new TableTitle($"{benchmark.Name}, {Low(size)}, {Environment.ProcessorCount} cores"),
        };
        table.AddColumns("id", "metric", "ours", "peer", "peer's", "ratio", "equal", "goal", "met", "runs");
        foreach (var result in results)
        {
            table.AddRow([.. Cells(result).Select(cell => new Text(cell))]);
        }

        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect }
        );
        console.Profile.Width = Math.Max(console.Profile.Width, TableWidth);
        console.Write(table);
    }

    private static IEnumerable<string> Cells(BenchmarkResult result) =>
        [
            result.Id,
            result.Metric,
            Number(result.Ours),
            result.Peer?.Name ?? "",
            Number(result.Peer?.Value),
            Number(result.Ratio),
            YesOrNo(result.Peer?.Equal),
            result.Goal is { } goal ? $"{(goal.Better == Better.Higher ? "≥" : "≤")} {Number(goal.Value)} ({Low(goal.On)})" : "",
            YesOrNo(result.Met),
            result.Runs.ToString(CultureInfo.InvariantCulture),
        ];

    private static string Number(double? value) => value is { } v ? Rounded(v).ToString(CultureInfo.InvariantCulture) : "";

    private static string YesOrNo(bool? value) =>
        value switch
        {
            true => "yes",
            false => "NO",
            null => "",
        };

    private static string Low<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Four figures that count.</summary>
    private static double Rounded(double value) =>
        value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6));

    private sealed record Printed(string Bench, BenchmarkSize Size, int Cores, IReadOnlyList<Row> Results);

    private sealed record Row(
        string Id,
        string Metric,
        double Ours,
        string? Peer,
        double? PeerValue,
        double? Ratio,
        bool? Equal,
        double? Goal,
        GoalOn? GoalOn,
        Better Better,
        bool? Met
    )
    {
        public static Row Of(BenchmarkResult r) =>
            new(
                r.Id,
                r.Metric,
                Rounded(r.Ours),
                r.Peer?.Name,
                r.Peer is { } peer ? Rounded(peer.Value) : null,
                r.Ratio is { } ratio ? Rounded(ratio) : null,
                r.Peer?.Equal,
                r.Goal?.Value,
                r.Goal?.On,
                r.Goal?.Better ?? (r.MoreIsBetter ? Measuring.Better.Higher : Measuring.Better.Lower),
                r.Met
            );
    }
}
