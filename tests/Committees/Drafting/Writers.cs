using Ledetraad.Kernel.Access;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>A municipality of which is known no more than who may write cases.</summary>
internal sealed class Writers(params Guid[] writers) : IPeople
{
    public Task<IReadOnlyList<Person>> ActiveAsync(CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<Person>> WhoMayAsync(string permission, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Person>>([.. writers.Select(id => new Person(id, "", []))]);

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<DepartmentName>> DepartmentsAsync(CancellationToken stop) => throw new NotSupportedException();
}
