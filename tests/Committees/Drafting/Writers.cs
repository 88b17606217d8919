using Ledetraad.Kernel.Access;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>A municipality of which is known no more than who may write cases.</summary>
internal sealed class Writers(params Guid[] writers) : IPeople
{
    public Task<PeopleFound> FindAsync(PeopleWanted wanted, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyCollection<Guid>> WhoMayAsync(IReadOnlyCollection<Guid> some, string permission, CancellationToken stop) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. some.Intersect(writers)]);

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<DepartmentName>> DepartmentsAsync(CancellationToken stop) => throw new NotSupportedException();
}
