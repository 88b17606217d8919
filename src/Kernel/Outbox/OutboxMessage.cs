using System.Text.Json;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Kernel.Outbox;

/// <summary>Something that has been decided here and must be carried out elsewhere: written with the deed, carried out after it.</summary>
[Retention("Deleted one year after it was carried out", Erasure = "Holds ids only, no persons")]
public sealed class OutboxMessage
{
    private OutboxMessage() { } // EF Core

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Kind { get; private set; } = "";
    public string Content { get; private set; } = "";
    public DateTimeOffset? DoneAt { get; private set; }
    public int Attempts { get; private set; }
    public string? Error { get; private set; }

    public static OutboxMessage For<TContent>(string kind, TContent content, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Kind = kind,
            Content = JsonSerializer.Serialize(content),
        };

    public TContent Read<TContent>() => JsonSerializer.Deserialize<TContent>(Content)!;

    internal void Succeed(DateTimeOffset now) => (DoneAt, Error) = (now, null);

    internal void Fail(string error) => (Attempts, Error) = (Attempts + 1, error);
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("kernel_outbox");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.DoneAt);
    }
}
