using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Kle;

/// <summary>The list of KLE that the municipality has imported; empty when it has none.</summary>
internal sealed class KleList(CommitteesDbContext db)
{
    public async Task<KleChoice> ChoiceAsync(CancellationToken stop) =>
        new(await db.Set<KleSubject>().AsNoTracking().OrderBy(s => s.Number).ToListAsync(stop));

    /// <param name="number">With or without a facet.</param>
    /// <returns>Null when there is no number.</returns>
    public async Task<KleName?> NameOfAsync(string? number, CancellationToken stop)
    {
        if (KleNumber.Parse(number) is not { } whole)
        {
            return null;
        }

        string[] levels = [.. KleNumber.LevelsOf(whole)];
        var found = await db.Set<KleSubject>().Where(s => levels.Contains(s.Number)).ToDictionaryAsync(s => s.Number, s => s.Title, stop);
        var subject = found.GetValueOrDefault(levels[^1]);
        return new KleName(
            subject,
            [.. levels[..^1].Select(found.GetValueOrDefault).OfType<string>()],
            IsUnknown: subject is null && (found.Count > 0 || await db.Set<KleSubject>().AnyAsync(stop))
        );
    }
}

/// <summary>What a number of KLE is called.</summary>
/// <param name="Subject">Null when the list does not have it, or there is no list.</param>
/// <param name="Above">Main group and group, as far as they are known.</param>
/// <param name="IsUnknown">There is a list, and it does not have it: an old number, or a wrong one.</param>
internal sealed record KleName(string? Subject, IReadOnlyList<string> Above, bool IsUnknown);

/// <summary>The list as it is chosen from.</summary>
internal sealed record KleChoice(IReadOnlyList<KleSubject> All)
{
    public static readonly KleChoice None = new([]);

    public IEnumerable<KleSubject> Subjects => All.Where(subject => subject.IsSubject);

    /// <summary>The number that is meant: what was written when it is one, or that of the only subject that is called so.</summary>
    /// <returns>What was written, when it means none or several.</returns>
    public string NumberOf(string written) =>
        KleNumber.Parse(written) ?? KleNumber.Parse(written.Trim().Split(' ')[0]) ?? (MeantBy(written) is [var one] ? one.Number : written);

    /// <summary>The subjects that words of a title may mean: the one that is called just so, or all that have the words.</summary>
    public IReadOnlyList<KleSubject> MeantBy(string written)
    {
        var words = written.Trim();
        return words.Length == 0 ? []
            : Subjects.Where(subject => string.Equals(subject.Title, words, StringComparison.CurrentCultureIgnoreCase)).ToList()
                is [_, ..] just
                ? just
            : [.. Subjects.Where(subject => subject.Title.Contains(words, StringComparison.CurrentCultureIgnoreCase))];
    }
}
