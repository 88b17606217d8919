using System.Globalization;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.RestoringVersions;
using Ledetraad.Web.Components;
using Microsoft.AspNetCore.Components;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>States, moves and refusals in the language of the request.</summary>
internal static class DraftingWords
{
    public static string Of(PaperState state) => T[$"State.{state}"];

    public static string Of(PaperMove move) => T[$"Move.{move}"];

    public static string Of(ClosureGround ground) => T[$"Ground.{ground}"];

    public static string Of(ClosureDecision decision) =>
        decision switch
        {
            { IsClosed: false } => T["Closure.Opened"],
            { Ground: { } ground } => T["Closure.ClosedFor", Of(ground)],
            _ => T["Case.Closed"],
        };

    /// <summary>What has been done, as history tells it.</summary>
    public static string Done(PaperMove move) => T[$"Done.{move}"];

    public static RenderFragment Badge(PaperState state) => Browsing.Words.Badge(ColourOf(state), Of(state));

    /// <summary>Day and time as people say it.</summary>
    public static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("d. MMM yyyy HH:mm", CultureInfo.CurrentCulture);

    public static string Size(int bytes) =>
        bytes < 1_000_000
            ? T["Size.Kb", Math.Max(1, bytes / 1_000)]
            : T["Size.Mb", (bytes / 1_000_000m).ToString("0.0", CultureInfo.CurrentCulture)];

    public static string Explain(CannotDescribeCase refusal) =>
        refusal switch
        {
            CannotDescribeCase.TitleIsMissing => T["Refusal.TitleIsMissing"],
            CannotDescribeCase.TitleIsTooLong(var most, _) => T["Refusal.TitleIsTooLong", most],
            CannotDescribeCase.TitleHoldsCprLikeNumber => T["Refusal.TitleHoldsCpr"],
            CannotDescribeCase.GroundIsMissing => T["Refusal.GroundIsMissing"],
            CannotDescribeCase.GroundIsUnexplained => T["Refusal.GroundIsUnexplained"],
            CannotDescribeCase.GroundIsTooLong(var most) => T["Refusal.GroundIsTooLong", most],
            CannotDescribeCase.ResponsibleIsMissing => T["Refusal.ResponsibleIsMissing"],
            CannotDescribeCase.KleNumberIsNone(var written) => T["Refusal.Kle", written],
            CannotDescribeCase.NumberIsNone(var written) => T["Refusal.NumberIsNone", written],
            CannotDescribeCase.MonthsAreMissing => T["Refusal.MonthsAreMissing"],
            CannotDescribeCase.MonthsAreNone(var most) => T["Refusal.MonthsAreNone", most],
            CannotDescribeCase.BodyIsMissing(var step) => T["Refusal.BodyIsMissing", step],
            CannotDescribeCase.RouteGoesBack(var step) => T["Refusal.RouteGoesBack", step],
            CannotDescribeCase.CounterpartIsUnknown(var written, _) => T["Refusal.CounterpartIsUnknown", written],
            CannotDescribeCase.CounterpartNumberIsNone(var written, _) => T["Refusal.CounterpartNumberIsNone", written],
            CannotDescribeCase.NumberIsTaken(var number, _) => T["Refusal.NumberIsTaken", number],
            CannotDescribeCase.CaseWasChangedMeanwhile(var at) => T["Refusal.CaseWasChanged", Time(at)],
            _ => T["Refusal.Unknown"],
        };

    public static string Explain(CannotMovePaper refusal) =>
        refusal switch
        {
            CannotMovePaper.StateIsAnother(var state) => T["Refusal.StateIsAnother", Of(state)],
            CannotMovePaper.PermissionIsMissing => T["Refusal.PermissionIsMissing"],
            CannotMovePaper.ReasonIsMissing => T["Refusal.ReasonIsMissing"],
            CannotMovePaper.AnotherMustApprove => T["Refusal.AnotherMustApprove"],
            CannotMovePaper.SomethingIsMissing missing => T["Refusal.SomethingIsMissing", string.Join(", ", Missing(missing))],
            CannotMovePaper.TextIsAnother(var version) => T["Refusal.TextIsAnother", version],
            CannotMovePaper.FindingsAreOpen(var count) => T[count == 1 ? "Refusal.OneFindingIsOpen" : "Refusal.FindingsAreOpen", count],
            CannotMovePaper.TextHoldsCprLikeNumber(var heading) => T["Refusal.TextHoldsCpr", heading],
            CannotMovePaper.FileHoldsCprLikeNumber(var title) => T["Refusal.FileHoldsCpr", title],
            CannotMovePaper.WordsAreStillRead(var words) => T["Refusal.WordsAreStillRead", string.Join(", ", words)],
            CannotMovePaper.CaseIsAnother => T["Refusal.CaseIsAnother"],
            CannotMovePaper.MeetingIsMissing => T["Refusal.MeetingIsMissing"],
            CannotMovePaper.DayIsMissing => T["Refusal.DayIsMissing"],
            CannotMovePaper.DayIsPast => T["Refusal.DayIsPast"],
            CannotMovePaper.DayIsOutOfOrder => T["Refusal.DayIsOutOfOrder"],
            CannotMovePaper.AgendaIsAnother => T["Refusal.AgendaIsAnother"],
            CannotMovePaper.SeveralThings(var all) => string.Join(" ", all.Select(Explain)),
            CannotMovePaper.AdviceIsOpen(var departments) => T["Refusal.AdviceIsOpen", string.Join(", ", departments)],
            CannotMovePaper.FiguresFail(var messages) => T["Refusal.FiguresFail", string.Join(" ", messages)],
            CannotMovePaper.CountsAreSmall(var names) => T["Refusal.CountsAreSmall", string.Join(", ", names)],
            _ => T["Refusal.Unknown"],
        };

    public static string Explain(CannotRestoreVersion refusal) =>
        refusal switch
        {
            CannotRestoreVersion.PermissionIsMissing => T["Refusal.PermissionIsMissing"],
            CannotRestoreVersion.PaperIsLocked(var state) => T["Version.Locked", Of(state)],
            CannotRestoreVersion.NothingWouldChange(var current) => T["Version.NothingWouldChange", current],
            CannotRestoreVersion.SomebodyElseSaved(var current) => T["Refusal.TextIsAnother", current],
            _ => T["Refusal.Unknown"],
        };

    /// <summary>What is in the way of a paper's publication, in a few words.</summary>
    public static string Short(CannotMovePaper hindrance) =>
        hindrance switch
        {
            CannotMovePaper.FindingsAreOpen(var count) => T[count == 1 ? "MyWork.OneFinding" : "MyWork.Findings", count],
            CannotMovePaper.CountsAreSmall => T["Hindrance.CountsAreSmall"],
            CannotMovePaper.AdviceIsOpen => T["Hindrance.AdviceIsOpen"],
            CannotMovePaper.TextHoldsCprLikeNumber or CannotMovePaper.FileHoldsCprLikeNumber => T["Hindrance.Cpr"],
            CannotMovePaper.WordsAreStillRead => T["Hindrance.WordsAreStillRead"],
            _ => Explain(hindrance),
        };

    private static IEnumerable<string> Missing(CannotMovePaper.SomethingIsMissing missing) =>
        [
            .. missing.Headings.Select(heading => T["Missing.Section", heading]),
            .. missing.Recommendation ? [T["Missing.Recommendation"]] : Array.Empty<string>(),
            .. missing.Route ? [T["Missing.Route"]] : Array.Empty<string>(),
        ];

    private static BadgeKind ColourOf(PaperState state) =>
        state switch
        {
            PaperState.Ready => BadgeKind.Warning,
            PaperState.Approved => BadgeKind.Success,
            PaperState.OnAgenda or PaperState.Published => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };
}
