using System.Globalization;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.LivingTexts.ThreadTexts;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>A paper under way: every embedded figure shows what it is now.</summary>
internal sealed class LivingText(KeyFigureReader figures, CurrentMunicipality municipality)
{
    /// <param name="reword">What some words in tables are to be read as; null for all words as they are.</param>
    /// <param name="moment">Figures show what they were then; null for now.</param>
    public async Task<RenderedPaper> RenderAsync(
        IReadOnlyList<PaperPart> parts,
        CancellationToken stop,
        Func<string, string>? reword = null,
        DateTimeOffset? moment = null
    )
    {
        var answered = await AnsweredText.ReadAsync(parts, figures, moment, stop);
        var rendered = answered.Parts.Select((part, i) => Render(part, parts[i], reword)).ToList();
        return new RenderedPaper(rendered, answered.Troubles);
    }

    private RenderedPart Render(AnsweredPart part, PaperPart source, Func<string, string>? reword)
    {
        var contents = part.Embeds.Select(embed => Content(embed, reword)).ToList();
        var filled = part.Text.Fill(contents);
        return new RenderedPart(part.Text.ToHtml(contents, source.HeadingsBelow, source.Name), filled);
    }

    private EmbedContent Content(AnsweredEmbed embed, Func<string, string>? reword)
    {
        var address = embed.Query is null
            ? null
            : $"/{municipality.Value.Slug}/udvalg/traad?q={Uri.EscapeDataString(embed.Query.Query.ToString())}";
        return embed switch
        {
            { Value: { } value } => FigureHtml.Figure(
                FigureText.Write(value, embed.Query!.Display.Figure),
                reword is not null && Reworded.LeadsTo(value, reword) ? null : address
            ),
            { Table: { } table } => FigureHtml.Table(table, embed.Query!.Display, embed.Id, embed.Written.StandsAlone, address, reword),
            _ => FigureHtml.Trouble(embed.Written.Written, embed.Problem!),
        };
    }
}

/// <summary>A paper's texts with the answers to all that is embedded in them.</summary>
internal sealed record AnsweredText(IReadOnlyList<AnsweredPart> Parts, FigureAnswers Answers)
{
    public IReadOnlyList<EmbedTrouble> Troubles =>
        [
            .. Parts.SelectMany(
                (part, i) =>
                    part
                        .Embeds.Where(e => e.Problem is not null)
                        .Select(e => new EmbedTrouble(i, e.Written.Line, e.Written.Written, e.Problem!))
            ),
        ];

    /// <param name="threshold">See <see cref="KeyFigureValue.IsOfFewPeople"/>.</param>
    public IReadOnlyList<SmallCount> SmallCounts(int threshold) =>
        [
            .. Parts.SelectMany(
                (part, i) =>
                    part.Embeds.SelectMany(e =>
                        e.Figures.Where(f => f.Value.IsOfFewPeople(threshold))
                            .Select(f => new SmallCount(i, e.Written.Written, f.Name, FigureText.Write(f.Value, FigureDisplay.Usual)))
                    )
            ),
        ];

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <param name="moment">See <see cref="KeyFigureReader.ReadAsync"/>.</param>
    public static async Task<AnsweredText> ReadAsync(
        IReadOnlyList<PaperPart> parts,
        KeyFigureReader figures,
        DateTimeOffset? moment,
        CancellationToken stop
    )
    {
        // A paper is in Danish whatever language its reader has chosen; this does not reach the caller.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Danish, Danish);
        var texts = parts
            .Select(part =>
            {
                var text = LivingMarkdown.Parse(part.Markdown);
                return (
                    Text: text,
                    Embeds: text.Embeds.Select(e => (Written: e, Query: EmbeddedQuery.Read(e.Written, out var problem), Problem: problem))
                        .ToList()
                );
            })
            .ToList();
        var answers = await figures.ReadAsync(
            texts.SelectMany(t => t.Embeds).Select(e => e.Query?.Query).OfType<KeyFigureQuery>(),
            moment,
            stop
        );
        return new AnsweredText(
            [
                .. texts.Select(
                    (text, part) =>
                        new AnsweredPart(
                            text.Text,
                            [
                                .. text.Embeds.Select(
                                    (e, i) =>
                                    {
                                        var id = string.Create(CultureInfo.InvariantCulture, $"figur-{part + 1}-{i + 1}");
                                        return e.Query is null
                                            ? new AnsweredEmbed(e.Written, null, null, null, e.Problem, id)
                                            : Answer(e.Written, e.Query, answers, id);
                                    }
                                ),
                            ]
                        )
                ),
            ],
            answers
        );
    }

    private static AnsweredEmbed Answer(Embed written, EmbeddedQuery query, FigureAnswers answers, string id)
    {
        var exact = query with { Query = answers.Exact(query.Query) };
        if (answers.DefinitionOf(exact.Query) is not { IsTable: true })
        {
            var value = answers.Value(exact.Query);
            return value.IsRefused(out var refusal) ? Refused(RefusalWords.Of(refusal))
                : query.Display.Chart is not null ? Refused(T["Embed.ChartOfFigure"])
                : new AnsweredEmbed(written, exact, value.Value, null, null, id);
        }

        var table = answers.Table(exact.Query);
        return table.IsRefused(out var why) ? Refused(RefusalWords.Of(why))
            : !written.StandsAlone && query.Display.Chart != Web.Charts.ChartKind.Sparkline ? Refused(T["Embed.MustStandAlone"])
            : new AnsweredEmbed(written, exact, null, table.Value, null, id);

        AnsweredEmbed Refused(string problem) => new(written, exact, null, null, problem, id);
    }
}

internal sealed record AnsweredPart(LivingMarkdown Text, IReadOnlyList<AnsweredEmbed> Embeds);

/// <param name="Query">With the version that answered; null when it could not be read.</param>
/// <param name="Problem">Null when there is an answer.</param>
/// <param name="Id">Unique among the texts.</param>
internal sealed record AnsweredEmbed(
    Embed Written,
    EmbeddedQuery? Query,
    KeyFigureValue? Value,
    KeyTable? Table,
    string? Problem,
    string Id
)
{
    public IEnumerable<CellFigure> Figures =>
        Value is { } value ? [new CellFigure(Query!.Query.ToString(), Query.Query.Key, value)] : Table?.Figures ?? [];
}
