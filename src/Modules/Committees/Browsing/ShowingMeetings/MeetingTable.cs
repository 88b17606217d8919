using System.Globalization;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMeetings;

internal sealed class MeetingRow
{
    public Guid Id { get; init; }
    public DateOnly Date { get; init; }
    public TimeOnly? Start { get; init; }
    public string Committee { get; init; } = "";
    public string CommitteeSlug { get; init; } = "";
    public string Term { get; init; } = "";
    public string? Place { get; init; }
    public int Items { get; init; }

    /// <summary>Minutes are shown; else only the agenda is.</summary>
    public bool HasMinutes { get; init; }
}

/// <summary>Meetings of all committees, or of the one that the address names.</summary>
internal sealed class MeetingTable(CommitteesDbContext db) : ITableSource<MeetingRow>
{
    private static readonly TableDefinition<MeetingRow> Table = new TableDefinition<MeetingRow>(
        "moeder",
        () => T["Meetings.Caption"],
        row => row.Id
    )
    {
        SortedBy = "dato",
        SortedDescending = true,
    }
        .Column("dato", () => T["Meetings.Date"], row => row.Date)
        .Column("udvalg", () => T["Meetings.Committee"], row => row.Committee)
        .Column("periode", () => T["Meetings.Term"], row => row.Term, onlyInFiles: true)
        .Column("punkter", () => T["Meetings.Items"], row => row.Items)
        .Column(
            "papir",
            () => T["Meetings.Paper"],
            row => row.HasMinutes,
            minutes => Words.Of(minutes ? PaperKind.Minutes : PaperKind.Agenda)
        )
        .Column("sted", () => T["Meetings.Place"], row => row.Place)
        .Filter("aar", () => T["Meetings.Year"], InYear)
        .Filter("udvalg", () => T["Meetings.Committee"], (rows, slug) => rows.Where(row => row.CommitteeSlug == slug));

    public TableDefinition<MeetingRow> Definition => Table;

    public IQueryable<MeetingRow> Rows(TableRequest request) =>
        request.Route("Slug") is { } slug ? All().Where(row => row.CommitteeSlug == slug) : All();

    public IQueryable<MeetingRow> All()
    {
        var shown = db.ShownPapers();
        var items =
            from item in db.Items
            join version in db.Versions on item.VersionId equals version.Id
            join paper in db.Papers on version.PaperId equals paper.Id
            where version.Standing == Standing.Shown && paper.Kind != PaperKind.CasePaper
            select paper.MeetingId;
        return from meeting in db.PublicMeetings()
            join committee in db.Committees on meeting.CommitteeId equals committee.Id
            select new MeetingRow
            {
                Id = meeting.Id,
                Date = meeting.Date,
                Start = meeting.Start,
                Committee = committee.Name,
                CommitteeSlug = committee.Slug,
                Term = meeting.Term,
                Place = meeting.Place,
                Items = items.Count(id => id == meeting.Id),
                HasMinutes = shown.Any(paper => paper.MeetingId == meeting.Id && paper.Kind == PaperKind.Minutes),
            };
    }

    private static IQueryable<MeetingRow> InYear(IQueryable<MeetingRow> rows, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999)
        {
            return rows.Where(_ => false);
        }

        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return rows.Where(row => row.Date >= first && row.Date <= last);
    }
}
