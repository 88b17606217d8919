using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Drafting.Advising;

/// <summary>Cases and requests for advice follow a department that gets another name: else nobody would be told of what is asked.</summary>
internal sealed class RenamedDepartments(IServiceProvider services) : IOutboxHandler
{
    public string Kind => DepartmentRenamed.Kind;

    public async Task HandleAsync(OutboxMessage message, Municipality municipality, CancellationToken stop)
    {
        var (from, to) = message.Read<DepartmentRenamed>();
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var db = opened.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        await db.Set<Advice>().Where(a => a.Department == from).ExecuteUpdateAsync(a => a.SetProperty(x => x.Department, to), stop);
        await db.CaseFiles.Where(c => c.Department == from).ExecuteUpdateAsync(c => c.SetProperty(x => x.Department, to), stop);
    }
}
