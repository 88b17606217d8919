namespace Ledetraad.Kernel.Access;

/// <summary>Who asks, and what they may do today.</summary>
/// <param name="Id">Of the user, in the municipality's store.</param>
public sealed record Actor(Guid Id, string Name)
{
    /// <summary>Keys of the roles that count today and at the level of assurance reached.</summary>
    public required IReadOnlySet<string> Roles { get; init; }

    public required IReadOnlySet<string> Permissions { get; init; }

    /// <summary>Those that they belong to, the main one first.</summary>
    public IReadOnlyList<DepartmentName> Departments { get; init; } = [];

    public DepartmentName? MainDepartment => Departments.FirstOrDefault();

    /// <summary>Those departments and all that lie under them: what these are asked waits for them too.</summary>
    public IReadOnlyCollection<Guid> AnswersFor { get; init; } = [];

    /// <summary>Today's seats on committees.</summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>Keys of roles that do not count because the sign-in did not reach the assurance that they ask for.</summary>
    public IReadOnlyList<string> RolesOutOfReach { get; init; } = [];

    /// <summary>How the audit knows them: an id, never a name.</summary>
    public string AuditName => AuditNameOf(Id);

    public static string AuditNameOf(Guid user) => $"user:{user:D}";

    public bool May(string permission) => Permissions.Contains(permission);

    public bool SitsOn(Guid committee) => Seats.Any(seat => seat.CommitteeId == committee);
}

/// <summary>A unit of the administration (forvaltning, center, afdeling).</summary>
public sealed record DepartmentName(Guid Id, string Name);

/// <summary>A place on a committee.</summary>
/// <param name="Party">Party letter, as the council's list has it.</param>
public sealed record Seat(Guid CommitteeId, string Committee, SeatKind Kind, string? Party);

public enum SeatKind
{
    Chair,
    DeputyChair,
    Member,

    /// <summary>Comes when the member does not (stedfortræder).</summary>
    Substitute,
}

/// <summary>The actor of the present request, found before any page or endpoint runs. Nobody, for public pages and for commands.</summary>
public sealed class CurrentActor
{
    private Actor? _actor;

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page has not said that it requires something.</exception>
    public Actor Value => _actor ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool IsSignedIn => _actor is not null;

    public bool May(string permission) => _actor?.May(permission) == true;

    public void Choose(Actor actor) => _actor = actor;
}
