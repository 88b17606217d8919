using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.Municipalities;

/// <summary>A municipality as it stands in the installation's directory.</summary>
[Retention("Kept as long as the installation", Erasure = "Holds no persons")]
internal sealed class ListedMunicipality
{
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>Official municipality code; null for an invented one.</summary>
    public int? Code { get; init; }

    /// <summary>When it got a store of its own; null until something is imported or written.</summary>
    public DateTimeOffset? ActiveSince { get; set; }
}

internal sealed class ListedMunicipalityConfiguration(string danishCollation) : IEntityTypeConfiguration<ListedMunicipality>
{
    public void Configure(EntityTypeBuilder<ListedMunicipality> builder)
    {
        builder.ToTable("organisation_municipalities");
        builder.HasKey(m => m.Slug);
        builder.Property(m => m.Name).UseCollation(danishCollation);
    }
}
