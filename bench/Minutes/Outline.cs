using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.Minutes;

/// <summary>What two readers of one paper are compared by.</summary>
/// <param name="Title">Without the mark of a closed item before it: <c>Lukket: </c>.</param>
/// <param name="Decision">First paragraph of the decision, letters and digits only; null when there is none.</param>
internal readonly record struct OutlinedItem(string? Number, string Title, bool Closed, string? CaseNumber, string? Decision)
{
    public const string ClosedMark = "Lukket: ";

    public static OutlinedItem[] Of(Paper paper) =>
        [.. paper.Items.Select(i => new OutlinedItem(i.Number, WithoutMark(i.Title), i.Closed, i.CaseNumber, DecisionOf(i)))];

    public static OutlinedItem[] Of(PaperFacts facts) =>
        [
            .. facts.Items.Select(i => new OutlinedItem(
                i.Number,
                i.Title,
                i.Closed,
                i.CaseNumber,
                i.Decision is null ? null : Letters(i.Decision)
            )),
        ];

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    public static string WithoutMark(string title) =>
        title.StartsWith(ClosedMark, StringComparison.Ordinal) ? title[ClosedMark.Length..] : title;

    private static string? DecisionOf(PaperItem item) =>
        item.Decisions.Count == 0 ? null : Letters(item.Decisions[0].Text.Split("\n\n", 2, StringSplitOptions.None)[0]);
}
