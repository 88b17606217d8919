using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>What an amount is by its sentence's words: set aside, spent, expected, or a change. Amounts of two kinds are not one said twice.</summary>
/// <remarks>Two are equal when they are of the same kinds: what is planned is another figure than the one that is only told.</remarks>
internal readonly partial record struct AmountKinds
{
    private static readonly Regex[] Kinds = [PlannedPattern(), SpentPattern(), ExpectedPattern(), ChangePattern()];

    /// <summary>A bit for each kind.</summary>
    private readonly int _kinds;

    public AmountKinds(string text)
    {
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            _kinds |= Kinds[kind].IsMatch(text) ? 1 << kind : 0;
        }
    }

    /// <summary>They have a kind in common, or one of them tells none.</summary>
    public bool MayBe(AmountKinds other) => _kinds == 0 || other._kinds == 0 || (_kinds & other._kinds) != 0;

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
