using System.Diagnostics;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;

/// <summary>Why a list of KLE could not be taken, in words; the same on the page and on the command line.</summary>
internal static class KleRefusals
{
    private const int MostLines = 20;

    public static IEnumerable<string> Explain(CannotReadKle refusal) =>
        refusal switch
        {
            CannotReadKle.FileIsMissing => [T["Kle.FileIsMissing"]],
            CannotReadKle.FileIsTooLarge(var most) => [T["Kle.FileIsTooLarge", most]],
            CannotReadKle.IsNoText => [T["Kle.IsNoText"]],
            CannotReadKle.LinesAreWrong(var lines) =>
            [
                .. lines.Take(MostLines).Select(line => T["Kle.Line", line.Line, Short(line.Text), T[$"KleMistake.{line.Mistake}"]]),
                .. lines.Count > MostLines ? [T["Kle.MoreLines", lines.Count - MostLines]] : Array.Empty<string>(),
            ],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    private static string Short(string text)
    {
        const int longest = 60;
        return text.Length <= longest ? text : text[..longest] + "…";
    }
}
