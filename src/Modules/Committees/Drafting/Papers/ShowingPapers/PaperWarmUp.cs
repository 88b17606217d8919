using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.DataSets.Figures;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;

/// <summary>Shows a small paper that nobody has written, so that no writer's paper is the one that waits for the compiler.</summary>
internal static class PaperWarmUp
{
    /// <summary>
    /// How often the paper is shown, and of how many parts it is then. What a paper calls once is compiled anew at its thirtieth call, to be watched, and
    /// at its sixtieth for good: so each length comes more than thirty times, twice and more; and the long one, for which the memory is to be there too, once
    /// again. With fewer rounds the first paper is the one that is watched, at three times the time.
    /// </summary>
    private static readonly (int Rounds, int Length)[] Series = [(35, 1), (35, 1), (35, 20), (35, 20), (35, 20)];

    /// <summary>The runtime compiles anew, and better, what is called often, when it has met nothing new for a tenth of a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private const string Statement = """
        I 2026 var der {{committees.data-sum@1 column=2026 set=opvarmning}} mod {{committees.data-sum@1 column=2025 set=opvarmning}} i 2025, en ændring på
        {{calc.change@1 from=(committees.data-sum@1 column=2025 set=opvarmning) to=(committees.data-sum@1 column=2026 set=opvarmning) : pct, 1 decimal}}.
        Den første række gav {{committees.data-cell@1 column=2026 row=en set=opvarmning}} eller {{committees.data-share@1 column=2026 row=en set=opvarmning}},
        gennemsnittet er {{committees.data-mean@1 column=2026 set=opvarmning : 1 decimal}}, vægtet
        {{committees.data-weighted-mean@1 column=2026 set=opvarmning weight=2025}}. Af 40 borgere fik 10 job, svarende til 25 pct., og 30 gik videre.

        {{committees.data-table@1 set=opvarmning}}

        {{committees.data-table@1 columns=2025,2026 rows=en,to,tre set=opvarmning : søjler}}

        {{committees.data-table@1 set=opvarmning : linje}}

        | Område | Budget | Regnskab |
        |---|---:|---:|
        | Drift | 1.200 | 1.150 |
        | I alt | 1.200 | 1.150 |

        """;

    /// <summary>A set that is looked for in the store, and is not there.</summary>
    private const string Economy =
        "Udgiften på {{committees.data-cell@1 column=a row=b set=opvarmning-uden-tal}} holdes inden for rammen den 4. marts 2026.";

    public static async Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        var sources = services
            .GetServices<IKeyFigureSource>()
            .Select(source => source is DataFigures figures ? new WithOwnSet(figures) : source);
        var living = new LivingText(
            new KeyFigureReader(sources, services.GetRequiredService<TimeProvider>()),
            services.GetRequiredService<CurrentMunicipality>()
        );
        var rendering = new PaperRendering(living, services.GetRequiredService<FrozenText>());
        foreach (var (rounds, length) in Series)
        {
            var content = Content(length);
            IReadOnlyList<ShownPart> shown = [];
            for (var round = 0; round < rounds; round++)
            {
                stop.ThrowIfCancellationRequested();
                shown = await rendering.ReadAsync(content, frozenAs: Guid.Empty, stop);
            }

            PaperQuery.Check(Guid.Empty, content.Title, [.. shown.Select(part => part.FilledPart)], []);
            await Task.Delay(Pause, stop);
        }

        var papers = services.GetRequiredService<PaperQuery>();
        await papers.ReadAsync(Guid.Empty, Guid.Empty, Nobody, stop);
        await papers.CompanyAsync(Guid.Empty, stop);
    }

    private static Actor Nobody => new(Guid.Empty, "") { Roles = new HashSet<string>(), Permissions = new HashSet<string>() };

    private static DraftContent Content(int length) =>
        new(
            "Opvarmning",
            [
                Section("sagsfremstilling", SectionKind.Statement, string.Concat(Enumerable.Repeat(Statement, length))),
                Section("oekonomi", SectionKind.Financial, Economy),
            ],
            ["at sagen drøftes"],
            []
        );

    private static DraftSection Section(string key, SectionKind kind, string text) =>
        new(new TemplateSection(key, kind, key, null, false), text);

    /// <summary>The store's data sets and one of our own.</summary>
    private sealed class WithOwnSet(DataFigures figures) : IKeyFigureSource
    {
        private static readonly DataSetDraft Draft = new(
            "Opvarmning",
            "Ingen",
            new DateOnly(2026, 1, 1),
            CountsPeople: false,
            Unit.Count,
            FigureScale.Usual,
            "kolonne [Ændring] = ændring([2025]; [2026])\nrække [Samlet] = sum",
            TableReader.Read("Række;2025;2026\nEn;1.200;1.350\nTo;800;760\nTre;45;61").Value
        );

        public IReadOnlyList<KeyFigureDefinition> Definitions => figures.Definitions;

        public Task PrepareAsync(IReadOnlyCollection<KeyFigureQuery> queries, DateTimeOffset moment, CancellationToken stop)
        {
            var version = DataSetVersions.Of(Guid.Empty, 1, Draft, Draft.ToContent().Value, "", reason: null, moment);
            figures.Take(new LoadedSet("opvarmning", version), moment);
            return figures.PrepareAsync(queries, moment, stop);
        }

        public Result<KeyFigureValue, CannotComputeFigure> Compute(FigureRequest request) => figures.Compute(request);

        public Result<KeyTable, CannotComputeFigure> Tabulate(FigureRequest request) => figures.Tabulate(request);
    }
}
