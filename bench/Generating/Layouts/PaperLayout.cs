using System.Globalization;
using System.Text;

namespace Ledetraad.Bench.Generating.Layouts;

/// <summary>How one municipality's system prints a paper.</summary>
internal abstract class PaperLayout
{
    private const int LineWidth = 78;

    public abstract string Name { get; }

    /// <param name="year">Two digits.</param>
    /// <param name="serial">Different for every case.</param>
    public abstract string CaseNumber(int year, int serial);

    /// <summary>The case number of what every meeting has; null when the layout prints none.</summary>
    public virtual string? RoutineCaseNumber(int year) => null;

    /// <summary>The number of the meeting's first item.</summary>
    /// <param name="most">Items that a meeting can have.</param>
    public virtual int FirstNumber(DateOnly date, int most) => 1;

    public virtual string PrintedTitle(ItemPlan item) => item.Title;

    public string Write(MeetingPlan plan)
    {
        var page = new PageWriter();
        WriteHead(page, plan);
        foreach (var item in plan.Items)
        {
            WriteItem(page, plan, item);
        }

        return page.ToString();
    }

    protected abstract void WriteHead(PageWriter page, MeetingPlan plan);

    protected abstract void WriteItem(PageWriter page, MeetingPlan plan, ItemPlan item);

    protected static string Dashed(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    protected static string Dotted(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>Label with date and hour, place, members, contents: the head that four of the layouts share.</summary>
    protected void WriteLabelledHead(PageWriter page, MeetingPlan plan, string firstLine, IEnumerable<string> members)
    {
        page.Line("").Line("").Line(firstLine).Line("");
        page.Block($"Mødedato {Wording.Capital(Wording.Weekday(plan.Date))} d. {Wording.LongDate(plan.Date)} kl. {plan.Start:HH:mm}");
        page.Block($"Mødested {plan.Place}");
        page.Block([.. Wrap($"Mødedeltagere {string.Join(", ", members)}")]);
        page.Block("Indholdsfortegnelse");
        page.Block([.. plan.Items.Select((item, i) => $"{ContentsTitle(item)}.....\t{3 + 2 * i}")]);
    }

    protected virtual string ContentsTitle(ItemPlan item) => PrintedTitle(item);

    /// <summary>A member's dissent follows the decision as a sentence.</summary>
    protected static void WriteDissents(PageWriter page, ItemPlan item)
    {
        foreach (var dissent in item.Dissents)
        {
            page.Block($"{dissent.Name} ({dissent.Party}) kunne ikke støtte indstillingen, {dissent.Reason}.");
        }
    }

    protected static void WriteAttachments(PageWriter page, ItemPlan item)
    {
        if (item.Attachments.Count > 0)
        {
            page.Block("Bilag");
            foreach (var attachment in item.Attachments)
            {
                page.Block(attachment);
            }
        }
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > LineWidth)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }
}

/// <summary>Collects a paper's lines; blocks have a blank line after them unless the page is dense.</summary>
internal sealed class PageWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>No blank lines between blocks, as in text copied from a web page.</summary>
    public bool Dense { get; set; }

    public PageWriter Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public PageWriter Block(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }

        return Dense ? this : Line("");
    }

    public PageWriter Blocks(IEnumerable<IReadOnlyList<string>> blocks)
    {
        foreach (var block in blocks)
        {
            Block([.. block]);
        }

        return this;
    }

    /// <summary>A heading with its text; nothing when there is no text.</summary>
    public PageWriter Section(string heading, params ReadOnlySpan<string> paragraphs)
    {
        if (paragraphs is not [] and not [""])
        {
            Block(heading);
            foreach (var paragraph in paragraphs)
            {
                Block(paragraph);
            }
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
