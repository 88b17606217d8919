using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.DataSets;

/// <summary>Facts about committees, counted in the minutes of the fictional municipality.</summary>
public class FactFigureTests
{
    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task What_committees_did_is_counted_in_their_minutes(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var samples = Path.Combine(ProjectRoot.Path, "samples", "fjordby");
        await store.ImportAsync([
            .. Directory.EnumerateFiles(samples, "2024-*-arbejdsmarkedsudvalget-referat.txt").Order().Select(File.ReadAllText),
        ]);

        var cases = await store.NumberAsync("committees.cases from=2024-01-01 to=2024-12-31");
        var decisions = await store.NumberAsync("committees.decisions from=2024-01-01 to=2024-12-31");
        var approved = await store.NumberAsync("committees.decisions from=2024-01-01 outcome=approved to=2024-12-31");
        var attendance = await store.NumberAsync("committees.attendance committee=arbejdsmarkedsudvalget from=2024-01-01 to=2024-12-31");
        var open = await store.NumberAsync("committees.follow-ups-open from=2024-01-01 to=2024-12-31");
        var kept = await store.NumberAsync("committees.follow-ups-kept from=2024-01-01 to=2024-12-31");

        Assert.InRange(cases, 1, decisions);
        Assert.InRange(approved, 1, decisions - 1);
        Assert.InRange(attendance, 50, 100);
        Assert.InRange(open + kept, 1, 100);
        Assert.Equal(0, await store.NumberAsync("committees.decisions from=2020-01-01 to=2020-12-31"));
        Assert.Equal(0, await store.NumberAsync("committees.cases from=2024-01-01 known=2001-01-01 to=2024-12-31"));
    }

    [SkippableTheory]
    [InlineData("committees.cases from=i-fjor to=2024-12-31", "ArgumentIsWrong { Name = from")]
    [InlineData("committees.cases from=2024-12-31 to=2024-01-01", "ArgumentIsWrong { Name = to")]
    [InlineData("committees.decisions from=2024-01-01 outcome=maaske to=2024-12-31", "ArgumentIsWrong { Name = outcome")]
    [InlineData("committees.attendance from=2024-01-01 to=2024-12-31", "NothingToDivideBy")]
    public async Task A_fact_that_has_no_answer_says_why(string query, string refusal)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);

        Assert.StartsWith(refusal, (await store.RefusalAsync(query)).ToString(), StringComparison.Ordinal);
    }
}
