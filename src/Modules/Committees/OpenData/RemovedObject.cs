using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>That something was published under an address and is so no more; of what it said, nothing.</summary>
[Retention("As long as the addresses are kept", Erasure = "Holds ids only, no names")]
internal sealed class RemovedObject
{
    private RemovedObject() { } // EF Core

    public RemovedObject(ObjectKind kind, string key, Guid? parentId, DateTimeOffset createdAt, DateTimeOffset removedAt) =>
        (Kind, Key, ParentId, CreatedAt, RemovedAt) = (kind, key, parentId, createdAt, removedAt);

    public ObjectKind Kind { get; private set; }

    /// <summary>The last part of its address.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of the object that it stood in and that is changed by its going: a consultation's paper, a membership's person.</summary>
    public Guid? ParentId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset RemovedAt { get; private set; }

    public void RemoveAgain(DateTimeOffset now) => RemovedAt = now;
}

/// <summary>What the open data consist of, as the standard (OParl 1.1) has it.</summary>
internal enum ObjectKind
{
    System,
    Body,
    LegislativeTerm,
    Organization,
    Person,
    Membership,
    Meeting,
    AgendaItem,
    Paper,
    Consultation,
    File,
    Location,
}

internal sealed class RemovedObjectConfiguration : IEntityTypeConfiguration<RemovedObject>
{
    public void Configure(EntityTypeBuilder<RemovedObject> builder)
    {
        builder.ToTable("committees_removed_objects");
        builder.HasKey(o => new { o.Kind, o.Key });
        builder.Property(o => o.Kind).HasConversion<string>();
        builder.HasIndex(o => new { o.Kind, o.ParentId });
    }
}
