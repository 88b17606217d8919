using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Storage;

/// <summary>A store with a search index in it: a municipality's over its own papers, the installation's over all that has been published.</summary>
internal abstract class SearchIndexDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<SearchBlock> SearchBlocks => Set<SearchBlock>();
    public DbSet<SearchPosting> SearchPostings => Set<SearchPosting>();
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var search = new SearchConfiguration(OrdinalCollation);
        modelBuilder.ApplyConfiguration<SearchBlock>(search);
        modelBuilder.ApplyConfiguration<SearchPosting>(search);
        modelBuilder.ApplyConfiguration<SearchWord>(search);
    }
}
