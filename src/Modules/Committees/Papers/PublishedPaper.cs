using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Papers;

/// <summary>
/// A case paper of our own as the public reads it: a copy of what was published, with words that are anonymised replaced. No public page reads the
/// paper that it was made from.
/// </summary>
[Retention(
    "KLE 00.22: preserved; of one that was withdrawn no more than its day",
    Erasure = "Withdraw the paper, anonymise it, publish it again"
)]
internal sealed class PublishedPaper
{
    private readonly List<PublishedAttachment> _attachments = [];

    private PublishedPaper() { } // EF Core

    public PublishedPaper(Guid id, Guid caseId) => (Id, CaseId) = (id, caseId);

    /// <summary>That of the paper it was made from.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public string? KleNumber { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary><see cref="DraftContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The id under which its figures are frozen.</summary>
    public Guid FrozenAs { get; private set; }

    /// <summary>Of the meeting that it is for.</summary>
    public string Body { get; private set; } = "";

    public DateOnly Date { get; private set; }
    public Capacity Capacity { get; private set; }

    /// <summary>Among the papers of the meeting, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The way of its case, as JSON.</summary>
    public string Route { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Null as long as it is to be read.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public IReadOnlyList<PublishedAttachment> Attachments => _attachments;

    public DraftContent ReadContent() => DraftContent.FromJson(Content);

    public IReadOnlyList<RouteFacts> ReadRoute() =>
        System.Text.Json.JsonSerializer.Deserialize(Route, StoredJson.Compact.IReadOnlyListRouteFacts)!;

    public void Show(PublicText text, DateTimeOffset now)
    {
        (CaseNumber, KleNumber, Title, Content, FrozenAs) = (
            text.CaseNumber,
            text.KleNumber,
            text.Content.Title,
            text.Content.ToJson(),
            text.FrozenAs
        );
        (Body, Date, Capacity, Position) = (text.Body, text.Date, text.Capacity, text.Position);
        Route = System.Text.Json.JsonSerializer.Serialize(text.Route, StoredJson.Compact.IReadOnlyListRouteFacts);
        (PublishedAt, WithdrawnAt) = (now, null);
        _attachments.Clear();
        _attachments.AddRange(text.Attachments);
    }

    public void GoTo(int position) => Position = position;

    /// <summary>Nothing is left of it but that it was there, and when it went.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        (CaseNumber, KleNumber, Title, Content, FrozenAs) = ("", null, "", "", Guid.Empty);
        (Route, WithdrawnAt) = ("", now);
        _attachments.Clear();
    }
}

/// <summary>All that is published of a paper.</summary>
internal sealed record PublicText(
    string CaseNumber,
    string? KleNumber,
    DraftContent Content,
    Guid FrozenAs,
    string Body,
    DateOnly Date,
    Capacity Capacity,
    int Position,
    IReadOnlyList<RouteFacts> Route,
    IReadOnlyList<PublishedAttachment> Attachments
);

/// <summary>A file that everybody may read with a published paper.</summary>
[Retention("As its paper", Erasure = "As its paper")]
internal sealed class PublishedAttachment
{
    public Guid Id { get; init; }
    public Guid PaperId { get; init; }

    /// <summary>From 1.</summary>
    public int Place { get; init; }

    public required string Title { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public AttachmentKind Kind { get; init; }
    public int Size { get; init; }
}

internal sealed class PublishedPaperConfiguration : IEntityTypeConfiguration<PublishedPaper>, IEntityTypeConfiguration<PublishedAttachment>
{
    public void Configure(EntityTypeBuilder<PublishedPaper> builder)
    {
        builder.ToTable("committees_published_papers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Capacity).HasConversion<string>();
        builder.HasIndex(p => p.CaseId);
        builder.HasIndex(p => p.FrozenAs);
        builder.HasIndex(p => p.Date);
        builder.HasMany(p => p.Attachments).WithOne().HasForeignKey(a => a.PaperId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PublishedAttachment> builder)
    {
        builder.ToTable("committees_published_attachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasConversion<string>();
    }
}
