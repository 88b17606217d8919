using System.Globalization;

namespace Ledetraad.Bench.Generating.Layouts;

/// <summary>Summary, recommendation with a list, statement, consequences, and the decision with committee and date in its heading.</summary>
internal sealed class SummaryFirstLayout : PaperLayout
{
    public override string Name => "summary-first";

    public override string CaseNumber(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{year:00}/{serial + 10_000}");

    public override string RoutineCaseNumber(int year) => string.Create(CultureInfo.InvariantCulture, $"{year:00}/4711");

    public override string PrintedTitle(ItemPlan item) => item.Kind == ItemKind.Closed ? $"{item.Title} - Lukket" : item.Title;

    protected override void WriteHead(PageWriter page, MeetingPlan plan) =>
        WriteLabelledHead(
            page,
            plan,
            $"REFERAT {plan.Term[..5]}{plan.Term[7..]}: {plan.Committee} d. {Dashed(plan.Date)}",
            plan.Members.Except(plan.Absent).Select(m => m.Name)
        );

    protected override string ContentsTitle(ItemPlan item) => item.Kind == ItemKind.Closed ? $"Lukket: {PrintedTitle(item)}" : item.Title;

    protected override void WriteItem(PageWriter page, MeetingPlan plan, ItemPlan item)
    {
        page.Block($"Punkt {item.Number}: {ContentsTitle(item)}").Block(item.CaseNumber!);
        if (item.Kind is ItemKind.Closed or ItemKind.Signatures)
        {
            return;
        }

        page.Section("Sagsresumé", [.. item.Summary]);
        page.Block("Indstilling")
            .Block($"Forvaltningen indstiller til {plan.Committee},")
            .Block([.. item.Recommendations.Select(r => $"- {r}.")]);
        if (item.Statement.Count > 0)
        {
            page.Block("Sagsfremstilling").Blocks(item.Statement);
        }

        page.Section("Bevillingsmæssige konsekvenser", item.Financial);
        page.Block($"Beslutning {plan.Committee} den {Dashed(plan.Date)}").Block(item.Decision!);
        WriteDissents(page, item);
        if (plan.Absent.Count > 0)
        {
            page.Block($"Afbud: {string.Join(", ", plan.Absent)}");
        }

        WriteAttachments(page, item);
    }
}
