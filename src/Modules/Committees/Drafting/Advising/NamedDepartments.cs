using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Drafting.Advising;

/// <summary>
/// Cases and questions show their department by its present name. Those from when a department was a name and nothing more find the one that is called so; what
/// no department is called keeps the words that somebody wrote.
/// </summary>
internal sealed class NamedDepartments(IServiceProvider services) : IOutboxHandler
{
    public string Kind => DepartmentNamed.Kind;

    public async Task HandleAsync(OutboxMessage message, Municipality municipality, CancellationToken stop)
    {
        var (id, name) = message.Read<DepartmentNamed>();
        var lower = name.ToLowerInvariant();
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var db = opened.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        await db.Set<Advice>()
            .Where(a => a.DepartmentId == id || (a.DepartmentId == null && a.Department.ToLower() == lower))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.DepartmentId, id).SetProperty(x => x.Department, name), stop);
        await db
            .CaseFiles.Where(c =>
                c.DepartmentId == id || (c.DepartmentId == null && c.Department != null && c.Department.ToLower() == lower)
            )
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.DepartmentId, id).SetProperty(x => x.Department, name), stop);
    }
}
