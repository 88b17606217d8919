using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Publishing;

/// <summary>One row that every change of the committees' tables writes anew, in the same transaction: what is kept from before it is stale.</summary>
/// <remarks>The stamp is drawn, not counted: of two changes at once, each gives another.</remarks>
[Retention("Overwritten by the next change", Erasure = "Holds no persons")]
internal sealed class PublicationStamp
{
    private const int OnlyOne = 1;

    private PublicationStamp() { } // EF Core

    public int Id { get; private set; } = OnlyOne;
    public Guid Stamp { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Goes with the changes that the context is about to save.</summary>
    public static void Renew(DbContext db, DateTimeOffset now)
    {
        var stamp = db.Set<PublicationStamp>().Local.FirstOrDefault() ?? db.Attach(new PublicationStamp()).Entity;
        (stamp.Stamp, stamp.ChangedAt) = (Guid.NewGuid(), now);
        db.Entry(stamp).State = EntityState.Modified;
    }
}

internal sealed class PublicationStampConfiguration : IEntityTypeConfiguration<PublicationStamp>
{
    public void Configure(EntityTypeBuilder<PublicationStamp> builder)
    {
        builder.ToTable("committees_publication_stamps");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

/// <summary>Reads the stamp past everything that could remember it.</summary>
internal sealed class StampedVersion(StoreOptions stores) : IPublishedVersion
{
    private const string Question = """SELECT "Stamp", "ChangedAt" FROM committees_publication_stamps WHERE "Id" = 1""";

    public async ValueTask<PublishedVersion> OfAsync(Municipality municipality, CancellationToken stop)
    {
        await using var connection = stores.For(municipality).Connect();
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = Question;
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new PublishedVersion(row.GetGuid(0), DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(1) * TimeSpan.TicksPerMicrosecond))
            : throw new InvalidOperationException("The store has no publication stamp.");
    }
}
