namespace Ledetraad.Kernel.Access;

/// <summary>A department is called this: new, or under another name than before; told through the outbox to the module that shows it.</summary>
public sealed record DepartmentNamed(Guid Id, string Name)
{
    public const string Kind = "organisation.department-named";
}
