using System.Collections.Concurrent;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;

namespace Ledetraad.Modules.Committees.Drafting.Checking;

/// <summary>What the figure check found in papers that many look at often; it is found anew when what the paper says is another.</summary>
internal sealed class KeptChecks
{
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <param name="parts">With their figures filled in.</param>
    /// <returns>Keys of the findings, also of those that somebody has let stand.</returns>
    public IReadOnlyList<Guid> FindingsIn(Guid paper, string title, IReadOnlyList<ContentPart> parts)
    {
        var mark = StableId.Of([title, .. parts.SelectMany(part => new[] { part.Kind.ToString(), part.Heading, part.Text })]);
        if (_kept.TryGetValue(paper, out var known) && known.Mark == mark)
        {
            return known.Findings;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        var check = PaperQuery.Check(paper, title, parts, []);
        var found = new Kept(mark, [.. (check?.ToSee ?? []).Select(finding => finding.Key)]);
        _kept[paper] = found;
        return found.Findings;
    }

    private sealed record Kept(Guid Mark, IReadOnlyList<Guid> Findings);
}
