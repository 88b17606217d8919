using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>A figure that was frozen by one version of its definition, and is counted otherwise since.</summary>
public class DefinitionDriftTests
{
    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task The_page_of_a_figure_tells_that_a_newer_definition_makes_it_another(StoreProvider store)
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var town = await TownApp.StartAsync(
            store,
            new TrafficLimits { PerSecond = 0 },
            provider.IntroduceTo,
            services => services.AddScoped<IKeyFigureSource, Bridges>()
        );
        await town.AddPersonAsync("Viggo Tangkær", "viggo", Roles.Analyst);
        var address = await FreezeAsync(town);
        using var client = DemoSignIn.NewClient(town.Address);
        (await provider.SignInAsync(client, nonce => provider.Sign(provider.Claims("viggo", nonce)), address)).Dispose();

        var page = WebUtility.HtmlDecode(await client.GetStringAsync(address));

        Assert.Contains("Tallet 10", page, StringComparison.Ordinal);
        Assert.Contains("test.bridges@1", page, StringComparison.Ordinal);
        Assert.Matches("I dag ville tallet være <strong[^>]*>12<", page);
        Assert.Matches("<th scope=\"row\">Definitionen er ændret</th>\\s*<td>test.bridges</td>\\s*<td>1</td>\\s*<td>2</td>", page);
    }

    private static Task<string> FreezeAsync(TownApp town) =>
        town.InStoreAsync(async services =>
        {
            var command = new FreezePaper(Guid.NewGuid(), [new PaperPart("Der er {{test.bridges@1}} broer.", 2, "")], "test", null);
            var frozen = (await services.GetRequiredService<PaperFreezing>().FreezeAsync(command, default)).Value;
            await services.GetRequiredService<CommitteesDbContext>().SaveChangesAsync();
            return ThreadAddress.Of("sandby", Assert.Single(frozen.Figures).Id);
        });

    /// <summary>Ten bridges, and twelve since footbridges count.</summary>
    private sealed class Bridges : IKeyFigureSource
    {
        public IReadOnlyList<KeyFigureDefinition> Definitions { get; } = [Define(1, "Broer for biler"), Define(2, "Broer for alle")];

        public Task PrepareAsync(IReadOnlyCollection<KeyFigureQuery> queries, DateTimeOffset moment, CancellationToken stop) =>
            Task.CompletedTask;

        public Result<KeyTable, CannotComputeFigure> Tabulate(FigureRequest request) =>
            new CannotComputeFigure.IsAnotherKind(request.Query.Key, IsTable: false);

        public Result<KeyFigureValue, CannotComputeFigure> Compute(FigureRequest request) =>
            new KeyFigureValue(request.Query.Version == 1 ? 10 : 12, Unit.Count, countsPeople: false, [], request.Moment);

        private static KeyFigureDefinition Define(int version, string formula) =>
            new("test.bridges", version, [], Disclosure.CountsNoPeople, () => new KeyFigureWords("Broer", formula, "Prøve"));
    }
}
