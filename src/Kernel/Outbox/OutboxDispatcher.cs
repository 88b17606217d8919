using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Ledetraad.Kernel.Outbox;

/// <summary>Carries out the messages of one kind; declared at the door of the module that owns the effect.</summary>
public interface IOutboxHandler
{
    string Kind { get; }

    /// <summary>All messages of the kind say the same, "it has changed": of those that wait together, the newest is carried out for all.</summary>
    bool NewestIsEnough => false;

    /// <summary>Must be safe to repeat: a process may die between carrying out and noting it.</summary>
    Task HandleAsync(OutboxMessage message, Municipality municipality, CancellationToken stop);
}

/// <summary>Carries out a municipality's outbox in the order in which it was written.</summary>
public sealed class OutboxDispatcher(IEnumerable<IOutboxHandler> handlers, TimeProvider clock, ILogger<OutboxDispatcher> log)
{
    private const int MostAttempts = 8;
    private readonly Dictionary<string, IOutboxHandler> _handlers = handlers.ToDictionary(h => h.Kind, StringComparer.Ordinal);

    /// <summary>Carries out all that waits. A message that fails keeps its error and is tried again later, eight times at most.</summary>
    /// <returns>How many were carried out.</returns>
    public async Task<int> DispatchAsync(ModuleDbContext db, Municipality municipality, CancellationToken stop)
    {
        var waiting = await db.Set<OutboxMessage>()
            .Where(m => m.DoneAt == null && m.Attempts < MostAttempts)
            .OrderBy(m => m.At)
            .ThenBy(m => m.Id)
            .ToListAsync(stop);
        var newest = waiting
            .GroupBy(m => m.Kind, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Last(), StringComparer.Ordinal);
        var done = 0;
        foreach (var message in waiting)
        {
            try
            {
                var handler = _handlers[message.Kind];
                if (!handler.NewestIsEnough || newest[message.Kind] == message)
                {
                    await handler.HandleAsync(message, municipality, stop);
                }

                message.Succeed(clock.GetUtcNow());
                done++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                message.Fail(e.GetType().Name);
                log.LogError(e, "Outbox message {Id} of kind {Kind} failed", message.Id, message.Kind);
            }

            await db.SaveChangesAsync(stop);
        }

        return done;
    }
}
