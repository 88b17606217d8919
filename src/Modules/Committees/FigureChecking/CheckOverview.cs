using System.Text;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>A check as a person reads it on a screen.</summary>
internal static class CheckOverview
{
    public static string Of(PaperCheck check)
    {
        var findings = check.Findings.ToList();
        var text = new StringBuilder().AppendLine($"{check.File}: {FindingWords.Summary(check.Relations.Count, findings.Count)}");
        foreach (var finding in findings)
        {
            var severity = T["Check.Severity." + finding.Doubt!.Severity];
            var place = finding.Item is null ? T["Check.Line", Lines(finding)] : T["Check.ItemAndLine", finding.Item, Lines(finding)];
            text.AppendLine($"  {place} · {severity}: {finding.Doubt.Message}");
        }

        return text.ToString();
    }

    private static string Lines(Relation finding) => string.Join(", ", finding.Lines.Distinct());
}
