using Ledetraad.Modules.Committees.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Findings;

internal sealed class FindingConfiguration
    : IEntityTypeConfiguration<Finding>,
        IEntityTypeConfiguration<ItemCheck>,
        IEntityTypeConfiguration<SetAside>,
        IEntityTypeConfiguration<FigureCheckPublicity>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("committees_findings");
        builder.HasKey(f => new { f.ItemId, f.Ordinal });
        builder.Property(f => f.Kind).HasConversion<string>();
        builder.Property(f => f.Severity).HasConversion<string>();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.Key);
    }

    public void Configure(EntityTypeBuilder<ItemCheck> builder)
    {
        builder.ToTable("committees_item_checks");
        builder.HasKey(c => c.ItemId);
        builder.Property(c => c.ItemId).ValueGeneratedNever();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SetAside> builder)
    {
        builder.ToTable("committees_set_asides");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<FigureCheckPublicity> builder)
    {
        builder.ToTable("committees_figure_check_publicity");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
