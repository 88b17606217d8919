using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Advising;

/// <summary>A department is asked; asked anew, its earlier answer no longer counts.</summary>
internal sealed record AskAdvice(Guid Case, Guid Paper, Guid? DepartmentId, string Department, string Question, DateOnly? Due);

internal sealed record GiveAdvice(Guid Paper, Guid Advice, string Answer);

/// <summary>Another day to answer by.</summary>
internal sealed record PostponeAdvice(Guid Paper, Guid Advice, DateOnly? Due);

/// <summary>The wrong department was asked, or the question is no longer one.</summary>
internal sealed record WithdrawAdvice(Guid Paper, Guid Advice);

internal abstract record CannotAdvise
{
    private CannotAdvise() { }

    public sealed record PaperIsUnknown : CannotAdvise;

    public sealed record DepartmentIsMissing : CannotAdvise;

    public sealed record QuestionIsMissing : CannotAdvise;

    /// <summary>No day to answer by, or one that is past.</summary>
    public sealed record DueIsPast : CannotAdvise;

    public sealed record AnswerIsMissing : CannotAdvise;

    /// <summary>It has been answered, or asked anew.</summary>
    public sealed record IsNotOpen : CannotAdvise;

    /// <summary>A department is asked once at a time.</summary>
    public sealed record IsAskedAlready(string Department) : CannotAdvise;

    /// <summary>The paper is on an agenda or beyond.</summary>
    public sealed record PaperIsSettled : CannotAdvise;
}

internal sealed class AdviceHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<Advice, CannotAdvise>> AskAsync(AskAdvice command, Actor actor, CancellationToken stop)
    {
        var paper = await db.DraftPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.Paper && p.CaseId == command.Case, stop);
        if (Refuse(command, paper) is { } refusal)
        {
            return refusal;
        }

        var earlier = await db.Set<Advice>()
            .Where(a => a.PaperId == command.Paper && a.DepartmentId == command.DepartmentId && !a.IsReplaced)
            .ToListAsync(stop);
        if (earlier.Exists(a => a.IsOpen))
        {
            return new CannotAdvise.IsAskedAlready(command.Department);
        }

        earlier.ForEach(a => a.Replace());
        var advice = new Advice
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PaperId = command.Paper,
            DepartmentId = command.DepartmentId,
            Department = command.Department,
            Question = command.Question.Trim(),
            Due = command.Due!.Value,
            AskedOn = paper!.CurrentVersion,
            AskedBy = actor.Id,
            AskedAt = clock.GetUtcNow(),
        };
        db.Add(advice);
        db.Add(AuditEntry.For(command, actor.AuditName, advice.AskedAt));
        await db.SaveChangesAsync(stop);
        return advice;
    }

    public async Task<Result<Advice, CannotAdvise>> GiveAsync(GiveAdvice command, Actor actor, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(command.Answer))
        {
            return new CannotAdvise.AnswerIsMissing();
        }

        if (await OpenAsync(command.Paper, command.Advice, stop) is not { } advice)
        {
            return new CannotAdvise.IsNotOpen();
        }

        var version = await db.DraftPapers.Where(p => p.Id == command.Paper).Select(p => p.CurrentVersion).SingleAsync(stop);
        advice.Give(command.Answer, version, actor.Id, clock.GetUtcNow());
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return advice;
    }

    public async Task<Result<Advice, CannotAdvise>> PostponeAsync(PostponeAdvice command, Actor actor, CancellationToken stop)
    {
        if (!IsToCome(command.Due))
        {
            return new CannotAdvise.DueIsPast();
        }

        if (await OpenAsync(command.Paper, command.Advice, stop) is not { } advice)
        {
            return new CannotAdvise.IsNotOpen();
        }

        advice.Due = command.Due!.Value;
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return advice;
    }

    public async Task<Result<Advice, CannotAdvise>> WithdrawAsync(WithdrawAdvice command, Actor actor, CancellationToken stop)
    {
        if (await OpenAsync(command.Paper, command.Advice, stop) is not { } advice)
        {
            return new CannotAdvise.IsNotOpen();
        }

        advice.Replace();
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return advice;
    }

    /// <summary>Null when it has been answered, asked anew or withdrawn.</summary>
    private async Task<Advice?> OpenAsync(Guid paper, Guid id, CancellationToken stop)
    {
        var advice = await db.Set<Advice>().SingleOrDefaultAsync(a => a.Id == id && a.PaperId == paper, stop);
        return advice is { IsOpen: true } ? advice : null;
    }

    private bool IsToCome(DateOnly? due) => due >= DateOnly.FromDateTime(clock.GetLocalNow().Date);

    private CannotAdvise? Refuse(AskAdvice command, DraftPaper? paper) =>
        paper is null ? new CannotAdvise.PaperIsUnknown()
        : paper.State is not (PaperState.Draft or PaperState.Ready) ? new CannotAdvise.PaperIsSettled()
        : command.DepartmentId is null ? new CannotAdvise.DepartmentIsMissing()
        : string.IsNullOrWhiteSpace(command.Question) ? new CannotAdvise.QuestionIsMissing()
        : !IsToCome(command.Due) ? new CannotAdvise.DueIsPast()
        : null;
}
