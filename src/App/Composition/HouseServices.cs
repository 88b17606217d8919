using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.App.Composition;

internal static class HouseServices
{
    /// <summary>Stores and the services of every module: what commands and the web server have in common.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, StoreOptions stores)
    {
        services.AddStores(stores, House.Modules.SelectMany(m => m.Storage));
        services.AddSingleton(new PermissionCatalog(House.Modules.SelectMany(m => m.Permissions)));
        services.AddSingleton(new DeedCatalog(House.Modules.SelectMany(m => m.Deeds)));
        foreach (var module in House.Modules)
        {
            module.AddServices(services);
        }

        return services;
    }
}
