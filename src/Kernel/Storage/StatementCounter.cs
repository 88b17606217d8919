using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ledetraad.Kernel.Storage;

/// <summary>Counts the statements sent to the stores: a metric in operation, a bar against N+1 in the tests.</summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    public static readonly StatementCounter Instance = new();

    private readonly Counter<long> _metric = Telemetry.Meter.CreateCounter<long>("ledetraad.store.statements");
    private long _total;

    private StatementCounter() { }

    /// <summary>Statements since the process began.</summary>
    public long Total => Interlocked.Read(ref _total);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Count();
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Count();
        return ValueTask.FromResult(result);
    }

    private void Count()
    {
        Interlocked.Increment(ref _total);
        _metric.Add(1);
    }
}
