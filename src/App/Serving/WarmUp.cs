using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.App.Serving;

/// <summary>Lets the modules go their usual ways once, a moment after the server has started: what is compiled is compiled for the whole process.</summary>
internal sealed class WarmUp(IServiceProvider services, ILogger<WarmUp> log) : BackgroundService
{
    /// <summary>Whoever waits for the very first page is not held up by it.</summary>
    private static readonly TimeSpan Begin = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Begin, stoppingToken);
            var all = await services.GetRequiredService<IMunicipalityDirectory>().AllAsync(stoppingToken);
            if (all.FirstOrDefault(m => m.IsActive) is not { } municipality)
            {
                return;
            }

            await using var opened = await services.OpenMunicipalityAsync(municipality);
            foreach (var module in House.Modules)
            {
                await module.WarmUpAsync(opened.ServiceProvider, stoppingToken);
            }
        }
        catch (Exception e)
        {
            // When the server is stopping nobody waits for what was to be faster.
            log.Log(
                stoppingToken.IsCancellationRequested ? LogLevel.Debug : LogLevel.Warning,
                e,
                "Warming up was broken off; the first pages take longer"
            );
        }
    }
}
