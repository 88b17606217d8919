using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>The municipalities that a paper speaks of (<c>Fjordby Kommune</c>), and how often.</summary>
internal sealed class MunicipalityMentions
{
    private const int HeadLines = 30;
    private const int WeightInHead = 3;
    private readonly Dictionary<string, int> _mentions = [];

    public MunicipalityMentions(SourceLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Count(lines[i].Text, "ommune", 'K', 'k', 1);
            Count(lines[i].Text, "ådhus", 'R', 'R', i < HeadLines ? WeightInHead : 1);
        }

        Clearest = FindClearest(_mentions);
    }

    /// <summary>The one that is mentioned at least twice, and twice as often as any other; else null.</summary>
    public string? Clearest { get; }

    /// <summary>Whether no other is mentioned more often.</summary>
    public bool IsFirst(string name) => _mentions.Count == 0 || _mentions.GetValueOrDefault(name) == _mentions.Values.Max();

    /// <summary>The name in a line that says no more than <c>FJORDBY KOMMUNE</c>.</summary>
    public static string? InHead(ReadOnlySpan<char> line)
    {
        const string ending = " kommune";
        line = line.Trim();
        if (!line.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || line.Length > 40)
        {
            return null;
        }

        var name = line[..^ending.Length].Trim();
        if (name.IsEmpty || !char.IsUpper(name[0]) || name.Count(' ') > 1 || name.IndexOfAny(".,:;0123456789") >= 0)
        {
            return null;
        }

        return InOrdinaryCase(name);
    }

    public static string InOrdinaryCase(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (char.IsLower(character))
            {
                return name.ToString();
            }
        }

        var letters = name.ToArray();
        for (var i = 1; i < letters.Length; i++)
        {
            letters[i] = char.IsLetter(letters[i - 1]) ? char.ToLowerInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }

    private void Count(ReadOnlySpan<char> text, string word, char first, char otherFirst, int weight)
    {
        var lookup = _mentions.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = 0;
        for (var next = text.IndexOf(word); next >= 0; next = text[at..].IndexOf(word))
        {
            at += next;
            var after = at + word.Length;
            var isWhole = after >= text.Length || text[after] == 's' || !char.IsLetter(text[after]);
            var begins = isWhole && at > 0 && (text[at - 1] == first || text[at - 1] == otherFirst);
            if (begins && TryNameBefore(text, at - 1, out var name) && (_mentions.Count < 1000 || lookup.ContainsKey(name)))
            {
                lookup[name] = lookup.TryGetValue(name, out var count) ? count + weight : weight;
            }

            at += word.Length;
        }
    }

    private static bool TryNameBefore(ReadOnlySpan<char> text, int word, out ReadOnlySpan<char> name)
    {
        name = [];
        if (word < 2 || text[word - 1] != ' ')
        {
            return false;
        }

        var end = word - 1;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-') && end - start < 30)
        {
            start--;
        }

        name = text[start..end];
        return name.Length >= 2 && char.IsUpper(name[0]) && !IsOrdinaryWord(name);
    }

    private static bool IsOrdinaryWord(ReadOnlySpan<char> name) => OrdinaryWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Words that begin a sentence or a name before "Kommune" and "Rådhus", and are no municipality.</summary>
    private static readonly HashSet<string> OrdinaryWords =
    [
        "Den",
        "En",
        "Det",
        "Vores",
        "Denne",
        "Hver",
        "I",
        "På",
        "Som",
        "Andre",
        "Ingen",
        "Hele",
        "Dansk",
        "Danske",
        "Nye",
        "Nyt",
        "Ny",
        "Gamle",
        "Gl",
        "Alle",
        "Anden",
        "Egen",
        "Til",
        "Fra",
        "Ved",
        "Af",
        "For",
        "Med",
        "Mødested",
        "Sted",
        "Udvalg",
        "Byens",
        "Store",
        "Lille",
        "Samme",
        "Begge",
    ];

    private static string? FindClearest(Dictionary<string, int> mentions)
    {
        var (best, most, second) = ((string?)null, 0, 0);
        foreach (var (name, count) in mentions)
        {
            if (count > most)
            {
                (best, most, second) = (name, count, most);
            }
            else
            {
                second = Math.Max(second, count);
            }
        }

        return most >= 2 && most >= 2 * second ? best : null;
    }
}
