using System.Text;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>
/// One way of saying a relation. <c>{slot}</c> is filled, <c>{^slot}</c> with a capital; <c>&lt;…&gt;</c> is repeated for each part with commas
/// and "og"; <c>|</c> begins a new line, <c>||</c> a passage that stands elsewhere; a line that begins with <c>*</c> is repeated for each
/// part; <c>¦</c> divides cells.
/// </summary>
internal static class Phrasing
{
    /// <returns>Passages, each of one line or more.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Fill(string template, Facts facts) =>
        [.. template.Split("||").Select(passage => passage.Split('|').SelectMany(line => Lines(line, facts)).ToArray())];

    private static IEnumerable<string> Lines(string line, Facts facts) =>
        line.StartsWith('*')
            ? Enumerable.Range(0, facts.Rows).Select(row => Tidy(FillSlots(line[1..].TrimStart(), facts, row)))
            : [Tidy(FillGroups(line, facts))];

    private static string FillGroups(string line, Facts facts)
    {
        var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        if (open < 0)
        {
            return FillSlots(line, facts, row: null);
        }

        var parts = Enumerable.Range(0, facts.Rows).Select(row => FillSlots(line[(open + 1)..close], facts, row)).ToList();
        var joined = $"{string.Join(", ", parts.SkipLast(1))} og {parts[^1]}";
        return FillSlots(line[..open], facts, row: null) + joined + FillGroups(line[(close + 1)..], facts);
    }

    private static string FillSlots(string text, Facts facts, int? row)
    {
        var filled = new StringBuilder(text.Length + 40);
        for (var at = 0; at < text.Length; )
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                filled.Append(text, at, text.Length - at);
                break;
            }

            var close = text.IndexOf('}', open);
            var slot = text[(open + 1)..close];
            filled.Append(text, at, open - at);
            filled.Append(slot[0] == '^' ? Wording.Capital(facts.Text(slot[1..], row)) : facts.Text(slot, row));
            at = close + 1;
        }

        return filled.ToString();
    }

    /// <summary>An amount that ends in a point ends its sentence too.</summary>
    private static string Tidy(string line)
    {
        var text = line.Replace('¦', '\t').Replace(".. ", ". ", StringComparison.Ordinal);
        return text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
    }
}
