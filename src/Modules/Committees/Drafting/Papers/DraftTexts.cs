using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Modules.Committees.Drafting.Wording;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Papers;

/// <summary>A paper's texts one by one, by the keys by which two versions of it are compared.</summary>
internal static class DraftTexts
{
    public static string Of(DraftContent content, string key) =>
        key switch
        {
            DraftMerge.TitleKey => content.Title,
            DraftMerge.PointsKey => string.Join('\n', content.Recommendations.Select((point, i) => $"{i + 1}. {point}")),
            DraftMerge.OptionsKey => string.Join("\n\n", content.Options.Select((option, i) => $"{i + 1}. {option.Title}\n{option.Text}")),
            _ => content.Sections.FirstOrDefault(section => section.Head.Key == key)?.Text ?? "",
        };

    /// <summary>The texts that are not the same in both, each with what differs.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<TextRun> Runs)> Differences(DraftContent before, DraftContent after) =>
        [
            .. Keys(before, after)
                .Select(text =>
                    (text.Heading ?? T[$"Versions.{text.Key}"], TextDifference.Between(Of(before, text.Key), Of(after, text.Key)))
                )
                .Where(text => TextDifference.IsChange(text.Item2)),
        ];

    /// <summary>Keys and names of all that stands in either, in the order of the newer.</summary>
    private static IReadOnlyList<(string Key, string? Heading)> Keys(DraftContent before, DraftContent after) =>
        [
            (DraftMerge.TitleKey, null),
            .. after
                .Sections.Concat(before.Sections)
                .Select(section => (section.Head.Key, (string?)section.Head.Heading))
                .DistinctBy(pair => pair.Key),
            (DraftMerge.PointsKey, null),
            (DraftMerge.OptionsKey, null),
        ];
}
