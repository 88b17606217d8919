using System.Globalization;

namespace Ledetraad.Bench.Generating.Layouts;

/// <summary>Copied from a web page: no blank lines, competence and theme first, a line of numbers under each title, dates in words.</summary>
internal sealed class CompetenceLayout : PaperLayout
{
    public override string Name => "competence";

    public override string CaseNumber(int year, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"911-20{year:00}-{serial + 1000}");

    public override string RoutineCaseNumber(int year) => string.Create(CultureInfo.InvariantCulture, $"911-20{year:00}-12");

    public override string PrintedTitle(ItemPlan item) =>
        item.Kind == ItemKind.Closed
            ? item.Title
            : item.Title
                + item.Purpose switch
                {
                    Purpose.Discuss => " (D)",
                    Purpose.Inform => " (O)",
                    _ => " (B)",
                };

    protected override void WriteHead(PageWriter page, MeetingPlan plan)
    {
        page.Line($"{plan.Committee} ({plan.Term}) – Referat – {Wording.LongDate(plan.Date)}").Line("");
        page.Line($"{plan.Start:HH:mm} {plan.Place}").Line("Punkter på dagsordenen:");
        foreach (var item in plan.Items)
        {
            page.Line($"  {item.Number}. {PrintedTitle(item)}");
        }

        page.Line("");
        page.Dense = true;
    }

    protected override void WriteItem(PageWriter page, MeetingPlan plan, ItemPlan item)
    {
        var closed = item.Kind == ItemKind.Closed;
        page.Line($"{item.Number}. {PrintedTitle(item)}").Line("").Line($"{item.Number}.     {PrintedTitle(item)}").Line("");
        page.Line(
            $"Sagsnr.: {item.CaseNumber}               Dok.nr.: {item.CaseNumber}{item.Number}               {(closed ? "Lukket" : "Åbent")}"
        );
        if (item.Kind is ItemKind.Closed or ItemKind.Signatures)
        {
            page.Line("");
            return;
        }

        page.Section("Kompetence", $"{plan.Committee}.").Section("Beslutningstema", [.. item.Summary]);
        page.Block("Indstilling").Block("Direktøren indstiller,").Block([.. item.Recommendations.Select((r, i) => $"{i + 1}.    {r}.")]);
        if (item.Statement.Count > 0)
        {
            page.Block("Sagens indhold").Blocks(item.Statement);
        }

        page.Section("Retligt grundlag", item.Legal);
        page.Section("Økonomiske og personalemæssige konsekvenser", item.Financial);
        page.Section("Sagens videre forløb", item.Further);
        WriteAttachments(page, item);
        page.Block($"Beslutning i {plan.Committee} den {Wording.LongDate(plan.Date)}:");
        page.Block($"Fraværende: {string.Join(", ", plan.Absent)}").Block(item.Decision!);
        WriteDissents(page, item);
        page.Line("");
    }
}
