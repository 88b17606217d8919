using Ledetraad.Modules.Committees.Drafting.Wording;

namespace Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;

/// <summary>What two people made of one paper, brought together.</summary>
/// <param name="Disputed">Keys of the parts that both changed in the same place: mine stands in <paramref name="Content"/>.</param>
internal sealed record DraftMerge(DraftContent Content, IReadOnlySet<string> Disputed)
{
    public const string TitleKey = "titel";
    public const string PointsKey = "punkter";
    public const string OptionsKey = "forslag";

    public static DraftMerge Of(DraftContent origin, DraftContent mine, DraftContent theirs)
    {
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        var title = TextMerge.Of(origin.Title, mine.Title, theirs.Title);
        Dispute(disputed, TitleKey, title.IsDisputed);
        var sections = mine.Sections.Select(section =>
        {
            var merged = TextMerge.Of(TextOf(origin, section), section.Text, TextOf(theirs, section));
            Dispute(disputed, section.Head.Key, merged.IsDisputed);
            return section with { Text = merged.Text };
        });
        var points = TextMerge.Of(origin.Recommendations, mine.Recommendations, theirs.Recommendations);
        Dispute(disputed, PointsKey, points.IsDisputed);
        var (options, areDisputed) = TextMerge.Of(Written(origin), Written(mine), Written(theirs));
        Dispute(disputed, OptionsKey, areDisputed);
        return new DraftMerge(
            new DraftContent(
                title.Text,
                [.. sections, .. theirs.Sections.Where(s => mine.Sections.All(m => m.Head.Key != s.Head.Key))],
                points.Parts,
                [.. options.Select(Read)]
            ),
            disputed
        );
    }

    private static void Dispute(HashSet<string> disputed, string key, bool isDisputed)
    {
        if (isDisputed)
        {
            disputed.Add(key);
        }
    }

    private static string TextOf(DraftContent content, DraftSection section) =>
        content.Sections.FirstOrDefault(s => s.Head.Key == section.Head.Key)?.Text ?? "";

    private static List<string> Written(DraftContent content) => [.. content.Options.Select(option => $"{option.Title}\n{option.Text}")];

    private static DraftOption Read(string written)
    {
        var end = written.IndexOf('\n');
        return new DraftOption(written[..end], written[(end + 1)..]);
    }
}
