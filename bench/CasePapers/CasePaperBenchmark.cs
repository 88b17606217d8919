using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ledetraad.Bench.Measuring;
using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Bench.CasePapers;

/// <summary>
/// A paper with 200 embedded figures from 20 data sets: read from the store, computed and written as HTML, in a scope of its own and with nothing kept
/// from before; the peer writes the same paper with the figures typed in. Then: following each of its frozen figures to the page's content.
/// </summary>
internal sealed class CasePaperBenchmark : IBenchmark
{
    private const int Sets = 20;
    private const int FiguresOfEach = 10;
    private const double MostMilliseconds = 100;
    private const int Runs = 25;
    private const int RunsBetweenPauses = 6;

    /// <summary>While papers are rendered without a stop, the runtime puts off compiling anew what is called often; a server has such pauses.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public string Name => "case-paper";

    public IReadOnlyList<string> Ids { get; } =
    ["first-render", "first-render-cold", "render", "render-slowest", "frozen", "follow", "follow-slowest"];

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(BenchmarkRun run)
    {
        var folder = run.NewFolder();
        await using var house = await ImportHouse.OpenAsync(StoreOptions.InFolder(folder), run.Stop);
        var slugs = await house.AskAsync(services => AddSetsAsync(services, run.Stop));
        var text = Paper(slugs);
        PaperPart[] parts = [new(text, 2, "Tabel")];
        await File.WriteAllTextAsync(Path.Combine(folder, FirstPaper.FileName), text, run.Stop);
        run.Tell(
            $"case-paper: {slugs.Count} data sets, {slugs.Count * FiguresOfEach} figures, a text of {parts[0].Markdown.Length / 1000.0:0.0} kB."
        );

        var first = await FirstPaper.MedianAsync(folder, isWarm: true, run.Stop);
        var cold = await FirstPaper.MedianAsync(folder, isWarm: false, run.Stop);
        run.Tell(
            $"First paper: {first.Processor:0} ms of processor time, {cold.Processor:0} ms in a process that has done nothing before."
        );
        var filled = (await house.AskAsync(s => s.GetRequiredService<LivingText>().RenderAsync(parts, run.Stop))).Parts[0].FilledMarkdown;
        var isWhole = !filled.Contains("{{", StringComparison.Ordinal);
        var (live, processor) = await Timing.ProcessorTimeAsync(() =>
            TimesAsync(() => house.AskAsync(s => s.GetRequiredService<LivingText>().RenderAsync(parts, run.Stop)))
        );
        run.Tell($"A draft: {processor / (2 * Runs):0} ms of processor time.");
        var typed = await TimesAsync(() => Task.FromResult(SafeMarkdown.ToHtml(filled, 2, "Tabel")));

        var paper = Guid.NewGuid();
        await house.AskAsync(async services =>
        {
            await services.GetRequiredService<PaperFreezing>().FreezeAsync(new FreezePaper(paper, parts, "bench", null), run.Stop);
            return await services.GetRequiredService<CommitteesDbContext>().SaveChangesAsync(run.Stop);
        });
        var frozen = await TimesAsync(() => house.AskAsync(s => s.GetRequiredService<FrozenText>().RenderAsync(paper, parts, run.Stop)));
        var figures = await house.AskAsync(s =>
            s.GetRequiredService<CommitteesDbContext>().FrozenFigures.Select(f => f.Id).ToListAsync(run.Stop)
        );
        var follow = new List<double>();
        foreach (var figure in figures)
        {
            follow.Add(
                await TimeAsync(() =>
                    house.AskAsync(s => s.GetRequiredService<ThreadQuery>().ReadAsync(figure, null, withToday: true, run.Stop))
                )
            );
        }

        var goal = new Goal(MostMilliseconds, GoalOn.Ours, Better.Lower);
        return
        [
            new(
                "first-render",
                "ms for the first paper of a process that has warmed up as the server does",
                first.Clock,
                false,
                Timing.Runs,
                null,
                goal
            ),
            new("first-render-cold", "ms for the first paper of a process that has done nothing before", cold.Clock, false, Timing.Runs),
            new(
                "render",
                "ms a draft",
                Timing.Median(live),
                false,
                Runs,
                new Peer("the same text typed, Markdig alone", Timing.Median(typed), isWhole),
                goal
            ),
            new("render-slowest", "ms the slowest draft", live.Max(), false, Runs, null, goal),
            new("frozen", "ms a frozen paper", Timing.Median(frozen), false, Runs, null, goal),
            new("follow", "ms a figure followed", Timing.Median(follow), false, follow.Count, null, goal),
            new("follow-slowest", "ms the slowest", follow.Skip(1).Max(), false, follow.Count - 1, null, goal),
        ];
    }

    private static async Task<IReadOnlyList<string>> AddSetsAsync(IServiceProvider services, CancellationToken stop)
    {
        var create = services.GetRequiredService<CreateDataSetHandler>();
        var draw = new Random(2026);
        var slugs = new List<string>();
        for (var set = 0; set < Sets; set++)
        {
            var rows = Enumerable
                .Range(1, 30)
                .Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Række {row}\t{draw.Next(1, 5000)}\t{draw.Next(1, 5000)}\t{draw.Next(1, 5000)}"
                    )
                );
            var draft = new DataSetDraft(
                $"Tal {set + 1}",
                "Trukket af et tal",
                new DateOnly(2026, 10, 31),
                CountsPeople: false,
                Unit.Count,
                FigureScale.Usual,
                "kolonne [I alt] = sum\nkolonne [Ændring] = ændring([2024]; [2026])\nrække [Samlet] = sum",
                TableReader.Read("\t2024\t2025\t2026\n" + string.Join('\n', rows)).Value
            );
            slugs.Add((await create.HandleAsync(new CreateDataSet(draft, "bench"), stop)).Value.Slug);
        }

        return slugs;
    }

    /// <summary>Eight figures in sentences, a table and a chart from each data set.</summary>
    private static string Paper(IReadOnlyList<string> slugs)
    {
        var text = new StringBuilder();
        foreach (var slug in slugs)
        {
            text.Append(
                $$$"""
                ## Om {{{slug}}}

                I alt {{committees.data-sum@1 column=2026 set={{{slug}}}}} mod {{committees.data-sum@1 column=2025 set={{{slug}}}}} året før, en ændring på
                {{calc.change@1 from=(committees.data-sum@1 column=2025 set={{{slug}}}) to=(committees.data-sum@1 column=2026 set={{{slug}}})}}. Den første
                række gav {{committees.data-cell@1 column=2026 row=raekke-1 set={{{slug}}}}} eller
                {{committees.data-share@1 column=2026 row=raekke-1 set={{{slug}}}}}, den samlede ændring er {{committees.data-cell@1 column=aendring row=samlet set={{{slug}}}}}.
                Gennemsnittet er {{committees.data-mean@1 column=2026 set={{{slug}}}}}, vægtet {{committees.data-weighted-mean@1 column=2026 set={{{slug}}} weight=2025}}.

                {{committees.data-table@1 set={{{slug}}}}}

                {{committees.data-table@1 columns=2024,2025,2026 rows=raekke-1,raekke-2,raekke-3 set={{{slug}}} : søjler}}


                """
            );
        }

        return text.ToString();
    }

    private static async Task<List<double>> TimesAsync<T>(Func<Task<T>> work)
    {
        for (var i = 0; i < Runs; i++)
        {
            await work();
            if (i % RunsBetweenPauses == 0)
            {
                await Task.Delay(Pause);
            }
        }

        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            times.Add(await TimeAsync(work));
        }

        return times;
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
