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
        if (await WrongInAsync(command, stop) is [var wrong, ..])
        {
            return wrong;
        }

        var name = command.Name.Trim();
        var department = command.Department is { } id ? await db.Departments.SingleAsync(d => d.Id == id, stop) : NewIn(db, name);
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

    /// <summary>All that is wrong with it, in the order of the form.</summary>
    public async Task<IReadOnlyList<CannotSaveDepartment>> WrongInAsync(SaveDepartment command, CancellationToken stop)
    {
        var name = command.Name.Trim();
        var all = await db.Departments.AsNoTracking().ToListAsync(stop);
        var wrong = new List<CannotSaveDepartment>();
        if (name.Length == 0)
        {
            wrong.Add(new CannotSaveDepartment.NameIsMissing());
        }

        if (name.Length > Longest)
        {
            wrong.Add(new CannotSaveDepartment.SomethingIsTooLong(Longest));
        }

        if (all.Exists(d => d.Id != command.Department && string.Equals(d.Name, name, StringComparison.CurrentCultureIgnoreCase)))
        {
            wrong.Add(new CannotSaveDepartment.NameIsTaken());
        }

        if (new[] { command.Department, command.Parent }.OfType<Guid>().Except(all.Select(d => d.Id)).Any())
        {
            wrong.Add(new CannotSaveDepartment.DepartmentIsUnknown());
        }

        if (command.Department is { } department && LiesUnder(all, command.Parent, department))
        {
            wrong.Add(new CannotSaveDepartment.LiesUnderItself());
        }

        return wrong;
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
