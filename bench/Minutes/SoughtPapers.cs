using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.Minutes;

/// <summary>What somebody would type, and the papers that answer it.</summary>
/// <param name="Kind">Which way of asking it is.</param>
/// <param name="Papers">File names.</param>
internal sealed record SoughtPapers(string Kind, string Words, IReadOnlySet<string> Papers)
{
    /// <summary>How much of what could stand among the first ten does.</summary>
    public double RecallAtTen(IEnumerable<string> found) =>
        (double)found.Distinct().Take(MostCounted).Count(Papers.Contains) / Math.Min(MostCounted, Papers.Count);

    public const int MostCounted = 10;
}

/// <summary>
/// Makes questions from the hidden facts of generated papers. Which papers answer a question follows from the facts (topic, place, name, amount,
/// case), never from the words that happen to stand in them.
/// </summary>
internal static partial class SoughtPapersOfFacts
{
    public const int Seed = 300;
    private const int WaysOfAsking = 6;
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static IReadOnlyList<SoughtPapers> Make(PaperFolder papers, int count)
    {
        var treatments = papers
            .Facts.Zip(papers.Files)
            .SelectMany(paper =>
                paper
                    .First.Items.Select(item => item.Case)
                    .OfType<CaseFacts>()
                    .Select(about => (About: about, File: Path.GetFileName(paper.Second)))
            )
            .ToList();
        var cases = treatments.Select(t => t.About).DistinctBy(about => about.Number).ToList();
        var draw = Draw.For(Seed, count);
        var sought = new Dictionary<string, SoughtPapers>(StringComparer.Ordinal);
        var turn = 0;
        while (sought.Count < count)
        {
            var (kind, words, answers) = Ask(draw.One(cases), turn++ % WaysOfAsking, draw);
            if (words.Length > 0)
            {
                sought.TryAdd(
                    words,
                    new SoughtPapers(
                        kind,
                        words,
                        treatments.Where(t => answers(t.About)).Select(t => t.File).ToHashSet(StringComparer.Ordinal)
                    )
                );
            }
        }

        return [.. sought.Values];
    }

    private static (string Kind, string Words, Func<CaseFacts, bool> Answers) Ask(CaseFacts about, int kind, Draw draw)
    {
        return kind switch
        {
            0 => Asked("asked of a place or name", about, query => Names(about, query).Any()),
            1 => Asked("asked in general", about, query => !Names(about, query).Any()),
            2 => ("amount", $"{about.Topic} {OtherNotation(about.Kroner, draw)}", c => c.Topic == about.Topic && c.Kroner == about.Kroner),
            3 => ("case number", about.Number, c => c.Number == about.Number),
            4 => ("topic and place", $"{about.Topic} i {about.Place}", c => c.Topic == about.Topic && c.Place == about.Place),
            _ => ("name", $"status på {about.Name}", c => c.Name == about.Name),
        };

        (string, string, Func<CaseFacts, bool>) Asked(string name, CaseFacts from, Func<string, bool> fits)
        {
            var query = draw.One(from.Queries);
            return Dated().IsMatch(query) || !fits(query)
                ? (name, "", _ => false)
                : (name, query, c => c.Topic == from.Topic && Names(from, query).SequenceEqual(Names(c, query)));
        }
    }

    /// <summary>The names of the case that the question speaks of.</summary>
    private static IEnumerable<string> Names(CaseFacts about, string query) =>
        new[] { about.Road, about.Place, about.School, about.Name }.Where(name => query.Contains(name, StringComparison.Ordinal));

    /// <summary>An amount as the papers do not print it.</summary>
    private static string OtherNotation(long kroner, Draw draw) =>
        kroner % 100_000 != 0 ? kroner.ToString(Danish)
        : draw.Chance(0.5) ? string.Create(Danish, $"{kroner:#,0}")
        : string.Create(Danish, $"{kroner / 1_000_000m:0.0##} millioner");

    /// <summary>Questions of a month, a quarter or a year ask for something that the facts do not hold.</summary>
    [GeneratedRegex(@"\b\d{4}\b", RegexOptions.None, 1_000)]
    private static partial Regex Dated();
}
