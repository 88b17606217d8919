using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Drafting.Checking;

/// <summary>The figure check of a text that is being written: the same as of a published paper, worked out while one waits.</summary>
internal static class DraftCheck
{
    /// <param name="paper">Within which the same words and figures are the same finding.</param>
    /// <param name="accepted">Reasons of findings that somebody let stand, by their key.</param>
    /// <returns>Null when there is nothing to test.</returns>
    public static ItemFigureCheck? Of(
        Guid paper,
        string title,
        IReadOnlyList<(SectionKind Kind, string Heading, string Markdown)> parts,
        IReadOnlyDictionary<Guid, SetAside> accepted
    )
    {
        var (item, text) = DraftText.Of(title, parts);
        var read = new Paper
        {
            Source = new PaperSource("", "", 0, 0, []),
            Kind = PaperKind.CasePaper,
            Meeting = PaperMeeting.Unknown,
            Items = [item],
        };
        if (!PublicCheck.Of(read, text).Items.TryGetValue(0, out var check))
        {
            return null;
        }

        var findings = check.RowsOf(Guid.Empty, paper).OfType<Finding>().ToList();
        return new ItemFigureCheck(
            check.Relations,
            check.Holding,
            findings.ConvertAll(finding => new ItemFinding
            {
                Key = finding.Key,
                Severity = finding.Severity,
                Message = FindingWords.IsEnglish ? finding.EnglishMessage : finding.Message,
                Section = finding.Section,
                Start = finding.Start ?? 0,
                Length = finding.Length ?? 0,
                SetAside = accepted.GetValueOrDefault(finding.Key),
            })
        );
    }
}
