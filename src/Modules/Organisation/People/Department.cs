using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>A unit of the administration (forvaltning, center, afdeling), which may lie under another.</summary>
[Retention("Kept as long as the municipality's store", Erasure = "Holds no persons")]
internal sealed class Department
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public Guid? ParentId { get; set; }
    public Department? Parent { get; init; }
}

internal sealed class DepartmentConfiguration(string danishCollation) : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("organisation_departments");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Name).UseCollation(danishCollation);
        builder.HasOne(d => d.Parent).WithMany().HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
