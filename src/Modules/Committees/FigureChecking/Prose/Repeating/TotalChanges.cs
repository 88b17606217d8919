using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// The text says by how many all recipients have risen or fallen in a month, and a table of that month has the change of its total.
/// A sentence about one group of the table is another thing.
/// </summary>
internal static partial class TotalChanges
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var grid in item.Tables)
        {
            var total = grid.Rows.Where(grid.IsTotalRow).DefaultIfEmpty(-1).First();
            var changes = grid.Columns.Where(grid.IsDifference).ToList();
            if (total < 0 || changes.Count != 1 || grid[total, changes[0]] is not { Count: null } change || grid.Table.Unit is not null)
            {
                continue;
            }

            foreach (var sentence in item.Sentences)
            {
                if (ChangePattern().Match(sentence.Frame) is { Success: true } match && IsAboutAll(sentence, grid))
                {
                    yield return Twice(sentence, sentence.Caught(match.Groups["c"]), grid, total, change);
                }
            }
        }
    }

    private static bool IsAboutAll(Sentence sentence, TableGrid grid)
    {
        var months = grid.Table.Header.Select(head => head.Trim().ToLowerInvariant()).Where(head => MonthPattern().IsMatch(head)).ToList();
        var text = sentence.Text.ToLowerInvariant();
        return months.Count == 2
            && text.Contains(months[1], StringComparison.Ordinal)
            && (text.Contains(months[0], StringComparison.Ordinal) || text.Contains("året før", StringComparison.Ordinal))
            && AllPattern().IsMatch(text)
            && !grid.Rows.Any(row => !grid.IsTotalRow(row) && Names(text, grid.Label(row)));
    }

    private static bool Names(string text, string label) =>
        label
            .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.Length >= 5 && text.Contains(word.ToLowerInvariant()[..Math.Min(word.Length, 7)], StringComparison.Ordinal));

    private static Relation Twice(Sentence sentence, Quantity stated, TableGrid grid, int total, TableCell change)
    {
        var holds = stated.StandsFor(Math.Abs(change.Value));
        return new Relation(CheckKind.Repeat, stated.Text, change.Value, [change.Text], [sentence.LineOf(stated), grid.LineOf(total)])
        {
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.TotalChange", stated.Text, grid.Label(total), change.Text]),
        };
    }

    [GeneratedRegex(
        @"\b(?:(?:steget|faldet|vokset) med <(?<c>C\d+)>|<(?<c>C\d+)> (?:\p{L}+ )?(?:flere|færre) end)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangePattern();

    [GeneratedRegex(
        @"\bantallet af (?:ydelsesmodtagere|borgere|personer|modtagere)\b|\bmodtog <?|\balle ydelsesmodtagere\b|\bsamlede antal\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();

    [GeneratedRegex($@"^(?:{Patterns.Month}) \d{{4}}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex MonthPattern();
}
