using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Storage;

/// <summary>The committees' tables in the installation's store: an index of what has been published, no more.</summary>
internal sealed class PublishedIndexDbContext(DbContextOptions<PublishedIndexDbContext> options) : ModuleDbContext(options)
{
    public DbSet<PublishedMunicipality> Municipalities => Set<PublishedMunicipality>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new PublishedMunicipalityConfiguration(DanishCollation));
    }
}
