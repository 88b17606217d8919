using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledetraad.Modules.Committees.Searching.Installation;

/// <summary>
/// Carries what an import publishes to the installation's index while the import goes on: the two stores are written at the same time. What it does
/// not come to, or fails at, is carried by the outbox as ever. One at a time reads the municipality's store here, or folds its log in.
/// </summary>
internal sealed class InstallationFollower(IServiceProvider services, Municipality municipality, CancellationToken stop) : IAsyncDisposable
{
    private readonly Lock _taking = new();
    private readonly Queue<Guid> _waiting = [];
    private readonly SemaphoreSlim _reading = new(1);
    private Task _underway = Task.CompletedTask;

    /// <summary>These versions are shown now, and that is saved.</summary>
    public void Published(IEnumerable<Guid> versions)
    {
        lock (_taking)
        {
            foreach (var version in versions)
            {
                _waiting.Enqueue(version);
            }

            if (_underway.IsCompleted)
            {
                _underway = Task.Run(CarryAsync, CancellationToken.None);
            }
        }
    }

    /// <summary>Does some work on the municipality's store while nothing else is done to it here: reading it, or folding its log in.</summary>
    public async Task AloneAsync(Func<Task> work)
    {
        await _reading.WaitAsync(stop);
        try
        {
            await work();
        }
        finally
        {
            _reading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _underway;
        _reading.Dispose();
    }

    private async Task CarryAsync()
    {
        try
        {
            while (Take() is { Count: > 0 } versions && !stop.IsCancellationRequested)
            {
                await AloneAsync(() => AddAsync(versions));
            }
        }
        catch (Exception e)
        {
            // When the import is stopped, the next one brings the index in step.
            if (!stop.IsCancellationRequested)
            {
                services
                    .GetRequiredService<ILogger<InstallationFollower>>()
                    .LogWarning(
                        e,
                        "The installation's index is brought in step after the import of {Municipality} instead",
                        municipality.Slug
                    );
            }
        }
    }

    private async Task AddAsync(IReadOnlyCollection<Guid> versions)
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        await opened.ServiceProvider.GetRequiredService<InstallationIndex>().AddAsync(versions, stop);
    }

    private List<Guid> Take()
    {
        lock (_taking)
        {
            var taken = new List<Guid>(InstallationIndex.VersionsAtATime);
            while (taken.Count < InstallationIndex.VersionsAtATime && _waiting.TryDequeue(out var version))
            {
                taken.Add(version);
            }

            return taken;
        }
    }
}
