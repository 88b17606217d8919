using System.Globalization;
using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class LegislativeTermRow : ObjectRow
{
    public string Term { get; init; } = "";
}

/// <summary>Terms (valgperioder) in which there are meetings.</summary>
internal sealed class LegislativeTerms(CommitteesDbContext db) : ObjectSource<LegislativeTermRow>(db)
{
    public override ObjectKind Kind => ObjectKind.LegislativeTerm;

    public override IQueryable<LegislativeTermRow> Rows() =>
        from meeting in Db.PublicMeetings()
        join time in Db.Times() on (Guid?)meeting.Id equals time.MeetingId
        group time by meeting.Term into times
        select new LegislativeTermRow
        {
            Term = times.Key,
            CreatedAt = times.Min(time => time.PublishedAt),
            ModifiedAt = times.Max(time => time.ChangedAt),
        };

    public override string KeyOf(LegislativeTermRow row) => row.Term;

    protected override IQueryable<LegislativeTermRow> Near(IReadOnlyCollection<string> keys) =>
        Rows().Where(row => keys.Contains(row.Term));

    protected override IQueryable<LegislativeTermRow> InOrder(IQueryable<LegislativeTermRow> rows) => rows.OrderBy(row => row.Term);

    public override Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<LegislativeTermRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    ) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([
            .. rows.Select(row => Inside(row, links).With("body", links.Object(ObjectKind.Body, links.Municipality))),
        ]);

    /// <summary>As it stands inside the municipality, to which it does not point back.</summary>
    public JsonObject Inside(LegislativeTermRow row, OparlLinks links)
    {
        var written = OparlObject.New(links, Kind, row.Term, row).With("name", row.Term.Replace('-', '–'));
        return row.Term.Split('-') is [var first, var last] && YearOf(first) is { } from && YearOf(last) is { } to
            ? written
                .With("startDate", OparlObject.Day(new DateOnly(from, 1, 1)))
                .With("endDate", OparlObject.Day(new DateOnly(to, 12, 31)))
            : written;
    }

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 3000 ? year : null;
}
