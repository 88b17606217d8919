using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Papers;

/// <summary>One paper through its versions: the minutes of a meeting, its agenda, or a single case paper.</summary>
[Retention("KLE 00.22: preserved", Erasure = "Holds no persons")]
internal sealed class CommitteePaper
{
    private CommitteePaper() { } // EF Core

    public CommitteePaper(string municipality, PaperKind kind, string slotKey, Guid? meetingId, Guid? committeeId)
    {
        Id = StableId.Of(municipality, "paper", slotKey);
        Kind = kind;
        SlotKey = slotKey;
        MeetingId = meetingId;
        CommitteeId = committeeId;
    }

    public Guid Id { get; private set; }
    public PaperKind Kind { get; private set; }

    /// <summary>What makes two files versions of one paper: kind, committee, date and, for a case paper, its case.</summary>
    public string SlotKey { get; private set; } = "";

    /// <summary>Null for a case paper without a date.</summary>
    public Guid? MeetingId { get; private set; }

    public Guid? CommitteeId { get; private set; }
}

/// <summary>Whether and how a version is seen.</summary>
internal enum Standing
{
    /// <summary>The version that the public sees.</summary>
    Shown,

    /// <summary>Published and readable as an earlier version, or as the agenda behind the minutes.</summary>
    Superseded,

    /// <summary>Waits for a person to decide; nothing of it is public.</summary>
    Held,

    /// <summary>Taken back by a person; nothing of it is public.</summary>
    Withdrawn,
}

/// <summary>One file's content as it was imported; never changed afterwards but in its standing.</summary>
[Retention("KLE 00.22: preserved", Erasure = "A version that must go is withdrawn and its text deleted")]
internal sealed class PaperVersion
{
    private PaperVersion() { } // EF Core

    public PaperVersion(Guid paperId, int number, PaperSource source, string? template, DateTimeOffset importedAt, string? holdReason)
    {
        Id = StableId.Of("version", paperId.ToString("N"), source.Sha256);
        PaperId = paperId;
        Number = number;
        Sha256 = source.Sha256;
        FileName = source.File;
        Template = template;
        ImportedAt = importedAt;
        ChangedAt = importedAt;
        PublishedAt = holdReason is null ? importedAt : null;
        Characters = source.Characters;
        Placed = source.Placed;
        HoldReason = holdReason;
        Standing = holdReason is null ? Standing.Shown : Standing.Held;
    }

    public Guid Id { get; private set; }
    public Guid PaperId { get; private set; }

    /// <summary>1 for the first file, counted up within the paper.</summary>
    public int Number { get; private set; }

    public string Sha256 { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string? Template { get; private set; }
    public DateTimeOffset ImportedAt { get; private set; }
    public Standing Standing { get; private set; }

    /// <summary>When the public first saw it; null when it never did.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When its standing last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Why it is held or withdrawn; for staff.</summary>
    public string? HoldReason { get; private set; }

    public int Characters { get; private set; }
    public int Placed { get; private set; }

    /// <summary>The version of the figure check that its open items were checked by; null when none has been over it.</summary>
    public int? CheckedBy { get; private set; }

    public void Check(int version) => CheckedBy = version;

    public void Supersede(DateTimeOffset now)
    {
        if (Standing == Standing.Shown)
        {
            (Standing, ChangedAt) = (Standing.Superseded, now);
        }
    }

    public void Show(DateTimeOffset now) =>
        (Standing, HoldReason, PublishedAt, ChangedAt) = (Standing.Shown, null, PublishedAt ?? now, now);

    public void Withdraw(string reason, DateTimeOffset now) =>
        (Standing, HoldReason, CheckedBy, ChangedAt) = (Standing.Withdrawn, reason, null, now);
}

/// <summary>The text as extracted from the file, closed items and all: never public, kept so that a version can be read again.</summary>
[Retention("As its version", Erasure = "Delete the row")]
internal sealed class SourceText
{
    private SourceText() { } // EF Core

    public SourceText(Guid versionId, byte[] gzip) => (VersionId, Gzip) = (versionId, gzip);

    public Guid VersionId { get; private set; }

    /// <summary>UTF-8 lines, gzip.</summary>
    public byte[] Gzip { get; private set; } = [];
}

internal sealed class PaperConfiguration
    : IEntityTypeConfiguration<CommitteePaper>,
        IEntityTypeConfiguration<PaperVersion>,
        IEntityTypeConfiguration<SourceText>
{
    public void Configure(EntityTypeBuilder<CommitteePaper> builder)
    {
        builder.ToTable("committees_papers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kind).HasConversion<string>();
        builder.HasIndex(p => p.SlotKey).IsUnique();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Committee>().WithMany().HasForeignKey(p => p.CommitteeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PaperVersion> builder)
    {
        builder.ToTable("committees_paper_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Standing).HasConversion<string>();
        builder.HasIndex(v => v.Sha256).IsUnique();
        builder.HasIndex(v => new { v.PaperId, v.Standing });
        builder.HasOne<CommitteePaper>().WithMany().HasForeignKey(v => v.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SourceText> builder)
    {
        builder.ToTable("committees_source_texts");
        builder.HasKey(t => t.VersionId);
        builder.Property(t => t.VersionId).ValueGeneratedNever();
        builder.HasOne<PaperVersion>().WithMany().HasForeignKey(t => t.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
