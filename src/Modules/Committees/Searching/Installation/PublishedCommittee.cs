using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Searching.Installation;

/// <summary>A committee of which a municipality shows papers. The same name in two municipalities has the same slug.</summary>
[Retention("As long as a paper of the committee is shown", Erasure = "Holds no persons")]
internal sealed class PublishedCommittee
{
    /// <summary>Its slug.</summary>
    public required string Municipality { get; init; }

    public required string Slug { get; init; }
    public required string Name { get; init; }
}

internal sealed class PublishedCommitteeConfiguration(string danishCollation) : IEntityTypeConfiguration<PublishedCommittee>
{
    public void Configure(EntityTypeBuilder<PublishedCommittee> builder)
    {
        builder.ToTable("committees_published_committees");
        builder.HasKey(c => new { c.Municipality, c.Slug });
        builder.Property(c => c.Name).UseCollation(danishCollation);
    }
}
