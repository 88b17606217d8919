using System.Diagnostics;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;

/// <summary>A paper is made ready, approved, returned …</summary>
/// <param name="Version">The one that was read: nobody approves a text they have not seen.</param>
internal sealed record MovePaper(Guid Case, Guid Paper, int Version, PaperMove Move, string? Reason);

internal sealed class MovePaperHandler(
    CommitteesDbContext db,
    PaperQuery papers,
    PaperRendering rendering,
    PaperFreezing freezing,
    TimeProvider clock
)
{
    public async Task<Result<WorkflowStep, CannotMovePaper>> HandleAsync(MovePaper command, Actor actor, CancellationToken stop)
    {
        if (await papers.ReadAsync(command.Case, command.Paper, actor, stop) is not { } view)
        {
            return new CannotMovePaper.PaperIsUnknown();
        }

        if (view.Version.Number != command.Version)
        {
            return new CannotMovePaper.TextIsAnother(view.Version.Number);
        }

        var now = clock.GetUtcNow();
        var paper = db.Attach(view.Paper).Entity;
        var outcome = paper.Move(command.Move, command.Reason, actor.Id, actor.May, now);
        if (outcome.IsRefused(out _))
        {
            return outcome;
        }

        var shown = await rendering.ReadAsync(view.Content, view.FrozenAs, stop);
        var accepted = await papers.AcceptedAsync(paper.Id, stop);
        var check = PaperQuery.Check(paper.Id, view.Content.Title, [.. shown.Select(part => part.FilledPart)], accepted);
        if (await HindranceAsync(command, view, check, stop) is { } hindrance)
        {
            db.ChangeTracker.Clear();
            return hindrance;
        }

        if (command.Move is PaperMove.Approve or PaperMove.Publish)
        {
            Accept(check, outcome.Value);
        }

        if (command.Move == PaperMove.Approve && await FreezeAsync(view, outcome.Value, actor, stop) is { } failing)
        {
            db.ChangeTracker.Clear();
            return failing;
        }

        db.Add(outcome.Value);
        db.Add(AuditEntry.For(command, actor.AuditName, now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CannotMovePaper.StateIsAnother((await db.DraftPapers.AsNoTracking().SingleAsync(p => p.Id == paper.Id, stop)).State);
        }

        return outcome;
    }

    private async Task<CannotMovePaper?> HindranceAsync(MovePaper command, PaperView view, ItemFigureCheck? check, CancellationToken stop)
    {
        if (command.Move == PaperMove.Submit)
        {
            return Missing(view);
        }

        if (command.Move is not (PaperMove.Approve or PaperMove.Publish))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var waiting = await db.Set<Advice>()
            .Where(a => a.PaperId == view.Paper.Id && a.AnsweredAt == null && !a.IsReplaced && a.Due >= today)
            .Select(a => a.Department)
            .ToListAsync(stop);
        if (waiting.Count > 0)
        {
            return new CannotMovePaper.AdviceIsOpen(waiting);
        }

        if (!string.IsNullOrWhiteSpace(command.Reason))
        {
            return null;
        }

        if (view.Parts.FirstOrDefault(part => CprLikeNumbers.Contains(part.Text)) is { } personal)
        {
            return new CannotMovePaper.TextHoldsCprLikeNumber(personal.Heading);
        }

        return check?.ToSee.Count() is > 0 and var open ? new CannotMovePaper.FindingsAreOpen(open) : null;
    }

    private static CannotMovePaper.SomethingIsMissing? Missing(PaperView view)
    {
        var empty = view
            .Content.Sections.Where(section =>
                section.Head.IsRequired
                && string.IsNullOrWhiteSpace(section.Text)
                && (section.Head.Kind != SectionKind.Recommendation || view.Content.Recommendations.Count == 0)
            )
            .Select(section => section.Head.Heading)
            .ToList();
        var (noPoint, noRoute) = (view.Content.Recommendations.Count == 0, view.Case.Route.Count == 0);
        return empty.Count > 0 || noPoint || noRoute ? new CannotMovePaper.SomethingIsMissing(empty, noPoint, noRoute) : null;
    }

    /// <summary>What the manager has seen is what stands: each approval freezes the figures, under the id of its step.</summary>
    private async Task<CannotMovePaper?> FreezeAsync(PaperView view, WorkflowStep step, Actor actor, CancellationToken stop)
    {
        var below = await db.Set<DraftingSettings>().Select(s => (int?)s.SmallCountsBelow).SingleOrDefaultAsync(stop);
        var command = new FreezePaper(step.Id, PaperRendering.TextsOf(view.Parts), actor.AuditName, step.Reason)
        {
            SmallCountsBelow = below ?? SmallCount.UsualThreshold,
        };
        var frozen = await freezing.FreezeAsync(command, stop);
        if (!frozen.IsRefused(out var refusal))
        {
            return null;
        }

        return refusal switch
        {
            CannotFreezePaper.FiguresFail(var troubles) => new CannotMovePaper.FiguresFail([.. troubles.Select(t => t.Message)]),
            CannotFreezePaper.ReasonForSmallCountsIsMissing(var small) => new CannotMovePaper.CountsAreSmall([
                .. small.Select(s => s.Name),
            ]),
            _ => throw new UnreachableException($"A step is new: {refusal}."),
        };
    }

    /// <summary>What is let stand is noted finding by finding, with the reason.</summary>
    private void Accept(ItemFigureCheck? check, WorkflowStep step) =>
        db.AddRange(
            (check?.ToSee ?? []).Select(finding => new AcceptedFinding
            {
                PaperId = step.PaperId,
                Key = finding.Key,
                Reason = step.Reason!,
                Version = step.Version,
                By = step.By,
                At = step.At,
            })
        );
}
