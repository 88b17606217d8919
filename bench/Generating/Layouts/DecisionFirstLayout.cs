using System.Globalization;

namespace Ledetraad.Bench.Generating.Layouts;

/// <summary>Recommendation and decision before the statement, then many short standard sections; apologies after the decision.</summary>
internal sealed class DecisionFirstLayout : PaperLayout
{
    public override string Name => "decision-first";

    public override string CaseNumber(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{year:00}/{serial + 1000}");

    public override string PrintedTitle(ItemPlan item) => $"{item.Title} (B)";

    protected override void WriteHead(PageWriter page, MeetingPlan plan) =>
        WriteLabelledHead(
            page,
            plan,
            $"REFERAT {plan.Committee} {plan.Term} d. {Dashed(plan.Date)}",
            plan.Members.Except(plan.Absent).Select(m => m.Name)
        );

    protected override string ContentsTitle(ItemPlan item) => (item.Kind == ItemKind.Closed ? "Lukket: " : "") + PrintedTitle(item);

    protected override void WriteItem(PageWriter page, MeetingPlan plan, ItemPlan item)
    {
        page.Block($"Punkt {item.Number}: {ContentsTitle(item)}");
        if (item.CaseNumber is { } number)
        {
            page.Block(number);
        }

        if (item.Kind is ItemKind.Closed or ItemKind.Signatures)
        {
            return;
        }

        page.Block("Administrativ indstilling")
            .Block("Afdelingschefen indstiller,")
            .Block([.. item.Recommendations.Select(r => $"- {r}.")]);
        page.Block($"Beslutning {plan.Committee} den {Dashed(plan.Date)}").Block(item.Decision!);
        WriteDissents(page, item);
        if (plan.Absent.Count > 0)
        {
            page.Block($"Afbud: {string.Join(", ", plan.Absent)}");
        }

        page.Block("Sagsfremstilling").Blocks(item.Summary.Select(s => new[] { s })).Blocks(item.Statement);
        page.Section("Tidligere behandling", item.Earlier)
            .Section("Økonomiske konsekvenser", item.Financial)
            .Section("Personalemæssige konsekvenser", item.Staff)
            .Section("Retsregler og andre forskrifter", item.Legal)
            .Section("Høring", item.Hearing);
        WriteAttachments(page, item);
    }
}
