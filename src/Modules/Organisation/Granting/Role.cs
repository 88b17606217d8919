using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.Granting;

/// <summary>A role that people can have; what it grants stands in <see cref="Grant"/>.</summary>
[Retention("Kept as long as the municipality's store", Erasure = "Holds no persons")]
internal sealed class Role
{
    public required string Key { get; init; }

    /// <summary>Null for the roles that all municipalities have: their names stand in the resource files.</summary>
    public string? OwnName { get; set; }

    /// <summary>From then on one of the municipality's own roles counts for nobody; those who had it are still written down.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public bool IsOwn => OwnName is not null;

    /// <summary>The role counts only when the sign-in reached this level.</summary>
    public Assurance LeastAssurance { get; set; }
}

/// <summary>The municipality has decided that a role has a permission, or has it not; where it has decided nothing, the module's proposal holds.</summary>
[Retention("Kept as long as the municipality's store", Erasure = "Holds no persons")]
internal sealed class Grant
{
    public required string Role { get; init; }
    public required string Permission { get; init; }
    public bool IsGranted { get; set; }
}

internal sealed class RoleConfiguration(string danishCollation) : IEntityTypeConfiguration<Role>, IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("organisation_roles");
        builder.HasKey(r => r.Key);
        builder.Property(r => r.OwnName).UseCollation(danishCollation);
        builder.Ignore(r => r.IsOwn);
        builder.Property(r => r.LeastAssurance).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("organisation_grants");
        builder.HasKey(g => new { g.Role, g.Permission });
        builder.HasOne<Role>().WithMany().HasForeignKey(g => g.Role).OnDelete(DeleteBehavior.Cascade);
    }
}
