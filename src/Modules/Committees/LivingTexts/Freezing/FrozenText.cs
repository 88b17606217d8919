using System.Globalization;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.LivingTexts.ThreadTexts;

namespace Ledetraad.Modules.Committees.LivingTexts.Freezing;

/// <summary>A paper as it was frozen. No figure is computed; every figure leads to its thread.</summary>
internal sealed class FrozenText(CommitteesDbContext db, CurrentMunicipality municipality)
{
    /// <param name="parts">The same texts that were frozen.</param>
    /// <param name="reword">What some words in tables are to be read as; null for all words as they are.</param>
    /// <returns>Null when no paper with that id has been frozen.</returns>
    public async Task<RenderedPaper?> RenderAsync(
        Guid paper,
        IReadOnlyList<PaperPart> parts,
        CancellationToken stop,
        Func<string, string>? reword = null
    )
    {
        if (!await db.FrozenPapers.AnyAsync(p => p.Id == paper, stop))
        {
            return null;
        }

        return Render(await db.FrozenFigures.AsNoTracking().Where(f => f.PaperId == paper).ToListAsync(stop), parts, reword);
    }

    /// <param name="frozen">All figures of the paper.</param>
    /// <param name="parts">The same texts that were frozen.</param>
    public RenderedPaper Render(IEnumerable<FrozenFigure> frozen, IReadOnlyList<PaperPart> parts, Func<string, string>? reword = null)
    {
        var figures = frozen.ToDictionary(f => (f.Part, f.Ordinal));
        return new RenderedPaper([.. parts.Select((part, i) => Render(part, i, figures, reword))], []);
    }

    private RenderedPart Render(
        PaperPart part,
        int number,
        Dictionary<(int Part, int Ordinal), FrozenFigure> figures,
        Func<string, string>? reword
    )
    {
        var text = LivingMarkdown.Parse(part.Markdown);
        var contents = text
            .Embeds.Select(
                (embed, i) =>
                    figures.TryGetValue((number, i), out var figure)
                        ? Content(figure, embed.StandsAlone, reword)
                        : FigureHtml.Trouble(embed.Written, T["Embed.WasNotFrozen"])
            )
            .ToList();
        return new RenderedPart(text.ToHtml(contents, part.HeadingsBelow, part.Name), text.Fill(contents));
    }

    private EmbedContent Content(FrozenFigure figure, bool standsAlone, Func<string, string>? reword)
    {
        var address = figure.IsWithheld ? null : ThreadAddress.Of(municipality.Value.Slug, figure.Id);
        return figure.IsTable
            ? FigureHtml.Table(
                figure.Table(),
                EmbedDisplay.Parse(figure.Display, out _)!,
                string.Create(CultureInfo.InvariantCulture, $"figur-{figure.Part + 1}-{figure.Ordinal + 1}"),
                standsAlone,
                address,
                reword
            )
            : FigureHtml.Figure(figure.Text, reword is not null && Reworded.LeadsTo(figure.Value(), reword) ? null : address);
    }
}

/// <summary>Addresses of thread pages. They are kept for good: papers link to them.</summary>
internal static class ThreadAddress
{
    public static string Of(string municipality, Guid figure) => $"/{municipality}/udvalg/traad/{figure}";

    /// <summary>One cell of a table, by its row and column from 0 and its place in the cell.</summary>
    public static string Of(string municipality, Guid table, int row, int column, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(municipality, table)}/{row}-{column}-{place}");
}
