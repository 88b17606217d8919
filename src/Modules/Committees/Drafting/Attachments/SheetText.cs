using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

/// <summary>The words of a spreadsheet, for search: its shared and inline strings, read with limits.</summary>
internal static class SheetText
{
    private const int MostUnpacked = 64_000_000;
    private const int MostParts = 500;

    /// <returns>Null when the file cannot be read.</returns>
    public static string? Of(byte[] bytes, int most)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var text = new StringBuilder();
            foreach (var part in zip.Entries.Take(MostParts).Where(HoldsWords))
            {
                Read(part, text, most);
            }

            return text.Length == 0 ? null : text.ToString();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool HoldsWords(ZipArchiveEntry part) =>
        part.Length <= MostUnpacked
        && (
            part.FullName == "xl/sharedStrings.xml"
            || part.FullName == "xl/workbook.xml"
            || part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
        );

    private static void Read(ZipArchiveEntry part, StringBuilder text, int most)
    {
        using var stream = part.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostUnpacked,
            }
        );
        while (text.Length < most && xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") is { } name)
            {
                text.AppendLine(name);
            }
            else if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }
                && xml.Read()
                && xml.NodeType == XmlNodeType.Text
            )
            {
                text.AppendLine(xml.Value);
            }
        }
    }
}
