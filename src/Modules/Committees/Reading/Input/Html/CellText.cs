using System.Text;
using AngleSharp.Dom;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>A cell's text on one line: paragraphs and line breaks in it become one blank.</summary>
internal static class CellText
{
    public static string Of(IElement cell)
    {
        var text = new StringBuilder();
        Write(cell, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { Data: var data })
            {
                text.Append(data);
            }
            else if (child is IElement { LocalName: "sup" } raised)
            {
                text.Append(Superscript.Of(raised.TextContent));
            }
            else if (child is IElement element && !HtmlAttributes.IsLeftOut(element))
            {
                var isBlock = element.LocalName is "br" or "p" or "div" or "li" or "ul" or "ol" or "dd" or "dt";
                text.Append(isBlock ? " " : "");
                Write(element, text);
                text.Append(isBlock ? " " : "");
            }
        }
    }
}
