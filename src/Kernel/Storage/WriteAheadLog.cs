using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Storage;

/// <summary>
/// SQLite writes changes to a log beside the store and folds them in when nobody reads. Where a long work writes and another reads without a pause, that
/// never comes to be: the log grows to many times the store, and every reading gets slower. Such a work makes a pause, and folds the log in itself.
/// </summary>
public static class WriteAheadLog
{
    /// <summary>How long other readers are waited for; whoever reads longer, the next folding has it.</summary>
    private const int Patience = 2_000;

    /// <summary>Folds in what is committed and empties the log; on PostgreSQL there is nothing to do.</summary>
    /// <returns>False when somebody reads, so that the log could not be emptied.</returns>
    public static async Task<bool> FoldAsync(DbContext db, CancellationToken stop)
    {
        if (!db.Database.IsSqlite())
        {
            return true;
        }

        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var before = await AskAsync(db, "PRAGMA busy_timeout", stop);
            await AskAsync(db, $"PRAGMA busy_timeout = {Patience}", stop);
            var isBusy = await AskAsync(db, "PRAGMA wal_checkpoint(TRUNCATE)", stop) != 0;
            await AskAsync(db, $"PRAGMA busy_timeout = {before}", stop);
            return !isBusy;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<long> AskAsync(DbContext db, string pragma, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }
}
