using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>The words by which decisions say what became of an item, found in running text.</summary>
internal sealed class OutcomePhrases
{
    private readonly Dictionary<char, List<Phrase>> _phrases = [];

    /// <param name="phrases">Words in lower case; a star ends a word of which only the beginning counts, <c>#</c> is any number or single letter.</param>
    public OutcomePhrases(IEnumerable<KeyValuePair<string, Outcome>> phrases)
    {
        foreach (var (words, outcome) in phrases)
        {
            if (!_phrases.TryGetValue(words[0], out var list))
            {
                _phrases[words[0]] = list = [];
            }

            list.Add(new Phrase(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), outcome));
        }

        foreach (var list in _phrases.Values)
        {
            list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    /// <summary>The first phrase in the text; of two that begin at the same word the one with more words.</summary>
    public bool TryFind(ReadOnlySpan<char> text, out Outcome outcome, out int start, out int end)
    {
        for (start = 0; start < text.Length; start++)
        {
            var begins = char.IsLetter(text[start]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
            if (!begins || !_phrases.TryGetValue(char.ToLowerInvariant(text[start]), out var list))
            {
                continue;
            }

            foreach (var phrase in list)
            {
                if (phrase.Fits(text, start, out end))
                {
                    outcome = phrase.Outcome;
                    return true;
                }
            }
        }

        (outcome, end) = (Outcome.None, 0);
        return false;
    }

    private sealed record Phrase(string[] Words, Outcome Outcome)
    {
        public bool Fits(ReadOnlySpan<char> text, int start, out int end)
        {
            end = start;
            foreach (var word in Words)
            {
                while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is ',' or '"' or '”'))
                {
                    end++;
                }

                var at = end;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                if (!FitsWord(text[at..end], word))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool FitsWord(ReadOnlySpan<char> found, string word)
        {
            if (word == "#")
            {
                return found.Length is 1 or 2 && (char.IsAsciiDigit(found[0]) || (found.Length == 1 && char.IsUpper(found[0])));
            }

            var isStem = word[^1] == '*';
            var stem = isStem ? word.AsSpan()[..^1] : word.AsSpan();
            if (isStem ? found.Length < stem.Length : found.Length != stem.Length)
            {
                return false;
            }

            for (var i = 0; i < stem.Length; i++)
            {
                if (TextKey.Fold(found[i]) != TextKey.Fold(stem[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
