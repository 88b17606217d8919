using System.Globalization;
using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>The text of one paragraph's runs: without deleted and hidden text and without the codes of fields.</summary>
/// <param name="boxes">Takes the text boxes that are anchored in the paragraph.</param>
internal sealed class DocxRuns(List<XElement> boxes, DocxNotes? notes, WriteText write, Action endLine, Action pageBreak)
{
    private int _codes; // fields whose code, not yet their result, is being read
    private readonly Stack<bool> _fields = new();

    public void Read(XElement parent)
    {
        foreach (var child in parent.Content())
        {
            switch (child.Name.LocalName)
            {
                case "r" when !child.Child("rPr").Child("vanish").IsOn():
                    Run(child);
                    break;
                case "oMath" or "oMathPara":
                    Write(child.Value);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        var isRaised = run.Child("rPr").Child("vertAlign").Value("val") == "superscript";
        foreach (var child in run.Content())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    Write(isRaised ? Superscript.Of(child.Value) : child.Value);
                    break;
                case "tab" or "ptab":
                    Write("\t");
                    break;
                case "noBreakHyphen":
                    Write("-");
                    break;
                case "sym" when int.TryParse(child.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                    Write(((char)code).ToString());
                    break;
                case "br" when child.Value("type") == "page":
                    pageBreak();
                    break;
                case "br" or "cr":
                    endLine();
                    break;
                case "fldChar":
                    Field(child.Value("fldCharType"));
                    break;
                case "footnoteReference" or "endnoteReference":
                    Write(notes?.Refer(child) ?? "");
                    break;
                case "drawing" or "pict" or "object":
                    boxes.AddRange(Boxes(child));
                    break;
            }
        }
    }

    /// <summary>The outermost text boxes; those inside them come when they are read.</summary>
    private static IEnumerable<XElement> Boxes(XElement drawing) =>
        drawing.Content().SelectMany(child => child.Is("txbxContent") ? [child] : Boxes(child));

    private void Field(string? part)
    {
        switch (part)
        {
            case "begin":
                _fields.Push(true);
                _codes++;
                break;
            case "separate" when _fields.TryPeek(out var isCode) && isCode:
                _fields.Pop();
                _fields.Push(false);
                _codes--;
                break;
            case "end" when _fields.TryPop(out var wasCode):
                _codes -= wasCode ? 1 : 0;
                break;
        }
    }

    private void Write(string text)
    {
        if (_codes == 0)
        {
            write(text);
        }
    }
}

internal delegate void WriteText(ReadOnlySpan<char> text);
