using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Something that can be found in a municipality's index: an item as the public sees it, or a meeting.</summary>
[Retention("As the version it stands in: gone as soon as that is withdrawn", Erasure = "As its version")]
internal sealed class SearchDocument
{
    /// <summary>Counted up from 0 in the order of publishing; never used twice.</summary>
    public int Number { get; init; }

    public Guid VersionId { get; init; }

    /// <summary>Null for the meeting itself.</summary>
    public Guid? ItemId { get; init; }
}

/// <summary>What ranking and filters need of 4,096 documents, packed (<see cref="DocumentFacts"/>), so that a search reads few rows.</summary>
[Retention("As its documents", Erasure = "Holds no persons")]
internal sealed class SearchBlock
{
    /// <summary>Documents in a block.</summary>
    public const int Size = 4096;

    public int Number { get; init; }

    /// <summary>Another with every change of the block or its postings, and drawn by lot, so that no two blocks share one.</summary>
    public long Stamp { get; init; }

    public byte[] Facts { get; init; } = [];

    public static long NewStamp() => Random.Shared.NextInt64();
}

/// <summary>Where one term stands in the documents of one block (<see cref="PostingReader"/>).</summary>
[Retention("As its documents", Erasure = "Taken out with the version that names the person")]
internal sealed class SearchPosting
{
    public string Term { get; init; } = "";
    public int Block { get; init; }

    /// <summary>How many documents of the block hold the term.</summary>
    public int Documents { get; init; }

    public byte[] Postings { get; init; } = [];

    /// <summary>The places of the words, read for phrases alone.</summary>
    public byte[] Places { get; init; } = [];
}

/// <summary>A stem that stands in some document: the vocabulary by which compounds are taken apart and misprints are mended.</summary>
[Retention("As its documents", Erasure = "Taken out with the last version that holds it")]
internal sealed class SearchWord
{
    public string Stem { get; init; } = "";

    /// <summary>The stem from its end, so that words with the same last part stand together.</summary>
    public string Reversed { get; init; } = "";

    /// <summary>A word as it stood, for people to read.</summary>
    public string Form { get; init; } = "";
}

internal sealed class SearchDocumentConfiguration : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable("committees_search_documents");
        builder.HasKey(d => d.Number);
        builder.Property(d => d.Number).ValueGeneratedNever();
        builder.HasOne<PaperVersion>().WithMany().HasForeignKey(d => d.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.VersionId);
    }
}

/// <param name="ordinalCollation">Sorts by code points, so that what begins alike stands together on either database.</param>
internal sealed class SearchConfiguration(string? ordinalCollation)
    : IEntityTypeConfiguration<SearchBlock>,
        IEntityTypeConfiguration<SearchPosting>,
        IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchBlock> builder)
    {
        builder.ToTable("committees_search_blocks");
        builder.HasKey(b => b.Number);
        builder.Property(b => b.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SearchPosting> builder)
    {
        builder.ToTable("committees_search_postings");
        builder.HasKey(p => new { p.Term, p.Block });
        Ordinal(builder.Property(p => p.Term));
    }

    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("committees_search_words");
        builder.HasKey(w => w.Stem);
        Ordinal(builder.Property(w => w.Stem));
        Ordinal(builder.Property(w => w.Reversed));
        builder.HasIndex(w => w.Reversed);
    }

    private void Ordinal(PropertyBuilder<string> property)
    {
        if (ordinalCollation is not null)
        {
            property.UseCollation(ordinalCollation);
        }
    }
}
