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
            // Lines that go on with something else than a name and a figure are not all there is.
            var goesOn = passages.ElementAtOrDefault(at + rows.Count) is { IsLine: true } next && next.Text.Any(char.IsAsciiDigit);
            if (rows.Count >= Fewest && !goesOn)
            {
                yield return Table(passages, at, rows, text);
            }

            at += Math.Max(1, rows.Count);
        }
    }

    /// <summary>Lines with a figure for each of the same years, <c>Veje: 1.120 i 2021, −45 i 2022 og 310 i 2023</c>.</summary>
    public static IEnumerable<TableGrid> OfYears(IReadOnlyList<Passage> passages, PaperText? text)
    {
        for (var at = 0; at < passages.Count; )
        {
            var lines = passages
                .Skip(at)
                .TakeWhile(p => p.SectionNumber == passages[at].SectionNumber)
                .Select(p => YearsPattern().Match(p.Text));
            var rows = lines.TakeWhile(line => line.Success).ToList();
            var years = rows.ConvertAll(line => string.Join(' ', line.Groups["year"].Captures.Select(year => year.Value)))
                .Distinct()
                .ToList();
            if (rows.Count > 1 && years is [var same])
            {
                var range = new LineRange(passages[at].LineAt(0), passages[at + rows.Count - 1].LineAt(0));
                var cells = rows.ConvertAll(line =>
                    (IReadOnlyList<string>)[line.Groups["name"].Value, .. line.Groups["figure"].Captures.Select(figure => figure.Value)]
                );
                yield return new TableGrid(
                    new PaperTable(passages[at].Section, null, null, ["", .. same.Split(' ')], cells, [], range),
                    new SourceText(text, range)
                );
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
        && !DatedPattern().IsMatch(passage.Text)
            ? [row.Groups["name"].Value, row.Groups["figure"].Value]
            : null;

    // Its only figure behind the name is the year of a date.
    [GeneratedRegex($@"\b(?:{Patterns.Month}|år|i|for|fra) (?:19|20)\d\d\.?$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DatedPattern();

    [GeneratedRegex(
        @"^(?<name>\p{L}[^:\d]*):(?:(?:,| og)? (?<figure>[-–−]?\d[\d.]*(?:,\d+)?) (?:i |\()(?<year>(?:19|20)\d\d)\)?){2,}\.?(?:\s*\([^)]*\)\.?)?$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex YearsPattern();

    [GeneratedRegex(
        @"^(?<name>\p{L}[^:]*?|(?:19|20)\d\d)(?::\s*|\s+[–-]\s+|\s+)(?<figure>[-–−]?\d[\d.]*(?:,\d+)?(?:\s?(?:(?:t\.?|mio\.?|mia\.?|mill\.?|millioner|milliarder)?\s?(?:kr\.?|kroner)|mio\.?|mia\.?|pct\.?|%))?)\.?$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RowPattern();
}
