using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.DataSets.Figures;
using Ledetraad.Web.Tables;
using Ledetraad.Web.Wording;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Committees.LivingTexts.PickingFigures;

/// <summary>A figure under choice: which definition, and what has been answered to its questions so far.</summary>
internal sealed class FigureChoice
{
    private readonly IQueryCollection _asked;

    public FigureChoice(KeyFigureDefinition definition, IQueryCollection asked, ComputedSet? set)
    {
        (Definition, _asked) = (definition, asked);
        Questions = [.. definition.Parameters.Where(p => p.Name != DataFigureDefinitions.Set).Select(p => QuestionOf(p, set))];
    }

    public KeyFigureDefinition Definition { get; }

    public IReadOnlyList<FigureQuestion> Questions { get; }

    /// <summary>Null as long as something that is required has not been answered, or an answer is no query.</summary>
    public KeyFigureQuery? Query()
    {
        var arguments = new List<KeyFigureArgument>();
        foreach (var parameter in Definition.Parameters)
        {
            var answer = Answer(parameter);
            if (answer.Length == 0)
            {
                if (parameter.IsRequired)
                {
                    return null;
                }
            }
            else if (!parameter.TakesFigures)
            {
                arguments.Add(new KeyFigureArgument(parameter.Name, IsWord(parameter.Name) ? LabelKeys.Of(answer) : answer));
            }
            else if (FiguresIn(answer) is { Count: > 0 } figures)
            {
                arguments.Add(new KeyFigureArgument(parameter.Name, figures));
            }
            else
            {
                return null;
            }
        }

        return new KeyFigureQuery(Definition.Key, Definition.Version, arguments);
    }

    private string Answer(KeyFigureParameter parameter)
    {
        var answer = string.Join(parameter.TakesFigures ? '\n' : ',', _asked[parameter.Name].Where(v => !string.IsNullOrWhiteSpace(v)))
            .Trim();
        return IsDay(parameter.Name) && Days.Read(answer) is { } day ? Days.ForField(day) : answer;
    }

    private static bool IsDay(string name) => name is DataFigureDefinitions.From or DataFigureDefinitions.To;

    private FigureQuestion QuestionOf(KeyFigureParameter parameter, ComputedSet? set)
    {
        var options = parameter.Name switch
        {
            DataFigureDefinitions.Row => Lines(set?.Rows),
            DataFigureDefinitions.Rows when Definition.Key == DataFigureDefinitions.Counts => Lines(set?.GivenColumns),
            DataFigureDefinitions.Rows => Lines(set?.Rows),
            DataFigureDefinitions.Of when !parameter.TakesFigures =>
            [
                new(DataFigureDefinitions.Column, ThreadTexts.T["Find.OfColumn"]),
                new(DataFigureDefinitions.Row, ThreadTexts.T["Find.OfRow"]),
            ],
            DataFigureDefinitions.Column
            or DataFigureDefinitions.Columns
            or DataFigureDefinitions.Weight
            or DataFigureDefinitions.Where when set is not null => Lines(set.Columns),
            _ => (IReadOnlyList<FilterOption>)[],
        };
        var kind =
            parameter.TakesFigures ? QuestionKind.Figures
            : options.Count == 0
                ? IsDay(parameter.Name) ? QuestionKind.Day
                    : QuestionKind.Words
            : parameter.Name is DataFigureDefinitions.Rows or DataFigureDefinitions.Columns
            && Definition.Key != DataFigureDefinitions.Counts
                ? QuestionKind.Several
            : QuestionKind.One;
        return new FigureQuestion(parameter, kind, options, [.. _asked[parameter.Name].OfType<string>()]);
    }

    private static bool IsWord(string name) => name is DataFigureDefinitions.Value or DataFigureDefinitions.Is;

    private static IReadOnlyList<FilterOption> Lines(IEnumerable<SetLine>? lines) =>
        [.. (lines ?? []).Select(line => new FilterOption(line.Key, line.Label))];

    /// <summary>One figure a line, with or without its braces.</summary>
    private static List<KeyFigureQuery>? FiguresIn(string text)
    {
        var figures = new List<KeyFigureQuery>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (EmbeddedQuery.Read(line.Trim('{', '}').Trim(), out _) is not { } embedded)
            {
                return null;
            }

            figures.Add(embedded.Query);
        }

        return figures;
    }
}

/// <param name="Options">What can be chosen; empty for a free answer.</param>
/// <param name="Chosen">The answers so far.</param>
internal sealed record FigureQuestion(
    KeyFigureParameter Parameter,
    QuestionKind Kind,
    IReadOnlyList<FilterOption> Options,
    IReadOnlyList<string> Chosen
);

internal enum QuestionKind
{
    One,
    Several,
    Words,
    Day,

    /// <summary>Other figures, pasted one a line.</summary>
    Figures,
}
