namespace Ledetraad.Web.Charts;

/// <summary>
/// The words at a chart, so that they fit where it is narrowest: on a phone. A drawing cannot break a line itself, so lengths are reckoned in letters.
/// </summary>
internal sealed class ChartLabels
{
    /// <summary>Letters of a label that stand in one line on a phone.</summary>
    private const int LettersAcross = 42;

    private const int MostUnderALine = 6;

    /// <summary>A letter of a number by the grid, in per cent of a phone's width.</summary>
    private const decimal LetterOfTick = 2;

    public ChartLabels(IReadOnlyList<string> categories)
    {
        var longest = categories.Count == 0 ? 0 : categories.Max(name => name.Length);
        var most = Math.Clamp(LettersAcross / (longest + 2), 2, MostUnderALine);
        var gaps = Math.Max(1, Math.Min(most, categories.Count) - 1);
        UnderALine =
        [
            .. Enumerable
                .Range(0, gaps + 1)
                .Select(i => (int)Math.Round((decimal)i * Math.Max(0, categories.Count - 1) / gaps, MidpointRounding.AwayFromZero))
                .Distinct()
                .Where(i => i < categories.Count),
        ];
        StandInSteps = UnderALine.Count > 1 && 2 * longest > LettersAcross;
    }

    /// <summary>The categories that are named under a line: always the first and the last.</summary>
    public IReadOnlyList<int> UnderALine { get; }

    /// <summary>Two names do not fit beside each other: the second stands a line below the first.</summary>
    public bool StandInSteps { get; }

    /// <summary>A long name, broken between its words.</summary>
    public static IReadOnlyList<string> InLines(string name)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0)
            {
                lines[^1] = word;
            }
            else if (lines[^1].Length + 1 + word.Length <= LettersAcross)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>What the numbers by the grid need, in per cent of the drawing.</summary>
    public static decimal WidthOf(IEnumerable<string> ticks) =>
        Math.Clamp(2 + (LetterOfTick * ticks.Select(tick => tick.Length).DefaultIfEmpty().Max()), 6, 24);
}
