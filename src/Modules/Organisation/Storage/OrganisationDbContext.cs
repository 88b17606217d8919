using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Storage;

/// <summary>The directory of municipalities, in the installation's store.</summary>
internal sealed class OrganisationDbContext(DbContextOptions<OrganisationDbContext> options) : ModuleDbContext(options)
{
    public DbSet<ListedMunicipality> Municipalities => Set<ListedMunicipality>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new ListedMunicipalityConfiguration(DanishCollation));
    }
}
