using System.Text.Json.Serialization;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>What a person says of another municipality that decides the same matter.</summary>
/// <param name="Slug">Null when the directory has no other municipality of that name.</param>
/// <param name="Municipality">Its name; as written, when it is not known.</param>
/// <param name="Number">Its number of the case; null as long as nobody knows it.</param>
/// <param name="IsPublic">Everybody may know of it.</param>
internal sealed record CounterpartFacts([property: JsonIgnore] string? Slug, string Municipality, string? Number, bool IsPublic)
{
    [JsonIgnore]
    public bool HasNumberOrNone => Number is not { } number || WrittenCaseNumber.IsOne(number);

    /// <summary>Those that a case has.</summary>
    public static async Task<IReadOnlyList<CounterpartFacts>> OfAsync(CommitteesDbContext db, Guid file, CancellationToken stop) =>
        [
            .. (await db.CaseCounterparts.AsNoTracking().Where(c => c.CaseId == file).OrderBy(c => c.Ordinal).ToListAsync(stop)).Select(
                c => new CounterpartFacts(c.Slug, c.Municipality, c.Number, c.IsPublic)
            ),
        ];

    /// <summary>Keeps them with the case, and those that everybody may know of where public pages read them; to be saved by the caller.</summary>
    public static async Task KeepAsync(CommitteesDbContext db, CaseFile file, IReadOnlyList<CounterpartFacts> facts, CancellationToken stop)
    {
        var written = await db.CaseCounterparts.Where(c => c.CaseId == file.Id).ToListAsync(stop);
        Follow(db, written, facts, ordinal => new CaseCounterpart { CaseId = file.Id, Ordinal = ordinal });
        foreach (var one in db.CaseCounterparts.Local.Where(c => c.CaseId == file.Id && c.Ordinal <= facts.Count))
        {
            one.IsPublic = facts[one.Ordinal - 1].IsPublic;
        }

        var shown = await db.PublicCounterparts.Where(c => c.CaseId == file.Id).ToListAsync(stop);
        var open = facts.Where(one => one.IsPublic && !file.IsClosed).ToList();
        Follow(db, shown, open, ordinal => new PublicCounterpart { CaseId = file.Id, Ordinal = ordinal });
    }

    private static void Follow<T>(CommitteesDbContext db, List<T> known, IReadOnlyList<CounterpartFacts> facts, Func<int, T> make)
        where T : Counterpart
    {
        db.RemoveRange(known.Where(one => one.Ordinal > facts.Count));
        for (var i = 0; i < facts.Count; i++)
        {
            var one = known.Find(c => c.Ordinal == i + 1) ?? db.Add(make(i + 1)).Entity;
            one.Be(facts[i].Slug!, facts[i].Municipality, facts[i].Number);
        }
    }
}
