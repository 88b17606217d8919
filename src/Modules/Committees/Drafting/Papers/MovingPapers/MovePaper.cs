using System.Diagnostics;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Agendas.PublishingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;

/// <summary>A paper is made ready, approved, returned, published …</summary>
/// <param name="Version">The one that was read: nobody approves a text they have not seen.</param>
internal sealed record MovePaper(Guid Case, Guid Paper, int Version, PaperMove Move, string? Reason);

/// <summary>Of several papers that were to go together: why each of these does not. None of them went.</summary>
internal sealed record CannotMovePapers(IReadOnlyList<(Guid Paper, CannotMovePaper Why)> Papers);

internal sealed class MovePaperHandler(
    CommitteesDbContext db,
    PaperQuery papers,
    PaperHindrances hindrances,
    PaperFreezing freezing,
    PaperPublication publication,
    TimeProvider clock
)
{
    public async Task<Result<WorkflowStep, CannotMovePaper>> HandleAsync(MovePaper command, Actor actor, CancellationToken stop)
    {
        var outcome = await HandleAsync([command], command.Move, actor, stop);
        return outcome.IsRefused(out var refused) ? refused.Papers[0].Why : outcome.Value[0];
    }

    /// <summary>All of them are published, or none is.</summary>
    public Task<Result<List<WorkflowStep>, CannotMovePapers>> PublishAsync(
        IReadOnlyList<MovePaper> commands,
        Actor actor,
        CancellationToken stop
    ) => HandleAsync(commands, PaperMove.Publish, actor, stop);

    private async Task<Result<List<WorkflowStep>, CannotMovePapers>> HandleAsync(
        IReadOnlyList<MovePaper> commands,
        PaperMove move,
        Actor actor,
        CancellationToken stop
    )
    {
        var views = (await papers.ReadAllAsync([.. commands.Select(c => c.Paper)], actor, stop)).ToDictionary(view => view.Paper.Id);
        var refused = new List<(Guid, CannotMovePaper)>();
        var steps = new List<(MovePaper Command, PaperView View, WorkflowStep Step)>();
        foreach (var command in commands)
        {
            var view = views.GetValueOrDefault(command.Paper);
            var begun = Begin(command, move, view, actor);
            if (begun.IsRefused(out var refusal))
            {
                refused.Add((command.Paper, refusal));
            }
            else
            {
                steps.Add((command, view!, begun.Value));
            }
        }

        refused.AddRange(
            move is PaperMove.Approve or PaperMove.Publish ? await OpenToAllAsync(move, steps, actor, stop) : await FollowAsync(steps, stop)
        );
        if (refused.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new CannotMovePapers(refused);
        }

        foreach (var (command, _, step) in steps)
        {
            db.Add(step);
            db.Add(AuditEntry.For(command, actor.AuditName, step.At));
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ChangedMeanwhileAsync(steps.ConvertAll(s => s.Step), stop);
        }

        return steps.ConvertAll(s => s.Step);
    }

    /// <summary>What the paper itself says of it.</summary>
    private Result<WorkflowStep, CannotMovePaper> Begin(MovePaper command, PaperMove move, PaperView? view, Actor actor) =>
        view is null || view.Case.Id != command.Case ? new CannotMovePaper.PaperIsUnknown()
        : view.Version.Number != command.Version ? new CannotMovePaper.TextIsAnother(view.Version.Number)
        : move == PaperMove.Schedule ? new CannotMovePaper.MeetingIsMissing()
        : db.Attach(view.Paper).Entity.Move(move, command.Reason, actor.Id, actor.May, clock.GetUtcNow());

    /// <summary>Approves or publishes those of which nothing is in the way.</summary>
    private async Task<List<(Guid, CannotMovePaper)>> OpenToAllAsync(
        PaperMove move,
        List<(MovePaper Command, PaperView View, WorkflowStep Step)> steps,
        Actor actor,
        CancellationToken stop
    )
    {
        var refused = new List<(Guid, CannotMovePaper)>();
        var below = await PaperHindrances.SmallCountsBelowAsync(db, stop);
        var standings = await hindrances.OfAsync(move, steps.ConvertAll(s => s.View), stop);
        foreach (var ((_, view, step), standing) in steps.Zip(standings))
        {
            var inTheWay = standing.Hindrances.Where(one => step.Reason is null || !one.IsForWantOfReason).ToList();
            if (move == PaperMove.Approve)
            {
                inTheWay.AddRange(await FreezeAsync(view, step, below, actor, stop));
            }
            else if (inTheWay.Count == 0 && !await PublishAsync(standing, step, below, stop))
            {
                inTheWay.Add(new CannotMovePaper.CaseIsAnother());
            }

            if (CannotMovePaper.Of(inTheWay) is { } refusal)
            {
                refused.Add((view.Paper.Id, refusal));
            }
            else
            {
                Accept(standing.Check, step);
            }
        }

        return refused;
    }

    private async Task<bool> PublishAsync(PaperStanding standing, WorkflowStep step, int below, CancellationToken stop)
    {
        if (await db.AgendaPlaces.SingleOrDefaultAsync(p => p.PaperId == step.PaperId, stop) is not { } place)
        {
            return false;
        }

        step.IsFor(place);
        if (standing.Frozen?.NewSmallCounts(below) is { Count: > 0 } && standing.Public is not null)
        {
            standing.Frozen.AcceptSmallCounts(step.Reason, below);
        }

        return await publication.PublishAsync(standing, step, place, stop);
    }

    /// <summary>What else becomes of a paper that is made ready, taken off an agenda or withdrawn.</summary>
    private async Task<List<(Guid, CannotMovePaper)>> FollowAsync(
        List<(MovePaper Command, PaperView View, WorkflowStep Step)> steps,
        CancellationToken stop
    )
    {
        var refused = new List<(Guid, CannotMovePaper)>();
        foreach (var (_, view, step) in steps)
        {
            if (step.Move == PaperMove.Submit && Missing(view) is { } missing)
            {
                refused.Add((step.PaperId, missing));
            }

            if (step.Move is PaperMove.Unschedule or PaperMove.Withdraw)
            {
                await LeaveAgendaAsync(step, stop);
            }

            if (step.Move == PaperMove.Withdraw)
            {
                await publication.WithdrawAsync(step.PaperId, step.At, stop);
            }
        }

        return refused;
    }

    private async Task LeaveAgendaAsync(WorkflowStep step, CancellationToken stop)
    {
        if (await db.AgendaPlaces.SingleOrDefaultAsync(p => p.PaperId == step.PaperId, stop) is { } place)
        {
            step.IsFor(place);
            db.Remove(place);
        }
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
    private async Task<IReadOnlyList<CannotMovePaper>> FreezeAsync(
        PaperView view,
        WorkflowStep step,
        int below,
        Actor actor,
        CancellationToken stop
    )
    {
        var command = new FreezePaper(step.Id, PaperRendering.TextsOf(view.Parts), actor.AuditName, step.Reason)
        {
            SmallCountsBelow = below,
        };
        var frozen = await freezing.FreezeAsync(command, stop);
        if (!frozen.IsRefused(out var refusal))
        {
            return [];
        }

        return refusal switch
        {
            CannotFreezePaper.FiguresFail(var troubles) => [new CannotMovePaper.FiguresFail([.. troubles.Select(t => t.Message)])],
            CannotFreezePaper.ReasonForSmallCountsIsMissing(var small) =>
            [
                new CannotMovePaper.CountsAreSmall([.. small.Select(s => s.Name)]),
            ],
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

    /// <summary>Somebody else has moved or saved one of the papers, or changed a case.</summary>
    private async Task<CannotMovePapers> ChangedMeanwhileAsync(List<WorkflowStep> tried, CancellationToken stop)
    {
        var ids = tried.ConvertAll(step => step.PaperId);
        var papersNow = await db.DraftPapers.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        return new CannotMovePapers([
            .. tried.Select(step =>
                (
                    step.PaperId,
                    papersNow.GetValueOrDefault(step.PaperId) switch
                    {
                        null => new CannotMovePaper.PaperIsUnknown(),
                        var paper when paper.State != step.From => new CannotMovePaper.StateIsAnother(paper.State),
                        var paper when paper.CurrentVersion != step.Version => new CannotMovePaper.TextIsAnother(paper.CurrentVersion),
                        _ => (CannotMovePaper)new CannotMovePaper.CaseIsAnother(),
                    }
                )
            ),
        ]);
    }
}
