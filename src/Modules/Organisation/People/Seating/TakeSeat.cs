using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People.Seating;

/// <summary>Somebody takes a seat on a committee from one day to another, both included.</summary>
/// <param name="SubstituteFor">The member whose substitute this is; null for anybody of the same list.</param>
internal sealed record TakeSeat(
    Guid Person,
    Guid Committee,
    SeatKind Kind,
    string? Party,
    Guid? SubstituteFor,
    DateOnly From,
    DateOnly? Until,
    string By
);

internal abstract record CannotTakeSeat
{
    private CannotTakeSeat() { }

    public sealed record PersonIsUnknown : CannotTakeSeat;

    public sealed record CommitteeIsUnknown : CannotTakeSeat;

    public sealed record EndsBeforeItBegins : CannotTakeSeat;

    public sealed record SitsThereAlready(DateOnly From, DateOnly? Until) : CannotTakeSeat;

    /// <summary>A committee has one chair and one deputy chair at a time.</summary>
    public sealed record SomebodyElseDoes(string Name) : CannotTakeSeat;

    public sealed record PartyIsTooLong : CannotTakeSeat;

    /// <summary>Only a substitute stands in for somebody, and only for a member of the same committee.</summary>
    public sealed record StandsInForNobodyThere : CannotTakeSeat;
}

internal sealed class TakeSeatHandler(PeopleDbContext db, ICommitteeDirectory committees, TimeProvider clock)
{
    private const int LongestParty = 3;

    public async Task<Result<Membership, CannotTakeSeat>> HandleAsync(TakeSeat command, CancellationToken stop)
    {
        if (await WrongInAsync(command, stop) is [var wrong, ..])
        {
            return wrong;
        }

        var committee = (await committees.AllAsync(stop)).First(c => c.Id == command.Committee);
        var seat = new Membership
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = command.Person,
            CommitteeId = committee.Id,
            Committee = committee.Name,
            Kind = command.Kind,
            Party = PartyOf(command),
            SubstituteFor = command.SubstituteFor,
            From = command.From,
            Until = command.Until,
        };
        db.Add(seat);
        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return seat;
    }

    /// <summary>All that is wrong with it, in the order of the form.</summary>
    public async Task<IReadOnlyList<CannotTakeSeat>> WrongInAsync(TakeSeat command, CancellationToken stop)
    {
        var wrong = new List<CannotTakeSeat>();
        if ((await committees.AllAsync(stop)).All(c => c.Id != command.Committee))
        {
            wrong.Add(new CannotTakeSeat.CommitteeIsUnknown());
        }

        if (!await db.Users.AnyAsync(u => u.Id == command.Person, stop))
        {
            wrong.Add(new CannotTakeSeat.PersonIsUnknown());
        }

        if (PartyOf(command)?.Length > LongestParty)
        {
            wrong.Add(new CannotTakeSeat.PartyIsTooLong());
        }

        if (command.Until < command.From)
        {
            wrong.Add(new CannotTakeSeat.EndsBeforeItBegins());
        }

        if (wrong.Count == 0 && await RefusalByOthersAsync(command, stop) is { } refusal)
        {
            wrong.Add(refusal);
        }

        return wrong;
    }

    private static string? PartyOf(TakeSeat command) => string.IsNullOrWhiteSpace(command.Party) ? null : command.Party.Trim();

    private async Task<CannotTakeSeat?> RefusalByOthersAsync(TakeSeat command, CancellationToken stop)
    {
        var last = command.Until ?? DateOnly.MaxValue;
        var meanwhile = await db
            .Memberships.AsNoTracking()
            .Include(m => m.User)
            .Where(m => m.CommitteeId == command.Committee && m.From <= last && (m.Until == null || m.Until >= command.From))
            .ToListAsync(stop);
        if (meanwhile.Find(m => m.UserId == command.Person) is { } own)
        {
            return new CannotTakeSeat.SitsThereAlready(own.From, own.Until);
        }

        if (command.Kind is SeatKind.Chair or SeatKind.DeputyChair && meanwhile.Find(m => m.Kind == command.Kind) is { } other)
        {
            return new CannotTakeSeat.SomebodyElseDoes(other.User!.Name);
        }

        var standsIn =
            command.SubstituteFor is null
            || (
                command.Kind == SeatKind.Substitute
                && meanwhile.Exists(m => m.UserId == command.SubstituteFor && m.Kind != SeatKind.Substitute)
            );
        return standsIn ? null : new CannotTakeSeat.StandsInForNobodyThere();
    }
}

/// <summary>A seat is left: from now on it does not count.</summary>
internal sealed record LeaveSeat(Guid Seat, string By);

internal sealed class LeaveSeatHandler(PeopleDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(LeaveSeat command, CancellationToken stop)
    {
        if (await db.Memberships.SingleOrDefaultAsync(m => m.Id == command.Seat, stop) is not { } seat)
        {
            return;
        }

        var today = clock.Today();
        if (seat.From >= today)
        {
            db.Remove(seat);
        }
        else if (seat.Until is null || seat.Until >= today)
        {
            seat.Until = today.AddDays(-1);
        }

        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
    }
}
