using Ledetraad.Kernel.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ledetraad.App.Serving;

/// <summary>Ready when the installation's store answers.</summary>
internal sealed class StoreHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InstallationKernelDbContext>();
        return await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The installation's store does not answer.");
    }
}
