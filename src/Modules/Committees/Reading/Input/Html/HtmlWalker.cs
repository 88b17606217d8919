using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>Walks a page in reading order and writes its text.</summary>
internal sealed class HtmlWalker(TextFlow flow)
{
    private int _listDepth;
    private bool _isPreformatted;

    public void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Write(text.Data);
                    break;
                case IElement element when !HtmlAttributes.IsLeftOut(element):
                    Element(element);
                    break;
            }
        }
    }

    private void Write(string text)
    {
        if (!_isPreformatted)
        {
            flow.Write(text.Replace('\t', ' '));
            return;
        }

        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first)
            {
                flow.EndLine();
            }

            flow.Write(line);
            first = false;
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                flow.EndLine();
                break;
            case "sup":
                flow.Write(Superscript.Of(element.TextContent));
                break;
            case "table" when element is IHtmlTableElement table:
                Table(table);
                break;
            case "ul" or "ol" or "menu":
                List(element);
                break;
            case "li":
                Item(element, "- ");
                break;
            case "dl":
                Apart(() => Walk(element));
                break;
            case "dt":
                flow.EndLine();
                Walk(element);
                flow.Write(" ");
                break;
            case "dd":
                Definition(element);
                break;
            case "pre":
                Preformatted(element);
                break;
            case "p" or "blockquote" or "figure" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr":
                Apart(() => Walk(element));
                break;
            case "address" or "article" or "aside" or "body" or "center" or "details" or "div" or "fieldset" or "figcaption" or "footer":
            case "form" or "header" or "legend" or "main" or "option" or "section" or "summary" or "td" or "th" or "tr" or "caption":
                flow.EndLine();
                Walk(element);
                flow.EndLine();
                break;
            default:
                Walk(element);
                break;
        }
    }

    /// <summary>A block with a blank line around it; within a list item only on lines of its own.</summary>
    private void Apart(Action walk)
    {
        EndBlock();
        walk();
        EndBlock();
    }

    private void EndBlock()
    {
        if (_listDepth > 0)
        {
            flow.EndLine();
        }
        else
        {
            flow.EndParagraph();
        }
    }

    private void List(IElement list)
    {
        EndBlock();
        var isNumbered = list.LocalName == "ol";
        var hasNoMarker = HtmlAttributes.HasNoMarker(list);
        var number = HtmlAttributes.Number(list, "start", otherwise: 1);
        var indent = new string(' ', 2 * _listDepth);
        foreach (var child in list.ChildNodes)
        {
            if (child is not IElement { LocalName: "li" } item)
            {
                if (child is IElement element && !HtmlAttributes.IsLeftOut(element))
                {
                    Element(element);
                }

                continue;
            }

            number = HtmlAttributes.Number(item, "value", number);
            if (!HtmlAttributes.IsLeftOut(item))
            {
                var marker = isNumbered ? ListNumber.Of(number, list.GetAttribute("type")) + ". " : "- ";
                Item(item, hasNoMarker || HtmlAttributes.HasNoMarker(item) ? "" : indent + marker);
            }

            number++;
        }

        EndBlock();
    }

    private void Item(IElement item, string marker)
    {
        flow.Mark(marker);
        _listDepth++;
        Walk(item);
        _listDepth--;
        flow.EndLine();
        flow.Mark("");
    }

    /// <summary>A value stands on its label's line; the next value of the same label after a comma.</summary>
    private void Definition(IElement definition)
    {
        if (definition.PreviousElementSibling is { LocalName: "dd" })
        {
            flow.EndLine();
        }

        Walk(definition);
        if (definition.NextElementSibling is not { LocalName: "dd" })
        {
            flow.EndLine();
        }
    }

    private void Preformatted(IElement element) =>
        Apart(() =>
        {
            var before = _isPreformatted;
            _isPreformatted = true;
            Walk(element);
            _isPreformatted = before;
        });

    /// <summary>A table of figures becomes rows; one that only places text on the page is read cell by cell.</summary>
    private void Table(IHtmlTableElement table)
    {
        EndBlock();
        var grid = HtmlTable.Of(table);
        if (grid.IsForLayout)
        {
            Walk(table);
        }
        else
        {
            Caption(table);
            foreach (var row in grid.Rows)
            {
                flow.Row(row);
            }
        }

        EndBlock();
    }

    private void Caption(IHtmlTableElement table)
    {
        if (table.Caption is { } caption && !HtmlAttributes.IsLeftOut(caption))
        {
            Walk(caption);
            flow.EndLine();
        }
    }
}
