using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Findings.SettingAside;

/// <summary>Somebody has looked at a finding, and it is as it should be.</summary>
/// <param name="Finding">See <see cref="Findings.Finding.Key"/>.</param>
/// <param name="By">Pseudonymous id of a user, or the name of a command.</param>
internal sealed record SetAsideFinding(Guid Finding, string Reason, string By);

internal abstract record CannotSetAsideFinding
{
    private CannotSetAsideFinding() { }

    /// <summary>No published paper has such a finding, or its text has changed since.</summary>
    public sealed record FindingIsUnknown : CannotSetAsideFinding;

    public sealed record IsSetAsideAlready(string Reason) : CannotSetAsideFinding;

    public sealed record ReasonIsMissing : CannotSetAsideFinding;

    /// <summary>The reason is read by all who read the paper.</summary>
    public sealed record ReasonHoldsCprLikeNumber : CannotSetAsideFinding;
}

internal sealed class SetAsideFindingHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<SetAside, CannotSetAsideFinding>> HandleAsync(SetAsideFinding command, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new CannotSetAsideFinding.ReasonIsMissing();
        }

        if (CprLikeNumbers.Contains(command.Reason))
        {
            return new CannotSetAsideFinding.ReasonHoldsCprLikeNumber();
        }

        if (!await db.Findings.AnyAsync(f => f.Key == command.Finding, stop))
        {
            return new CannotSetAsideFinding.FindingIsUnknown();
        }

        if (await db.SetAsides.AsNoTracking().SingleOrDefaultAsync(s => s.Key == command.Finding, stop) is { } known)
        {
            return new CannotSetAsideFinding.IsSetAsideAlready(known.Reason);
        }

        var aside = new SetAside
        {
            Key = command.Finding,
            Reason = command.Reason.Trim(),
            By = command.By,
            At = clock.GetUtcNow(),
        };
        db.Add(aside);
        db.Add(AuditEntry.For(command, command.By, aside.At));
        await db.SaveChangesAsync(stop);
        return aside;
    }
}
