namespace Ledetraad.Kernel.Access;

/// <summary>The people of the present municipality, for those who choose or name one; kept by the Organisation module.</summary>
public interface IPeople
{
    /// <summary>Those who can be chosen now, by name; no more than <see cref="PeopleFound.Most"/> of them.</summary>
    Task<PeopleFound> FindAsync(PeopleWanted wanted, CancellationToken stop);

    /// <summary>Of some, the ones who can be chosen now and have a permission today.</summary>
    Task<IReadOnlyCollection<Guid>> WhoMayAsync(IReadOnlyCollection<Guid> some, string permission, CancellationToken stop);

    /// <summary>Names by id, also of those who have left; an unknown id is not among them.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);

    Task<IReadOnlyList<DepartmentName>> DepartmentsAsync(CancellationToken stop);
}

/// <param name="Departments">Those that they belong to, the main one first.</param>
public sealed record Person(Guid Id, string Name, IReadOnlyList<DepartmentName> Departments)
{
    public DepartmentName? MainDepartment => Departments.FirstOrDefault();
}

/// <param name="Permission">Only those who have it today; null for everybody.</param>
/// <param name="Named">A part of the name; then nobody else is found. Empty for those who come first.</param>
/// <param name="Chosen">Found as well when nobody is named: whoever stands in the form already.</param>
public sealed record PeopleWanted(string? Permission, string Named = "", Guid? Chosen = null);

/// <param name="AreAll">There are no others to choose.</param>
public sealed record PeopleFound(IReadOnlyList<Person> People, bool AreAll)
{
    /// <summary>More are not offered in one list: nobody finds their colleague among ten thousand.</summary>
    public const int Most = 100;

    public static readonly PeopleFound None = new([], AreAll: true);

    /// <summary>Whoever was meant: the one that a name found, if it found one alone, else the one who was chosen.</summary>
    public Person? Meant(string named, Guid? chosen) =>
        string.IsNullOrWhiteSpace(named) ? People.FirstOrDefault(person => person.Id == chosen)
        : People.Count == 1 ? People[0]
        : null;
}
