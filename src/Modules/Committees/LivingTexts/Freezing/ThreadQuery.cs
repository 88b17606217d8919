using System.Globalization;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.LivingTexts.Freezing;

/// <summary>A figure inside a frozen table: row and column from 0, and its place in the cell.</summary>
internal readonly record struct CellPlace(int Row, int Column, int Place)
{
    public static CellPlace? Parse(string text)
    {
        var parts = text.Split('-');
        return
            parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new CellPlace(row, column, place)
            : null;
    }
}

/// <summary>A figure and where it comes from.</summary>
/// <param name="Value">Null for a whole table.</param>
/// <param name="Table">Null for a single figure.</param>
/// <param name="Text">As the paper prints it.</param>
/// <param name="Today">What it would be today; null when that was not asked for, or there is no answer any more.</param>
/// <param name="WhyNoneToday">Null when there is an answer, or nobody asked.</param>
/// <param name="Reasons">Why today's is another.</param>
internal sealed record ThreadView(
    FrozenFigure Figure,
    FrozenPaper Paper,
    string Query,
    string Name,
    KeyFigureValue? Value,
    KeyTable? Table,
    string Text,
    KeyFigureValue? Today,
    string? WhyNoneToday,
    IReadOnlyList<DriftReason> Reasons
)
{
    /// <summary>The answer today is another, or there is none.</summary>
    public bool IsRevised => WhyNoneToday is not null || (Value is not null && Today is not null && !SameNumber(Value, Today));

    private static bool SameNumber(KeyFigureValue one, KeyFigureValue other) => (one.Number, one.Unit) == (other.Number, other.Unit);
}

/// <summary>Follows a frozen figure: what it was, from what, and what it would be today.</summary>
internal sealed class ThreadQuery(CommitteesDbContext db, KeyFigureReader figures)
{
    /// <summary>Every figure in it that can be followed; one null for a single figure.</summary>
    public static IEnumerable<CellPlace?> PlacesIn(FrozenFigure figure) =>
        figure.IsTable
            ? figure
                .Table()
                .Rows.SelectMany(
                    (row, r) =>
                        row.Cells.SelectMany(
                            (cell, c) => Enumerable.Range(0, cell.Figures.Count).Select(p => (CellPlace?)new CellPlace(r, c, p))
                        )
                )
            : [null];

    /// <param name="place">A figure inside a table; null for the figure or the table itself.</param>
    /// <returns>Null when there is no such figure.</returns>
    public async Task<ThreadView?> ReadAsync(Guid id, CellPlace? place, bool withToday, CancellationToken stop)
    {
        var found = await (
            from figure in db.FrozenFigures.AsNoTracking()
            join paper in db.FrozenPapers.AsNoTracking() on figure.PaperId equals paper.Id
            where figure.Id == id
            select new { Figure = figure, Paper = paper }
        ).SingleOrDefaultAsync(stop);
        if (found is null || (place is not null && !found.Figure.IsTable))
        {
            return null;
        }

        if (found.Figure.IsTable && place is null)
        {
            return View(found.Figure.Query, found.Figure.Name, null, found.Figure.Table(), found.Figure.Text);
        }

        if (place is not { } cell)
        {
            return await WithTodayAsync(
                View(found.Figure.Query, found.Figure.Name, found.Figure.Value(), null, found.Figure.Text),
                withToday,
                stop
            );
        }

        if (
            found
                .Figure.Table()
                .Rows.ElementAtOrDefault(cell.Row)
                ?.Cells.ElementAtOrDefault(cell.Column)
                ?.Figures.ElementAtOrDefault(cell.Place)
            is not { } inside
        )
        {
            return null;
        }

        var text = FigureText.Write(inside.Value, FigureDisplay.Usual);
        return await WithTodayAsync(View(inside.Query, inside.Name, inside.Value, null, text), withToday, stop);

        ThreadView View(string query, string name, KeyFigureValue? value, KeyTable? table, string text) =>
            new(found.Figure, found.Paper, query, name, value, table, text, null, null, []);
    }

    private async Task<ThreadView> WithTodayAsync(ThreadView view, bool wanted, CancellationToken stop)
    {
        if (!wanted)
        {
            return view;
        }

        var frozen = KeyFigureQuery.Parse(view.Query).Value;
        var changed = new List<DriftReason>();
        var newest = frozen.WithVersions(query => NewestOf(query, changed));
        var answers = await figures.ReadAsync([frozen, newest], null, stop);
        var sameRule = answers.Value(frozen);
        var today = answers.Value(newest);
        if (today.IsRefused(out var refusal))
        {
            return view with { WhyNoneToday = RefusalWords.Of(refusal) };
        }

        // Drift by data is told with the definitions as they were; then comes what newer ones add.
        var reasons = sameRule.IsRefused(out _) ? [] : Drift.Between(view.Value!, sameRule.Value).ToList();
        return view with { Today = today.Value, Reasons = [.. reasons, .. changed] };
    }

    private int? NewestOf(KeyFigureQuery query, List<DriftReason> changed)
    {
        var newest = figures.Find(query.Key)?.Version ?? query.Version;
        if (newest != query.Version)
        {
            changed.Add(new DriftReason(DriftCause.DefinitionChanged, query.Key, $"{query.Version}", $"{newest}"));
        }

        return newest;
    }
}
