namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>One Markdown text of a paper: a section, a recommendation.</summary>
/// <param name="HeadingsBelow">Level of the heading that it stands under.</param>
/// <param name="Name">Accessible name of its tables.</param>
internal sealed record PaperPart(string Markdown, int HeadingsBelow, string Name);

internal sealed record RenderedPaper(IReadOnlyList<RenderedPart> Parts, IReadOnlyList<EmbedTrouble> Troubles);

/// <param name="Html">Safe to show.</param>
/// <param name="FilledMarkdown">Figures as text and tables as pipe tables: for the figure check, search, JSON and comparison of versions.</param>
internal sealed record RenderedPart(string Html, string FilledMarkdown);

/// <summary>An embedded figure that cannot be shown.</summary>
/// <param name="Part">Which of the texts, from 0.</param>
/// <param name="Line">In its Markdown, from 1.</param>
/// <param name="Written">As it stands there, without braces.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record EmbedTrouble(int Part, int Line, string Written, string Message);

/// <summary>A count of few people, or a ratio that tells of few: it may point at single persons, and is not published without a reason.</summary>
internal sealed record SmallCount(int Part, string Written, string Name, string Value)
{
    /// <summary>The usual discretion of Danish statistics: fewer people than this, and more than none.</summary>
    public const int UsualThreshold = 5;
}
