using System.Globalization;
using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People.Seating;

internal sealed class SeatRow
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public string Name { get; init; } = "";
    public string Committee { get; init; } = "";
    public Guid CommitteeId { get; init; }

    /// <summary>The chair first.</summary>
    public int Place { get; init; }

    public SeatKind Kind { get; init; }
    public string? Party { get; init; }
    public string? SubstituteFor { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>All seats on committees, those of earlier terms too.</summary>
internal sealed class SeatTable(PeopleDbContext db, TimeProvider clock) : ITableSource<SeatRow>
{
    private static readonly TableDefinition<SeatRow> Table = new TableDefinition<SeatRow>(
        "udvalgsposter",
        () => T["Seats.Caption"],
        row => row.Id
    )
    {
        SortedBy = "udvalg",
    }
        .Column("navn", () => T["Person.Name"], row => row.Name)
        .Column("udvalg", () => T["Seat.Committee"], row => row.Committee)
        .Column("post", () => T["Seat.Kind"], row => row.Place, place => RoleNames.Of((SeatKind)place))
        .Column("parti", () => T["Seat.PartyShort"], row => row.Party)
        .Column("for", () => T["Seat.SubstituteFor"], row => row.SubstituteFor, onlyInFiles: true)
        .Column("fra", () => T["Dates.FromLabel"], row => row.From)
        .Column("til", () => T["Dates.UntilLabel"], row => row.Until)
        .Filter("person", () => T["Seat.Person"], ByPerson)
        .Filter(
            "udvalg",
            () => T["Seat.Committee"],
            (rows, id) => Guid.TryParse(id, out var committee) ? rows.Where(row => row.CommitteeId == committee) : rows.Where(_ => false)
        )
        .Filter("periode", () => T["Seats.Term"], InTerm);

    public TableDefinition<SeatRow> Definition => Table;

    /// <summary>The term that runs, the one before, and the next.</summary>
    public IReadOnlyList<FilterOption> Terms
    {
        get
        {
            var present = CouncilTerm.Of(clock.Today());
            return
            [
                .. new[] { present.Until.AddDays(1), present.From, present.From.AddDays(-1) }
                    .Select(CouncilTerm.Of)
                    .Select(term => new FilterOption(term.From.Year.ToString(CultureInfo.InvariantCulture), term.ToString())),
            ];
        }
    }

    public IQueryable<SeatRow> Rows(TableRequest request) =>
        from seat in db.Memberships
        join other in db.Users on seat.SubstituteFor equals other.Id into others
        from other in others.DefaultIfEmpty()
        select new SeatRow
        {
            Id = seat.Id,
            PersonId = seat.UserId,
            Name = seat.User!.Name,
            Committee = seat.Committee,
            CommitteeId = seat.CommitteeId,
            Kind = seat.Kind,
            Place =
                seat.Kind == SeatKind.Chair ? (int)SeatKind.Chair
                : seat.Kind == SeatKind.DeputyChair ? (int)SeatKind.DeputyChair
                : seat.Kind == SeatKind.Member ? (int)SeatKind.Member
                : (int)SeatKind.Substitute,
            Party = seat.Party,
            SubstituteFor = (string?)other.Name,
            From = seat.From,
            Until = seat.Until,
        };

    /// <param name="who">An id, or a part of a name.</param>
    private static IQueryable<SeatRow> ByPerson(IQueryable<SeatRow> rows, string who)
    {
        if (Guid.TryParse(who, out var person))
        {
            return rows.Where(row => row.PersonId == person);
        }

        var part = who.ToLower(CultureInfo.CurrentCulture);
        return rows.Where(row => row.Name.ToLower().Contains(part));
    }

    private static IQueryable<SeatRow> InTerm(IQueryable<SeatRow> rows, string year)
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first is < 1 or > 9995)
        {
            return rows.Where(_ => false);
        }

        var term = CouncilTerm.Of(new DateOnly(first, 1, 1));
        return rows.Where(row => row.From <= term.Until && (row.Until == null || row.Until >= term.From));
    }
}
