namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads what is recommended, point by point, and the options between which a committee may choose.</summary>
internal sealed class RecommendationReader
{
    private static readonly string[] Verbs = ["indstiller", "indstilles", "foreslår", "foreslås", "anbefaler", "anbefales", "indstilling"];
    private static readonly string[] OptionWords =
    [
        "løsningsforslag",
        "løsningsmodel",
        "mulighed",
        "alternativ",
        "scenari",
        "model ",
        "modeller",
        "option",
        "valget mellem",
    ];

    public List<string> Recommendations { get; } = [];
    public List<string> Options { get; } = [];

    public static RecommendationReader Read(IReadOnlyList<Block> blocks)
    {
        var reader = new RecommendationReader();
        string? lead = null;
        var parted = false;
        var points = new List<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var text = block.Text.Trim();
            if (block.Kind == BlockKind.Table)
            {
                points.AddRange(block.Table!.Rows.Select(row => string.Join(' ', row.Where(cell => cell.Length > 0))));
                points.AddRange(
                    block.Table.Header.Count > 0
                        ? [string.Join(' ', block.Table.Header.Where(cell => cell.Length > 0))]
                        : Array.Empty<string>()
                );
            }
            else if (text.Trim(' ', '-', ',').Equals("eller", StringComparison.OrdinalIgnoreCase))
            {
                parted = true;
            }
            else if (block.Kind == BlockKind.ListEntry || StartsWithAt(text) || IsOption(text))
            {
                points.Add(text);
            }
            else if (IsLead(text, i + 1 < blocks.Count ? blocks[i + 1] : null))
            {
                lead ??= text;
            }
            else if (Clause(text) is { } clause)
            {
                points.Add(clause);
            }
            else if (lead is not null && points.Count == 0)
            {
                points.Add(text);
            }
        }

        reader.Take(lead, points, parted);
        if (reader.Recommendations.Count == 0 && blocks.Count > 0 && blocks[0].Kind == BlockKind.Paragraph)
        {
            reader.Recommendations.Add(blocks[0].Text.Trim());
        }

        return reader;
    }

    /// <summary>Some papers have no heading: <c>Administrationen indstiller, at …</c> stands in the text.</summary>
    public static List<string> InText(SectionKind kind, List<Block> blocks)
    {
        if (kind is SectionKind.Decision or SectionKind.Attachments or SectionKind.Earlier or SectionKind.Financial or SectionKind.Further)
        {
            return [];
        }

        var first = blocks.FindIndex(block => block.Kind == BlockKind.Paragraph && OpensRecommendation(block.Text));
        if (first < 0)
        {
            return [];
        }

        var end = first + 1;
        while (end < blocks.Count && (blocks[end].Kind == BlockKind.ListEntry || StartsWithAt(blocks[end].Text)))
        {
            end++;
        }

        return Read(blocks[first..end]).Recommendations;
    }

    private static bool OpensRecommendation(string text)
    {
        if (text.StartsWith("Det indstilles", StringComparison.Ordinal) || text.StartsWith("Indstilles", StringComparison.Ordinal))
        {
            return true;
        }

        var verb = text.IndexOf(" indstiller", StringComparison.Ordinal);
        return verb is > 0 and < 80
            && !text[..verb].Contains(',', StringComparison.Ordinal)
            && (text.Contains(" at ", StringComparison.Ordinal) || IsOpen(text));
    }

    private void Take(string? lead, List<string> points, bool parted)
    {
        var offers = points.Count >= 2 && (parted || points.TrueForAll(NamesOption)) && (parted || lead is null || SpeaksOfOptions(lead));
        if (!offers)
        {
            Recommendations.AddRange(points);
            return;
        }

        Options.AddRange(points);
        if (lead is not null)
        {
            Recommendations.Add(lead.TrimEnd(':').TrimEnd());
        }
    }

    private static bool StartsWithAt(string text) =>
        text.StartsWith("at ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("at:", StringComparison.OrdinalIgnoreCase);

    public static bool SpeaksOfOptions(string text) =>
        Array.Exists(OptionWords, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool NamesOption(string text) =>
        Array.Exists(OptionWords, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>Løsningsforslag 1: …</c>, <c>Mulighed A - …</c></summary>
    public static bool IsOption(string text)
    {
        var word = Array.Find(OptionWords, option => text.StartsWith(option, StringComparison.OrdinalIgnoreCase));
        var rest = word is null ? [] : text.AsSpan()[word.Length..].TrimStart();
        return rest.Length > 2 && (char.IsAsciiDigit(rest[0]) || char.IsUpper(rest[0])) && rest[1] is ':' or '.' or ')' or ' ';
    }

    /// <summary>Who recommends, before a list of what.</summary>
    private static bool IsLead(string text, Block? next)
    {
        if (
            next is null
            || !(next.Kind is BlockKind.ListEntry or BlockKind.Table || StartsWithAt(next.Text) || IsOption(next.Text) || IsOpen(text))
        )
        {
            return false;
        }

        return IsOpen(text) || Array.Exists(Verbs, verb => text.Contains(verb, StringComparison.OrdinalIgnoreCase)) && text[^1] is not '.';
    }

    private static bool IsOpen(string text) =>
        text[^1] is ':' or ',' or ';'
        || text.EndsWith(" at", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("indstiller", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Administrationen indstiller, at …</c> gives what stands from <c>at</c>.</summary>
    private static string? Clause(string text)
    {
        foreach (var verb in Verbs)
        {
            var at = text.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var clause = text.IndexOf(" at ", at + verb.Length, StringComparison.OrdinalIgnoreCase);
                return clause >= 0 ? text[(clause + 1)..] : text;
            }
        }

        return null;
    }
}
