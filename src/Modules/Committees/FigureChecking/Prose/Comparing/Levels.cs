using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>Two levels of one thing.</summary>
/// <param name="From">What is compared with, the base of a percentage.</param>
/// <param name="IsExplicit">Words tie the two together; otherwise they are only the two that there are.</param>
internal sealed partial record Levels(Mention From, Mention To, bool IsExplicit)
{
    /// <summary><c>fra … til …</c>, not <c>mod</c>.</summary>
    public bool IsDirected { get; init; }

    /// <summary>Years, or words for the past, tell which of the two came first.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Words do not say which of the two came first, and the share is of the one that stands last.</summary>
    public bool IsTurned { get; private init; }

    public Levels Turned => this with { From = To, To = From, IsTurned = true };

    public int Last => Math.Max(From.Order, To.Order);

    /// <summary><c>16 netto, med en tilgang på 49 og 10 over for en afgang på 43</c>: a third stands beside one of the two with no more than an <em>og</em>.</summary>
    public bool IsOneOfMore(Mention change) =>
        To.Sentence == From.Sentence
        && To.Sentence.Mentions.Any(more =>
            more != change
            && more != From
            && more != To
            && more.Unit == From.Unit
            && more is { IsPlain: true, IsTime: false, IsChange: false }
            && ((Mention[])[From, To]).Any(one =>
                Math.Abs(one.Order - more.Order) == 1 && AndOnlyPattern().IsMatch((one.Order > more.Order ? one : more).Lead)
            )
        );

    public bool IsJustBefore(Mention change) => change.Sentence == To.Sentence && change.Order - Last is 1 or 2;

    [GeneratedRegex(@"(?:\bog|\bsamt|,)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AndOnlyPattern();
}
