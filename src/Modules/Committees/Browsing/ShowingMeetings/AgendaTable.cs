using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMeetings;

/// <summary>A line of an agenda.</summary>
internal sealed class AgendaRow
{
    public Guid ItemId { get; init; }
    public Guid VersionId { get; init; }
    public Guid? MeetingId { get; init; }
    public PaperKind Paper { get; init; }
    public bool IsShown { get; init; }
    public int Ordinal { get; init; }
    public string? Number { get; init; }
    public string Title { get; init; } = "";
    public bool Closed { get; init; }
    public string? CaseNumber { get; init; }
    public Outcome? Outcome { get; init; }
    public string? DecisionExtract { get; init; }
    public bool HasDissent { get; init; }
    public bool HasDisqualification { get; init; }
    public bool IsRepeated { get; init; }

    /// <summary>What the figure check found that nobody has set aside.</summary>
    public int Findings { get; init; }

    public ItemPlace Place => new(ItemId, MeetingId, Paper, Number, Ordinal, IsRepeated);
}

/// <summary>The agenda of the meeting that the address names, with what was decided.</summary>
internal sealed class AgendaTable(CommitteesDbContext db) : ITableSource<AgendaRow>
{
    private static readonly TableDefinition<AgendaRow> Table = new TableDefinition<AgendaRow>(
        "dagsorden",
        () => T["Agenda.Caption"],
        row => row.ItemId
    )
    {
        SortedBy = "raekkefoelge",
    }
        .Column("raekkefoelge", () => T["Agenda.Order"], row => row.Ordinal)
        .Column("nummer", () => T["Agenda.Number"], row => row.Number)
        .Column("titel", () => T["Agenda.Title"], row => row.Title)
        .Column("lukket", () => T["Agenda.Closed"], row => row.Closed, closed => closed ? T["Yes"] : T["No"])
        .Column("sagsnummer", () => T["Case.Number"], row => row.CaseNumber)
        .Column("udfald", () => T["Agenda.Outcome"], row => row.Outcome, outcome => outcome is { } known ? Words.Of(known) : null)
        .Column(
            "beslutning",
            () => T["Agenda.Decision"],
            row => row.DecisionExtract,
            text => text is null ? null : SafeMarkdown.ToPlainText(text)
        );

    public TableDefinition<AgendaRow> Definition => Table;

    public IQueryable<AgendaRow> Rows(TableRequest request)
    {
        var meeting = Guid.TryParse(request.Route("Id"), out var id) ? id : Guid.Empty;
        var rows = Of(db).Where(row => row.MeetingId == meeting && row.IsShown);
        var hasMinutes = rows.Any(row => row.Paper == PaperKind.Minutes);
        return rows.Where(row => row.Paper != PaperKind.Agenda || !hasMinutes);
    }

    /// <summary>The items of every published version, shown or earlier.</summary>
    public static IQueryable<AgendaRow> Of(CommitteesDbContext db)
    {
        var findings = db.ShownOpenFindings();
        return from item in db.Items
            join version in db.Versions on item.VersionId equals version.Id
            join paper in db.Papers on version.PaperId equals paper.Id
            where version.Standing == Standing.Shown || version.Standing == Standing.Superseded
            select new AgendaRow
            {
                Findings = findings.Count(finding => finding.ItemId == item.Id),
                ItemId = item.Id,
                VersionId = item.VersionId,
                MeetingId = paper.MeetingId,
                Paper = paper.Kind,
                IsShown = version.Standing == Standing.Shown,
                Ordinal = item.Ordinal,
                Number = item.Number,
                Title = item.Title,
                Closed = item.Closed,
                CaseNumber = item.CaseNumber,
                Outcome = item.Outcome,
                DecisionExtract = item.DecisionExtract,
                HasDissent = item.HasDissent,
                HasDisqualification = item.HasDisqualification,
                IsRepeated = db.Items.Any(other =>
                    other.VersionId == item.VersionId && other.Number == item.Number && other.Ordinal < item.Ordinal
                ),
            };
    }
}
