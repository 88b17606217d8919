using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets.ShowingDataSets;

/// <summary>Something that one version says otherwise than the version before it.</summary>
/// <param name="Before">Null for what is new.</param>
/// <param name="Now">Null for what is gone.</param>
internal sealed record VersionDifference(string What, string? Before, string? Now)
{
    public static IReadOnlyList<VersionDifference> Between(DataSetVersion older, DataSetVersion newer)
    {
        var (then, now) = (SetContent.FromJson(older.Content), SetContent.FromJson(newer.Content));
        return
        [
            .. new VersionDifference[]
            {
                new(T["Set.Title"], older.Title, newer.Title),
                new(T["Set.Source"], older.Source, newer.Source),
                new(T["Set.AsOf"], Days.Plain(older.AsOf), Days.Plain(newer.AsOf)),
                new(T["Set.CountsPeople"], T[older.CountsPeople ? "Yes" : "No"], T[newer.CountsPeople ? "Yes" : "No"]),
                new(T["Set.Unit"], UnitChoice.TextOf(then.Unit, then.Scale), UnitChoice.TextOf(now.Unit, now.Scale)),
                new(T["Set.Layout"], then.Layout, now.Layout),
            }
                .Concat(OfCells(then, now))
                .Where(d => d.Before != d.Now),
        ];
    }

    private static IEnumerable<VersionDifference> OfCells(SetContent then, SetContent now)
    {
        var (before, after) = (Cells(then), Cells(now));
        foreach (var (place, text) in before)
        {
            yield return new VersionDifference(place, text, after.GetValueOrDefault(place));
        }

        foreach (var (place, text) in after.Where(cell => !before.ContainsKey(cell.Key)))
        {
            yield return new VersionDifference(place, null, text);
        }
    }

    private static Dictionary<string, string> Cells(SetContent content)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in content.Rows)
        {
            for (var i = 0; i < content.Columns.Count; i++)
            {
                var cell = row.Cells[i];
                if ((cell.Number is { } number ? DanishNumber.Write(number) : cell.Text) is { } text)
                {
                    cells[$"{row.Label} / {content.Columns[i].Label}"] = text;
                }
            }
        }

        return cells;
    }
}
