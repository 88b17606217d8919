using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// How many there are of what a table or marked lines name one by one: <c>samlet i fire pakker</c> above a table headed <c>Pakke</c>, <c>alle tre mål</c> below
/// <c>Mål 1 – …</c>
/// </summary>
internal static partial class CountedRows
{
    private const int LinesAbove = 4;
    private const int ShortestName = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            if (
                sentence.Mentions.Where(m => m is { IsNumberOfFew: true, IsChange: false }).ToList()
                    is [{ Noun.Length: >= ShortestName } number]
                && !Incomplete.Says(sentence.Text)
                && !SomePattern().IsMatch(sentence.Text)
                && !number.Noun.EndsWith("år", StringComparison.OrdinalIgnoreCase)
                && (RowsOf(item, number) ?? MarkedLinesOf(item, number)) is > 1 and var listed
            )
            {
                yield return new Relation(CheckKind.Count, number.Quantity.Text, listed, [], [sentence.LineOf(number.Quantity)])
                {
                    Place = (sentence, number.Quantity.Start, NamedLists.Place),
                    Doubt =
                        listed == number.Value
                            ? null
                            : new Doubt(Severity.Error, T["Check.Count", sentence.Text.TrimEnd(':', '.'), listed]),
                };
            }
        }
    }

    /// <summary>Of the one table headed by what is counted: just below the sentence, or anywhere when all of them are said to be counted.</summary>
    private static int? RowsOf(ItemText item, Mention number)
    {
        var tables = item
            .Tables.Where(grid =>
                grid.Table.Header.Any(head => IsNamed(number.Noun, head))
                && !grid.Rows.Any(row => grid.SumsUp(row) || (grid.Columns.Count > 0 && !grid.IsSummableRow(row)))
            )
            .ToList();
        var line = number.Sentence.Line;
        return
            tables is [var table]
            && (
                (AllPattern().IsMatch(number.Lead) && (SurelyAllPattern().IsMatch(number.Lead) || IsToldBelow(number.Sentence, table)))
                || (number.Sentence.Next is null or { Mentions.Count: 0 } && line < table.LineOf(0) && line >= table.LineOf(0) - LinesAbove)
            )
            ? table.RowCount
            : null;
    }

    /// <summary>Right below the table, <c>disse tre pakker</c>, or <c>tabellen viser de tre pakker</c>, are its rows.</summary>
    private static bool IsToldBelow(Sentence sentence, TableGrid table) =>
        ThesePattern().IsMatch(sentence.Text)
        && table.LineOf(table.RowCount - 1) is var last
        && sentence.Line > last
        && sentence.Line <= last + LinesAbove;

    /// <summary>Lines that begin with what is counted and run on from one, above the sentence that counts them all.</summary>
    private static int? MarkedLinesOf(ItemText item, Mention number)
    {
        if (!AllPattern().IsMatch(number.Lead))
        {
            return null;
        }

        var lines = item
            .Passages.Where(p =>
                p.SectionNumber == number.Sentence.Passage.SectionNumber
                && MarkedRuns.NameIn(p.Text) is { Length: >= ShortestName } name
                && p.Text.StartsWith(name, StringComparison.Ordinal)
                && number.Noun.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        return MarkedRuns.In(string.Join('\n', lines.Select(p => p.Text))) is var run && run == lines.Count ? run : null;
    }

    /// <summary><c>pakker</c> of <c>Pakke</c>, <c>numre</c> of <c>Nr.</c></summary>
    private static bool IsNamed(string noun, string head)
    {
        var name = NumberPattern().Replace(head.Trim(), "").TrimEnd('.', 'e');
        return (name.Length >= ShortestName && noun.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            || (name.Equals("nr", StringComparison.OrdinalIgnoreCase) && noun.StartsWith("num", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\b(?:alle|alle de|samtlige|de|disse|i alt)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AllPattern();

    // Tiltag nr.
    [GeneratedRegex(@"(?<=\p{L}) (?:nr\.?|nummer)$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(?:disse|tabellen|oversigten|skemaet|listen)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ThesePattern();

    [GeneratedRegex(@"\b(?:alle|alle de|samtlige|i alt)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SurelyAllPattern();

    [GeneratedRegex(
        @"\b(?:kun|ud af|af de|øvrige|andre|resten|første|sidste|yderligere|undtagen|bortset|mindst|højst|flere|blandt)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SomePattern();
}
