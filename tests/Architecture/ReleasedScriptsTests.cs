using System.Security.Cryptography;
using System.Text;
using Ledetraad.App;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ledetraad.Architecture.Tests;

/// <summary>Stores out there were made by the scripts that we have released: those never change, and every later one applies after them.</summary>
public class ReleasedScriptsTests
{
    /// <summary>One line a script: checksum and resource name. A release adds lines; nothing takes one away.</summary>
    private static readonly string List = Path.Combine(ProjectRoot.Path, "tests", "Architecture", "released-scripts.expected.txt");

    [Fact]
    public void A_released_script_is_as_it_was()
    {
        var now = Scripts().DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Checksum, StringComparer.Ordinal);
        foreach (var line in File.ReadAllLines(List))
        {
            var (checksum, name) = (line[..64], line[65..]);
            Assert.True(
                now.TryGetValue(name, out var found) && found == checksum,
                $"{name} was released and has changed or gone: add a new script instead."
            );
        }
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_store_with_content_is_brought_up_to_date_and_keeps_it(StoreProvider provider)
    {
        await using var stores = TestStores.On(provider);
        var store = stores.Options.ForInstallation();
        var storages = House.Modules.SelectMany(m => m.Storage).ToList();
        var firsts = Scripts()
            .Where(s => s.Provider == provider && s.Name.Contains("0001_", StringComparison.Ordinal) && s.Kind == StoreKind.Municipality)
            .ToList();
        await using (var made = StoreContexts.Open(typeof(MunicipalityKernelDbContext), store))
        {
            await made.GetService<IRelationalDatabaseCreator>().CreateAsync();

            // What the first release left behind: its scripts, recorded, and a row.
            await made.Database.ExecuteSqlRawAsync(
                "CREATE TABLE schema_version (module TEXT NOT NULL, id INTEGER NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (module, id))"
            );
            foreach (var script in firsts)
            {
                await made.Database.ExecuteSqlRawAsync(
                    script.Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
                );
                await made.Database.ExecuteSqlRawAsync(
                    "INSERT INTO schema_version VALUES ({0}, 1, {1}, 0)",
                    script.Module,
                    script.Checksum
                );
            }

            await made.Database.ExecuteSqlRawAsync(
                "INSERT INTO committees_committees (\"Id\", \"Name\", \"Slug\", \"MatchKey\") VALUES ({0}, 'Udvalget', 'udvalget', 'udvalget')",
                Guid.NewGuid()
            );
            await made.Database.ExecuteSqlRawAsync(
                "INSERT INTO organisation_departments (\"Id\", \"Name\") VALUES ({0}, 'Økonomi')",
                Guid.NewGuid()
            );
        }

        await new Migrator(storages, TimeProvider.System).MigrateAsync(store, StoreKind.Municipality, default);

        await using var db = StoreContexts.Open(typeof(MunicipalityKernelDbContext), store);
        Assert.Equal(
            ["Udvalget"],
            await db.Database.SqlQueryRaw<string>("SELECT \"Name\" AS \"Value\" FROM committees_committees").ToListAsync()
        );
        var told = await db.Set<OutboxMessage>().SingleAsync(); // the cases that have written the department's name find it
        Assert.Equal((DepartmentNamed.Kind, "Økonomi"), (told.Kind, told.Read<DepartmentNamed>().Name));
        Assert.True(DateTimeOffset.UtcNow - told.At < TimeSpan.FromHours(1));
    }

    private static IEnumerable<(
        string Module,
        StoreKind Kind,
        StoreProvider Provider,
        string Name,
        string Text,
        string Checksum
    )> Scripts() =>
        from storage in ModuleStorage.Kernel.Concat(House.Modules.SelectMany(m => m.Storage))
        from provider in Enum.GetValues<StoreProvider>()
        from name in storage.Scripts.GetManifestResourceNames()
        where
            name.Contains(
                $".Storage.{storage.Folder}.{(provider == StoreProvider.Postgres ? "postgres" : "sqlite")}.",
                StringComparison.Ordinal
            )
        let text = new StreamReader(storage.Scripts.GetManifestResourceStream(name)!, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n")
        select (
            storage.Module,
            storage.Kind,
            provider,
            name,
            text,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
        );
}
