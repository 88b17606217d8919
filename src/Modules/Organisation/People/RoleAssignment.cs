using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>A role that somebody has from one day to another, both included.</summary>
[Retention("Kept as long as its user", Erasure = "Holds ids only")]
internal sealed class RoleAssignment
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string Role { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null for until further notice.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>How the audit knows whoever gave it; null for one from before that was kept, if the log does not tell.</summary>
    public string? GivenBy { get; init; }
}

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("organisation_role_assignments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<User>().WithMany(u => u.Roles).HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Granting.Role>().WithMany().HasForeignKey(a => a.Role).OnDelete(DeleteBehavior.Restrict);
    }
}
