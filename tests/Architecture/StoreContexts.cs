using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Architecture.Tests;

/// <summary>Opens a module's context by its type alone.</summary>
internal static class StoreContexts
{
    public static ModuleDbContext Open(Type context, StoreConnection store)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        store.Configure(builder);
        return (ModuleDbContext)Activator.CreateInstance(context, builder.Options)!;
    }
}
