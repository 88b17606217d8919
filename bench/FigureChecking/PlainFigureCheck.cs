using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>
/// What one would write in an afternoon: bare regular expressions for "fra X til Y … Z", "X af Y … Z pct." and a last row "I alt", without
/// units, rounding or dates.
/// </summary>
internal static partial class PlainFigureCheck
{
    public const string Name = "plain regular expressions";

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static IReadOnlyList<Relation> Check(FigurePaper paper) =>
        [.. paper.Text.Lines.SelectMany((line, i) => Sentence(line, i + 1)), .. Columns(paper.Text.Lines)];

    private static IEnumerable<Relation> Sentence(string line, int number)
    {
        foreach (Match m in FromTo().Matches(line))
        {
            yield return Told(CheckKind.Difference, m, Math.Abs(Of(m, "a") - Of(m, "b")), number, 0.5m);
        }

        foreach (Match m in ShareOf().Matches(line))
        {
            if (Math.Max(Of(m, "a"), Of(m, "b")) is var whole and > 0)
            {
                yield return Told(CheckKind.Percentage, m, 100 * Math.Min(Of(m, "a"), Of(m, "b")) / whole, number, 0.5m);
            }
        }
    }

    /// <summary>The second cell of each row is added up until a row begins with "I alt".</summary>
    private static IEnumerable<Relation> Columns(IReadOnlyList<string> lines)
    {
        var sum = 0m;
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length < 2 || !decimal.TryParse(cells[1], NumberStyles.Number, Danish, out var cell))
            {
                sum = 0;
            }
            else if (cells[0].StartsWith("I alt", StringComparison.Ordinal))
            {
                yield return Told(CheckKind.Sum, cells[1], cell, sum, i + 1, 0.5m);
                sum = 0;
            }
            else
            {
                sum += cell;
            }
        }
    }

    private static Relation Told(CheckKind kind, Match match, decimal computed, int line, decimal tolerance) =>
        Told(kind, match.Groups["c"].Value, Of(match, "c"), computed, line, tolerance);

    private static Relation Told(CheckKind kind, string stated, decimal value, decimal computed, int line, decimal tolerance) =>
        new(kind, stated, computed, [], [line])
        {
            Doubt = Math.Abs(value - computed) <= tolerance ? null : new Doubt(Severity.Error, $"{stated} er ikke {computed}."),
        };

    private static decimal Of(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.Number, Danish);

    private const string Figure = @"\d{1,3}(?:\.\d{3})*(?:,\d+)?";

    [GeneratedRegex(
        $@"\bfra (?<a>{Figure})\b[^.]*? til (?<b>{Figure})\b[^.]*?(?:fald|stigning)\w* på (?<c>{Figure})\b",
        RegexOptions.None,
        60_000
    )]
    private static partial Regex FromTo();

    [GeneratedRegex(
        $@"\b(?<a>{Figure}) (?:ud af|af de|af) (?<b>{Figure})\b.*?\b(?<c>{Figure}) ?(?:pct\.|%|procent\b)",
        RegexOptions.None,
        60_000
    )]
    private static partial Regex ShareOf();
}
