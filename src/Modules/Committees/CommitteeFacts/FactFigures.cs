using System.Globalization;
using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.CommitteeFacts.FactDefinitions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.CommitteeFacts;

/// <summary>
/// Counts cases, decisions, attendance and promises in published papers. Of each paper the version counts that was the newest at the moment
/// asked for; what has been withdrawn since counts no more, since nothing of it is kept. Promises are judged by what is known now.
/// </summary>
internal sealed class FactFigures(CommitteesDbContext db, FollowUpTable followUps) : IKeyFigureSource
{
    private readonly Dictionary<(KeyFigureQuery Query, DateTimeOffset Moment), IReadOnlyList<Fact>> _facts = [];

    public IReadOnlyList<KeyFigureDefinition> Definitions => All;

    /// <summary>A statement for each key and period, and none for those that have been asked before.</summary>
    public async Task PrepareAsync(IReadOnlyCollection<KeyFigureQuery> queries, DateTimeOffset moment, CancellationToken stop)
    {
        foreach (var query in queries.Where(q => !_facts.ContainsKey((Plain(q), moment)) && Period(q) is not null))
        {
            _facts[(Plain(query), moment)] = query.Key switch
            {
                Attendance => await AttendanceAsync(Minutes(query, moment), stop),
                FollowUpsOpen or FollowUpsKept => await FollowUpsAsync(query, stop),
                _ => await TreatmentsAsync(Minutes(query, moment), stop),
            };
        }
    }

    public Result<KeyTable, CannotComputeFigure> Tabulate(FigureRequest request) =>
        new CannotComputeFigure.IsAnotherKind(request.Query.Key, IsTable: false);

    public Result<KeyFigureValue, CannotComputeFigure> Compute(FigureRequest request)
    {
        var query = request.Query;
        foreach (var name in new[] { From, To })
        {
            if (Day(query, name) is null)
            {
                return new CannotComputeFigure.ArgumentIsWrong(name, query.Words(name)!, ["2026-01-31"]);
            }
        }

        if (Period(query) is null)
        {
            return new CannotComputeFigure.ArgumentIsWrong(To, query.Words(To)!, []);
        }

        var outcome = query.Words(FactDefinitions.Outcome);
        if (outcome is not null && !Enum.GetValues<Outcome>().Any(o => KeyOf(o) == outcome))
        {
            return new CannotComputeFigure.ArgumentIsWrong(FactDefinitions.Outcome, outcome, [.. Enum.GetValues<Outcome>().Select(KeyOf)]);
        }

        var facts = _facts[(Plain(query), request.Moment)];
        return query.Key switch
        {
            FactDefinitions.Cases => Counted(
                request,
                [.. facts.Where(f => f.Case is not null).GroupBy(f => f.Case).Select(c => c.First() with { Id = $"{c.Key}", Says = "" })]
            ),
            Decisions => Counted(request, [.. facts.Where(f => f.Says.Length > 0 && (outcome is null || f.Says == outcome))]),
            FollowUpsOpen => Counted(
                request,
                [
                    .. facts.Where(f =>
                        f.Says is nameof(FollowUpFate.NotYetDue) or nameof(FollowUpFate.NotFound) or nameof(FollowUpFate.Undated)
                    ),
                ]
            ),
            FollowUpsKept => Counted(
                request,
                [
                    .. facts.Where(f =>
                        f.Says is nameof(FollowUpFate.KeptOnDate) or nameof(FollowUpFate.KeptLater) or nameof(FollowUpFate.KeptEarlier)
                    ),
                ]
            ),
            _ => PresentOf(request, facts),
        };
    }

    /// <summary>Meetings at which somebody was there, in per cent of all the places at them.</summary>
    private static Result<KeyFigureValue, CannotComputeFigure> PresentOf(FigureRequest request, IReadOnlyList<Fact> facts) =>
        facts.Count == 0
            ? new CannotComputeFigure.NothingToDivideBy(T[$"Figure.{Attendance}.Name"])
            : new KeyFigureValue(
                100m * facts.Count(f => f.Says == nameof(ParticipationKind.Present)) / facts.Count,
                Unit.Percent,
                countsPeople: false,
                [Records(facts)],
                request.Moment
            );

    private static KeyFigureValue Counted(FigureRequest request, IReadOnlyList<Fact> facts) =>
        new(facts.Count, Unit.Count, countsPeople: false, [Records(facts)], request.Moment);

    private static FigureInput Records(IReadOnlyList<Fact> facts) =>
        new FigureInput.OfRecords(
            T["Fact.Records"],
            Address: null,
            Formula: null,
            [.. facts.OrderBy(f => f.Id, StringComparer.Ordinal).Select(f => new RecordMark(f.Id, f.Says))]
        );

    private async Task<IReadOnlyList<Fact>> TreatmentsAsync(IQueryable<MinutesRow> minutes, CancellationToken stop)
    {
        var found = await (
            from item in db.Items
            join printed in minutes on item.VersionId equals printed.VersionId
            select new
            {
                Printed = printed,
                item.Ordinal,
                item.CaseId,
                item.Outcome,
            }
        ).ToListAsync(stop);
        return [.. found.Select(f => new Fact(f.Printed.IdOf(f.Ordinal), f.Outcome is { } outcome ? KeyOf(outcome) : "", f.CaseId))];
    }

    private async Task<IReadOnlyList<Fact>> AttendanceAsync(IQueryable<MinutesRow> minutes, CancellationToken stop)
    {
        var found = await (
            from part in db.Participations
            join printed in minutes on part.VersionId equals printed.VersionId
            where part.ItemId == null && part.Kind != ParticipationKind.Unknown
            select new
            {
                Printed = printed,
                part.Ordinal,
                part.Kind,
            }
        ).ToListAsync(stop);
        return [.. found.Select(f => new Fact(f.Printed.IdOf(f.Ordinal), f.Kind.ToString(), null))];
    }

    /// <summary>The minutes of the meetings that a figure is about, as they were known at a moment.</summary>
    private IQueryable<MinutesRow> Minutes(KeyFigureQuery query, DateTimeOffset moment)
    {
        var ((first, last), committee) = (Period(query)!.Value, query.Words(FactDefinitions.Committee));
        return from version in Known(moment)
            join paper in db.Papers on version.PaperId equals paper.Id
            join meeting in db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
            join body in db.Committees on paper.CommitteeId equals (Guid?)body.Id
            where
                paper.Kind == PaperKind.Minutes
                && meeting.Date >= first
                && meeting.Date <= last
                && (committee == null || body.Slug == committee)
            select new MinutesRow
            {
                VersionId = version.Id,
                Date = meeting.Date,
                Committee = body.Name,
            };
    }

    private async Task<IReadOnlyList<Fact>> FollowUpsAsync(KeyFigureQuery query, CancellationToken stop)
    {
        var ((first, last), committee) = (Period(query)!.Value, query.Words(FactDefinitions.Committee));
        var name = committee is null
            ? null
            : await db.Committees.Where(c => c.Slug == committee).Select(c => c.Name).FirstOrDefaultAsync(stop) ?? "";
        var found = await followUps
            .Known()
            .Where(f => f.PromisedOn >= first && f.PromisedOn <= last && (name == null || f.Committee == name))
            .Select(f => new
            {
                f.ItemId,
                f.Ordinal,
                f.Fate,
            })
            .ToListAsync(stop);
        return
        [
            .. found.Select(f => new Fact(string.Create(CultureInfo.InvariantCulture, $"{f.ItemId}/{f.Ordinal}"), f.Fate.ToString(), null)),
        ];
    }

    /// <summary>Of each paper the newest version that the public could see then.</summary>
    private IQueryable<PaperVersion> Known(DateTimeOffset moment)
    {
        var published = db.Versions.Where(v =>
            v.PublishedAt <= moment && (v.Standing == Standing.Shown || v.Standing == Standing.Superseded)
        );
        return published.Where(v => v.Number == published.Where(other => other.PaperId == v.PaperId).Max(other => other.Number));
    }

    /// <summary>The query that reads the same rows, whatever it then counts among them.</summary>
    private static KeyFigureQuery Plain(KeyFigureQuery query) =>
        new(
            query.Key switch
            {
                Decisions => FactDefinitions.Cases,
                FollowUpsKept => FollowUpsOpen,
                _ => query.Key,
            },
            version: null,
            query.Arguments.Where(a => a.Name != FactDefinitions.Outcome),
            query.KnownAsOf
        );

    private static (DateOnly From, DateOnly To)? Period(KeyFigureQuery query) =>
        Day(query, From) is { } first && Day(query, To) is { } last && first <= last ? (first, last) : null;

    private static DateOnly? Day(KeyFigureQuery query, string name) =>
        DateOnly.TryParseExact(query.Words(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary><c>option-chosen</c>.</summary>
    private static string KeyOf(Outcome outcome) =>
        string.Concat(outcome.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private sealed class MinutesRow
    {
        public Guid VersionId { get; init; }
        public DateOnly Date { get; init; }
        public string Committee { get; init; } = "";

        public string IdOf(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd} {Committee} {ordinal:000}");
    }

    /// <param name="Id">The same for the same thing in every version of its paper.</param>
    /// <param name="Says">Outcome, kind of part or fate.</param>
    private sealed record Fact(string Id, string Says, Guid? Case);
}
