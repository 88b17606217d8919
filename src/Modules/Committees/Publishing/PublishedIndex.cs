using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Publishing;

/// <summary>What the installation's front page knows of a municipality: how much it has published, and how new it is.</summary>
[Retention("Recomputed from the municipality's store", Erasure = "Holds no persons")]
internal sealed class PublishedMunicipality
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public int Meetings { get; set; }
    public int Cases { get; set; }
    public DateOnly? FirstMeeting { get; set; }
    public DateOnly? LastMeeting { get; set; }
}

internal sealed class PublishedMunicipalityConfiguration(string danishCollation) : IEntityTypeConfiguration<PublishedMunicipality>
{
    public void Configure(EntityTypeBuilder<PublishedMunicipality> builder)
    {
        builder.ToTable("committees_published_municipalities");
        builder.HasKey(m => m.Slug);
        builder.Property(m => m.Name).UseCollation(danishCollation);
    }
}

/// <summary>Carries what a municipality has published to the installation's index, after it was published.</summary>
internal sealed class PublishedIndex(IServiceProvider services) : IOutboxHandler
{
    private const string MessageKind = "committees.published";

    public string Kind => MessageKind;

    /// <summary>The index is counted anew each time: once after an import, not once for each of its batches.</summary>
    public bool NewestIsEnough => true;

    /// <summary>The message that goes with every change of what is public.</summary>
    public static OutboxMessage Changed(DateTimeOffset at) => OutboxMessage.For(MessageKind, "", at);

    public async Task HandleAsync(OutboxMessage message, Municipality municipality, CancellationToken stop)
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var db = opened.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        var meetings = db.Meetings.Where(m =>
            db.Papers.Any(p => p.MeetingId == m.Id && db.Versions.Any(v => v.PaperId == p.Id && v.Standing == Standing.Shown))
        );
        var count = await meetings.CountAsync(stop);
        var first = count == 0 ? null : (DateOnly?)await meetings.MinAsync(m => m.Date, stop);
        var last = count == 0 ? null : (DateOnly?)await meetings.MaxAsync(m => m.Date, stop);
        var cases = await db.Cases.CountAsync(
            c => db.Items.Any(i => i.CaseId == c.Id && db.Versions.Any(v => v.Id == i.VersionId && v.Standing == Standing.Shown)),
            stop
        );

        var index = opened.ServiceProvider.GetRequiredService<PublishedIndexDbContext>();
        var row = await index.Municipalities.SingleOrDefaultAsync(m => m.Slug == municipality.Slug, stop);
        if (row is null)
        {
            row = new PublishedMunicipality { Slug = municipality.Slug, Name = municipality.Name };
            index.Add(row);
        }

        (row.Meetings, row.Cases, row.FirstMeeting, row.LastMeeting) = (count, cases, first, last);
        await index.SaveChangesAsync(stop);
        await opened.ServiceProvider.GetRequiredService<InstallationIndex>().FollowAsync(stop);
        await opened.ServiceProvider.GetRequiredService<Removals>().ForgetRevivedAsync(stop);
    }
}
