using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Searching;

/// <summary>Passing over common words gives the answers that reading everything would have given.</summary>
public class QueryPlanTests
{
    private const int Papers = 12;
    private const int ItemsOfPaper = 15;
    private const int Queries = 150;
    private const int FewHits = 10;

    /// <summary>Words that stand in no other, and how often each is used.</summary>
    private static readonly (string Word, double Share)[] Words =
    [
        ("zorbik", 0.9),
        ("vamtug", 0.7),
        ("kelpod", 0.5),
        ("mixgaf", 0.3),
        ("dulbev", 0.15),
        ("rontyp", 0.08),
        ("fisgub", 0.03),
        ("hyjkam", 0.01),
    ];

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Answers_are_those_of_reading_every_word_of_every_document(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var random = new Random(41);
        var texts = Enumerable.Range(0, Papers).Select(_ => Enumerable.Range(0, ItemsOfPaper).Select(_ => Text(random)).ToList()).ToList();
        await store.ImportAsync([
            .. texts.Select(
                (items, day) =>
                    PaperOf.Minutes(
                        "Kulturudvalget",
                        $"2025-03-{day + 1:00}",
                        [.. items.Select((text, i) => PaperOf.Item($"{i + 1}", "Punkt", $"25/{day + 1}{i:00}", "Godkendt.", text))]
                    )
            ),
        ]);
        var documents = texts.SelectMany(items => items).Select(text => text.Split(' ').ToHashSet(StringComparer.Ordinal)).ToList();
        using var known = new KnownIndex();
        for (var query = 0; query < Queries; query++)
        {
            var typed = random.GetItems(Words, random.Next(1, 5)).Select(word => word.Word).Distinct(StringComparer.Ordinal).ToList();
            var excluded = random.Next(4) == 0 ? Words[random.Next(Words.Length)].Word : null;
            var words = string.Join(' ', typed) + (excluded is null ? "" : $" -{excluded}");

            var answer = await store.AskAsync(db => new SearchEngine(db, known).AskAsync(new SearchQuestion(words) { Take = 50 }, default));

            Assert.Equal((words, Expected(documents, typed, excluded)), (words, (answer.All, answer.Some)));
        }
    }

    private static string Text(Random random) =>
        string.Join(' ', Words.Where(word => random.NextDouble() < word.Share).Select(word => word.Word).Append("forvaltningen"));

    /// <summary>Counted without an index: everything that is wanted, or at least half of it by rarity.</summary>
    private static (int All, int Some) Expected(List<HashSet<string>> documents, List<string> wanted, string? excluded)
    {
        var counted = documents.Count + Papers; // the meetings are documents too
        var rarity = wanted.ToDictionary(
            word => word,
            word => Rarity(documents.Count(words => words.Contains(word))),
            StringComparer.Ordinal
        );
        var left = documents.Where(words => excluded is null || !words.Contains(excluded)).ToList();
        var all = left.Count(words => wanted.TrueForAll(words.Contains));
        var some = left.Count(words => wanted.Where(words.Contains).Sum(word => rarity[word]) >= 0.5 * rarity.Values.Sum()) - all;
        return (all, all < FewHits ? Math.Min(some, 50) : 0);

        double Rarity(int found) => found == 0 ? 0 : Math.Log(1 + (counted - found + 0.5) / (found + 0.5));
    }
}
