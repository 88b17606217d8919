using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary>What a paper holds, for a person at a terminal: its head, a line an item, and what could not be placed.</summary>
internal static class PaperOverview
{
    private const int ShownUnplaced = 5;
    private const int ShownOfALine = 100;

    public static string Of(Paper paper)
    {
        var text = new StringBuilder();
        text.AppendLine(paper.Source.File == PaperFile.StandardInput ? T["Read.StandardInput"] : paper.Source.File);
        text.AppendLine("  " + Joined(Head(paper)));
        foreach (var item in paper.Items)
        {
            text.AppendLine("  " + Joined(Item(item)));
        }

        text.AppendLine("  " + Placed(paper));
        foreach (var line in paper.Source.Unplaced.Take(ShownUnplaced))
        {
            var shown = line.Text.Length > ShownOfALine ? line.Text[..ShownOfALine] + "…" : line.Text;
            text.AppendLine("    " + T["Read.UnplacedLine", line.Line, shown.Replace('\t', ' ')]);
        }

        if (paper.Source.Unplaced.Count > ShownUnplaced)
        {
            text.AppendLine("    " + T["Read.MoreUnplaced", paper.Source.Unplaced.Count - ShownUnplaced]);
        }

        return text.ToString();
    }

    private static IEnumerable<string?> Head(Paper paper) =>
        [
            T[$"PaperKind.{paper.Kind}"],
            paper.Committee,
            paper.Municipality,
            paper.Meeting.Date?.ToString("D"),
            paper.Meeting.Start is { } start ? T["Read.Start", start] : null,
            paper.Meeting.Place,
            paper.Template is { } template ? T["Read.Template", template] : null,
        ];

    private static IEnumerable<string?> Item(PaperItem item) =>
        [
            item.Number is { } number ? $"{number}. {item.Title}" : item.Title,
            item.CaseNumber is { } caseNumber ? T["Read.CaseNumber", caseNumber] : null,
            item.Closed ? T["Read.Closed"] : null,
            item.Decisions.Count > 0 ? T[$"Outcome.{item.Decisions[^1].Outcome}"] : null,
        ];

    private static string Placed(Paper paper)
    {
        var (characters, placed) = (paper.Source.Characters, paper.Source.Placed);
        return T["Read.Placed", paper.Items.Count, placed, characters, characters == 0 ? 1 : (double)placed / characters];
    }

    private static string Joined(IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
