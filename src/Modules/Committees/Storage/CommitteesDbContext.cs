using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.DataSets;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Agendas;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Members;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Storage;

/// <summary>The committees' tables in a municipality's store.</summary>
internal sealed class CommitteesDbContext(DbContextOptions<CommitteesDbContext> options) : SearchIndexDbContext(options)
{
    public DbSet<Committee> Committees => Set<Committee>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<CommitteePaper> Papers => Set<CommitteePaper>();
    public DbSet<PaperVersion> Versions => Set<PaperVersion>();
    public DbSet<AgendaItem> Items => Set<AgendaItem>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Participation> Participations => Set<Participation>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<CommitteeCase> Cases => Set<CommitteeCase>();
    public DbSet<CaseCounterpart> CaseCounterparts => Set<CaseCounterpart>();
    public DbSet<PublicCounterpart> PublicCounterparts => Set<PublicCounterpart>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<ItemCheck> ItemChecks => Set<ItemCheck>();
    public DbSet<SetAside> SetAsides => Set<SetAside>();
    public DbSet<FigureCheckPublicity> FigureCheckPublicity => Set<FigureCheckPublicity>();
    public DbSet<SearchDocument> SearchDocuments => Set<SearchDocument>();
    public DbSet<RemovedObject> Removed => Set<RemovedObject>();
    public DbSet<DataSet> DataSets => Set<DataSet>();
    public DbSet<DataSetVersion> DataSetVersions => Set<DataSetVersion>();
    public DbSet<FrozenPaper> FrozenPapers => Set<FrozenPaper>();
    public DbSet<FrozenFigure> FrozenFigures => Set<FrozenFigure>();
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();
    public DbSet<DraftPaper> DraftPapers => Set<DraftPaper>();
    public DbSet<AgendaPlace> AgendaPlaces => Set<AgendaPlace>();
    public DbSet<PublishedPaper> PublishedPapers => Set<PublishedPaper>();
    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new CommitteeConfiguration(DanishCollation));
        modelBuilder.ApplyConfiguration(new MeetingConfiguration());
        modelBuilder.ApplyConfiguration(new CommitteeCaseConfiguration(DanishCollation));
        var counterparts = new CounterpartConfiguration(DanishCollation);
        modelBuilder.ApplyConfiguration<CaseCounterpart>(counterparts);
        modelBuilder.ApplyConfiguration<PublicCounterpart>(counterparts);
        var members = new MemberConfiguration(DanishCollation);
        modelBuilder.ApplyConfiguration<Member>(members);
        modelBuilder.ApplyConfiguration<MemberSpelling>(members);
        var papers = new PaperConfiguration();
        modelBuilder.ApplyConfiguration<CommitteePaper>(papers);
        modelBuilder.ApplyConfiguration<PaperVersion>(papers);
        modelBuilder.ApplyConfiguration<SourceText>(papers);
        var items = new AgendaItemConfiguration(DanishCollation);
        modelBuilder.ApplyConfiguration<AgendaItem>(items);
        modelBuilder.ApplyConfiguration<SealedItem>(items);
        modelBuilder.ApplyConfiguration<Decision>(items);
        modelBuilder.ApplyConfiguration<Participation>(items);
        modelBuilder.ApplyConfiguration<FollowUp>(items);
        var findings = new FindingConfiguration();
        modelBuilder.ApplyConfiguration<Finding>(findings);
        modelBuilder.ApplyConfiguration<ItemCheck>(findings);
        modelBuilder.ApplyConfiguration<SetAside>(findings);
        modelBuilder.ApplyConfiguration<FigureCheckPublicity>(findings);
        modelBuilder.ApplyConfiguration(new SearchDocumentConfiguration());
        modelBuilder.ApplyConfiguration(new PublicationStampConfiguration());
        modelBuilder.ApplyConfiguration(new RemovedObjectConfiguration());
        var dataSets = new DataSetConfiguration(DanishCollation);
        modelBuilder.ApplyConfiguration<DataSet>(dataSets);
        modelBuilder.ApplyConfiguration<DataSetVersion>(dataSets);
        var frozen = new FrozenConfiguration();
        modelBuilder.ApplyConfiguration<FrozenPaper>(frozen);
        modelBuilder.ApplyConfiguration<FrozenFigure>(frozen);
        var published = new PublishedPaperConfiguration();
        modelBuilder.ApplyConfiguration<PublishedPaper>(published);
        modelBuilder.ApplyConfiguration<PublishedAttachment>(published);
        DraftingConfiguration.Apply(modelBuilder, DanishCollation);
    }

    /// <summary>Any change of our own tables may change what is public; drafts, and Kernel's audit, outbox and jobs never do.</summary>
    private void StampChanges()
    {
        var changes = ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        if (changes.Any(e => MayBePublic(e.Metadata.ClrType)))
        {
            PublicationStamp.Renew(this, DateTimeOffset.UtcNow);
        }
    }

    private static bool MayBePublic(Type entity) =>
        entity.Assembly == typeof(CommitteesDbContext).Assembly && !entity.IsAssignableTo(typeof(IUnpublished));
}
