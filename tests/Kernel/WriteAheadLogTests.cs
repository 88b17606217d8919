using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Tests;

public class WriteAheadLogTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task What_is_committed_is_folded_in_and_still_there(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        await using var db = store.Open();
        db.Add(AuditEntry.For(new Deed("one"), "test", Now));
        await db.SaveChangesAsync();

        Assert.True(await WriteAheadLog.FoldAsync(db, default));

        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync());
        Assert.Equal(0, LogOf(db));
    }

    [Fact]
    public async Task While_somebody_reads_the_log_is_left_and_nothing_is_lost()
    {
        await using var store = await KernelStore.OnAsync(StoreProvider.Sqlite);
        await using var reader = store.Open();
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(); // held, since the last connection that a pool closes folds the log in
        db.Add(AuditEntry.For(new Deed("one"), "test", Now));
        await db.SaveChangesAsync();
        await reader.Database.OpenConnectionAsync();
        await using (var reading = ((SqliteConnection)reader.Database.GetDbConnection()).BeginTransaction(deferred: true))
        {
            await reader.Database.UseTransactionAsync(reading);
            Assert.Equal(1, await reader.Set<AuditEntry>().CountAsync());

            Assert.False(await WriteAheadLog.FoldAsync(db, default));
        }

        Assert.True(await WriteAheadLog.FoldAsync(db, default));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync());
    }

    /// <summary>Bytes; 0 where there is no such file.</summary>
    private static long LogOf(DbContext db)
    {
        if (!db.Database.IsSqlite())
        {
            return 0;
        }

        var log = new FileInfo(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + "-wal");
        return log.Exists ? log.Length : 0;
    }

    private sealed record Deed(string What);
}
