using System.Buffers;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Finds the sentences in which the administration or the committee promises to come back to a matter.</summary>
internal sealed class PromiseReader(PaperMeeting meeting, string? committee)
{
    private const int LongestSentence = 800;
    private readonly HashSet<string> _seen = [];

    /// <summary>What is done with a matter when it comes back.</summary>
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [
            "forelægge",
            "forelagt",
            "fremlægge",
            "fremlagt",
            "præsenteres for",
            "præsenteret for",
            "orienteres",
            "vender tilbage",
            "afrapporter",
            "genoptages",
            "behandles",
            "drøftes igen",
            "evalueres",
            "en status",
            "status gives",
            "følges op",
            "næste gang",
            "tages op igen",
            "gøres status",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>That it is to come, whatever the day.</summary>
    private static readonly SearchValues<string> Futures = SearchValues.Create(
        [
            "vil blive forelagt",
            "vil få forelagt",
            "bliver forelagt",
            "næste gang",
            "vender tilbage",
            "igen på",
            "på et kommende",
            "på et senere",
            "til det kommende",
            "på næste møde",
            "næste udvalgsmøde",
            "næstkommende møde",
            "løbende orienteres",
            "orienteres løbende",
            "på mødet i ",
            "på udvalgets møde i ",
            "forelægges igen",
            "forelægges på ny",
            "fremlægges igen",
            "forelægges udvalget i ",
            "forelægges for udvalget i ",
            "forelægges udvalget, når",
            "genoptages",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public void Read(IReadOnlyList<Block> blocks, List<FollowUpPromise> promises)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListEntry))
            {
                continue;
            }

            foreach (var sentence in Sentences.In(block.Text))
            {
                ReadSentence(block.Text.AsSpan(sentence).Trim(), promises);
            }
        }
    }

    private void ReadSentence(ReadOnlySpan<char> sentence, List<FollowUpPromise> promises)
    {
        if (sentence.Length is < 20 or > LongestSentence || !sentence.ContainsAny(Verbs))
        {
            return;
        }

        var due = DueDate(sentence);
        if (due is null && !sentence.ContainsAny(Futures))
        {
            return;
        }

        var text = sentence.ToString();
        var isToCommittee =
            due is not null || CommitteeNames.SpeaksOfCommittee(sentence) || sentence.Contains("møde", StringComparison.OrdinalIgnoreCase);
        if (isToCommittee && _seen.Add(text))
        {
            promises.Add(new FollowUpPromise(text, due, CommitteeOf(sentence)));
        }
    }

    /// <summary>The first date after the meeting; a missing year follows from the meeting's date.</summary>
    private DateOnly? DueDate(ReadOnlySpan<char> sentence)
    {
        for (var at = 0; DanishDate.TryFind(sentence, at, out var mention); at = mention.End)
        {
            if (
                mention.OnOrAfter(meeting.Date) is { } date
                && (meeting.Date is not { } held || date > held)
                && IsAppointment(sentence, mention)
            )
            {
                return date;
            }
        }

        return null;
    }

    /// <summary><c>fra 1. januar</c> and <c>pr. 1. januar</c> are when something takes effect, not when it is dealt with.</summary>
    private static bool IsAppointment(ReadOnlySpan<char> sentence, DateMention mention)
    {
        var before = sentence[..mention.Start].TrimEnd();
        before = before.EndsWith("den", StringComparison.OrdinalIgnoreCase) ? before[..^3].TrimEnd() : before;
        return !before.EndsWith("fra", StringComparison.OrdinalIgnoreCase)
            && !before.EndsWith("pr.", StringComparison.OrdinalIgnoreCase)
            && !before.EndsWith("senest", StringComparison.OrdinalIgnoreCase);
    }

    private string? CommitteeOf(ReadOnlySpan<char> sentence)
    {
        if (committee is not null && sentence.Contains(committee, StringComparison.OrdinalIgnoreCase))
        {
            return committee;
        }

        var at = 0;
        foreach (var range in sentence.Split(' '))
        {
            var word = sentence[range].TrimEnd(".,;:)");
            var isNamed = word.Length > 6 && char.IsUpper(word[0]) && range.Start.Value > 0 && CommitteeNames.SpeaksOfCommittee(word);
            if (isNamed && !word.StartsWith("Udvalg", StringComparison.Ordinal))
            {
                return NameEndingAt(sentence, range.Start.Value, word);
            }

            at++;
        }

        var isOwn =
            sentence.Contains("udvalget", StringComparison.OrdinalIgnoreCase)
            || sentence.Contains("udvalgs", StringComparison.OrdinalIgnoreCase);
        return isOwn && at > 0 ? committee : null;
    }

    /// <summary><c>Beskæftigelses- og Rekrutteringsudvalget</c>: the words before belong to the name as far as they end in a hyphen or join.</summary>
    private static string NameEndingAt(ReadOnlySpan<char> sentence, int start, ReadOnlySpan<char> word)
    {
        var begin = start;
        while (true)
        {
            var before = sentence[..begin].TrimEnd();
            var previous = before[(before.LastIndexOf(' ') + 1)..];
            var joins =
                previous.EndsWith("-")
                || previous.EndsWith("-,")
                || (previous is "og" && before[..^2].TrimEnd() is var earlier && (earlier.EndsWith("-") || earlier.EndsWith("-,")));
            if (!joins)
            {
                break;
            }

            begin = before.Length - previous.Length;
        }

        return sentence[begin..(start + word.Length)].ToString();
    }
}
