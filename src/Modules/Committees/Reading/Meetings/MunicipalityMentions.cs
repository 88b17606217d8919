using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>The municipalities that a paper speaks of (<c>Fjordby Kommune</c>), and how often.</summary>
internal sealed class MunicipalityMentions
{
    private const string Word = "ommune";

    private readonly Dictionary<string, int> _mentions = [];

    public MunicipalityMentions(SourceLines lines)
    {
        var lookup = _mentions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.AsSpan();
            var at = 0;
            for (var next = text.IndexOf(Word); next >= 0; next = text[at..].IndexOf(Word))
            {
                at += next;
                if (TryNameBefore(text, at - 1, out var name) && (_mentions.Count < 1000 || lookup.ContainsKey(name)))
                {
                    lookup[name] = lookup.TryGetValue(name, out var count) ? count + 1 : 1;
                }

                at += Word.Length;
            }
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

    private static string InOrdinaryCase(ReadOnlySpan<char> name)
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

    private static bool TryNameBefore(ReadOnlySpan<char> text, int kommune, out ReadOnlySpan<char> name)
    {
        name = [];
        if (kommune < 2 || text[kommune] is not ('K' or 'k') || text[kommune - 1] != ' ')
        {
            return false;
        }

        var end = kommune - 1;
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-') && end - start < 30)
        {
            start--;
        }

        name = text[start..end];
        return name.Length >= 2 && char.IsUpper(name[0]) && !IsOrdinaryWord(name);
    }

    private static bool IsOrdinaryWord(ReadOnlySpan<char> name) =>
        name
            is "Den"
                or "En"
                or "Vores"
                or "Denne"
                or "Hver"
                or "I"
                or "Som"
                or "Andre"
                or "Ingen"
                or "Hele"
                or "Dansk"
                or "Nye"
                or "Alle"
                or "Anden"
                or "Egen";

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
