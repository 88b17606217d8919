using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Web.Charts;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>How an embedded query is shown: as a chart of some kind, and its numbers so.</summary>
/// <param name="Chart">Null for a number or a table.</param>
internal sealed record EmbedDisplay(ChartKind? Chart, FigureDisplay Figure)
{
    public static readonly IReadOnlyList<(string Word, ChartKind Kind)> Charts =
    [
        ("søjler", ChartKind.Bar),
        ("stablet", ChartKind.Stacked),
        ("linje", ChartKind.Line),
        ("vandfald", ChartKind.Waterfall),
        ("minilinje", ChartKind.Sparkline),
    ];

    /// <returns>Null when a word is not known; then <paramref name="unknown"/> is it.</returns>
    public static EmbedDisplay? Parse(string text, out string? unknown)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        ChartKind? chart =
            words.Length > 0
            && Charts.FirstOrDefault(c => c.Word.Equals(words[0], StringComparison.OrdinalIgnoreCase)) is { Word: not null } found
                ? found.Kind
                : null;
        var figure = FigureDisplay.Parse(string.Join(',', chart is null ? words : words[1..]), out unknown);
        return figure is null ? null : new EmbedDisplay(chart, figure);
    }

    public override string ToString() =>
        string.Join(
            ", ",
            new[] { Chart is { } kind ? Charts.First(c => c.Kind == kind).Word : "", Figure.ToString() }.Where(words => words.Length > 0)
        );
}
