using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>Walks a Word document in reading order and writes its text.</summary>
internal sealed class DocxWalker(DocxPackage package, TextFlow flow)
{
    private readonly DocxNumbering _numbering = new(package.Related("numbering"), package.Related("styles"));
    private readonly DocxNotes _notes = new();
    private bool _inList;

    public void Walk()
    {
        if (package.Document.Child("body") is not { } body)
        {
            return;
        }

        Header(body);
        Blocks(body);
        flow.EndParagraph();
        foreach (var (mark, note) in _notes.Referred(package))
        {
            flow.Write(mark + " " + DocxTable.TextOf(note, _ => null));
            flow.EndParagraph();
        }
    }

    /// <summary>The head of the first page, once: it may be the only place that names the municipality or the committee.</summary>
    private void Header(XElement body)
    {
        var section = body.Descendants().FirstOrDefault(element => element.Is("sectPr"));
        var headers = section?.Elements().Where(child => child.Is("headerReference")).ToList() ?? [];
        var first = section.Child("titlePg").IsOn() ? headers.Find(header => header.Value("type") == "first") : null;
        var reference = first ?? headers.Find(header => header.Value("type") is "default" or null);
        if (package.RelatedById(reference.Value("id")) is { } header)
        {
            Blocks(header);
            flow.EndParagraph();
        }
    }

    private void Blocks(XElement parent)
    {
        foreach (var block in parent.Content())
        {
            if (block.Is("p"))
            {
                Paragraph(block);
            }
            else if (block.Is("tbl"))
            {
                Table(block);
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (properties.Child("pageBreakBefore").IsOn())
        {
            flow.PageBreak();
        }

        var marker = _numbering.Next(paragraph);
        if (!_inList || marker is null)
        {
            flow.EndParagraph();
        }

        if (marker is not null)
        {
            flow.Mark(marker);
        }

        _inList = marker is not null;
        var boxes = new List<XElement>();
        new DocxRuns(boxes, _notes, flow.Write, flow.EndLine, flow.PageBreak).Read(paragraph);
        flow.EndLine();
        flow.Mark("");
        foreach (var box in boxes)
        {
            flow.EndParagraph();
            Blocks(box);
        }

        if (properties.Child("sectPr") is { } section && section.Child("type").Value("val") != "continuous")
        {
            flow.PageBreak();
        }
    }

    private void Table(XElement table)
    {
        flow.EndParagraph();
        _inList = false;
        var rows = DocxTable.Rows(table);
        if (DocxTable.IsForLayout(rows))
        {
            foreach (var cell in rows.SelectMany(DocxTable.Cells))
            {
                Blocks(cell);
            }
        }
        else
        {
            foreach (var row in rows)
            {
                flow.Row(DocxTable.Read(row, _numbering.Next));
            }
        }

        flow.EndParagraph();
    }
}
