using System.Globalization;

namespace Ledetraad.Bench.Generating.Layouts;

/// <summary>Journal numbers with a KLE part, headings in mixed capitals, no list of members, the decision under its own committee line.</summary>
internal sealed class JournalLayout : PaperLayout
{
    public override string Name => "journal";

    public override string CaseNumber(int year, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"15.{serial % 40:00}.{serial % 17:00}-A00-{serial}-{year:00}");

    public override string RoutineCaseNumber(int year) => string.Create(CultureInfo.InvariantCulture, $"00.22.00-P35-1-{year:00}");

    /// <summary>Items are numbered through the year.</summary>
    public override int FirstNumber(DateOnly date, int most) => date.DayOfYear / 14 * most + 1;

    protected override void WriteHead(PageWriter page, MeetingPlan plan) =>
        WriteLabelledHead(
            page,
            plan,
            $"REFERAT {plan.Committee} {plan.Term} d. {Dashed(plan.Date)}",
            plan.Members.Select(m => m.ToString())
        );

    protected override string ContentsTitle(ItemPlan item) => item.Kind == ItemKind.Closed ? $"Lukket: {item.Title}" : item.Title;

    protected override void WriteItem(PageWriter page, MeetingPlan plan, ItemPlan item)
    {
        page.Block($"Punkt {item.Number}: {ContentsTitle(item)}").Block(item.CaseNumber!);
        if (item.Kind is ItemKind.Closed or ItemKind.Signatures)
        {
            return;
        }

        page.Section("Resume", [.. item.Summary]);
        if (item.Kind == ItemKind.Case)
        {
            page.Block("INDSTILLING")
                .Block("Administrationen indstiller,")
                .Block([.. item.Recommendations.Select((r, i) => $"{i + 1}. {r}.")]);
        }

        page.Block("Beslutning").Block($"{plan.Committee}, {Dotted(plan.Date)}");
        if (plan.Absent.Count > 0)
        {
            page.Block($"Fraværende: {string.Join(", ", plan.Absent)}");
        }

        page.Block(item.Decision!);
        WriteDissents(page, item);
        if (item.Statement.Count > 0)
        {
            page.Block("Sagsfremstilling").Blocks(item.Statement);
        }

        page.Section("Økonomi", item.Financial).Section("Personalemæssige konsekvenser", item.Staff);
        WriteAttachments(page, item);
    }
}
