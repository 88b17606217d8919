using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>What an amount is by its sentence's words: set aside, spent, expected, or a change. Amounts of two kinds are not one said twice.</summary>
internal static partial class AmountKinds
{
    private static readonly IReadOnlyList<Regex> Kinds = [PlannedPattern(), SpentPattern(), ExpectedPattern(), ChangePattern()];

    /// <summary>They have a kind in common, or one of them tells none.</summary>
    public static bool MayBeOne(string one, string other)
    {
        var (first, second) = (Of(one), Of(other));
        return first.Count == 0 || second.Count == 0 || first.Overlaps(second);
    }

    /// <summary>They are of the same kinds: what is planned is another figure than the one that is only told.</summary>
    public static bool AreOne(string one, string other) => Of(one).SetEquals(Of(other));

    private static HashSet<int> Of(string text) => [.. Enumerable.Range(0, Kinds.Count).Where(kind => Kinds[kind].IsMatch(text))];

    [GeneratedRegex(@"budget|\bramme|\bafsat|\bafsættes|bevil|\bpulje", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PlannedPattern();

    [GeneratedRegex(@"regnskab|forbrug|\bbrugt|\bbrugte|afholdt|udbetalt|\bkostede", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpentPattern();

    [GeneratedRegex(@"prognose|\bvente|\bforvent|\bskøn|\banslå|overslag", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ExpectedPattern();

    [GeneratedRegex(
        @"\bmer(?:udgift|forbrug|indtægt)|mindre(?:udgift|forbrug|indtægt)|bespar|\breduc|\bøge|stigning|\bsteg|\bfald|overskud|underskud|overfør",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangePattern();
}
