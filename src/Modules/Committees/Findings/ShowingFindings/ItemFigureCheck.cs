using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings.ShowingFindings;

/// <summary>What the figure check says of one item.</summary>
internal sealed record ItemFigureCheck(int Relations, IReadOnlyList<HoldingRelation> Holding, IReadOnlyList<ItemFinding> Findings)
{
    public IEnumerable<ItemFinding> ToSee => Findings.Where(finding => finding.SetAside is null);

    public IEnumerable<ItemFinding> SetAside => Findings.Where(finding => finding.SetAside is not null);

    public string Summary => FindingWords.Summary(Relations, ToSee.Count());

    /// <returns>Null when nothing was tested in the item, or the municipality does not show its figure check.</returns>
    public static async Task<ItemFigureCheck?> ReadAsync(CommitteesDbContext db, Guid itemId, CancellationToken stop)
    {
        var english = FindingWords.IsEnglish;
        var found = await db.ShownItemChecks()
            .Where(check => check.ItemId == itemId)
            .Select(check => new
            {
                check.Relations,
                check.Holding,
                Findings = (
                    from finding in db.Findings
                    join setAside in db.SetAsides on finding.Key equals setAside.Key into setAsides
                    from aside in setAsides.DefaultIfEmpty()
                    where finding.ItemId == check.ItemId
                    orderby finding.Ordinal
                    select new ItemFinding
                    {
                        Key = finding.Key,
                        Severity = finding.Severity,
                        Message = english ? finding.EnglishMessage : finding.Message,
                        Section = finding.Section,
                        Start = finding.Start ?? 0,
                        Length = finding.Length ?? 0,
                        SetAside = aside,
                    }
                ).ToList(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new ItemFigureCheck(found.Relations, ItemCheck.HoldingFrom(found.Holding), found.Findings);
    }

    /// <summary>The places to mark in a section; of two that overlap, the first.</summary>
    public IReadOnlyList<TextMark> MarksIn(int section, PaperSection text)
    {
        var marks = new List<TextMark>();
        foreach (var finding in ToSee.Where(f => f.Section == section && f.End <= text.Text.Length).OrderBy(f => f.Start))
        {
            if (marks.Count == 0 || marks[^1].Start + marks[^1].Length <= finding.Start)
            {
                marks.Add(new TextMark(finding.Start, finding.Length, finding.PlaceId, "#" + finding.Id, T["Mark.Hint"]));
            }
        }

        return marks;
    }
}

internal sealed class ItemFinding
{
    public Guid Key { get; init; }
    public Severity Severity { get; init; }

    /// <summary>In the language of the request.</summary>
    public string Message { get; init; } = "";

    public int? Section { get; init; }
    public int Start { get; init; }
    public int Length { get; init; }
    public SetAside? SetAside { get; init; }

    public int End => Start + Length;

    /// <summary>Where on the page it is told.</summary>
    public string Id => $"fund-{Short}";

    /// <summary>Where on the page its figure stands.</summary>
    public string PlaceId => $"tal-{Short}";

    private string Short => Key.ToString("N")[..12];
}
