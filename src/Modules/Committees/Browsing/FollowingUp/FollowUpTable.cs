using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.FollowingUp;

/// <summary>What became of a promise to come back, as far as published papers show.</summary>
internal enum FollowUpFate
{
    /// <summary>The case stood on an agenda of the promised day.</summary>
    KeptOnDate,

    /// <summary>The case came back, after the promised day.</summary>
    KeptLater,

    /// <summary>The case came back before the promised day, and has not been seen since.</summary>
    KeptEarlier,

    NotYetDue,

    /// <summary>The day has passed and the case stands on no later agenda that we have.</summary>
    NotFound,

    /// <summary>No day was promised, and the case has not been seen since.</summary>
    Undated,
}

/// <summary>A promise in a paper to come back (opfølgning), with what became of it.</summary>
internal sealed class FollowUpRow
{
    public Guid ItemId { get; init; }
    public int Ordinal { get; init; }
    public string Text { get; init; } = "";
    public DateOnly? Due { get; init; }
    public FollowUpFate Fate { get; init; }

    /// <summary>When the case came back.</summary>
    public DateOnly? CameBackOn { get; init; }

    public Guid? CameBackAt { get; init; }
    public DateOnly? PromisedOn { get; init; }

    /// <summary>To whom it was promised.</summary>
    public string Committee { get; init; } = "";

    public string ItemTitle { get; init; } = "";
    public Guid? CaseId { get; init; }
    public Guid? MeetingId { get; init; }
    public PaperKind Paper { get; init; }
    public string? ItemNumber { get; init; }
    public int ItemOrdinal { get; init; }
    public bool IsRepeated { get; init; }

    public ItemPlace Place => new(ItemId, MeetingId, Paper, ItemNumber, ItemOrdinal, IsRepeated);
}

/// <summary>Every promise of every paper that is shown.</summary>
internal sealed class FollowUpTable(CommitteesDbContext db, TimeProvider clock) : ITableSource<FollowUpRow>
{
    public const string FateFilter = "status";

    private static readonly TableDefinition<FollowUpRow> Table = new TableDefinition<FollowUpRow>(
        "opfoelgning",
        () => T["FollowUps.Caption"],
        row => row.ItemId.ToString() + row.Ordinal
    )
    {
        SortedBy = "frist",
        SortedDescending = true,
    }
        .Column("loefte", () => T["FollowUps.Promise"], row => row.Text)
        .Column("frist", () => T["FollowUps.Due"], row => row.Due)
        .Column("status", () => T["FollowUps.Fate"], row => row.Fate, Describe)
        .Column("vendte-tilbage", () => T["FollowUps.CameBackOn"], row => row.CameBackOn, onlyInFiles: true)
        .Column("udvalg", () => T["FollowUps.Committee"], row => row.Committee)
        .Column("lovet", () => T["FollowUps.PromisedOn"], row => row.PromisedOn)
        .Column("punkt", () => T["FollowUps.Item"], row => row.ItemTitle, onlyInFiles: true)
        .Filter(
            FateFilter,
            () => T["FollowUps.Fate"],
            (rows, fate) =>
                Enum.TryParse<FollowUpFate>(fate, out var wanted) ? rows.Where(row => row.Fate == wanted) : rows.Where(_ => false)
        );

    public TableDefinition<FollowUpRow> Definition => Table;

    public static IReadOnlyList<FilterOption> Fates =>
        [.. Enum.GetValues<FollowUpFate>().Select(fate => new FilterOption(fate.ToString(), Describe(fate)))];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public IQueryable<FollowUpRow> Rows(TableRequest request) => All();

    /// <summary>Every promise, for those who count them.</summary>
    public IQueryable<FollowUpRow> Known() => All();

    /// <summary>The promises that fall due first, from today on.</summary>
    public IQueryable<FollowUpRow> ComingUp() =>
        All().Where(row => row.Due >= Today && row.Fate == FollowUpFate.NotYetDue).OrderBy(row => row.Due);

    public IQueryable<FollowUpRow> OfCase(Guid id) => All().Where(row => row.CaseId == id).OrderBy(row => row.PromisedOn);

    public IQueryable<FollowUpRow> OfItem(Guid id) => All().Where(row => row.ItemId == id).OrderBy(row => row.Ordinal);

    public static string Describe(FollowUpFate fate) => T[$"Fate.{fate}"];

    private IQueryable<FollowUpRow> All()
    {
        var today = Today;
        var returns =
            from item in db.Items
            join version in db.Versions on item.VersionId equals version.Id
            join paper in db.Papers on version.PaperId equals paper.Id
            join meeting in db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
            where version.Standing == Standing.Shown && item.CaseId != null
            select new
            {
                item.CaseId,
                meeting.Date,
                meeting.Id,
            };

        var promises =
            from promise in db.FollowUps
            join treatment in db.Treatments() on promise.ItemId equals treatment.Item.Id
            where !treatment.Item.Closed
            select new
            {
                promise,
                treatment,
                PromisedOn = (DateOnly?)treatment.Meeting!.Date,
                OnDate = returns
                    .Where(again =>
                        again.CaseId == treatment.Item.CaseId && again.Date == promise.Due && again.Date != treatment.Meeting.Date
                    )
                    .Select(again => (DateOnly?)again.Date)
                    .FirstOrDefault(),
                Later = returns
                    .Where(again => again.CaseId == treatment.Item.CaseId && again.Date > promise.Due)
                    .Min(again => (DateOnly?)again.Date),
                Since = returns
                    .Where(again => again.CaseId == treatment.Item.CaseId && again.Date > treatment.Meeting.Date)
                    .Min(again => (DateOnly?)again.Date),
            };

        var judged =
            from found in promises
            let cameBack = found.OnDate ?? (found.Later ?? found.Since)
            select new FollowUpRow
            {
                ItemId = found.promise.ItemId,
                Ordinal = found.promise.Ordinal,
                Text = found.promise.Text,
                Due = found.promise.Due,
                PromisedOn = found.PromisedOn,
                Committee = found.promise.Committee ?? (found.treatment.Committee!.Name ?? ""),
                ItemTitle = found.treatment.Item.Title,
                CaseId = found.treatment.Item.CaseId,
                MeetingId = found.treatment.Paper.MeetingId,
                Paper = found.treatment.Paper.Kind,
                ItemNumber = found.treatment.Item.Number,
                ItemOrdinal = found.treatment.Item.Ordinal,
                IsRepeated = found.treatment.IsRepeated,
                CameBackOn = cameBack,
                CameBackAt = returns
                    .Where(again => again.CaseId == found.treatment.Item.CaseId && again.Date == cameBack)
                    .Select(again => (Guid?)again.Id)
                    .FirstOrDefault(),
                Fate =
                    found.OnDate != null ? FollowUpFate.KeptOnDate
                    : found.Later != null ? FollowUpFate.KeptLater
                    : found.promise.Due > today ? FollowUpFate.NotYetDue
                    : found.Since != null ? (found.promise.Due == null ? FollowUpFate.KeptLater : FollowUpFate.KeptEarlier)
                    : found.promise.Due == null ? FollowUpFate.Undated
                    : FollowUpFate.NotFound,
            };
        return judged;
    }
}
