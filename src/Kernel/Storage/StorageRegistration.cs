using Ledetraad.Kernel.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Kernel.Storage;

public static class StorageRegistration
{
    /// <summary>Registers a module's context on the store of its kind; a municipality store follows <see cref="CurrentMunicipality"/>.</summary>
    public static IServiceCollection AddModuleDbContext<TContext>(this IServiceCollection services, StoreKind kind)
        where TContext : ModuleDbContext
    {
        services.AddDbContext<TContext>(
            (provider, options) =>
            {
                var stores = provider.GetRequiredService<StoreOptions>();
                var store = kind == StoreKind.Installation ? stores.ForInstallation() : stores.For(provider.GetRequiredService<CurrentMunicipality>().Value);
                store.Configure(options);
            },
            optionsLifetime: ServiceLifetime.Scoped
        );
        return services;
    }
}
