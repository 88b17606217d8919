using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>The one way in which public pages come to the figure check: nothing of it, until the municipality has decided to show it.</summary>
/// <remarks>There are findings of open items of published versions only, so nothing else need be kept back here.</remarks>
internal static class PublicFindings
{
    public static IQueryable<ItemCheck> ShownItemChecks(this CommitteesDbContext db) =>
        db.ItemChecks.Where(_ => db.FigureCheckPublicity.Any(p => p.IsPublic));

    public static IQueryable<Finding> ShownFindings(this CommitteesDbContext db) =>
        db.Findings.Where(_ => db.FigureCheckPublicity.Any(p => p.IsPublic));

    /// <summary>Those that nobody has set aside.</summary>
    public static IQueryable<Finding> ShownOpenFindings(this CommitteesDbContext db) =>
        db.ShownFindings().Where(finding => !db.SetAsides.Any(aside => aside.Key == finding.Key));
}
