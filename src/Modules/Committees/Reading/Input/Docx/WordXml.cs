using System.Globalization;
using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>WordprocessingML by local names: the transitional and the strict form differ in their namespaces alone.</summary>
/// <remarks>Source: ECMA-376, part 1, 17 (WordprocessingML) and part 3 (markup compatibility).</remarks>
internal static class WordXml
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Is(name));

    public static string? Value(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(found => found.Name.LocalName == attribute)?.Value;

    public static int? Number(this XElement? element, string attribute = "val") =>
        int.TryParse(element.Value(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A property that is on when it stands there, unless it says no.</summary>
    public static bool IsOn(this XElement? property) => property is not null && property.Value("val") is not ("0" or "false" or "off");

    /// <summary>Children, seen through wrappers that say nothing of the text: content controls, tags, insertions, alternatives.</summary>
    public static IEnumerable<XElement> Content(this XElement element)
    {
        foreach (var child in element.Elements())
        {
            if (Unwrap(child) is not { } wrapped)
            {
                yield return child;
                continue;
            }

            foreach (var inner in wrapped.Content())
            {
                yield return inner;
            }
        }
    }

    private static XElement? Unwrap(XElement element) =>
        element.Name.LocalName switch
        {
            "sdt" => element.Child("sdtPr").Child("showingPlcHdr").IsOn() ? new XElement("empty") : element.Child("sdtContent"),
            "ins" or "moveTo" or "smartTag" or "customXml" or "hyperlink" or "fldSimple" or "dir" or "bdo" => element,
            "AlternateContent" => element.Child("Choice") ?? element.Child("Fallback"),
            _ => null,
        };
}
