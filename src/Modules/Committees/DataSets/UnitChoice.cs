using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>The units that a data set can be typed in.</summary>
internal static class UnitChoice
{
    private static readonly (Unit Unit, FigureScale Scale)[] Choices =
    [
        (Unit.Count, FigureScale.Usual),
        (Unit.Persons, FigureScale.Usual),
        (Unit.Money, FigureScale.Kroner),
        (Unit.Money, FigureScale.ThousandKroner),
        (Unit.Money, FigureScale.MillionKroner),
        (Unit.Percent, FigureScale.Usual),
        (Unit.Number, FigureScale.Usual),
        (Unit.Hours, FigureScale.Usual),
        (Unit.Days, FigureScale.Usual),
        (Unit.Weeks, FigureScale.Usual),
        (Unit.Months, FigureScale.Usual),
    ];

    public static IReadOnlyList<FilterOption> Options =>
        [.. Choices.Select(c => new FilterOption(KeyOf(c.Unit, c.Scale), TextOf(c.Unit, c.Scale)))];

    public static string KeyOf(Unit unit, FigureScale scale) => unit == Unit.Money ? $"{unit}-{scale}" : $"{unit}";

    public static string TextOf(Unit unit, FigureScale scale) =>
        unit == Unit.Money ? FigureText.UnitName(unit, FigureDisplay.Usual with { Scale = scale }) : T[$"Unit.{unit}"];

    /// <returns>Null for a key that is not known.</returns>
    public static (Unit Unit, FigureScale Scale)? Parse(string? key) =>
        Choices.Select(c => ((Unit Unit, FigureScale Scale)?)c).FirstOrDefault(c => KeyOf(c!.Value.Unit, c.Value.Scale) == key);
}
