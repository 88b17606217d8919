using Ledetraad.Modules.Committees.Reading.Grammar;

namespace Ledetraad.Modules.Committees.Reading.Decisions;

/// <summary>Tells from a decision's words what became of the item.</summary>
internal sealed class OutcomeReader(Phrasebook book)
{
    private const int FarthestWord = 1_500;

    private static readonly string[] Changes =
    [
        "med den ændring",
        "med følgende ændring",
        "med ændring",
        "med de ændringer",
        "med den tilføjelse",
        "med følgende tilføjelse",
        "med tilføjelse",
        "med den rettelse",
        "med følgende rettelse",
        "med den justering",
        "med følgende justering",
        "med den præcisering",
        "bortset fra",
        "med undtagelse af",
        "dog således",
        "dog sådan",
        "dog med",
        "med den undtagelse",
        "i stedet for",
        "med følgende præcisering",
    ];

    private static readonly string[] ChangeWords =
    [
        "ændr",
        "udgår",
        "tilføj",
        "erstat",
        "slett",
        "i stedet",
        "dog ",
        "rettes",
        "forhøj",
        "nedsæt",
        "flyttes",
    ];

    /// <param name="text">The decision's own words, without the lines about members.</param>
    public Outcome Read(string text)
    {
        var considered = text.AsSpan()[..Math.Min(text.Length, FarthestWord)];
        if (!book.Outcomes.TryFind(considered, out var outcome, out var start, out var end))
        {
            return Outcome.None;
        }

        if (IsStayed(considered))
        {
            return Outcome.Stayed;
        }

        // "Punkt 34 udgår. Herefter godkendt.": another item is withdrawn, this one goes on.
        var isOther = outcome == Outcome.Withdrawn && NamesOtherItem(considered[..start]);
        if (isOther && book.Outcomes.TryFind(considered[end..], out var later, out _, out _))
        {
            return later;
        }

        return outcome == Outcome.Approved && IsAmended(considered[end..], considered[..start]) ? Outcome.Amended : outcome;
    }

    private static bool NamesOtherItem(ReadOnlySpan<char> before)
    {
        before = before.Trim();
        var lead =
            before.StartsWith("punkt ", StringComparison.OrdinalIgnoreCase) || before.StartsWith("pkt", StringComparison.OrdinalIgnoreCase);
        return lead && before.Length < 20 && char.IsAsciiDigit(before[^1]);
    }

    private bool IsStayed(ReadOnlySpan<char> text)
    {
        while (book.Outcomes.TryFind(text, out var outcome, out _, out var end))
        {
            if (outcome == Outcome.Stayed)
            {
                return true;
            }

            text = text[end..];
        }

        return false;
    }

    /// <summary>Only the sentence that approves may amend it; what the committee notes after it does not.</summary>
    private static bool IsAmended(ReadOnlySpan<char> after, ReadOnlySpan<char> before)
    {
        var sentence = after[..Words.Sentences.EndOf(after, 0)];
        foreach (var change in Changes)
        {
            if (
                sentence.Contains(change, StringComparison.OrdinalIgnoreCase) || before.Contains(change, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        var because = sentence.IndexOf("idet", StringComparison.OrdinalIgnoreCase);
        return because >= 0 && Array.Exists(ChangeWords, ContainsAfter(sentence[because..].ToString()));
    }

    private static Predicate<string> ContainsAfter(string text) => word => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
