using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>A department that somebody belongs to beside their main one.</summary>
[Retention("As its user", Erasure = "Delete the row")]
internal sealed class FurtherDepartment
{
    public Guid UserId { get; init; }
    public Guid DepartmentId { get; init; }
    public Department? Department { get; init; }
}

internal sealed class FurtherDepartmentConfiguration : IEntityTypeConfiguration<FurtherDepartment>
{
    public void Configure(EntityTypeBuilder<FurtherDepartment> builder)
    {
        builder.ToTable("organisation_further_departments");
        builder.HasKey(one => new { one.UserId, one.DepartmentId });
        builder.HasOne(one => one.Department).WithMany().HasForeignKey(one => one.DepartmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
