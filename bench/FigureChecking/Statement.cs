using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Where in an item a statement is made.</summary>
internal enum StatementPlace
{
    /// <summary>In the case's own text.</summary>
    Statement,

    /// <summary>The first passage in the summary, the second in the case's own text.</summary>
    SummaryFirst,

    /// <summary>After the words of the decision.</summary>
    Decision,

    /// <summary>In the list of those who met.</summary>
    Head,
}

/// <summary>A way in which papers bind figures, dates or names to each other.</summary>
/// <param name="Name">Its head in the collections of phrasings.</param>
/// <param name="Severity">What a contradiction in it should be called.</param>
/// <param name="Make">Facts of one statement; with <c>true</c> they contradict each other in one number, date or name.</param>
internal sealed record SubRelation(CheckKind Kind, string Name, Severity Severity, Func<Scene, bool, Facts> Make)
{
    /// <summary>Drawings of numbers until one digit of them can be false.</summary>
    private const int Attempts = 6;

    public StatementPlace Place { get; init; } = StatementPlace.Statement;

    /// <summary>Parts that miss their whole are an error where they are said to be all, and unexplained where they are not.</summary>
    public bool MayBeCalled(Severity severity) =>
        severity == Severity || (Kind == CheckKind.Sum && severity is Severity.Error or Severity.Unexplained);

    /// <summary>A relation of numbers alone: any one of them may be wrong.</summary>
    public static SubRelation OfFigures(CheckKind kind, string name, Func<Scene, Facts> make, Severity severity = Severity.Error) =>
        new(kind, name, severity, (scene, contradicted) => contradicted ? False(name, make, scene) : make(scene));

    private static Facts False(string name, Func<Scene, Facts> make, Scene scene)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var facts = make(scene);
            if (facts.TryContradict(scene.Draw))
            {
                return facts;
            }
        }

        throw new InvalidOperationException($"No digit of {name} can be false.");
    }
}
