using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Advising;

internal static class AdviceWords
{
    /// <param name="version">The paper's present version.</param>
    public static string StateOf(Advice advice, int version) =>
        advice switch
        {
            { AnsweredAt: null } => T["Advice.WaitingUntil", Days.Plain(advice.Due)],
            { AnsweredOn: { } answered } when answered < version => T["Advice.AnsweredBeforeChange", answered],
            _ => T["Advice.Answered"],
        };
}
