using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// A figure that is said to follow: what is left, the net, the change, the mean, the price of all, the share. Whatever the phrasing, it follows from the
/// other figures that stand with it, all of them: in its sentence, or with the sentences next to it. That it does is confirmed; complained of is only
/// what would follow but for one slip of the pen (<see cref="Slips"/>).
/// </summary>
internal static class Conclusions
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Sentences.SelectMany(sentence => sentence.Mentions).Where(IsCandidate).Select(Of).OfType<Relation>();

    private static bool IsCandidate(Mention mention) => mention is { Quantity.High: null, Value: not 0 };

    private static Relation? Of(Mention stated)
    {
        var tried = new List<(IReadOnlyList<Sentence> Window, Computation Computation)>();
        foreach (var window in Windows(stated.Sentence))
        {
            foreach (var computation in Computations.For(stated, [.. window.SelectMany(s => s.Mentions).Where(m => m != stated)]))
            {
                if (computation.Holds)
                {
                    return computation.IsBelievable ? Relation(computation) : null;
                }

                tried.Add((window, computation));
            }
        }

        var slip = tried
            .Find(t => t.Computation.AreTogether(t.Window) && t.Computation.IsSlip && !t.Computation.ComesOutWith(t.Window[0].Previous))
            .Computation;
        return slip is null || (slip.Kind == CheckKind.Percentage && Sharing.Shares.IsOfOthers(stated.Sentence, stated))
            ? null
            : Relation(slip);
    }

    private static Relation Relation(Computation computation) => computation.ToRelation().AsConjecture();

    /// <summary>The sentence alone, then with what stands next to it in the passage.</summary>
    private static IEnumerable<IReadOnlyList<Sentence>> Windows(Sentence sentence)
    {
        yield return [sentence];
        if (sentence.Previous is { } previous)
        {
            yield return [previous, sentence];
            if (previous.Previous is { } earlier)
            {
                yield return [earlier, previous, sentence];
            }
        }

        if (sentence.Next is { } next)
        {
            yield return [sentence, next];
        }
    }
}
