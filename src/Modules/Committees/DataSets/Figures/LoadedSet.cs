using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets.Figures;

/// <summary>A version of a data set, ready to be computed on.</summary>
internal sealed class LoadedSet
{
    private readonly Dictionary<(int Row, int Column), RecordMark> _marks = [];
    private readonly List<SetLine> _rows;
    private readonly List<SetLine> _columns;
    private readonly string _source;
    private readonly string _address;

    public LoadedSet(string slug, DataSetVersion version)
    {
        (Slug, Version) = (slug, version);
        var computed = ComputedSet.Of(SetContent.FromJson(version.Content));
        Set = computed.Value; // a version whose layout is refused is never saved
        _rows = [.. Set.GivenRows.OrderBy(row => row.Given)];
        _columns = [.. Set.GivenColumns.OrderBy(column => column.Given)];
        _source = T["Records.Source", version.Title, version.Number];
        _address = $"udvalg/datasaet/{slug}/versioner/{version.Number}";
    }

    public string Slug { get; }
    public DataSetVersion Version { get; }
    public ComputedSet Set { get; }

    /// <summary>The source line below a table.</summary>
    public string SourceLine => T["Table.Source", Version.Source, Days.Plain(Version.AsOf)];

    /// <summary>The typed-in cells, each with what it said, in their unit: a changed unit is a correction too.</summary>
    public FigureInput Records(IReadOnlyCollection<(int Row, int Column)> cells, string? formula) =>
        new FigureInput.OfRecords(
            _source,
            _address,
            formula,
            cells.Count == 1
                ? [Mark(cells.Single())] // most cells of a table stand on one record
                : [.. cells.Distinct().Select(Mark).OrderBy(m => m.Id, StringComparer.Ordinal)]
        );

    /// <summary>The rows or columns that an argument names (<c>arbejde,uddannelse</c>); all when it is missing or <c>*</c>.</summary>
    public static Result<SetLine[], CannotComputeFigure> Lines(
        KeyFigureQuery query,
        string argument,
        IEnumerable<SetLine> all,
        IReadOnlyList<SetLine> known
    )
    {
        if (query.Words(argument) is not { } keys || keys == "*")
        {
            return all.ToArray();
        }

        var named = keys.Split(',').Select(key => (Key: key, Line: known.FirstOrDefault(l => l.Key == key))).ToList();
        return named.Find(n => n.Line is null) is { Key: { } unknown }
            ? new CannotComputeFigure.ArgumentIsWrong(argument, unknown, [.. known.Select(l => l.Key)])
            : named.Select(n => n.Line!).ToArray();
    }

    private RecordMark Mark((int Row, int Column) cell)
    {
        if (!_marks.TryGetValue(cell, out var mark))
        {
            _marks[cell] = mark = NewMark(cell);
        }

        return mark;
    }

    private RecordMark NewMark((int Row, int Column) cell)
    {
        var (row, column) = (_rows[cell.Row], _columns[cell.Column]);
        var value = Set.Cell(row, column);
        var typed = Set.Content.Rows[cell.Row].Cells[cell.Column];
        var unit = FigureText.UnitName(value.Unit, value.Display);
        return new RecordMark(
            $"{row.Label} / {column.Label}",
            $"{(typed.Number is { } number ? DanishNumber.Write(number) : typed.Text)}{(unit.Length == 0 ? "" : " " + unit)}"
        );
    }
}
