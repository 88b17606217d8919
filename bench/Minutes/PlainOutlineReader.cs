using System.Text.RegularExpressions;

namespace Ledetraad.Bench.Minutes;

/// <summary>
/// The peer of reading: what one would write in an afternoon for exactly these five layouts. Compiled regular expressions over the whole text find
/// each item's number, title, case number and decision, and nothing else: no sections, tables, people, lists or account of what was left over.
/// </summary>
internal static partial class PlainOutlineReader
{
    public const string Name = "plain regular expressions (outline of these five layouts only)";
    private const int Timeout = 5_000;

    public static OutlinedItem[] Read(string text)
    {
        var heads = ItemHead().Matches(text);
        var items = new OutlinedItem[heads.Count];
        for (var i = 0; i < heads.Count; i++)
        {
            var (from, to) = (heads[i].Index + heads[i].Length, i + 1 < heads.Count ? heads[i + 1].Index : text.Length);
            items[i] = Item(heads[i], text[from..to]);
        }

        return items;
    }

    private static OutlinedItem Item(Match head, string body)
    {
        var title = head.Groups["title"].Value;
        var closed = title.StartsWith(OutlinedItem.ClosedMark, StringComparison.Ordinal);
        var number = CaseNumber().Match(body);
        var decision = Decision().Match(body);
        return new OutlinedItem(
            head.Groups["number"].Value,
            OutlinedItem.WithoutMark(title),
            closed || number.Groups["access"].Value == "Lukket",
            number.Success ? number.Groups["case"].Value : null,
            decision.Success ? OutlinedItem.Letters(decision.Groups["text"].Value) : null
        );
    }

    [GeneratedRegex(
        @"^(?:Punkt (?<number>\d+): |(?<number>\d+)\.     )(?<title>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex ItemHead();

    [GeneratedRegex(
        @"^(?:(?<case>\d\d[-/]\d{4,6}|\d\d\.\d\d\.\d\d-[A-Z]\d\d-\d+-\d\d)|Sagsnr\.: (?<case>\S+) .* (?<access>Åbent|Lukket))$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex CaseNumber();

    [GeneratedRegex(
        @"^Beslutning(?:$| .*$)\n+(?:.*, \d\d\.\d\d\.\d{4}\n+)?(?:Fraværende: .*\n+)?(?<text>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Decision();
}
