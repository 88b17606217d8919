using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Searching.Installation;

/// <summary>
/// Something that can be found in the installation's index, with all that is told of it: the municipalities' own stores are not asked, which may
/// be many and lie elsewhere.
/// </summary>
[Retention("As the version it stands in: gone as soon as that is withdrawn or replaced", Erasure = "As its version")]
internal sealed class PublishedDocument : FoundRow
{
    /// <summary>As <see cref="SearchDocument.Number"/>.</summary>
    public int Number { get; init; }

    /// <summary>Its slug.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>Adds rows within the context's present transaction.</summary>
    /// <param name="first">The number of the first; the others count on from it.</param>
    public static Task AddAsync(DbContext index, int first, string municipality, IReadOnlyList<FoundRow> rows, CancellationToken stop)
    {
        List<(string Name, RowColumn<(int Number, FoundRow Row)> Column)> columns =
        [
            Column(nameof(Number), "integer[]", d => d.Number),
            Column(nameof(Municipality), "text[]", _ => municipality),
            Column(nameof(VersionId), "uuid[]", d => d.Row.VersionId),
            Column(nameof(ItemId), "uuid[]", d => d.Row.ItemId),
            Column(nameof(MeetingId), "uuid[]", d => d.Row.MeetingId),
            Column(nameof(Paper), "text[]", d => d.Row.Paper.ToString()),
            Column(nameof(ItemNumber), "text[]", d => d.Row.ItemNumber),
            Column(nameof(Ordinal), "integer[]", d => d.Row.Ordinal),
            Column(nameof(IsRepeated), "boolean[]", d => d.Row.IsRepeated),
            Column(nameof(Title), "text[]", d => d.Row.Title),
            Column(nameof(Committee), "text[]", d => d.Row.Committee),
            Column(nameof(Date), "date[]", d => d.Row.Date),
            Column(nameof(Closed), "boolean[]", d => d.Row.Closed),
            Column(nameof(CaseId), "uuid[]", d => d.Row.CaseId),
            Column(nameof(CaseNumber), "text[]", d => d.Row.CaseNumber),
            Column(nameof(Outcome), "text[]", d => d.Row.Outcome?.ToString()),
            Column(nameof(DecisionExtract), "text[]", d => d.Row.DecisionExtract),
            Column(nameof(Content), "text[]", d => d.Row.Content),
            Column(nameof(PublishedAt), "bigint[]", d => MicrosecondsOf(d.Row.PublishedAt)),
            Column(nameof(ChangedAt), "bigint[]", d => MicrosecondsOf(d.Row.ChangedAt)),
        ];
        return new RowWriter(index).InsertAsync(
            $"INSERT INTO {PublishedDocumentConfiguration.Table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))})",
            "",
            [.. rows.Select((row, i) => (first + i, row))],
            [.. columns.Select(column => column.Column)],
            stop
        );
    }

    private static (string Name, RowColumn<(int Number, FoundRow Row)> Column) Column<TValue>(
        string name,
        string postgresType,
        Func<(int Number, FoundRow Row), TValue> value
    ) => (name, new RowColumn<(int Number, FoundRow Row), TValue>(postgresType, value));

    private static long MicrosecondsOf(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}

internal sealed class PublishedDocumentConfiguration : IEntityTypeConfiguration<PublishedDocument>
{
    public const string Table = "committees_published_documents";

    public void Configure(EntityTypeBuilder<PublishedDocument> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(d => d.Number);
        builder.Property(d => d.Number).ValueGeneratedNever();
        builder.Property(d => d.Paper).HasConversion<string>();
        builder.Property(d => d.Outcome).HasConversion<string>();
        builder.HasIndex(d => new { d.Municipality, d.VersionId });
        builder.HasIndex(d => d.CaseId);
    }
}
