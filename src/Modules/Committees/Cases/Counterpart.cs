using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Cases;

/// <summary>Another municipality that decides the same matter, and what the case is called there.</summary>
internal abstract class Counterpart
{
    public Guid CaseId { get; init; }

    /// <summary>From 1, in the order in which they were written.</summary>
    public int Ordinal { get; init; }

    /// <summary>Of the municipality, in the directory.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its name.</summary>
    public string Municipality { get; private set; } = "";

    /// <summary>Its number of the case; null as long as nobody knows it.</summary>
    public string? Number { get; private set; }

    /// <summary>See <see cref="CommitteeCase.KeyOf"/>.</summary>
    public string? MatchKey { get; private set; }

    public void Be(string slug, string municipality, string? number) =>
        (Slug, Municipality, Number, MatchKey) = (slug, municipality, number, number is null ? null : CommitteeCase.KeyOf(number));
}

/// <summary>As everybody may know it: of open cases alone, and shown only where a treatment of the case is public.</summary>
[Retention("As its case", Erasure = "Holds no persons")]
internal sealed class PublicCounterpart : Counterpart;

internal sealed class CounterpartConfiguration(string danishCollation)
    : IEntityTypeConfiguration<CaseCounterpart>,
        IEntityTypeConfiguration<PublicCounterpart>
{
    public void Configure(EntityTypeBuilder<CaseCounterpart> builder) => Configure(builder, "committees_case_counterparts");

    public void Configure(EntityTypeBuilder<PublicCounterpart> builder) => Configure(builder, "committees_public_counterparts");

    private void Configure<T>(EntityTypeBuilder<T> builder, string table)
        where T : Counterpart
    {
        builder.ToTable(table);
        builder.HasKey(c => new { c.CaseId, c.Ordinal });
        builder.Property(c => c.Municipality).UseCollation(danishCollation);
        builder.HasIndex(c => c.MatchKey);
    }
}
