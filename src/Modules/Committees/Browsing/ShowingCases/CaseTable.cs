using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.ShowingCases;

internal sealed class CaseRow
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";
    public string? Number { get; init; }
    public string? KleNumber { get; init; }
    public int Treatments { get; init; }
    public DateOnly? LastOn { get; init; }
    public string? LastCommittee { get; init; }

    /// <summary>What was last decided; an agenda after it does not count.</summary>
    public Outcome? LastOutcome { get; init; }
}

/// <summary>Cases of which a treatment is shown.</summary>
internal sealed class CaseTable(CommitteesDbContext db) : ITableSource<CaseRow>
{
    private const string CommitteeFilter = "udvalg";
    private const string Search = "q";

    private static readonly TableDefinition<CaseRow> Table = new TableDefinition<CaseRow>("sager", () => T["Cases.Caption"], row => row.Id)
    {
        SortedBy = "senest",
        SortedDescending = true,
    }
        .Column("titel", () => T["Cases.Case"], row => row.Title)
        .Column("nummer", () => T["Case.Number"], row => row.Number)
        .Column("kle", () => T["Case.Kle"], row => row.KleNumber, onlyInFiles: true)
        .Column("senest", () => T["Cases.LastOn"], row => row.LastOn)
        .Column("udvalg", () => T["Cases.LastCommittee"], row => row.LastCommittee)
        .Column("udfald", () => T["Cases.LastOutcome"], row => row.LastOutcome, outcome => outcome is { } known ? Words.Of(known) : null)
        .Column("behandlinger", () => T["Cases.Treatments"], row => row.Treatments)
        .Filter(Search, () => T["Cases.Search"], (rows, _) => rows, FilterKind.Text)
        .Filter(CommitteeFilter, () => T["Meetings.Committee"], (rows, _) => rows)
        .Filter(
            "udfald",
            () => T["Cases.LastOutcome"],
            (rows, text) =>
                Enum.TryParse<Outcome>(text, out var outcome) ? rows.Where(row => row.LastOutcome == outcome) : rows.Where(_ => false)
        );

    public TableDefinition<CaseRow> Definition => Table;

    public IQueryable<CaseRow> Rows(TableRequest request)
    {
        var treatments =
            from item in db.Items
            join version in db.Versions on item.VersionId equals version.Id
            join paper in db.Papers on version.PaperId equals paper.Id
            join heldMeeting in db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            join heldBy in db.Committees on paper.CommitteeId equals (Guid?)heldBy.Id into committees
            from committee in committees.DefaultIfEmpty()
            where version.Standing == Standing.Shown && item.CaseId != null
            select new
            {
                item.CaseId,
                item.Outcome,
                Date = (DateOnly?)meeting.Date,
                Committee = (string?)committee.Name,
                Slug = (string?)committee.Slug,
            };
        var slug = request.Filter(CommitteeFilter);
        var cases = request.Filter(Search) is { } words ? Holding(words.ToLowerInvariant()) : db.Cases;
        return cases
            .Where(found => treatments.Any(treatment => treatment.CaseId == found.Id && (slug == null || treatment.Slug == slug)))
            .Select(found => new CaseRow
            {
                Id = found.Id,
                Title = found.Title,
                Number = found.Number,
                KleNumber = found.KleNumber,
                Treatments = treatments.Count(treatment => treatment.CaseId == found.Id),
                LastOn = treatments.Where(treatment => treatment.CaseId == found.Id).Max(treatment => treatment.Date),
                LastCommittee = treatments
                    .Where(treatment => treatment.CaseId == found.Id)
                    .OrderByDescending(treatment => treatment.Date)
                    .Select(treatment => treatment.Committee)
                    .FirstOrDefault(),
                LastOutcome = treatments
                    .Where(treatment => treatment.CaseId == found.Id && treatment.Outcome != null)
                    .OrderByDescending(treatment => treatment.Date)
                    .Select(treatment => treatment.Outcome)
                    .FirstOrDefault(),
            });
    }

    /// <summary>In title and number, and in the number that another municipality gives the same case.</summary>
    private IQueryable<CommitteeCase> Holding(string words) =>
        db.Cases.Where(found =>
            found.Title.ToLower().Contains(words)
            || (found.Number != null && found.Number.ToLower().Contains(words))
            || db.PublicCounterparts.Any(one => one.CaseId == found.Id && one.Number != null && one.Number.ToLower().Contains(words))
        );
}
