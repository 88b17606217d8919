namespace Ledetraad.Kernel.Access;

/// <summary>The people of the present municipality, for those who choose or name one; kept by the Organisation module.</summary>
public interface IPeople
{
    /// <summary>Those who can be chosen now, by name.</summary>
    Task<IReadOnlyList<Person>> ActiveAsync(CancellationToken stop);

    /// <summary>Of those, the ones who have a permission today.</summary>
    Task<IReadOnlyList<Person>> WhoMayAsync(string permission, CancellationToken stop);

    /// <summary>Names by id, also of those who have left; an unknown id is not among them.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);

    Task<IReadOnlyList<DepartmentName>> DepartmentsAsync(CancellationToken stop);
}

/// <param name="Departments">Those that they belong to, the main one first.</param>
public sealed record Person(Guid Id, string Name, IReadOnlyList<DepartmentName> Departments)
{
    public DepartmentName? MainDepartment => Departments.FirstOrDefault();
}
