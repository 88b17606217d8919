using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>A political body (byråd, økonomiudvalg, fagudvalg), the same across terms and punctuation of its name.</summary>
[Retention("KLE 00.22: preserved", Erasure = "Holds no persons")]
internal sealed class Committee
{
    private Committee() { } // EF Core

    public Committee(string municipality, string name)
    {
        MatchKey = KeyOf(name);
        Id = StableId.Of(municipality, "committee", MatchKey);
        Name = name;
        Slug = Kernel.Municipalities.Municipality.SlugOf(name);
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Its place in addresses; unique within the municipality, since it follows from the same letters as the key.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Letters and digits of the name in lower case: the same name punctuated otherwise has the same key.</summary>
    public string MatchKey { get; private set; } = "";

    public static string KeyOf(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));
}

internal sealed class CommitteeConfiguration(string danishCollation) : IEntityTypeConfiguration<Committee>
{
    public void Configure(EntityTypeBuilder<Committee> builder)
    {
        builder.ToTable("committees_committees");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).UseCollation(danishCollation);
        builder.HasIndex(c => c.MatchKey).IsUnique();
        builder.HasIndex(c => c.Slug);
    }
}
