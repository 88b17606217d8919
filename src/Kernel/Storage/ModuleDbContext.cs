using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Jobs;
using Ledetraad.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ledetraad.Kernel.Storage;

/// <summary>A module's view of a store: its own tables, and Kernel's three that everyone writes to in the same transaction.</summary>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The collation that sorts names as Danes do: Aa as Å, Z before Æ, Ø, Å.</summary>
    protected string DanishCollation => Database.IsSqlite() ? SqliteConnectionSetup.DanishCollation : "da-x-icu";

    /// <summary>The collation that sorts by code points; null where that is the usual one.</summary>
    protected string? OrdinalCollation => Database.IsSqlite() ? null : "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new AuditEntryConfiguration());
        modelBuilder.ApplyConfiguration(new AuditPayloadConfiguration());
        modelBuilder.ApplyConfiguration(new AuditSealConfiguration());
        modelBuilder.ApplyConfiguration(new OutboxMessageConfiguration());
        modelBuilder.ApplyConfiguration(new JobConfiguration());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

    /// <summary>Instants are whole microseconds since 1970, UTC, as an integer on both databases: they sort and compare alike.</summary>
    private sealed class InstantConverter()
        : ValueConverter<DateTimeOffset, long>(
            instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
            micros => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)
        );
}
