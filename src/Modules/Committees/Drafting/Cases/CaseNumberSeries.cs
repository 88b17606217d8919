using System.Globalization;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>The last number given out in a year.</summary>
[Retention("Kept for good: a number is never given out twice", Erasure = "Holds no persons")]
internal sealed class CaseNumberSeries : IUnpublished
{
    /// <summary>0 for a pattern that does not name the year.</summary>
    public int Year { get; init; }

    public int Last { get; init; }

    /// <summary>The next number that no case has, imported ones among them.</summary>
    /// <remarks>Within the caller's transaction: two who ask at once wait for each other.</remarks>
    public static async Task<string> NextAsync(CommitteesDbContext db, CaseNumberPattern pattern, int year, CancellationToken stop)
    {
        var series = pattern.SeriesOf(year);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO committees_case_number_series ("Year", "Last") VALUES ({series}, 0) ON CONFLICT DO NOTHING""",
            stop
        );
        while (true)
        {
            await db.Set<CaseNumberSeries>()
                .Where(s => s.Year == series)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), stop);
            var last = await db.Set<CaseNumberSeries>().Where(s => s.Year == series).Select(s => s.Last).SingleAsync(stop);
            var number = pattern.Number(year, last);
            if (!await IsTakenAsync(db, number, stop))
            {
                return number;
            }
        }
    }

    public static async Task<bool> IsTakenAsync(CommitteesDbContext db, string number, CancellationToken stop)
    {
        var key = CommitteeCase.KeyOf(number);
        return await db.Cases.AnyAsync(c => c.MatchKey == key, stop) || await db.CaseFiles.AnyAsync(c => c.Number == number, stop);
    }
}

/// <summary>What a municipality has decided about its cases; one row.</summary>
[Retention("Overwritten by the next decision", Erasure = "Holds no persons")]
internal sealed class DraftingSettings : IUnpublished
{
    public const int OnlyOne = 1;

    public int Id { get; init; } = OnlyOne;
    public string NumberPattern { get; set; } = CaseNumberPattern.Usual;

    /// <summary>Of the template that a new case takes; null for the first.</summary>
    public string? Template { get; set; }

    /// <summary>A paper that tells of fewer people than this, and of more than none, is approved for a reason.</summary>
    public int SmallCountsBelow { get; set; } = SmallCount.UsualThreshold;

    /// <summary>Tells one decision from another: who changes it says which one was read.</summary>
    public string Mark => StableId.Of(NumberPattern, Template, SmallCountsBelow.ToString(CultureInfo.InvariantCulture)).ToString("N");
}
