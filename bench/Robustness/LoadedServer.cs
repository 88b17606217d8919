using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Ledetraad.App.Composition;
using Ledetraad.App.Serving;
using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Bench.Robustness;

/// <summary>
/// A server from which many read while papers are withdrawn, as by a command beside it, and while it is stopped again and again. An answer that shows
/// what had been withdrawn when it was asked for is a fault; so is a request that was begun before a stop and cut off.
/// </summary>
internal sealed class LoadedServer : IAsyncDisposable
{
    private const int Readers = 16;
    private static readonly TimeSpan BetweenDeeds = TimeSpan.FromMilliseconds(200);

    private readonly StoreOptions _stores;
    private readonly ServiceProvider _beside;
    private readonly Municipality _town;
    private readonly IReadOnlyList<ShownMeeting> _shown;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<Guid, bool> _withdrawn = [];
    private HashSet<Guid> _doomed = [];
    private bool _isStopping;
    private int _answers;

    private LoadedServer(StoreOptions stores, ServiceProvider beside, Municipality town, IReadOnlyList<ShownMeeting> shown) =>
        (_stores, _beside, _town, _shown) = (stores, beside, town, shown);

    public int Answers => _answers;

    /// <summary>What went wrong; empty when all is well.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.Distinct(StringComparer.Ordinal)];

    public static async Task<LoadedServer> FillAsync(IReadOnlyList<string> files, StoreOptions stores, CancellationToken stop)
    {
        await using (var house = await ImportHouse.OpenAsync(stores, stop))
        {
            await house.ImportAsync(files, stop);
        }

        var beside = new ServiceCollection().AddLogging().AddHouse(stores).BuildServiceProvider();
        var town = (await beside.GetRequiredService<IMunicipalityDirectory>().AllAsync(stop)).Single(m => m.IsActive);
        await using var scope = await beside.OpenMunicipalityAsync(town);
        var db = scope.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        var shown =
            from version in db.Versions
            join paper in db.Papers on version.PaperId equals paper.Id
            where version.Standing == Standing.Shown && paper.MeetingId != null
            orderby version.ImportedAt
            select new ShownMeeting(version.Id, paper.MeetingId!.Value);
        return new LoadedServer(stores, beside, town, await shown.ToListAsync(stop));
    }

    /// <summary>Withdraws the first so many papers, one by one, under load.</summary>
    public Task WithdrawAsync(int count, CancellationToken stop)
    {
        var some = _shown.Take(count).ToList();
        _doomed = [.. some.Select(shown => shown.Meeting)];
        return ServeAsync(WithdrawAllAsync, stop);

        async Task WithdrawAllAsync()
        {
            foreach (var (version, meeting) in some)
            {
                await Task.Delay(BetweenDeeds, stop);
                await using var scope = await _beside.OpenMunicipalityAsync(_town);
                await scope.ServiceProvider.GetRequiredService<Publication>().WithdrawAsync(new WithdrawVersion(version, "bench"), stop);
                _withdrawn[meeting] = true;
            }

            await Task.Delay(BetweenDeeds, stop);
        }
    }

    /// <summary>Starts and stops the server so often, under load.</summary>
    public async Task StopAsync(int count, CancellationToken stop)
    {
        for (var i = 0; i < count; i++)
        {
            await ServeAsync(() => Task.Delay(BetweenDeeds, stop), stop);
        }
    }

    public ValueTask DisposeAsync() => _beside.DisposeAsync();

    /// <summary>Serves to all readers while something is done, and stops under their load.</summary>
    private async Task ServeAsync(Func<Task> meanwhile, CancellationToken stop)
    {
        Volatile.Write(ref _isStopping, false);
        await using var server = WebServer.Build(
            _stores,
            "http://127.0.0.1:0",
            builder => builder.Services.AddSingleton(new TrafficLimits { PerSecond = 0 })
        );
        await server.StartAsync(stop);
        var address = LoadedPages.AddressOf(server);
        var readers = Enumerable.Range(0, Readers).Select(number => Task.Run(() => ReadAsync(address, number, stop), stop)).ToList();
        await meanwhile();
        Volatile.Write(ref _isStopping, true);
        await server.StopAsync(stop);
        await Task.WhenAll(readers);
    }

    private async Task ReadAsync(Uri server, int number, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = server };
        var (at, isAnswering) = (number, true);
        while (isAnswering)
        {
            var meeting = _shown[at % _shown.Count].Meeting;
            string[] addresses =
            [
                $"/{_town.Slug}/dagsordener/moeder/{meeting}",
                $"/{_town.Slug}/dagsordener/moeder",
                $"/{_town.Slug}/feeds/alle",
                "/dagsordener?q=udvalget",
            ];
            var address = addresses[at++ % addresses.Length];
            var (gone, isBegunBefore) = (_withdrawn.Keys.ToList(), !Volatile.Read(ref _isStopping));
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), stop);
                var text = await answer.Content.ReadAsStringAsync(stop);
                Interlocked.Increment(ref _answers);
                Judge(address, answer.StatusCode, text, gone, isExpectedToGo: _doomed.Contains(meeting));
            }
            catch (HttpRequestException e)
            {
                // Refused at the door is an honest answer once the stop has begun; cut off is not.
                if (isBegunBefore && e.InnerException is not SocketException { SocketErrorCode: SocketError.ConnectionRefused })
                {
                    _faults.Enqueue($"{address} was cut off: {e.Message}");
                }

                isAnswering = false;
            }
        }
    }

    private void Judge(string address, HttpStatusCode status, string text, IReadOnlyList<Guid> gone, bool isExpectedToGo)
    {
        if (status == HttpStatusCode.NotFound && isExpectedToGo)
        {
            return;
        }

        if (status != HttpStatusCode.OK)
        {
            _faults.Enqueue($"{address} answered {status}");
        }

        foreach (var one in gone.Where(one => text.Contains(one.ToString(), StringComparison.Ordinal)))
        {
            _faults.Enqueue($"{address} shows {one} after its withdrawal");
        }
    }

    private sealed record ShownMeeting(Guid Version, Guid Meeting);
}
