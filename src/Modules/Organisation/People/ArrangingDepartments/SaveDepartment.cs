using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People.ArrangingDepartments;

/// <summary>A department is made, gets another name, or is put under another one.</summary>
/// <param name="Department">Null for a new one.</param>
internal sealed record SaveDepartment(Guid? Department, string Name, Guid? Parent, string By);

internal abstract record CannotSaveDepartment
{
    private CannotSaveDepartment() { }

    public sealed record NameIsMissing : CannotSaveDepartment;

    public sealed record NameIsTaken : CannotSaveDepartment;

    public sealed record DepartmentIsUnknown : CannotSaveDepartment;

    public sealed record LiesUnderItself : CannotSaveDepartment;

    public sealed record SomethingIsTooLong(int Most) : CannotSaveDepartment;
}

internal sealed class SaveDepartmentHandler(PeopleDbContext db, TimeProvider clock)
{
    private const int Longest = 200;

    public async Task<Result<Department, CannotSaveDepartment>> HandleAsync(SaveDepartment command, CancellationToken stop)
    {
        var name = command.Name.Trim();
        if (name.Length == 0)
        {
            return new CannotSaveDepartment.NameIsMissing();
        }

        if (name.Length > Longest)
        {
            return new CannotSaveDepartment.SomethingIsTooLong(Longest);
        }

        var all = await db.Departments.ToListAsync(stop);
        if (all.Exists(d => d.Id != command.Department && string.Equals(d.Name, name, StringComparison.CurrentCultureIgnoreCase)))
        {
            return new CannotSaveDepartment.NameIsTaken();
        }

        var department = command.Department is { } id ? all.Find(d => d.Id == id) : NewIn(db, name);
        if (department is null || (command.Parent is { } parent && all.TrueForAll(d => d.Id != parent)))
        {
            return new CannotSaveDepartment.DepartmentIsUnknown();
        }

        if (LiesUnder(all, command.Parent, department.Id))
        {
            return new CannotSaveDepartment.LiesUnderItself();
        }

        if (command.Department is null || department.Name != name)
        {
            db.Add(OutboxMessage.For(DepartmentNamed.Kind, new DepartmentNamed(department.Id, name), clock.GetUtcNow()));
        }

        var before = command.Department is null ? null : command with { Name = department.Name, Parent = department.ParentId };
        (department.Name, department.ParentId) = (name, command.Parent);
        db.Add(AuditEntry.For(command with { Department = department.Id, Name = name }, command.By, clock.GetUtcNow(), before));
        await db.SaveChangesAsync(stop);
        return department;
    }

    private Department NewIn(PeopleDbContext context, string name)
    {
        var department = new Department { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = name };
        context.Add(department);
        return department;
    }

    private static bool LiesUnder(List<Department> all, Guid? at, Guid department)
    {
        while (at is { } id)
        {
            if (id == department)
            {
                return true;
            }

            at = all.Find(d => d.Id == id)?.ParentId;
        }

        return false;
    }
}
