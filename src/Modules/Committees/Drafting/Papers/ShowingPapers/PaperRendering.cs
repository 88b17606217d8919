using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;

/// <summary>One part of a paper as it reads.</summary>
/// <param name="Html">Safe to show.</param>
/// <param name="Filled">Its Markdown with figures in the place of their queries.</param>
internal sealed record ShownPart(ContentPart Part, string Html, string Filled)
{
    /// <summary>Nothing is embedded in it: places in the text are places in what is shown.</summary>
    public bool IsPlain => Filled == Part.Text;

    public ContentPart FilledPart => Part with { Text = Filled };
}

/// <summary>A paper's parts with their figures: as they are now while it is being prepared, as they were once it has been approved.</summary>
internal sealed class PaperRendering(LivingText living, FrozenText frozen)
{
    private const int HeadingLevel = 2;

    /// <param name="frozenAs">Null for a paper that is being prepared.</param>
    /// <param name="reword">What some words in embedded tables are to be read as; null for all words as they are.</param>
    /// <param name="moment">What the figures of a text that was never approved are shown as of; null for now.</param>
    public async Task<IReadOnlyList<ShownPart>> ReadAsync(
        DraftContent content,
        Guid? frozenAs,
        CancellationToken stop,
        Func<string, string>? reword = null,
        DateTimeOffset? moment = null
    )
    {
        var parts = ContentPart.Of(content);
        var texts = TextsOf(parts);
        var rendered = frozenAs is { } id ? await frozen.RenderAsync(id, texts, stop, reword) : null;
        rendered ??= await living.RenderAsync(texts, stop, reword, moment);
        return [.. parts.Zip(rendered.Parts, (part, shown) => new ShownPart(part, shown.Html, shown.FilledMarkdown))];
    }

    /// <summary>A paper whose figures have been read already.</summary>
    public IReadOnlyList<ShownPart> Read(DraftContent content, FrozenPaper figures, Func<string, string>? reword = null)
    {
        var parts = ContentPart.Of(content);
        var rendered = frozen.Render(figures.Figures, TextsOf(parts), reword);
        return [.. parts.Zip(rendered.Parts, (part, shown) => new ShownPart(part, shown.Html, shown.FilledMarkdown))];
    }

    /// <summary>The parts of several papers that are being prepared, in as few questions as those of one.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ContentPart>>> FillAsync(IReadOnlyList<DraftContent> papers, CancellationToken stop)
    {
        var parts = papers.Select(ContentPart.Of).ToList();
        var rendered = await living.RenderAsync([.. parts.SelectMany(TextsOf)], stop);
        var filled = new Queue<string>(rendered.Parts.Select(part => part.FilledMarkdown));
        return parts.ConvertAll(paper => (IReadOnlyList<ContentPart>)[.. paper.Select(part => part with { Text = filled.Dequeue() })]);
    }

    public static IReadOnlyList<PaperPart> TextsOf(IReadOnlyList<ContentPart> parts) =>
        [.. parts.Select(part => new PaperPart(part.Text, HeadingLevel, T["Paper.TableIn", part.Heading]))];
}
