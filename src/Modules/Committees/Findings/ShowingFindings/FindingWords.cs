using System.Globalization;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Web.Components;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings.ShowingFindings;

internal static class FindingWords
{
    /// <summary>The check is worded in the papers' language and in English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Of(Severity severity) => T[$"Severity.{severity}"];

    public static string Of(CheckKind kind) => T[$"Kind.{kind}"];

    public static string IconOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Unexplained => "warning",
            Severity.Ambiguous => "help",
            _ => "info",
        };

    public static BadgeKind ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Error => BadgeKind.Error,
            Severity.Unexplained => BadgeKind.Warning,
            Severity.Ambiguous => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };

    /// <summary><c>42 sammenhænge er efterregnet, 2 at se på</c>.</summary>
    public static string Summary(int relations, int open) =>
        $"{(relations == 1 ? T["Summary.OneRelation"] : T["Summary.Relations", relations])}, {(open == 0 ? T["Summary.NothingToSee"] : T["Summary.ToSee", open])}";

    /// <summary>The quiet sign on a line of an agenda.</summary>
    public static string ToSee(int open) => T["Sign.ToSee", open];
}
