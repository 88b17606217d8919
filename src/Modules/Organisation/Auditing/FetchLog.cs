using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Tables;
using Ledetraad.Web.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation.Auditing;

/// <summary>Somebody has taken the log with them as a file.</summary>
/// <param name="Person">Whose deeds alone, where an id was asked for; what else was typed to find somebody is not kept.</param>
/// <param name="Count">Of entries.</param>
internal sealed record FetchLog(string? What, Guid? Person, DateOnly? From, DateOnly? Until, int Count);

/// <summary>The log as a file: it goes further than what is read on a page, so it is itself written down.</summary>
internal sealed class LogFile(AuditTable table, PeopleDbContext db, CurrentActor actor, TimeProvider clock)
{
    public static Task<TableRows<AuditRow>> ReadAsync(HttpContext http) =>
        http.RequestServices.GetRequiredService<LogFile>().ReadAsync(TableRequest.From(http), http.RequestAborted);

    private async Task<TableRows<AuditRow>> ReadAsync(TableRequest request, CancellationToken stop)
    {
        var rows = await table.Definition.Select(table.Rows(request), request).Take(TableExport.MostRows).ToListAsync(stop);
        var fetched = new FetchLog(
            request.Filter("hvad"),
            Guid.TryParse(request.Filter("person"), out var person) ? person : null,
            Days.Read(request.Filter("fra")),
            Days.Read(request.Filter("til")),
            rows.Count
        );
        db.Add(AuditEntry.For(fetched, actor.Value.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return new TableRows<AuditRow>(table.Definition, rows);
    }
}
