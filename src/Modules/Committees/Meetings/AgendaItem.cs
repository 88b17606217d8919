using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Members;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>An item (dagsordenspunkt) of one version of a paper, as the public may see it.</summary>
/// <remarks>
/// Of a closed item this row holds number and public title only; all else lies in <see cref="SealedItem"/>, which no public query reads.
/// </remarks>
[Retention("KLE 00.22: preserved", Erasure = "As its version")]
internal sealed class AgendaItem
{
    public Guid Id { get; init; }
    public Guid VersionId { get; init; }

    /// <summary>Place in the paper, from 1; the address of items that print no number.</summary>
    public int Ordinal { get; init; }

    /// <summary>As printed; null when the paper gives none.</summary>
    public string? Number { get; init; }

    /// <summary>The public title.</summary>
    public required string Title { get; init; }

    public bool Closed { get; init; }
    public Guid? CaseId { get; init; }
    public string? CaseNumber { get; init; }
    public string? KleNumber { get; init; }
    public string? DocumentNumber { get; init; }

    /// <summary>What the meeting's own committee made of it; null in an agenda.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The first words of that decision, for lists.</summary>
    public string? DecisionExtract { get; init; }

    public bool HasDissent { get; init; }
    public bool HasDisqualification { get; init; }

    /// <summary><see cref="ItemContent"/> as JSON.</summary>
    public string Content { get; init; } = "{}";
}

/// <summary>All that a closed item holds, for those who may see it. Never joined to by a public page, feed, search or file.</summary>
[Retention("As its version", Erasure = "Delete the row")]
internal sealed class SealedItem
{
    public Guid ItemId { get; init; }

    /// <summary>The whole <see cref="PaperItem"/> as JSON.</summary>
    public required string Content { get; init; }
}

/// <summary>A committee's decision (beslutning) on an open item.</summary>
[Retention("KLE 00.22: preserved", Erasure = "As its version")]
internal sealed class Decision
{
    public Guid ItemId { get; init; }

    /// <summary>Order in the paper, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>As printed; the meeting's own committee when the paper does not say.</summary>
    public required string Committee { get; init; }

    public Guid? CommitteeId { get; init; }
    public DateOnly? Date { get; init; }
    public Outcome Outcome { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>List of <see cref="DecisionPoint"/> as JSON.</summary>
    public string Points { get; init; } = "[]";
}

/// <summary>How a member took part: in a meeting, or in one decision.</summary>
internal enum ParticipationKind
{
    Present,
    Absent,
    Apology,
    Unknown,
    Disqualified,
    Dissented,
}

/// <summary>A member's part in a meeting (no item) or in one decision.</summary>
[Retention("KLE 00.22: preserved", Erasure = "As the member")]
internal sealed class Participation
{
    public Guid Id { get; init; }
    public Guid VersionId { get; init; }
    public Guid? ItemId { get; init; }
    public int? DecisionOrdinal { get; init; }
    public Guid MemberId { get; init; }

    /// <summary>Order in the paper's own list.</summary>
    public int Ordinal { get; init; }

    /// <summary>The name as this paper prints it.</summary>
    public required string PrintedName { get; init; }

    /// <summary>The party letter at that time.</summary>
    public string? Party { get; init; }

    public ParticipationKind Kind { get; init; }

    /// <summary>Of a dissent.</summary>
    public string? Reason { get; init; }
}

/// <summary>A promise in a paper to come back (opfølgning).</summary>
[Retention("KLE 00.22: preserved", Erasure = "As its version")]
internal sealed class FollowUp
{
    public Guid ItemId { get; init; }
    public int Ordinal { get; init; }
    public required string Text { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>To whom it was promised, as printed; the meeting's own committee when not said.</summary>
    public string? Committee { get; init; }

    public Guid? CommitteeId { get; init; }
}

internal sealed class AgendaItemConfiguration(string danishCollation)
    : IEntityTypeConfiguration<AgendaItem>,
        IEntityTypeConfiguration<SealedItem>,
        IEntityTypeConfiguration<Decision>,
        IEntityTypeConfiguration<Participation>,
        IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("committees_items");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Title).UseCollation(danishCollation);
        builder.Property(i => i.Outcome).HasConversion<string>();
        builder.HasOne<PaperVersion>().WithMany().HasForeignKey(i => i.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CommitteeCase>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(i => new { i.VersionId, i.Ordinal }).IsUnique();
        builder.HasIndex(i => i.CaseId);
    }

    public void Configure(EntityTypeBuilder<SealedItem> builder)
    {
        builder.ToTable("committees_sealed_items");
        builder.HasKey(s => s.ItemId);
        builder.Property(s => s.ItemId).ValueGeneratedNever();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("committees_decisions");
        builder.HasKey(d => new { d.ItemId, d.Ordinal });
        builder.Property(d => d.Outcome).HasConversion<string>();
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Committee>().WithMany().HasForeignKey(d => d.CommitteeId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.ToTable("committees_participations");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kind).HasConversion<string>();
        builder.HasOne<PaperVersion>().WithMany().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.MemberId, p.Kind });
        builder.HasIndex(p => p.VersionId);
        builder.HasIndex(p => p.ItemId);
    }

    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("committees_follow_ups");
        builder.HasKey(f => new { f.ItemId, f.Ordinal });
        builder.HasOne<AgendaItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Committee>().WithMany().HasForeignKey(f => f.CommitteeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(f => f.Due);
    }
}
