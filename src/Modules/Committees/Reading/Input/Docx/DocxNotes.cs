using System.Globalization;
using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>Footnotes and endnotes, numbered as they are referred to; their texts come after the document's.</summary>
internal sealed class DocxNotes
{
    private readonly List<(string Part, string Id)> _references = [];

    /// <summary>The raised mark that stands in the text.</summary>
    /// <param name="reference">A <c>footnoteReference</c> or an <c>endnoteReference</c>.</param>
    public string Refer(XElement reference)
    {
        _references.Add((reference.Is("footnoteReference") ? "footnotes" : "endnotes", reference.Value("id") ?? ""));
        return Mark(_references.Count);
    }

    public IEnumerable<(string Mark, XElement Note)> Referred(DocxPackage package)
    {
        var parts = _references
            .Select(reference => reference.Part)
            .Distinct()
            .ToDictionary(part => part, part => package.Related(part)?.Elements().ToLookup(note => note.Value("id") ?? ""));
        for (var i = 0; i < _references.Count; i++)
        {
            if (parts[_references[i].Part]?[_references[i].Id].FirstOrDefault() is { } note)
            {
                yield return (Mark(i + 1), note);
            }
        }
    }

    private static string Mark(int number) => Superscript.Of(number.ToString(CultureInfo.InvariantCulture));
}
