using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Items;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>Lines below each other, each with a name and one figure behind it, read as a table: <c>Januar: 337</c>, <c>- Omfang: 42 forløb</c>.</summary>
internal static partial class ListTables
{
    private const int LongestLine = 90;
    private const int Fewest = 3;

    public static IEnumerable<TableGrid> Of(IReadOnlyList<Passage> passages, PaperText? text)
    {
        var at = 0;
        while (at < passages.Count)
        {
            var lines = passages.Skip(at).TakeWhile(passage => passage.SectionNumber == passages[at].SectionNumber).Select(RowOf);
            var rows = lines.TakeWhile(row => row is not null).OfType<IReadOnlyList<string>>().ToList();
            if (rows.Count >= Fewest)
            {
                yield return Table(passages, at, rows, text);
            }

            at += Math.Max(1, rows.Count);
        }
    }

    private static TableGrid Table(IReadOnlyList<Passage> passages, int at, List<IReadOnlyList<string>> rows, PaperText? text)
    {
        var range = new LineRange(passages[at].LineAt(0), passages[at + rows.Count - 1].LineAt(0));
        var caption = at > 0 && passages[at - 1].Text.EndsWith(':') ? passages[at - 1].Text : null;
        var unit = TableUnits.InText(caption ?? "");
        return new TableGrid(new PaperTable(passages[at].Section, caption, unit, [], rows, [], range), new SourceText(text, range));
    }

    private static IReadOnlyList<string>? RowOf(Passage passage) =>
        passage.Kind != PassageKind.SubHeading
        && passage.Text.Length <= LongestLine
        && RowPattern().Match(passage.Text) is { Success: true } row
            ? [row.Groups["name"].Value, row.Groups["figure"].Value]
            : null;

    [GeneratedRegex(
        @"^(?<name>\p{L}[^:]*?|(?:19|20)\d\d)(?::\s*|\s+[–-]\s+|\s+)(?<figure>[-–−]?\d[\d.]*(?:,\d+)?(?:\s?(?:(?:t\.?|mio\.?|mia\.?|mill\.?|millioner|milliarder)?\s?(?:kr\.?|kroner)|mio\.?|mia\.?|pct\.?|%))?)\.?$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RowPattern();
}
