using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.DataSets;

/// <param name="danish">The collation of titles.</param>
internal sealed class DataSetConfiguration(string danish) : IEntityTypeConfiguration<DataSet>, IEntityTypeConfiguration<DataSetVersion>
{
    public void Configure(EntityTypeBuilder<DataSet> builder)
    {
        builder.ToTable("committees_data_sets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.DataSetId);
    }

    public void Configure(EntityTypeBuilder<DataSetVersion> builder)
    {
        builder.ToTable("committees_data_set_versions");
        builder.HasKey(v => new { v.DataSetId, v.Number });
        builder.Property(v => v.Title).UseCollation(danish);
    }
}
