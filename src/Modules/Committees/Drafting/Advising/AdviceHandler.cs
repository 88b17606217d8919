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

    /// <summary>No day to answer by.</summary>
    public sealed record DueIsMissing : CannotAdvise;

    public sealed record DueIsPast : CannotAdvise;

    /// <summary>Question or answer.</summary>
    public sealed record TextIsTooLong(int Most) : CannotAdvise;

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
    public const int LongestText = 10_000;

    public async Task<Result<Advice, CannotAdvise>> AskAsync(AskAdvice command, Actor actor, CancellationToken stop)
    {
        var paper = await db.DraftPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.Paper && p.CaseId == command.Case, stop);
        if (paper is null)
        {
            return new CannotAdvise.PaperIsUnknown();
        }

        if (paper.State is not (PaperState.Draft or PaperState.Ready))
        {
            return new CannotAdvise.PaperIsSettled();
        }

        if (WrongIn(command) is [var wrong, ..])
        {
            return wrong;
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
            AskedOn = paper.CurrentVersion,
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

        if (command.Answer.Length > LongestText)
        {
            return new CannotAdvise.TextIsTooLong(LongestText);
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
        if (WrongIn(command.Due) is { } wrong)
        {
            return wrong;
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

    /// <summary>All that is wrong with a question as it was written, in the order of the form.</summary>
    public IReadOnlyList<CannotAdvise> WrongIn(AskAdvice command) =>
        [
            .. new[]
            {
                command.DepartmentId is null ? new CannotAdvise.DepartmentIsMissing() : null,
                WrongIn(command.Due),
                string.IsNullOrWhiteSpace(command.Question) ? new CannotAdvise.QuestionIsMissing() : null,
                command.Question.Length > LongestText ? new CannotAdvise.TextIsTooLong(LongestText) : null,
            }.OfType<CannotAdvise>(),
        ];

    /// <summary>Null when it has been answered, asked anew or withdrawn.</summary>
    private async Task<Advice?> OpenAsync(Guid paper, Guid id, CancellationToken stop)
    {
        var advice = await db.Set<Advice>().SingleOrDefaultAsync(a => a.Id == id && a.PaperId == paper, stop);
        return advice is { IsOpen: true } ? advice : null;
    }

    private CannotAdvise? WrongIn(DateOnly? due) =>
        due is null ? new CannotAdvise.DueIsMissing()
        : due < DateOnly.FromDateTime(clock.GetLocalNow().Date) ? new CannotAdvise.DueIsPast()
        : null;
}
