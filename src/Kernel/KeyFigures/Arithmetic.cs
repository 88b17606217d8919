namespace Ledetraad.Kernel.KeyFigures;

/// <summary>Plain arithmetic on other key figures, whichever module they come from: a paper never types a computed number.</summary>
/// <param name="words">Names and formulas, which lie with the texts of the host of the definitions.</param>
public sealed class Arithmetic(Func<string, KeyFigureWords> words, Func<string, string> label) : IKeyFigureSource
{
    public const string Sum = "calc.sum";
    public const string Difference = "calc.difference";
    public const string Percentage = "calc.percentage";
    public const string Change = "calc.change";
    public const string Mean = "calc.mean";
    public const string Ratio = "calc.ratio";

    private const string Of = "of";
    private const string From = "from";
    private const string To = "to";
    private const string Part = "part";
    private const string Whole = "whole";

    public IReadOnlyList<KeyFigureDefinition> Definitions { get; } =
    [
        Define(Sum, words, label, Of),
        Define(Mean, words, label, Of),
        Define(Difference, words, label, From, To),
        Define(Change, words, label, From, To),
        Define(Percentage, words, label, Part, Whole),
        Define(Ratio, words, label, Part, Whole),
    ];

    public Task PrepareAsync(IReadOnlyCollection<KeyFigureQuery> queries, DateTimeOffset moment, CancellationToken stop) =>
        Task.CompletedTask;

    public Result<KeyTable, CannotComputeFigure> Tabulate(FigureRequest request) =>
        new CannotComputeFigure.IsAnotherKind(request.Query.Key, IsTable: false);

    public Result<KeyFigureValue, CannotComputeFigure> Compute(FigureRequest request)
    {
        var terms = new List<(KeyFigureQuery Query, KeyFigureValue Value)>();
        foreach (var inner in Terms(request.Query))
        {
            var answer = request.Answers.Value(inner);
            if (answer.IsRefused(out var refusal))
            {
                return refusal;
            }

            terms.Add((request.Answers.Exact(inner), answer.Value));
        }

        try
        {
            return Compute(request, terms);
        }
        catch (OverflowException)
        {
            return new CannotComputeFigure.IsTooLarge(request.Query.Key);
        }
    }

    private static IEnumerable<KeyFigureQuery> Terms(KeyFigureQuery query) =>
        query.Key switch
        {
            Sum or Mean => query.Figures(Of),
            Difference or Change => query.Figures(From).Concat(query.Figures(To)),
            _ => query.Figures(Part).Concat(query.Figures(Whole)),
        };

    private static Result<KeyFigureValue, CannotComputeFigure> Compute(
        FigureRequest request,
        List<(KeyFigureQuery Query, KeyFigureValue Value)> terms
    )
    {
        var key = request.Query.Key;
        if (key is not (Sum or Mean) && terms.Count != 2)
        {
            var doubled = request.Query.Arguments.First(a => a.Figures.Count != 1).Name;
            return new CannotComputeFigure.ArgumentIsWrong(doubled, "(…)(…)", []);
        }

        var unit = terms[0].Value.Unit;
        if (key != Ratio && terms.Find(t => t.Value.Unit != unit) is { Value: { } odd })
        {
            return new CannotComputeFigure.UnitsDiffer(unit, odd.Unit);
        }

        var divisor = key is Percentage or Ratio ? terms[1].Value.Number : terms[0].Value.Number;
        if (key is Percentage or Ratio or Change && divisor == 0)
        {
            return new CannotComputeFigure.NothingToDivideBy(key);
        }

        var first = terms[0].Value.Number;
        var (number, resulting) = key switch
        {
            Sum => (terms.Sum(t => t.Value.Number), unit),
            Mean => (terms.Average(t => t.Value.Number), unit is Unit.Count or Unit.Persons ? Unit.Number : unit),
            Difference => (terms[1].Value.Number - first, unit == Unit.Percent ? Unit.PercentPoints : unit),
            Change => ((terms[1].Value.Number - first) / Math.Abs(first) * 100, Unit.Percent),
            Percentage => (first / terms[1].Value.Number * 100, Unit.Percent),
            _ => (first / terms[1].Value.Number, unit == terms[1].Value.Unit || unit is Unit.Count or Unit.Persons ? Unit.Number : unit),
        };
        return new KeyFigureValue(
            number,
            resulting,
            resulting is Unit.Persons or Unit.Count && terms.Exists(t => t.Value.CountsPeople),
            [.. terms.Select(t => new FigureInput.OfFigure(t.Query.ToString(), NameOf(request, t.Query), t.Value))],
            request.Moment
        )
        {
            Display = resulting == unit ? terms[0].Value.Display : FigureDisplay.Usual,
            RatioOfPeople =
            [
                .. terms.SelectMany(t => t.Value.RatioOfPeople),
                .. key is Percentage or Ratio or Change or Mean ? PeopleIn(key, terms) : [],
            ],
        };
    }

    /// <summary>What a ratio or a mean tells of people: who is left of a whole from the share of the others, how many there are in all from a mean.</summary>
    private static IEnumerable<decimal> PeopleIn(string key, List<(KeyFigureQuery Query, KeyFigureValue Value)> terms)
    {
        var people = terms.Where(t => t.Value.CountsPeople).Select(t => t.Value.Number).ToList();
        return key switch
        {
            Mean => [people.Sum()],
            Percentage when people.Count == terms.Count => [.. people, Math.Abs(people[1] - people[0])],
            _ => people,
        };
    }

    private static string NameOf(FigureRequest request, KeyFigureQuery query) =>
        request.Answers.DefinitionOf(query)?.Words().Name ?? query.Key;

    private static KeyFigureDefinition Define(
        string key,
        Func<string, KeyFigureWords> words,
        Func<string, string> label,
        params string[] parameters
    ) =>
        new(
            key,
            1,
            [.. parameters.Select(name => new KeyFigureParameter(name, IsRequired: true, () => label(name), TakesFigures: true))],
            Disclosure.AsItsInputs,
            () => words(key)
        );
}
