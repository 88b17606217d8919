using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ledetraad.Kernel.Storage;

public static class StorageRegistration
{
    /// <summary>Registers what every process needs to reach the stores: the migrator, Kernel's contexts, the outbox.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services, StoreOptions stores, IEnumerable<ModuleStorage> storages)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(stores);
        services.AddSingleton(provider => new Migrator(storages, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<CurrentMunicipality>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddModuleDbContext<MunicipalityKernelDbContext>(StoreKind.Municipality);
        services.AddModuleDbContext<InstallationKernelDbContext>(StoreKind.Installation);
        return services;
    }

    /// <summary>Registers a module's context on the store of its kind; a municipality store follows <see cref="CurrentMunicipality"/>.</summary>
    public static IServiceCollection AddModuleDbContext<TContext>(this IServiceCollection services, StoreKind kind)
        where TContext : ModuleDbContext =>
        services.AddDbContext<TContext>(
            (provider, options) =>
            {
                var stores = provider.GetRequiredService<StoreOptions>();
                var store =
                    kind == StoreKind.Installation
                        ? stores.ForInstallation()
                        : stores.For(provider.GetRequiredService<CurrentMunicipality>().Value);
                store.Configure(options);
            },
            optionsLifetime: ServiceLifetime.Scoped
        );

    /// <summary>A scope that works on one municipality's store, brought to the newest schema first.</summary>
    public static async Task<AsyncServiceScope> OpenMunicipalityAsync(this IServiceProvider services, Municipality municipality)
    {
        var store = services.GetRequiredService<StoreOptions>().For(municipality);
        await services.GetRequiredService<Migrator>().MigrateOnceAsync(store, StoreKind.Municipality);
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Choose(municipality);
        return scope;
    }
}
