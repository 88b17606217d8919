using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.DataSets.Figures.DataFigureDefinitions;

namespace Ledetraad.Modules.Committees.DataSets.Figures;

/// <summary>Computes key figures and tables from data sets, as they were recorded at the moment asked for.</summary>
internal sealed class DataFigures(CommitteesDbContext db) : IKeyFigureSource
{
    private readonly Dictionary<(string Slug, DateTimeOffset Moment), LoadedSet?> _sets = [];

    public IReadOnlyList<KeyFigureDefinition> Definitions => All;

    public async Task PrepareAsync(IReadOnlyCollection<KeyFigureQuery> queries, DateTimeOffset moment, CancellationToken stop)
    {
        var wanted = queries
            .Select(q => q.Words(Set))
            .OfType<string>()
            .Distinct()
            .Where(slug => !_sets.ContainsKey((slug, moment)))
            .ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var found = await (
            from set in db.DataSets.AsNoTracking()
            join version in db.DataSetVersions.AsNoTracking() on set.Id equals version.DataSetId
            where
                wanted.Contains(set.Slug)
                && version.Number == db.DataSetVersions.Where(v => v.DataSetId == set.Id && v.RecordedAt <= moment).Max(v => (int?)v.Number)
            select new { set.Slug, Version = version }
        ).ToListAsync(stop);
        foreach (var slug in wanted)
        {
            _sets[(slug, moment)] = found.Find(f => f.Slug == slug) is { } set ? new LoadedSet(slug, set.Version) : null;
        }
    }

    /// <summary>A set that lies in no store.</summary>
    public void Take(LoadedSet set, DateTimeOffset moment) => _sets[(set.Slug, moment)] = set;

    public Result<KeyFigureValue, CannotComputeFigure> Compute(FigureRequest request)
    {
        if (Loaded(request) is not { } loaded)
        {
            return NotThere(request);
        }

        try
        {
            return new DataFigureArithmetic(loaded, request).Compute();
        }
        catch (OverflowException)
        {
            return new CannotComputeFigure.IsTooLarge(loaded.Version.Title);
        }
        catch (FormulaException e) when (e.Mistake == LayoutMistake.UnitsDiffer)
        {
            return new CannotComputeFigure.HoldsNoNumber(loaded.Version.Title, e.What);
        }
    }

    public Result<KeyTable, CannotComputeFigure> Tabulate(FigureRequest request)
    {
        if (Loaded(request) is not { } loaded)
        {
            return NotThere(request);
        }

        try
        {
            return request.Query.Key == Table ? new DataTables(loaded, request).OfCells() : new DataTables(loaded, request).OfCounts();
        }
        catch (OverflowException)
        {
            return new CannotComputeFigure.IsTooLarge(loaded.Version.Title);
        }
    }

    private LoadedSet? Loaded(FigureRequest request) => _sets.GetValueOrDefault((request.Query.Words(Set) ?? "", request.Moment));

    private static CannotComputeFigure NotThere(FigureRequest request) =>
        new CannotComputeFigure.WasNotKnownThen(request.Query.Words(Set) ?? "", request.Moment);
}
