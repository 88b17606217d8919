using System.Globalization;

namespace Ledetraad.Bench.Generating.Layouts;

/// <summary>Each item is named twice, attachments stand first, the route stands in the summary, the decision before the statement.</summary>
internal sealed class TwiceNamedLayout : PaperLayout
{
    public override string Name => "twice-named";

    public override string CaseNumber(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{year:00}-{serial:000000}");

    /// <summary>Items are numbered through the year.</summary>
    public override int FirstNumber(DateOnly date, int most) => date.DayOfYear / 14 * most + 1;

    protected override void WriteHead(PageWriter page, MeetingPlan plan) =>
        WriteLabelledHead(
            page,
            plan,
            $"REFERAT {plan.Committee} {plan.Term} d. {Dashed(plan.Date)}",
            plan.Members.Select(m => plan.Absent.Contains(m) ? $"{m.Name} (Fravær)" : m.Name)
        );

    protected override string ContentsTitle(ItemPlan item) => item.Kind == ItemKind.Closed ? $"Lukket: {item.Title}" : item.Title;

    protected override void WriteItem(PageWriter page, MeetingPlan plan, ItemPlan item)
    {
        page.Block($"Punkt {item.Number}: {ContentsTitle(item)}");
        if (item.CaseNumber is { } number)
        {
            page.Block(number);
        }

        WriteAttachments(page, item);
        if (item.Kind is ItemKind.Closed or ItemKind.Signatures)
        {
            return;
        }

        page.Block($"{item.Number}. {item.Title}");
        if (item.Kind == ItemKind.Case)
        {
            page.Block("Resumé").Block("Politisk behandling").Block($"{plan.Committee} ({Capacity(item.Purpose)}), {Dotted(plan.Date)}");
            page.Blocks(item.Summary.Select(s => new[] { s }));
            page.Block("Indstilling").Block($"Administrationen indstiller, {string.Join(", og ", item.Recommendations)}.");
        }

        page.Block("Beslutning").Block($"{plan.Committee}, {Dotted(plan.Date)}");
        if (plan.Absent.Count > 0)
        {
            page.Block($"Fraværende: {string.Join(", ", plan.Absent)}");
        }

        page.Block(item.Decision!);
        WriteDissents(page, item);
        page.Block("Sagsfremstilling").Blocks(item.Statement);
        page.Section("Økonomi", item.Financial).Section("Sagens videre forløb", item.Further);
    }

    private static string Capacity(Purpose purpose) =>
        purpose switch
        {
            Purpose.Discuss => "drøfter",
            Purpose.Inform => "til efterretning",
            _ => "godkender",
        };
}
