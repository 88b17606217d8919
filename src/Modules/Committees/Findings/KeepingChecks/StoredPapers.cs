using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Findings.KeepingChecks;

/// <summary>A published version as it was read when it came in; closed items, which are sealed apart, are not in it.</summary>
/// <param name="Scope">The meeting, else the paper: minutes may say again what the agenda said.</param>
/// <param name="ItemIds">Of the paper's items, in their order.</param>
internal sealed record StoredPaper(PaperVersion Version, Guid Scope, IReadOnlyList<Guid> ItemIds, Paper Paper, PaperText Text);

/// <summary>
/// Puts papers together again from the rows that were derived from them: what is checked is what is shown, whatever template they were read by
/// and however reading has improved since.
/// </summary>
internal static class StoredPapers
{
    /// <param name="versions">Published versions, tracked by the caller.</param>
    public static async Task<IReadOnlyList<StoredPaper>> ReadAsync(
        CommitteesDbContext db,
        IReadOnlyList<PaperVersion> versions,
        CancellationToken stop
    )
    {
        var ids = versions.Select(v => v.Id).ToList();
        var slots = await (
            from version in db.Versions
            join paper in db.Papers on version.PaperId equals paper.Id
            join heldMeeting in db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            join heldBy in db.Committees on paper.CommitteeId equals (Guid?)heldBy.Id into committees
            from committee in committees.DefaultIfEmpty()
            where ids.Contains(version.Id)
            select new
            {
                version.Id,
                Slot = paper,
                Date = (DateOnly?)meeting.Date,
                Committee = (string?)committee.Name,
            }
        ).ToDictionaryAsync(x => x.Id, stop);
        var items = (
            await db.Items.AsNoTracking().Where(i => ids.Contains(i.VersionId) && !i.Closed).OrderBy(i => i.Ordinal).ToListAsync(stop)
        ).ToLookup(i => i.VersionId);
        var decisions = (
            await db
                .Decisions.AsNoTracking()
                .Where(d => db.Items.Any(i => i.Id == d.ItemId && ids.Contains(i.VersionId)))
                .OrderBy(d => d.Ordinal)
                .ToListAsync(stop)
        ).ToLookup(d => d.ItemId);
        var parts = (
            await db
                .Participations.AsNoTracking()
                .Where(p => ids.Contains(p.VersionId) && p.ItemId != null)
                .OrderBy(p => p.Ordinal)
                .ToListAsync(stop)
        ).ToLookup(p => (p.ItemId!.Value, p.DecisionOrdinal));
        var texts = await db.Set<Papers.SourceText>()
            .AsNoTracking()
            .Where(t => ids.Contains(t.VersionId))
            .ToDictionaryAsync(t => t.VersionId, t => t.Gzip, stop);
        return [.. versions.Select(Stored)];

        StoredPaper Stored(PaperVersion version)
        {
            var found = slots[version.Id];
            var open = items[version.Id].ToList();
            return new StoredPaper(
                version,
                found.Slot.MeetingId ?? found.Slot.Id,
                [.. open.Select(item => item.Id)],
                new Paper
                {
                    Source = new PaperSource(version.FileName, version.Sha256, version.Characters, version.Placed, []),
                    Kind = found.Slot.Kind,
                    Committee = found.Committee,
                    Meeting = PaperMeeting.Unknown with { Date = found.Date },
                    Items = [.. open.Select(item => ItemOf(item, decisions[item.Id], d => parts[(item.Id, d)]))],
                },
                new PaperText(version.FileName, version.Sha256, SourceCompression.Decompress(texts[version.Id]))
            );
        }
    }

    private static PaperItem ItemOf(AgendaItem item, IEnumerable<Decision> decisions, Func<int, IEnumerable<Participation>> partsOf)
    {
        var content = ItemContent.FromJson(item.Content);
        return new PaperItem
        {
            Number = item.Number,
            Title = item.Title,
            Sections = content.Sections,
            Tables = content.Tables,
            Recommendations = content.Recommendations,
            Options = content.Options,
            Decisions = [.. decisions.Select(decision => DecisionOf(decision, [.. partsOf(decision.Ordinal)]))],
            Lines =
                content.Sections.Count == 0
                    ? default
                    : new LineRange(content.Sections.Min(s => s.Lines.First), content.Sections.Max(s => s.Lines.Last)),
        };
    }

    private static PaperDecision DecisionOf(Decision decision, List<Participation> parts) =>
        new()
        {
            Committee = decision.Committee,
            Date = decision.Date,
            Outcome = decision.Outcome,
            Text = decision.Text,
            Absent =
            [
                .. parts
                    .Where(p => p.Kind is ParticipationKind.Absent or ParticipationKind.Apology)
                    .Select(p => new Attendee(
                        p.PrintedName,
                        p.Party,
                        p.Kind == ParticipationKind.Apology ? AttendanceStatus.Apology : AttendanceStatus.Absent
                    )),
            ],
            Dissents =
            [
                .. parts.Where(p => p.Kind == ParticipationKind.Dissented).Select(p => new Dissent(p.PrintedName, p.Party, p.Reason)),
            ],
        };
}
