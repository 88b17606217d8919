using System.Diagnostics;
using Ledetraad.Kernel.KeyFigures;
using static Ledetraad.Modules.Committees.LivingTexts.ThreadTexts;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>Finds the words for a figure that has no answer: what is wrong, and what to do.</summary>
internal static class RefusalWords
{
    private const int MostChoices = 12;

    public static string Of(CannotReadQuery refusal) =>
        refusal switch
        {
            CannotReadQuery.IsMalformed(var at, var expected) => T["Query.IsMalformed", at, T[$"QueryPart.{expected}"]],
            CannotReadQuery.ArgumentStandsTwice(var name) => T["Query.ArgumentStandsTwice", name],
            CannotReadQuery.IsTooLarge => T["Query.IsTooLarge"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Of(CannotComputeFigure refusal) =>
        refusal switch
        {
            CannotComputeFigure.KeyIsUnknown(var key) => T["Figure.KeyIsUnknown", key],
            CannotComputeFigure.VersionIsUnknown(var key, var version, var newest) => T["Figure.VersionIsUnknown", key, version, newest],
            CannotComputeFigure.ArgumentIsMissing(var name) => T["Figure.ArgumentIsMissing", name],
            CannotComputeFigure.ArgumentIsUnknown(var name, var known) => T["Figure.ArgumentIsUnknown", name, List(known)],
            CannotComputeFigure.ArgumentIsWrong(var name, var value, { Count: 0 }) => T["Figure.ArgumentIsWrong", name, value],
            CannotComputeFigure.ArgumentIsWrong(var name, var value, var choices) => T[
                "Figure.ArgumentIsNotAmong",
                name,
                value,
                List(choices)
            ],
            CannotComputeFigure.IsAnotherKind(var key, var isTable) => T[isTable ? "Figure.IsATable" : "Figure.IsNoTable", key],
            CannotComputeFigure.HoldsNoNumber(var where, "") => T["Figure.IsEmpty", where],
            CannotComputeFigure.HoldsNoNumber(var where, var text) => T["Figure.HoldsNoNumber", where, text],
            CannotComputeFigure.NothingToDivideBy(var where) => T["Figure.NothingToDivideBy", where],
            CannotComputeFigure.UnitsDiffer(var one, var other) => T["Figure.UnitsDiffer", T[$"Unit.{one}"], T[$"Unit.{other}"]],
            CannotComputeFigure.WasNotKnownThen(var what, _) => T["Figure.WasNotKnownThen", what],
            CannotComputeFigure.IsTooLarge(var where) => T["Figure.IsTooLarge", where],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    private static string List(IReadOnlyList<string> choices) =>
        string.Join(", ", choices.Take(MostChoices)) + (choices.Count > MostChoices ? " …" : "");
}
