using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// A total with its parts. Amounts that the total is said to be made of (<c>fordelt med</c>, <c>der består af</c>) must reach it; parts named after
/// <c>heraf</c>, a colon or in the lines below need not be all and are only confirmed.
/// </summary>
internal static partial class Parts
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Sentences.SelectMany(Of)
            .Concat(item.Sentences.Select(HerafOf).OfType<Relation>())
            .Concat(Enumerable.Range(0, item.Passages.Count).Select(i => BelowOf(item, i)).OfType<Relation>());

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        var match = PartsPattern().Match(sentence.Frame);
        if (!match.Success)
        {
            yield break;
        }

        var total = sentence.Caught(match.Groups["a"]);
        var parts = sentence.Quantities.Where(q => q.Start > total.End && q.Unit == total.Unit && q.High is null).ToList();
        if (total.High is not null || total.Value <= 0 || parts.Count == 0)
        {
            yield break;
        }

        var sum = parts.Sum(part => part.Value);
        var slack = parts.Sum(part => part.Slack);
        var isWhole = total.Unit == QuantityUnit.Money && match.Groups["whole"].Success && !EachPattern().IsMatch(sentence.Text);
        var isMet = sum == total.Value || (parts.TrueForAll(part => part.Step <= total.Step) && total.StandsFor(sum, slack));
        if (parts.Count > 1 && (isMet || isWhole))
        {
            var severity = sum < total.Value ? Severity.Unexplained : Severity.Error;
            var arithmetic = string.Join(" + ", parts.Select(part => part.Text));
            yield return ProseRelation.Of(CheckKind.Sum, sentence, total, sum, slack, arithmetic, parts, severity);
        }
    }

    /// <summary>A sentence of its own that begins with <c>Heraf</c> parts the total that ends the sentence before.</summary>
    private static Relation? HerafOf(Sentence sentence)
    {
        if (
            !sentence.Text.StartsWith("Heraf", StringComparison.Ordinal)
            || sentence.Previous is not { Quantities: [var total, ..] } previous
        )
        {
            return null;
        }

        var parts = sentence.Quantities.Where(q => q.Unit == total.Unit && q.High is null).ToList();
        var sum = parts.Sum(part => part.Value);
        return parts.Count > 1 && sum == total.Value
            ? ProseRelation.Of(CheckKind.Sum, previous, total, sum, 0, string.Join(" + ", parts.Select(part => part.Text)), parts)
            : null;
    }

    /// <summary><c>I alt 20 unge har deltaget</c> and then a line for each outcome.</summary>
    private static Relation? BelowOf(ItemText item, int at)
    {
        if (item.Passages[at].Sentences is not [.., { Quantities.Count: > 0 }])
        {
            return null;
        }

        var parts = item
            .Passages.Skip(at + 1)
            .Select(passage => passage.Sentences.FirstOrDefault()?.Quantities.FirstOrDefault())
            .TakeWhile(quantity => quantity is { Start: 0, High: null })
            .OfType<Quantity>()
            .ToList();
        var sum = parts.Sum(part => part.Value);
        var total = item.Passages[at].Sentences.SelectMany(s => s.Quantities.Select(q => (s, q))).FirstOrDefault(x => x.q.Value == sum);
        return parts.Count >= 3 && total.q is not null && parts.TrueForAll(part => part.Unit == total.q.Unit)
            ? ProseRelation.Of(CheckKind.Sum, total.s, total.q, sum, 0, string.Join(" + ", parts.Select(part => part.Text)), parts)
            : null;
    }

    [GeneratedRegex(
        @"<(?<a>[MC]\d+)>[^<.;]{0,100}?(?:\b(?<whole>fordelt med|fordeler sig med|der består af)(?= <)|\bheraf\b|\bhvoraf\b|: |\bfordelt\b|\bfordeles\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PartsPattern();

    [GeneratedRegex(
        @"\b(?:hver\p{L}*|årligt?|pr\.|om året|om måneden|à|a|hvoraf|heraf|herunder|tidligere|mod|bl\.a\.|blandt andet|primært|især|resten|øvrige)(?=\W)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EachPattern();
}
