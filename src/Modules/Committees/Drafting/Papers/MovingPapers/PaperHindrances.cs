using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Agendas.PublishingPapers;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;

/// <summary>A paper that is to be approved or published, with all that is in the way of it.</summary>
/// <param name="Hindrances">Those too that a reason takes away.</param>
/// <param name="Frozen">Its figures; null of a paper that is to be approved, whose figures live.</param>
/// <param name="Public">What everybody will read; null of a closed case, and of a paper that is to be approved.</param>
internal sealed record PaperStanding(
    PaperView View,
    ItemFigureCheck? Check,
    IReadOnlyList<CannotMovePaper> Hindrances,
    FrozenPaper? Frozen,
    PublicVersion? Public
);

/// <summary>Finds what is in the way of papers that are to be approved or published, in as few questions whether they are many or one.</summary>
internal sealed class PaperHindrances(CommitteesDbContext db, PaperRendering rendering, TimeProvider clock)
{
    public async Task<IReadOnlyList<PaperStanding>> OfAsync(PaperMove move, IReadOnlyList<PaperView> papers, CancellationToken stop)
    {
        var ids = papers.Select(view => view.Paper.Id).ToList();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var accepted = (await db.Set<AcceptedFinding>().AsNoTracking().Where(f => ids.Contains(f.PaperId)).ToListAsync(stop)).ToLookup(f =>
            f.PaperId
        );
        var waiting = (
            await db.Set<Advice>()
                .Where(a => ids.Contains(a.PaperId) && a.AnsweredAt == null && !a.IsReplaced && a.Due >= today)
                .Select(a => new { a.PaperId, a.Department })
                .ToListAsync(stop)
        ).ToLookup(a => a.PaperId, a => a.Department);
        var files = await OpenFilesAsync(ids, stop);
        var publishing = move == PaperMove.Publish ? await ReadPublishingAsync(ids, papers, stop) : null;
        var standings = new List<PaperStanding>();
        foreach (var view in papers)
        {
            var frozen = publishing?.Frozen.GetValueOrDefault(view.FrozenAs ?? Guid.Empty);
            var shown = frozen is null
                ? await rendering.ReadAsync(view.Content, view.FrozenAs, stop)
                : rendering.Read(view.Content, frozen);
            var read = new PaperRead(view, shown, [.. files[view.Paper.Id]], frozen);
            standings.Add(Of(read, [.. waiting[view.Paper.Id]], accepted[view.Paper.Id], publishing));
        }

        return standings;
    }

    private PaperStanding Of(
        PaperRead read,
        IReadOnlyList<string> waiting,
        IEnumerable<AcceptedFinding> accepted,
        PublishingFacts? publishing
    )
    {
        var view = read.View;
        var check = PaperQuery.Check(view.Paper.Id, view.Content.Title, [.. read.Shown.Select(part => part.FilledPart)], accepted);
        var publicVersion =
            publishing is null || view.Case.IsClosed
                ? null
                : new PublicVersion(new Anonymised([.. publishing.Redactions[view.Paper.Id]]), view.Content, read.OpenFiles);
        var hindrances = new List<CannotMovePaper>();
        if (waiting.Count > 0)
        {
            hindrances.Add(new CannotMovePaper.AdviceIsOpen(waiting));
        }

        hindrances.AddRange(publishing is null ? CprLike(read) : OfPublicity(read, publicVersion, publishing));
        if (check?.ToSee.Count() is > 0 and var open)
        {
            hindrances.Add(new CannotMovePaper.FindingsAreOpen(open));
        }

        if (publicVersion is not null && read.Frozen?.NewSmallCounts(publishing!.SmallCountsBelow) is { Count: > 0 } small)
        {
            hindrances.Add(new CannotMovePaper.CountsAreSmall([.. small.Select(figure => figure.IsTable ? figure.Text : figure.Name)]));
        }

        return new PaperStanding(view, check, hindrances, read.Frozen, publicVersion);
    }

    /// <summary>All of a paper that looks like a CPR number; of a closed case nobody will read the files.</summary>
    private static IEnumerable<CannotMovePaper> CprLike(PaperRead read) =>
        [
            .. Parts(read.View.Content, read.Shown)
                .Where(part => CprLikeNumbers.Contains(part.Text))
                .Select(part => new CannotMovePaper.TextHoldsCprLikeNumber(part.Heading)),
            .. (read.View.Case.IsClosed ? [] : read.OpenFiles)
                .Where(file => file.HoldsCprLikeNumber)
                .Select(file => new CannotMovePaper.FileHoldsCprLikeNumber(file.Title)),
        ];

    /// <summary>What the public is not to read: whoever approved the same text with a reason has been asked already.</summary>
    private IEnumerable<CannotMovePaper> OfPublicity(PaperRead read, PublicVersion? publicVersion, PublishingFacts publishing)
    {
        if (publicVersion is null)
        {
            return [];
        }

        var content = publicVersion.Content;
        var shown = read.Frozen is null ? read.Shown : rendering.Read(content, read.Frozen, publicVersion.Reword);
        var known = publishing.ApprovedForReason.Contains(read.View.FrozenAs ?? Guid.Empty)
            ? CprLike(read).ToHashSet()
            : new HashSet<CannotMovePaper>();
        var asPublic = CprLike(read with { View = read.View with { Content = content }, Shown = shown });
        var still = publicVersion.StillRead(shown);
        return
        [
            .. asPublic.Except(known),
            .. still.Count == 0 ? [] : new CannotMovePaper[] { new CannotMovePaper.WordsAreStillRead(still) },
        ];
    }

    private static IEnumerable<(string Heading, string Text)> Parts(DraftContent content, IReadOnlyList<ShownPart> shown) =>
        shown.Select(part => (part.Part.Heading, part.Filled)).Prepend((T["Write.TitleLabel"], content.Title));

    private async Task<ILookup<Guid, OpenFile>> OpenFilesAsync(List<Guid> papers, CancellationToken stop) =>
        (
            await (
                from attachment in db.Set<Attachment>().AsNoTracking()
                join file in db.Set<StoredFile>() on attachment.Sha256 equals file.Sha256
                where papers.Contains(attachment.PaperId) && !attachment.IsClosed
                orderby attachment.Place, attachment.At
                select new
                {
                    attachment,
                    File = new OpenFile(attachment.Id, attachment.Title, attachment.FileName, file.Sha256, file.Kind, file.Size, file.Text),
                }
            ).ToListAsync(stop)
        ).ToLookup(row => row.attachment.PaperId, row => row.File);

    private async Task<PublishingFacts> ReadPublishingAsync(List<Guid> ids, IReadOnlyList<PaperView> papers, CancellationToken stop)
    {
        var frozenAs = papers.Select(view => view.FrozenAs).OfType<Guid>().ToList();
        var redactions = await db.Set<Redaction>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.PaperId))
            .OrderBy(r => r.Ordinal)
            .ToListAsync(stop);
        return new PublishingFacts(
            await db.FrozenPapers.Include(p => p.Figures).Where(p => frozenAs.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop),
            redactions.ToLookup(r => r.PaperId),
            (
                await db.Set<WorkflowStep>().Where(s => frozenAs.Contains(s.Id) && s.Reason != null).Select(s => s.Id).ToListAsync(stop)
            ).ToHashSet(),
            await SmallCountsBelowAsync(db, stop)
        );
    }

    /// <summary>What the municipality calls a small count of people.</summary>
    public static async Task<int> SmallCountsBelowAsync(CommitteesDbContext db, CancellationToken stop) =>
        await db.Set<DraftingSettings>().Select(s => (int?)s.SmallCountsBelow).SingleOrDefaultAsync(stop) ?? SmallCount.UsualThreshold;

    private sealed record PaperRead(PaperView View, IReadOnlyList<ShownPart> Shown, IReadOnlyList<OpenFile> OpenFiles, FrozenPaper? Frozen);

    /// <param name="ApprovedForReason">The approvals for which somebody gave a reason.</param>
    private sealed record PublishingFacts(
        Dictionary<Guid, FrozenPaper> Frozen,
        ILookup<Guid, Redaction> Redactions,
        HashSet<Guid> ApprovedForReason,
        int SmallCountsBelow
    );
}
