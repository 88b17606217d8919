using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>A case (sag) as the administration works on it: who answers for it, how open it is, and which way it is to go.</summary>
/// <remarks>
/// It has the id that its number gives in <see cref="CommitteeCase"/>, where the published treatments are joined: one number is one case.
/// What is not public stands here alone, where no public query looks.
/// </remarks>
[Retention("KLE: as the case's own number says", Erasure = "The responsible person's name is replaced by that of the department")]
internal sealed class CaseFile : IUnpublished
{
    private readonly List<RouteEntry> _route = [];

    private CaseFile() { } // EF Core

    public CaseFile(string municipality, string number, CaseFacts facts, DateTimeOffset now)
    {
        Id = IdOf(municipality, number);
        Number = number;
        OpenedAt = now;
        Describe(facts, now);
    }

    public Guid Id { get; private set; }
    public string Number { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? KleNumber { get; private set; }

    /// <summary>Its title and content are for the committee alone; the public sees <see cref="PublicTitle"/>.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Of a closed case.</summary>
    public string? PublicTitle { get; private set; }

    /// <summary>Of a closed case; null of one that was closed before grounds were asked for.</summary>
    public ClosureGround? ClosureGround { get; private set; }

    public string? ClosureNote { get; private set; }

    /// <summary>The day on which somebody looks at it again; it stays closed until they have decided.</summary>
    public DateOnly? ClosedUntil { get; private set; }

    public Guid ResponsibleId { get; private set; }

    /// <summary>The name when the case was last described; lists sort by it.</summary>
    public string Responsible { get; private set; } = "";

    /// <summary>Null when it has none, and for one from when a department was a name, if none is called so.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>What it is called now.</summary>
    public string? Department { get; private set; }

    /// <summary>The case comes again so many months after its last day in a committee; null when it does not.</summary>
    public int? RepeatsEveryMonths { get; private set; }

    /// <summary>It does not come again after this day; null when no end has been set.</summary>
    public DateOnly? RepeatsUntil { get; private set; }

    /// <summary>Times up to this day are left out.</summary>
    public DateOnly? SkippedThrough { get; private set; }

    /// <summary>The case that it was copied from.</summary>
    public Guid? CopiedFrom { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counted up with each change: whoever changes an older one is told.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<RouteEntry> Route => _route;

    /// <summary>What is said of it now.</summary>
    public CaseFacts Facts() =>
        new()
        {
            Title = Title,
            KleNumber = KleNumber,
            IsClosed = IsClosed,
            PublicTitle = PublicTitle,
            Closure = ClosureGround is { } ground ? new Closure(ground, ClosureNote, ClosedUntil) : null,
            ResponsibleId = ResponsibleId,
            Responsible = Responsible,
            DepartmentId = DepartmentId,
            Department = Department,
            RepeatsEveryMonths = RepeatsEveryMonths,
            RepeatsUntil = RepeatsUntil,
            Route =
            [
                .. _route
                    .OrderBy(step => step.Ordinal)
                    .Select(step => new RouteFacts(step.Municipality, step.Body, step.Capacity, step.Date)),
            ],
        };

    public static Guid IdOf(string municipality, string number) => StableId.Of(municipality, "case", CommitteeCase.KeyOf(number));

    public void Describe(CaseFacts facts, DateTimeOffset now)
    {
        (Title, KleNumber, IsClosed) = (facts.Title.Trim(), Kle.KleNumber.Parse(facts.KleNumber), facts.IsClosed);
        PublicTitle = facts.IsClosed
            ? facts.PublicTitle?.Trim() is { Length: > 0 } title
                ? title
                : ClosedItems.PublicTitle
            : null;
        var closure = facts.IsClosed ? facts.Closure : null;
        (ClosureGround, ClosedUntil) = (closure?.Ground, closure?.Until);
        ClosureNote = closure?.Note?.Trim() is { Length: > 0 } note ? note : null;
        (ResponsibleId, Responsible) = (facts.ResponsibleId, facts.Responsible);
        (DepartmentId, Department) = (facts.DepartmentId, facts.Department);
        (RepeatsEveryMonths, RepeatsUntil) = (facts.RepeatsEveryMonths, facts.RepeatsEveryMonths is null ? null : facts.RepeatsUntil);
        Lead(facts.Route);
        ChangedAt = now;
        Revision++;
    }

    /// <summary>When it comes again: so many months after its last day in a committee, or after it was opened. Null when it does not, or not any more.</summary>
    public DateOnly? NextTime() =>
        MonthsToNextTime() is { } months && LastTime.AddMonths(months) is var next && !(next > RepeatsUntil) ? next : null;

    /// <summary>From the last time to the next, over those that are skipped.</summary>
    public int? MonthsToNextTime() => RepeatsEveryMonths * (SkippedTimes().Count + 1);

    /// <summary>Those that are left out, the earliest first.</summary>
    public IReadOnlyList<DateOnly> SkippedTimes()
    {
        var times = new List<DateOnly>();
        for (
            var months = RepeatsEveryMonths;
            months is { } ahead && LastTime.AddMonths(ahead) <= SkippedThrough;
            months += RepeatsEveryMonths
        )
        {
            times.Add(LastTime.AddMonths(ahead));
        }

        return times;
    }

    /// <summary>The next time is left out.</summary>
    public void Skip(DateOnly time, DateTimeOffset now) => SkipThrough(time, now);

    /// <summary>The last of those that are left out is the next one after all.</summary>
    public void TakeBackSkip(DateTimeOffset now) => SkipThrough(SkippedTimes() is [.., var before, _] ? before : null, now);

    private void SkipThrough(DateOnly? time, DateTimeOffset now)
    {
        (SkippedThrough, ChangedAt) = (time, now);
        Revision++;
    }

    private DateOnly LastTime => _route.Max(step => step.Date) ?? DateOnly.FromDateTime(OpenedAt.ToLocalTime().Date);

    /// <summary>Somebody else answers for it; its department is the same.</summary>
    public void HandTo(Guid responsible, string name, DateTimeOffset now)
    {
        (ResponsibleId, Responsible, ChangedAt) = (responsible, name, now);
        Revision++;
    }

    /// <summary>A step of its way that had no day gets one.</summary>
    /// <returns>False when the days would not follow each other.</returns>
    public bool Date(int step, DateOnly day, DateTimeOffset now)
    {
        var facts = Facts();
        var dated = facts with { Route = [.. facts.Route.Select((one, i) => i + 1 == step ? one with { Date = day } : one)] };
        if (CannotDescribeCase.AllOf(dated).OfType<CannotDescribeCase.RouteGoesBack>().Any())
        {
            return false;
        }

        Lead(dated.Route);
        HasBeenUsed(now);
        return true;
    }

    /// <summary>Something was published of it as it is: whoever changes an older one is told.</summary>
    public void HasBeenUsed(DateTimeOffset now)
    {
        ChangedAt = now;
        Revision++;
    }

    public void CopyOf(Guid earlier) => CopiedFrom = earlier;

    private void Lead(IReadOnlyList<RouteFacts> steps)
    {
        _route.RemoveAll(entry => entry.Ordinal > steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            if (_route.Find(entry => entry.Ordinal == i + 1) is { } known)
            {
                known.Be(steps[i]);
            }
            else
            {
                _route.Add(new RouteEntry(i + 1, steps[i]));
            }
        }
    }
}

/// <summary>One step of the way of a case (behandlingsplan): which body deals with it, when and in which capacity.</summary>
[Retention("As its case", Erasure = "Holds no persons")]
internal sealed class RouteEntry : IUnpublished
{
    private RouteEntry() { } // EF Core

    public RouteEntry(int ordinal, RouteFacts facts)
    {
        Ordinal = ordinal;
        Be(facts);
    }

    public int Ordinal { get; private set; }

    /// <summary>Another municipality that decides the same matter; null for our own.</summary>
    public string? Municipality { get; private set; }

    public string Body { get; private set; } = "";
    public Capacity Capacity { get; private set; }
    public DateOnly? Date { get; private set; }

    public void Be(RouteFacts facts) =>
        (Municipality, Body, Capacity, Date) = (
            string.IsNullOrWhiteSpace(facts.Municipality) ? null : facts.Municipality.Trim(),
            facts.Body.Trim(),
            facts.Capacity,
            facts.Date
        );
}

/// <summary>What a person says of a case.</summary>
internal sealed record CaseFacts
{
    public const int LongestTitle = 300;

    /// <summary>A case comes again within so many months.</summary>
    public const int MostMonths = 48;

    public required string Title { get; init; }
    public string? KleNumber { get; init; }
    public bool IsClosed { get; init; }
    public string? PublicTitle { get; init; }

    /// <summary>Of a closed case.</summary>
    public Closure? Closure { get; init; }
    public required Guid ResponsibleId { get; init; }
    public required string Responsible { get; init; }
    public Guid? DepartmentId { get; init; }
    public string? Department { get; init; }
    public int? RepeatsEveryMonths { get; init; }
    public DateOnly? RepeatsUntil { get; init; }
    public IReadOnlyList<RouteFacts> Route { get; init; } = [];
    public IReadOnlyList<CounterpartFacts> Counterparts { get; init; } = [];
}

internal sealed record RouteFacts(string? Municipality, string Body, Capacity Capacity, DateOnly? Date);
