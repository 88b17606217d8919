using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Kernel.Auditing;

/// <summary>Who did what, when and why: written in the transaction of the deed itself, and never changed afterwards.</summary>
/// <remarks>
/// The entry holds pseudonymous ids and a salted digest; the payload lies apart and can be deleted without breaking the seals.
/// </remarks>
[Retention(
    "Kept five years after the deed; seals are kept for good",
    Erasure = "Delete the payload with its salt: the digest then says nothing"
)]
public sealed class AuditEntry
{
    private AuditEntry() { } // EF Core

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Pseudonymous id of a user, or the name of a command such as <c>command:import</c>.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The command's type name: <c>ImportMinutes</c>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>SHA-256 of salt and payload, hexadecimal.</summary>
    public string PayloadDigest { get; private set; } = "";

    /// <summary>The seal that holds it; null until the sealer has passed.</summary>
    public long? SealNumber { get; internal set; }

    public AuditPayload? Payload { get; private set; }

    /// <summary>The part of the payload that holds what was there before.</summary>
    public const string Before = "Before";

    /// <summary>An entry for a command that was carried out.</summary>
    /// <param name="before">The command that would have made what was there; null when nothing was, or it does not matter.</param>
    public static AuditEntry For<TCommand>(TCommand command, string actor, DateTimeOffset at, TCommand? before = null)
        where TCommand : class
    {
        var written = JsonSerializer.SerializeToNode(command)!.AsObject();
        if (before is not null)
        {
            written[Before] = JsonSerializer.SerializeToNode(before);
        }

        var payload = written.ToJsonString();
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var id = Guid.CreateVersion7(at);
        return new AuditEntry
        {
            Id = id,
            At = at,
            Actor = actor,
            Action = typeof(TCommand).Name,
            PayloadDigest = AuditPayload.Digest(salt, payload),
            Payload = new AuditPayload(id, salt, payload),
        };
    }

    /// <summary>The line that a seal is made of.</summary>
    internal string SealedLine() => $"{Id:N}|{At.ToUnixTimeMilliseconds() * 1000 + At.Microsecond}|{Actor}|{Action}|{PayloadDigest}\n";
}

/// <summary>What the deed was about; may be deleted when the law says so.</summary>
[Retention("Deleted with the records it is about", Erasure = "Delete the row")]
public sealed class AuditPayload
{
    private AuditPayload() { } // EF Core

    internal AuditPayload(Guid entryId, string salt, string content) => (EntryId, Salt, Content) = (entryId, salt, content);

    public Guid EntryId { get; private set; }
    public string Salt { get; private set; } = "";
    public string Content { get; private set; } = "";

    internal static string Digest(string salt, string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + "\n" + content)));
}

/// <summary>One link of the chain: a batch of committed entries, bound to the link before it.</summary>
[Retention("Kept for good", Erasure = "Holds no persons")]
public sealed class AuditSeal
{
    public long Number { get; init; }
    public DateTimeOffset At { get; init; }
    public int Entries { get; init; }

    /// <summary>SHA-256 over the previous seal's hash and the entries' lines, hexadecimal.</summary>
    public string Hash { get; init; } = "";
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("kernel_audit_entries");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne(e => e.Payload).WithOne().HasForeignKey<AuditPayload>(p => p.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.SealNumber);
        builder.HasIndex(e => e.At);
    }
}

internal sealed class AuditPayloadConfiguration : IEntityTypeConfiguration<AuditPayload>
{
    public void Configure(EntityTypeBuilder<AuditPayload> builder)
    {
        builder.ToTable("kernel_audit_payloads");
        builder.HasKey(p => p.EntryId);
        builder.Property(p => p.EntryId).ValueGeneratedNever();
    }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("kernel_audit_seals");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
    }
}
