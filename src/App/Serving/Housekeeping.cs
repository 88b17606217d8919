using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.App.Serving;

/// <summary>Carries out what waits in the outboxes, and seals the audit, a few seconds after it was written.</summary>
internal sealed class Housekeeping(IServiceProvider services, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Housekeeping failed; it is tried again in {Pause}", Pause);
            }
        }
    }

    private async Task TidyAsync(CancellationToken stop)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await AuditSealer.SealAsync(scope.ServiceProvider.GetRequiredService<InstallationKernelDbContext>(), clock.GetUtcNow(), stop);
        }

        foreach (var municipality in (await services.GetRequiredService<IMunicipalityDirectory>().AllAsync(stop)).Where(m => m.IsActive))
        {
            await using var opened = await services.OpenMunicipalityAsync(municipality);
            var db = opened.ServiceProvider.GetRequiredService<MunicipalityKernelDbContext>();
            await services.GetRequiredService<OutboxDispatcher>().DispatchAsync(db, municipality, stop);
            await AuditSealer.SealAsync(db, clock.GetUtcNow(), stop);
        }
    }
}
