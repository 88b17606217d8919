using System.Reflection;
using Ledetraad.App;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Architecture.Tests;

public class RetentionTests
{
    public static TheoryData<Type> Contexts =>
        [
            .. House.Modules.SelectMany(m => m.Storage).Select(s => s.Context!),
            typeof(MunicipalityKernelDbContext),
            typeof(InstallationKernelDbContext),
        ];

    [Theory, MemberData(nameof(Contexts))]
    public void Every_entity_states_how_long_it_is_kept_and_how_a_person_is_erased_from_it(Type context)
    {
        using var db = StoreContexts.Open(context, StoreConnection.Parse("Data Source=:memory:"));
        Assert.All(
            db.Model.GetEntityTypes(),
            entity =>
            {
                var stated = entity.ClrType.GetCustomAttribute<RetentionAttribute>();
                Assert.True(stated is { Rule.Length: > 0, Erasure.Length: > 0 }, $"{entity.ClrType.Name} does not state its retention.");
            }
        );
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Every_table_bears_the_name_of_its_module(Type context)
    {
        using var db = StoreContexts.Open(context, StoreConnection.Parse("Data Source=:memory:"));
        var prefixes = House.Modules.Select(m => m.Name + "_").Append("kernel_").ToList();
        Assert.All(
            db.Model.GetEntityTypes(),
            entity => Assert.Contains(prefixes, p => entity.GetTableName()!.StartsWith(p, StringComparison.Ordinal))
        );
    }
}
