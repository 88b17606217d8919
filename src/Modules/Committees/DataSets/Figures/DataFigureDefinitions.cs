using Ledetraad.Kernel.KeyFigures;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets.Figures;

/// <summary>The key figures over data sets.</summary>
internal static class DataFigureDefinitions
{
    public const string Cell = "committees.data-cell";
    public const string Share = "committees.data-share";
    public const string Sum = "committees.data-sum";
    public const string Mean = "committees.data-mean";
    public const string WeightedMean = "committees.data-weighted-mean";
    public const string PerMonth = "committees.data-per-month";
    public const string Count = "committees.data-count";
    public const string Table = "committees.data-table";
    public const string Counts = "committees.data-counts";

    public const string Set = "set";
    public const string Row = "row";
    public const string Rows = "rows";
    public const string Column = "column";
    public const string Columns = "columns";
    public const string Of = "of";
    public const string Weight = "weight";
    public const string From = "from";
    public const string To = "to";
    public const string Value = "value";
    public const string Where = "where";
    public const string Is = "is";

    public static readonly IReadOnlyList<KeyFigureDefinition> All =
    [
        Define(Cell, [Row, Column]),
        Define(Share, [Row, Column], Of),
        Define(Sum, [], Column, Rows),
        Define(Mean, [Column], Rows),
        Define(WeightedMean, [Column, Weight], Rows),
        Define(PerMonth, [Column], Rows, From, To),
        Define(Count, [Column, Value], Where, Is),
        Define(Table, [], Columns, Rows) with
        {
            IsTable = true,
        },
        Define(Counts, [Rows, Columns]) with
        {
            IsTable = true,
        },
    ];

    private static KeyFigureDefinition Define(string key, string[] required, params string[] optional) =>
        new(
            key,
            1,
            [
                .. required.Prepend(Set).Select(name => new KeyFigureParameter(name, IsRequired: true, () => T[$"Parameter.{name}"])),
                .. optional.Select(name => new KeyFigureParameter(name, IsRequired: false, () => T[$"Parameter.{name}"])),
            ],
            Disclosure.AsItsInputs,
            () => new KeyFigureWords(T[$"Figure.{key}.Name"], T[$"Figure.{key}.Formula"], T["Figure.Source"])
        );
}
