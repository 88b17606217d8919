using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Agendas;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.Kle;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Drafting;

internal sealed class DraftingConfiguration(string danishCollation)
    : IEntityTypeConfiguration<CaseFile>,
        IEntityTypeConfiguration<ClosureDecision>,
        IEntityTypeConfiguration<CaseNumberSeries>,
        IEntityTypeConfiguration<DraftingSettings>,
        IEntityTypeConfiguration<CaseTemplate>,
        IEntityTypeConfiguration<DraftPaper>,
        IEntityTypeConfiguration<DraftVersion>,
        IEntityTypeConfiguration<WorkflowStep>,
        IEntityTypeConfiguration<AgendaPlace>,
        IEntityTypeConfiguration<AcceptedFinding>,
        IEntityTypeConfiguration<Attachment>,
        IEntityTypeConfiguration<StoredFile>,
        IEntityTypeConfiguration<Advice>,
        IEntityTypeConfiguration<PaperComment>,
        IEntityTypeConfiguration<Redaction>,
        IEntityTypeConfiguration<KleSubject>
{
    public static void Apply(ModelBuilder model, string danishCollation)
    {
        var drafting = new DraftingConfiguration(danishCollation);
        model.ApplyConfiguration<CaseFile>(drafting);
        model.ApplyConfiguration<ClosureDecision>(drafting);
        model.ApplyConfiguration<CaseNumberSeries>(drafting);
        model.ApplyConfiguration<DraftingSettings>(drafting);
        model.ApplyConfiguration<CaseTemplate>(drafting);
        model.ApplyConfiguration<DraftPaper>(drafting);
        model.ApplyConfiguration<DraftVersion>(drafting);
        model.ApplyConfiguration<WorkflowStep>(drafting);
        model.ApplyConfiguration<AgendaPlace>(drafting);
        model.ApplyConfiguration<AcceptedFinding>(drafting);
        model.ApplyConfiguration<Attachment>(drafting);
        model.ApplyConfiguration<StoredFile>(drafting);
        model.ApplyConfiguration<Advice>(drafting);
        model.ApplyConfiguration<PaperComment>(drafting);
        model.ApplyConfiguration<Redaction>(drafting);
        model.ApplyConfiguration<KleSubject>(drafting);
    }

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("committees_case_files");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Title).UseCollation(danishCollation);
        builder.Property(c => c.Responsible).UseCollation(danishCollation);
        builder.Property(c => c.ClosureGround).HasConversion<string>();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.ResponsibleId);
        builder.OwnsMany(
            c => c.Route,
            step =>
            {
                step.ToTable("committees_case_routes");
                step.WithOwner().HasForeignKey("CaseId");
                step.HasKey("CaseId", nameof(RouteEntry.Ordinal));
                step.Property(s => s.Ordinal).ValueGeneratedNever();
                step.Property(s => s.Capacity).HasConversion<string>();
            }
        );
    }

    public void Configure(EntityTypeBuilder<ClosureDecision> builder)
    {
        builder.ToTable("committees_case_closures");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Ground).HasConversion<string>();
        builder.HasIndex(d => d.CaseId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CaseNumberSeries> builder)
    {
        builder.ToTable("committees_case_number_series");
        builder.HasKey(s => s.Year);
        builder.Property(s => s.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DraftingSettings> builder)
    {
        builder.ToTable("committees_drafting_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.NumberPattern).IsConcurrencyToken();
        builder.Property(s => s.Template).IsConcurrencyToken();
        builder.Property(s => s.SmallCountsBelow).IsConcurrencyToken();
        builder.Ignore(s => s.Mark);
    }

    public void Configure(EntityTypeBuilder<CaseTemplate> builder)
    {
        builder.ToTable("committees_case_templates");
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Name).UseCollation(danishCollation).IsConcurrencyToken();
        builder.Property(t => t.Sections).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<KleSubject> builder)
    {
        builder.ToTable("committees_kle_subjects");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Title).UseCollation(danishCollation);
        builder.Ignore(s => s.IsSubject);
    }

    public void Configure(EntityTypeBuilder<DraftPaper> builder)
    {
        builder.ToTable("committees_draft_papers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).HasConversion<string>().IsConcurrencyToken();
        builder.Property(p => p.LastVersion).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.CaseId, p.Ordinal }).IsUnique();
        builder.HasIndex(p => p.State);
    }

    public void Configure(EntityTypeBuilder<DraftVersion> builder)
    {
        builder.ToTable("committees_draft_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.PaperId, v.Number }).IsUnique();
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(v => v.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WorkflowStep> builder)
    {
        builder.ToTable("committees_workflow_steps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Move).HasConversion<string>();
        builder.Property(s => s.From).HasConversion<string>();
        builder.Property(s => s.To).HasConversion<string>();
        builder.HasIndex(s => s.PaperId);
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(s => s.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaPlace> builder)
    {
        builder.ToTable("committees_agenda_places");
        builder.HasKey(p => p.PaperId);
        builder.Property(p => p.PaperId).ValueGeneratedNever();
        builder.Property(p => p.Capacity).HasConversion<string>();
        builder.Ignore(p => p.Meeting);
        builder.HasIndex(p => new { p.Date, p.BodyKey });
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(p => p.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AcceptedFinding> builder)
    {
        builder.ToTable("committees_accepted_findings");
        builder.HasKey(f => new { f.PaperId, f.Key });
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(f => f.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("committees_attachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.PaperId);
        builder.HasIndex(a => a.Sha256);
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(a => a.PaperId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.Sha256).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("committees_stored_files");
        builder.HasKey(f => f.Sha256);
        builder.Property(f => f.Kind).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<Advice> builder)
    {
        builder.ToTable("committees_advices");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Ignore(a => a.IsOpen);
        builder.Ignore(a => a.IsWithdrawn);
        builder.HasIndex(a => a.PaperId);
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(a => a.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PaperComment> builder)
    {
        builder.ToTable("committees_paper_comments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.PaperId);
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(c => c.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Redaction> builder)
    {
        builder.ToTable("committees_redactions");
        builder.HasKey(r => new { r.PaperId, r.Ordinal });
        builder.HasOne<DraftPaper>().WithMany().HasForeignKey(r => r.PaperId).OnDelete(DeleteBehavior.Cascade);
    }
}
