using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// Entries in one sentence that their marks number, <c>i) …, ii) … og iii) …</c>: the last mark is how many they are. Only confirmed, for letters are
/// left out in quotations of the law.
/// </summary>
internal static partial class InlineMarks
{
    private const int Fewest = 3;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        if (!sentence.Text.Contains(") ", StringComparison.Ordinal))
        {
            return null;
        }

        var marks = MarkPattern().Matches(sentence.Text);
        if (marks.Count < Fewest || MarkedRuns.In(sentence.Text) != marks.Count)
        {
            return null;
        }

        var entries = marks.Select(
            (mark, i) =>
                EndPattern().Replace(sentence.Text[mark.Index..(i + 1 < marks.Count ? marks[i + 1].Index : sentence.Text.Length)], "")
        );
        return new Relation(CheckKind.Count, marks[^1].Value.TrimEnd(), marks.Count, [.. entries], [sentence.LineAt(marks[^1].Index)])
        {
            Place = (sentence, marks[^1].Index, NamedLists.Place),
        };
    }

    [GeneratedRegex(@"[ ,;.]+(?:(?:og|samt)\s*)?$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex EndPattern();

    [GeneratedRegex(@"(?<=^|[\s(])(?:\d{1,2}|[ivx]{1,4}|[a-h])\)\s+(?=\p{L}{2})", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex MarkPattern();
}
