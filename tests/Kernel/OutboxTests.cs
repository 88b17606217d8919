using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ledetraad.Kernel.Tests;

public class OutboxTests
{
    private static readonly Municipality Fjordby = new("fjordby", "Fjordby", null, IsActive: true);
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task What_was_carried_out_is_not_carried_out_again(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        var handler = new Notes();
        await PutAsync(store, "one", "two");

        Assert.Equal(2, await DispatchAsync(store, handler));
        Assert.Equal(0, await DispatchAsync(store, handler));

        Assert.Equal(["one", "two"], handler.Carried);
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_message_that_fails_keeps_its_error_stops_no_other_and_is_tried_again(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        var handler = new Notes { Failing = "one" };
        await PutAsync(store, "one", "two");

        Assert.Equal(1, await DispatchAsync(store, handler));
        await using (var db = store.Open())
        {
            Assert.Equal(nameof(InvalidOperationException), (await db.Set<OutboxMessage>().SingleAsync(m => m.DoneAt == null)).Error);
        }

        handler.Failing = null;
        Assert.Equal(1, await DispatchAsync(store, handler));
        Assert.Equal(["two", "one"], handler.Carried);
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Of_messages_that_all_say_the_same_the_newest_is_carried_out_for_all(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        var handler = new Notes { NewestIsEnough = true };
        await PutAsync(store, "changed", "changed again", "changed at last");

        Assert.Equal(3, await DispatchAsync(store, handler));
        Assert.Equal(0, await DispatchAsync(store, handler));

        Assert.Equal(["changed at last"], handler.Carried);
    }

    private static async Task PutAsync(KernelStore store, params string[] contents)
    {
        await using var db = store.Open();
        db.AddRange(contents.Select((content, i) => OutboxMessage.For("notes", content, Now.AddSeconds(i))));
        await db.SaveChangesAsync();
    }

    private static async Task<int> DispatchAsync(KernelStore store, Notes handler)
    {
        await using var db = store.Open();
        return await new OutboxDispatcher([handler], TimeProvider.System, NullLogger<OutboxDispatcher>.Instance).DispatchAsync(
            db,
            Fjordby,
            default
        );
    }

    private sealed class Notes : IOutboxHandler
    {
        public List<string> Carried { get; } = [];
        public string? Failing { get; set; }
        public string Kind => "notes";
        public bool NewestIsEnough { get; init; }

        public Task HandleAsync(OutboxMessage message, Municipality municipality, CancellationToken stop)
        {
            var content = message.Read<string>();
            if (content == Failing)
            {
                throw new InvalidOperationException("asked to fail");
            }

            Carried.Add(content);
            return Task.CompletedTask;
        }
    }
}
