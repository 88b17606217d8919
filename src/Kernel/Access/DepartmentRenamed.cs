namespace Ledetraad.Kernel.Access;

/// <summary>A department has got another name; told through the outbox to the module that has written the old one down.</summary>
public sealed record DepartmentRenamed(string From, string To)
{
    public const string Kind = "organisation.department-renamed";
}
