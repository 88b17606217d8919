using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMembers;

internal sealed class MemberRow
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string? Party { get; init; }
    public int Meetings { get; init; }

    /// <summary>Meetings missed, wholly or in part.</summary>
    public int Absences { get; init; }

    public int Dissents { get; init; }
    public int Disqualifications { get; init; }
    public DateOnly? LastOn { get; init; }
}

/// <summary>The elected members as the minutes show them.</summary>
internal sealed class MemberTable(CommitteesDbContext db) : ITableSource<MemberRow>
{
    private static readonly TableDefinition<MemberRow> Table = new TableDefinition<MemberRow>(
        "medlemmer",
        () => T["Members.Caption"],
        row => row.Id
    )
    {
        PageSize = 50,
    }
        .Column("navn", () => T["Members.Name"], row => row.Name)
        .Column("parti", () => T["Members.Party"], row => row.Party)
        .Column("moeder", () => T["Members.Meetings"], row => row.Meetings)
        .Column("fravaer", () => T["Members.Absences"], row => row.Absences)
        .Column("saerstandpunkter", () => T["Members.Dissents"], row => row.Dissents)
        .Column("inhabil", () => T["Members.Disqualifications"], row => row.Disqualifications)
        .Column("senest", () => T["Members.LastOn"], row => row.LastOn)
        .Filter("q", () => T["Members.Search"], Named, FilterKind.Text)
        .Filter("parti", () => T["Members.Party"], (rows, party) => rows.Where(row => row.Party == party));

    public TableDefinition<MemberRow> Definition => Table;

    public IQueryable<MemberRow> Rows(TableRequest request) => All();

    public IQueryable<MemberRow> All()
    {
        var parts = db.Parts();
        return db
            .Members.Where(member => parts.Any(part => part.Part.MemberId == member.Id))
            .Select(member => new MemberRow
            {
                Id = member.Id,
                Name = member.Name,
                Party = member.Party,
                Meetings = parts.Where(part => part.Part.MemberId == member.Id).Select(part => part.Meeting.Id).Distinct().Count(),
                Absences = parts
                    .Where(part =>
                        part.Part.MemberId == member.Id
                        && (part.Part.Kind == ParticipationKind.Absent || part.Part.Kind == ParticipationKind.Apology)
                    )
                    .Select(part => part.Meeting.Id)
                    .Distinct()
                    .Count(),
                Dissents = parts.Count(part => part.Part.MemberId == member.Id && part.Part.Kind == ParticipationKind.Dissented),
                Disqualifications = parts.Count(part =>
                    part.Part.MemberId == member.Id && part.Part.Kind == ParticipationKind.Disqualified
                ),
                LastOn = parts.Where(part => part.Part.MemberId == member.Id).Max(part => (DateOnly?)part.Meeting.Date),
            });
    }

    private static IQueryable<MemberRow> Named(IQueryable<MemberRow> rows, string text)
    {
        var name = text.ToLowerInvariant();
        return rows.Where(row => row.Name.ToLower().Contains(name));
    }
}
