using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.FigureChecking.Prose;

namespace Ledetraad.Modules.Committees.FigureChecking.AcrossItems;

/// <summary>
/// One item of a paper points to another, <c>i sag 98 orienteres udvalget om …</c>, <c>behandles på mødet den 28. september (sag 96)</c>: that item is in the
/// paper, and is about what the words say. Only confirmed: a number that is not there may be of another meeting.
/// </summary>
internal static partial class CrossReferences
{
    public static IEnumerable<Relation> Of(IReadOnlyList<NumberedText> items, DateOnly? meeting) =>
        items.SelectMany(from => from.Text.Sentences.SelectMany(sentence => In(sentence, from, items, meeting)));

    private static IEnumerable<Relation> In(Sentence sentence, NumberedText from, IReadOnlyList<NumberedText> items, DateOnly? meeting)
    {
        foreach (Match reference in ReferencePattern().Matches(sentence.Text))
        {
            var number = reference.Groups["n"].Value;
            var to = items.Where(item => item.Item.Number == number && item.Item != from.Item).ToList();
            if (to is [var named] && IsOfThisMeeting(sentence, meeting) && AreAlike(sentence, from, named))
            {
                yield return new Relation(CheckKind.Repeat, reference.Value, null, [named.Item.Title], [sentence.LineAt(reference.Index)])
                {
                    Item = from.Item.Number,
                };
            }
        }
    }

    private static bool IsOfThisMeeting(Sentence sentence, DateOnly? meeting) =>
        DateText.In(sentence.Text).All(date => date.OnOrAfter(meeting) == meeting);

    /// <summary>The words of its paragraph come again in the other item's title, or the item that points says the same as the other does.</summary>
    private static bool AreAlike(Sentence sentence, NumberedText from, NumberedText to)
    {
        var words = StemsOf(to.Item.Title);
        return words.Overlaps(StemsOf(sentence.Passage.Text))
            || words.Overlaps(StemsOf(from.Item.Title))
            || sentence.Passage.Text.Length == sentence.Text.Length && SharesPassage(sentence.Passage, from, to);
    }

    /// <summary>What stands right after the reference stands in the other item too: the names of those who come for it.</summary>
    private static bool SharesPassage(Passage passage, NumberedText from, NumberedText to) =>
        from.Text.Passages.SkipWhile(p => p != passage).Skip(1).FirstOrDefault() is { Text.Length: > 10 } next
        && to.Text.Passages.Any(other => other.Text == next.Text);

    private static HashSet<string> StemsOf(string text) => WordStems.Of(text, WordPattern(), CommonPattern());

    [GeneratedRegex(@"\b(?:[Ss]ag|[Pp]unkt|[Pp]kt\.)(?: nr\.)? (?<n>\d{1,4})\b(?!\.\d|[/-])", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"^(?:orienter.*|beslutning.*|behandl.*|drøft.*|godkend.*|udvalg.*|punktet|dagsorden.*|mødet|kommune.*|status.*)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
