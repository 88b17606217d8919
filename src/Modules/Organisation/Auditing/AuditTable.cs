using System.Globalization;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Tables;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Auditing;

/// <summary>One deed in the log.</summary>
internal sealed class AuditRow
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public string Actor { get; init; } = "";

    /// <summary>The person's name; null for a command.</summary>
    public string? Name { get; init; }

    public string Action { get; init; } = "";
    public bool IsSealed { get; init; }
}

/// <summary>The municipality's log of who did what, the newest first.</summary>
internal sealed class AuditTable(PeopleDbContext db, DeedCatalog deeds) : ITableSource<AuditRow>
{
    public TableDefinition<AuditRow> Definition { get; } =
        new TableDefinition<AuditRow>("log", () => T["Audit.Caption"], row => row.Id) { SortedBy = "tid", SortedDescending = true }
            .Column("hvad", () => T["Audit.Action"], row => row.Action, deeds.TextOf)
            .Column("hvem", () => T["Audit.Who"], row => row.Name ?? row.Actor)
            .Column("tid", () => T["Audit.When"], row => row.At, at => Moments.Of(at))
            .Column("forseglet", () => T["Audit.Sealed"], row => row.IsSealed, isSealed => T[isSealed ? "Yes" : "No"])
            .Column("id", () => T["Audit.Id"], row => row.Id, id => id.ToString(), onlyInFiles: true)
            .Filter("person", () => T["Audit.Who"], ByPerson)
            .Filter("hvad", () => T["Audit.Action"], (rows, action) => rows.Where(row => row.Action == action))
            .Filter(
                "fra",
                () => T["Dates.FromLabel"],
                (rows, day) => InDays(rows, day, (r, from, _) => r.Where(row => row.At >= from)),
                FilterKind.Day
            )
            .Filter(
                "til",
                () => T["Dates.UntilLabel"],
                (rows, day) => InDays(rows, day, (r, _, next) => r.Where(row => row.At < next)),
                FilterKind.Day
            );

    public IQueryable<AuditRow> Rows(TableRequest request) =>
        from entry in db.Set<AuditEntry>()
        join user in db.Users on entry.Actor equals user.AuditName into users
        from user in users.DefaultIfEmpty()
        select new AuditRow
        {
            Id = entry.Id,
            At = entry.At,
            Actor = entry.Actor,
            Name = (string?)user.Name,
            Action = entry.Action,
            IsSealed = entry.SealNumber != null,
        };

    /// <summary>The deeds that stand in the log.</summary>
    public async Task<IReadOnlyList<FilterOption>> ActionsAsync(CancellationToken stop)
    {
        var actions = await db.Set<AuditEntry>().Select(e => e.Action).Distinct().ToListAsync(stop);
        return
        [
            .. actions
                .Select(action => new FilterOption(action, deeds.TextOf(action)))
                .OrderBy(option => option.Text, StringComparer.CurrentCulture),
        ];
    }

    /// <param name="who">An id, a part of a name, or what the log calls a command.</param>
    private static IQueryable<AuditRow> ByPerson(IQueryable<AuditRow> rows, string who)
    {
        if (Guid.TryParse(who, out var user))
        {
            var name = Actor.AuditNameOf(user);
            return rows.Where(row => row.Actor == name);
        }

        var part = who.ToLower(CultureInfo.CurrentCulture);
        return rows.Where(row => row.Actor == who || row.Name!.ToLower().Contains(part));
    }

    /// <summary>Days are the town's, whatever the hour in UTC.</summary>
    private static IQueryable<AuditRow> InDays(
        IQueryable<AuditRow> rows,
        string text,
        Func<IQueryable<AuditRow>, DateTimeOffset, DateTimeOffset, IQueryable<AuditRow>> keep
    )
    {
        if (Days.Read(text) is not { } day)
        {
            return rows.Where(_ => false);
        }

        var first = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local));
        return keep(rows, first.ToUniversalTime(), first.AddDays(1).ToUniversalTime());
    }
}
