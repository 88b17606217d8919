using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>What every object is projected with: when it was first published, and when it last changed.</summary>
internal class ObjectRow
{
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ModifiedAt { get; init; }
}

internal class KeyedRow : ObjectRow
{
    public Guid Id { get; init; }
}

/// <summary>All published objects of one kind.</summary>
internal interface IObjectSource
{
    ObjectKind Kind { get; }

    /// <summary>One page of the list, with how many there are on all pages.</summary>
    Task<(int Total, IReadOnlyList<JsonObject> Objects)> PageAsync(OparlRequest request, OparlLinks links, CancellationToken stop);

    /// <returns>Null when there has never been such an object.</returns>
    Task<JsonObject?> FindAsync(string key, OparlLinks links, CancellationToken stop);

    /// <returns>Those of <paramref name="keys"/> whose objects are public now.</returns>
    Task<IReadOnlySet<string>> PublicAmongAsync(IReadOnlyCollection<string> keys, CancellationToken stop);
}

/// <typeparam name="TRow">What is read of one object; projected by initialiser, so that the database can filter by it.</typeparam>
internal abstract class ObjectSource<TRow>(CommitteesDbContext db) : IObjectSource
    where TRow : ObjectRow
{
    public abstract ObjectKind Kind { get; }

    protected CommitteesDbContext Db => db;

    /// <summary>All that are public now.</summary>
    public abstract IQueryable<TRow> Rows();

    public abstract string KeyOf(TRow row);

    /// <summary>The rows among which those with these keys stand, where they are keys.</summary>
    protected abstract IQueryable<TRow> Near(IReadOnlyCollection<string> keys);

    /// <summary>Always the same order, whatever is added.</summary>
    protected abstract IQueryable<TRow> InOrder(IQueryable<TRow> rows);

    /// <param name="whole">With the objects that stand inside it.</param>
    public abstract Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<TRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    );

    public Task<(int Total, IReadOnlyList<JsonObject> Objects)> PageAsync(OparlRequest request, OparlLinks links, CancellationToken stop) =>
        PageAsync(Rows(), request, links, stop);

    /// <param name="rows">All of them or a part, such as the meetings of one committee.</param>
    public async Task<(int Total, IReadOnlyList<JsonObject> Objects)> PageAsync(
        IQueryable<TRow> rows,
        OparlRequest request,
        OparlLinks links,
        CancellationToken stop
    )
    {
        var wanted = Filter(rows, request);
        var total = await wanted.CountAsync(stop);
        var page = await InOrder(wanted).Skip(request.Skip).Take(request.Limit).ToListAsync(stop);
        var objects = await WriteAsync(page, links, whole: !request.OmitInternal, stop);
        if (!request.AsksForChanges)
        {
            return (total, objects);
        }

        // What is gone stands after what is there.
        var gone = Gone(request);
        var skip = Math.Max(0, request.Skip - total);
        var rest = await gone.OrderBy(g => g.Key).Skip(skip).Take(request.Limit - objects.Count).ToListAsync(stop);
        return (total + await gone.CountAsync(stop), [.. objects, .. rest.Select(g => OparlObject.Removed(links, g))]);
    }

    public async Task<JsonObject?> FindAsync(string key, OparlLinks links, CancellationToken stop)
    {
        var near = await Near([key]).ToListAsync(stop);
        if (near.Find(row => KeyOf(row) == key) is { } row)
        {
            return (await WriteAsync([row], links, whole: true, stop))[0];
        }

        var gone = await db.Removed.AsNoTracking().SingleOrDefaultAsync(g => g.Kind == Kind && g.Key == key, stop);
        return gone is null ? null : OparlObject.Removed(links, gone);
    }

    public async Task<IReadOnlySet<string>> PublicAmongAsync(IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var near = await Near(keys).ToListAsync(stop);
        return near.ConvertAll(KeyOf).Intersect(keys, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids that keys begin with: <c>id</c> or <c>id/…</c>.</summary>
    protected static List<Guid> IdsIn(IReadOnlyCollection<string> keys) =>
        [.. keys.Select(key => Guid.TryParse(key.Split('/')[0], out var id) ? id : Guid.Empty).Distinct()];

    private static IQueryable<TRow> Filter(IQueryable<TRow> rows, OparlRequest request)
    {
        if (request.CreatedSince is { } createdSince)
        {
            rows = rows.Where(row => row.CreatedAt >= createdSince);
        }

        if (request.CreatedUntil is { } createdUntil)
        {
            rows = rows.Where(row => row.CreatedAt <= createdUntil);
        }

        if (request.ModifiedSince is { } modifiedSince)
        {
            rows = rows.Where(row => row.ModifiedAt >= modifiedSince);
        }

        return request.ModifiedUntil is { } modifiedUntil ? rows.Where(row => row.ModifiedAt <= modifiedUntil) : rows;
    }

    private IQueryable<RemovedObject> Gone(OparlRequest request)
    {
        var gone = db.Removed.AsNoTracking().Where(g => g.Kind == Kind);
        if (request.CreatedSince is { } createdSince)
        {
            gone = gone.Where(g => g.CreatedAt >= createdSince);
        }

        if (request.CreatedUntil is { } createdUntil)
        {
            gone = gone.Where(g => g.CreatedAt <= createdUntil);
        }

        if (request.ModifiedSince is { } modifiedSince)
        {
            gone = gone.Where(g => g.RemovedAt >= modifiedSince);
        }

        return request.ModifiedUntil is { } modifiedUntil ? gone.Where(g => g.RemovedAt <= modifiedUntil) : gone;
    }
}

/// <summary>Objects whose key is the id of what they show.</summary>
internal abstract class KeyedSource<TRow>(CommitteesDbContext db) : ObjectSource<TRow>(db)
    where TRow : KeyedRow
{
    public override string KeyOf(TRow row) => row.Id.ToString();

    protected override IQueryable<TRow> Near(IReadOnlyCollection<string> keys)
    {
        var ids = IdsIn(keys);
        return Rows().Where(row => ids.Contains(row.Id));
    }

    protected override IQueryable<TRow> InOrder(IQueryable<TRow> rows) => rows.OrderBy(row => row.Id);
}
