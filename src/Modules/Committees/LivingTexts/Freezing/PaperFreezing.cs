using System.Text.Json;
using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.LivingTexts.Freezing;

/// <summary>Freezes every figure of a paper's texts.</summary>
/// <param name="Paper">The id of the text that is frozen.</param>
/// <param name="By">Pseudonymous id of a user, or the name of a command.</param>
/// <param name="SmallCountReason">Why small counts of people are published; null when nobody has been asked.</param>
internal sealed record FreezePaper(Guid Paper, IReadOnlyList<PaperPart> Parts, string By, string? SmallCountReason)
{
    /// <summary>Counts of people below it, and above none, ask for the reason.</summary>
    public int SmallCountsBelow { get; init; } = SmallCount.UsualThreshold;
}

internal abstract record CannotFreezePaper
{
    private CannotFreezePaper() { }

    public sealed record IsFrozenAlready : CannotFreezePaper;

    /// <summary>Nothing is frozen before every figure has an answer.</summary>
    public sealed record FiguresFail(IReadOnlyList<EmbedTrouble> Troubles) : CannotFreezePaper;

    public sealed record ReasonForSmallCountsIsMissing(IReadOnlyList<SmallCount> SmallCounts) : CannotFreezePaper;
}

/// <summary>Adds the frozen figures to the context and does not save: the caller's deed and the freezing are one transaction.</summary>
internal sealed class PaperFreezing(CommitteesDbContext db, KeyFigureReader figures)
{
    public async Task<Result<FrozenPaper, CannotFreezePaper>> FreezeAsync(FreezePaper command, CancellationToken stop)
    {
        if (await db.FrozenPapers.AnyAsync(p => p.Id == command.Paper, stop))
        {
            return new CannotFreezePaper.IsFrozenAlready();
        }

        var answered = await AnsweredText.ReadAsync(command.Parts, figures, null, stop);
        if (answered.Troubles is { Count: > 0 } troubles)
        {
            return new CannotFreezePaper.FiguresFail(troubles);
        }

        var small = answered.SmallCounts(command.SmallCountsBelow);
        if (small.Count > 0 && string.IsNullOrWhiteSpace(command.SmallCountReason))
        {
            return new CannotFreezePaper.ReasonForSmallCountsIsMissing(small);
        }

        var frozen = new FrozenPaper
        {
            Id = command.Paper,
            At = answered.Answers.Moment,
            By = command.By,
        };
        frozen.AcceptSmallCounts(small.Count > 0 ? command.SmallCountReason!.Trim() : null, command.SmallCountsBelow);
        for (var part = 0; part < answered.Parts.Count; part++)
        {
            for (var i = 0; i < answered.Parts[part].Embeds.Count; i++)
            {
                frozen.Figures.Add(Freeze(command.Paper, part, i, answered.Parts[part].Embeds[i], answered.Answers));
            }
        }

        db.Add(frozen);
        return frozen;
    }

    private static FrozenFigure Freeze(Guid paper, int part, int ordinal, AnsweredEmbed embed, FigureAnswers answers)
    {
        var words = answers.DefinitionOf(embed.Query!.Query)!.Words();
        return new FrozenFigure
        {
            Id = FrozenFigure.IdOf(paper, part, ordinal),
            PaperId = paper,
            Part = part,
            Ordinal = ordinal,
            Query = embed.Query.Query.ToString(),
            Display = embed.Query.Display.ToString(),
            Text = embed.Value is { } shown ? FigureText.Write(shown, embed.Query.Display.Figure) : embed.Table!.Caption,
            Name = words.Name,
            Formula = words.Formula,
            Source = words.Source,
            IsTable = embed.Table is not null,
            FewestPeople = embed.Figures.Min(figure => figure.Value.FewestPeople()) is { } fewest
                ? (int)Math.Min(fewest, int.MaxValue)
                : null,
            Content = embed.Value is { } value
                ? JsonSerializer.Serialize(value, FigureJson.Compact.KeyFigureValue)
                : JsonSerializer.Serialize(embed.Table!, FigureJson.Compact.KeyTable),
        };
    }
}
