using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Searching.Installation;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Storage;

/// <summary>The committees' tables in the installation's store: what has been published by all municipalities, no more.</summary>
internal sealed class PublishedIndexDbContext(DbContextOptions<PublishedIndexDbContext> options) : SearchIndexDbContext(options)
{
    public DbSet<PublishedMunicipality> Municipalities => Set<PublishedMunicipality>();
    public DbSet<PublishedDocument> Documents => Set<PublishedDocument>();
    public DbSet<PublishedCommittee> Committees => Set<PublishedCommittee>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new PublishedMunicipalityConfiguration(DanishCollation));
        modelBuilder.ApplyConfiguration(new PublishedDocumentConfiguration());
        modelBuilder.ApplyConfiguration(new PublishedCommitteeConfiguration(DanishCollation));
    }
}
