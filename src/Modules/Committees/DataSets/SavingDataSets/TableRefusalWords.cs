using System.Diagnostics;
using Ledetraad.Modules.Committees.DataSets.Reading;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets.SavingDataSets;

/// <summary>Finds the words for a table or a data set that cannot be taken: where, what was expected, what to do.</summary>
internal static class TableRefusalWords
{
    public static IReadOnlyList<string> Of(CannotReadTable refusal) =>
        refusal switch
        {
            CannotReadTable.CellsAreWrong(var problems) => [.. problems.Select(Of)],
            CannotReadTable.IsEmpty => [T["Table.IsEmpty"]],
            CannotReadTable.HasNoCells => [T["Table.HasNoCells"]],
            CannotReadTable.FileIsTooLarge(var most) => [T["Table.FileIsTooLarge", most]],
            CannotReadTable.HasTooMany(var part, var most) => [T[$"Table.TooMany.{part}", most]],
            CannotReadTable.ContentIsNoTable => [T["Table.ContentIsNoTable"]],
            CannotReadTable.WorkbookIsDamaged(var where) => [T["Table.WorkbookIsDamaged", where]],
            CannotReadTable.WorkbookIsRefused => [T["Table.WorkbookIsRefused"]],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Of(CannotSaveDataSet refusal) =>
        refusal switch
        {
            CannotSaveDataSet.TextIsMissing(var text) => T[$"Form.IsMissing.{text}"],
            CannotSaveDataSet.TextIsTooLong(var text) => T["Form.IsTooLong", T[$"Set.{text}"]],
            CannotSaveDataSet.TextHoldsCprLikeNumber => T["Form.HoldsCprLikeNumber"],
            CannotSaveDataSet.LayoutIsWrong({ Line: 0 } problem) => T[$"Layout.{problem.Mistake}", problem.What],
            CannotSaveDataSet.LayoutIsWrong(var problem) => T["Layout.InLine", problem.Line, T[$"Layout.{problem.Mistake}", problem.What]],
            CannotSaveDataSet.NumbersAreTooLarge => T["Form.NumbersAreTooLarge"],
            CannotSaveDataSet.DataSetIsUnknown => T["Form.DataSetIsUnknown"],
            CannotSaveDataSet.NothingHasChanged => T["Form.NothingHasChanged"],
            CannotSaveDataSet.HasBeenCorrectedMeanwhile(var newest) => T["Form.HasBeenCorrectedMeanwhile", newest],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    private static string Of(CellProblem problem) => T[$"Cell.{problem.Mistake}", problem.Row, problem.Column, problem.Text];
}
