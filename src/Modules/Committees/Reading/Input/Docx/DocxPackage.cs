using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>The parts of a Word document, each unpacked and parsed within limits.</summary>
/// <remarks>
/// Read as ZIP and XML rather than through the Open XML SDK: that loads parts of any depth and size into its own objects, and refuses real
/// documents whose links are not valid addresses. We need the text alone, and follow no link.
/// </remarks>
internal sealed class DocxPackage : IDisposable
{
    private const int Megabyte = 1 << 20;
    private const string UsualDocument = "word/document.xml";

    private readonly ZipArchive _zip;
    private readonly PaperInputLimits _limits;
    private readonly Dictionary<string, DocxRelation> _relations;
    private long _unpacked;

    private DocxPackage(ZipArchive zip, PaperInputLimits limits)
    {
        (_zip, _limits) = (zip, limits);
        var document =
            Relations("_rels/.rels", "").Values.FirstOrDefault(relation => relation.IsA("officeDocument"))?.Part ?? UsualDocument;
        Document = Part(document) ?? throw Damaged(document);
        var folder = document[..(document.LastIndexOf('/') + 1)];
        _relations = Relations($"{folder}_rels/{document[folder.Length..]}.rels", folder);
    }

    /// <summary>The root element of the main part.</summary>
    public XElement Document { get; }

    /// <exception cref="PaperRefusedException">A limit is met, the package is locked, or it has no document.</exception>
    public static DocxPackage Open(byte[] content, PaperInputLimits limits)
    {
        var entries = ZipDirectory.Read(content, limits.MostZipEntries) ?? throw Damaged("ZIP");
        if (entries.Count > limits.MostZipEntries)
        {
            throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Entries, limits.MostZipEntries));
        }

        if (entries.Any(entry => entry.IsEncrypted))
        {
            throw new PaperRefusedException(new CannotReadPaper.DocumentIsLocked());
        }

        return new DocxPackage(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read), limits);
    }

    /// <summary>The part that the document names as its styles, numbering, notes …; null when it has none.</summary>
    public XElement? Related(string type) =>
        _relations.Values.FirstOrDefault(relation => relation.IsA(type)) is { } found ? Part(found.Part) : null;

    public XElement? RelatedById(string? id) => id is not null && _relations.TryGetValue(id, out var found) ? Part(found.Part) : null;

    public void Dispose() => _zip.Dispose();

    private Dictionary<string, DocxRelation> Relations(string part, string folder) =>
        Part(part) is { } root
            ? root.Elements()
                .Where(relation => relation.Value("TargetMode") != "External" && relation.Value("Id") is not null)
                .DistinctBy(relation => relation.Value("Id"))
                .ToDictionary(
                    relation => relation.Value("Id")!,
                    relation => new DocxRelation(relation.Value("Type") ?? "", DocxRelation.Resolve(folder, relation.Value("Target") ?? ""))
                )
            : [];

    private XElement? Part(string name)
    {
        if (_zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        var bytes = Unpack(entry);
        try
        {
            CheckDepth(bytes);
            using var reader = Reader(bytes);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException) when (TextDecoding.Decode(bytes).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            throw new PaperRefusedException(new CannotReadPaper.DocumentIsUnsafe(name));
        }
        catch (XmlException e)
        {
            throw Damaged($"{name}:{e.LineNumber}:{e.LinePosition}");
        }
    }

    /// <summary>Counts what really comes out, since the sizes in a package may be lies.</summary>
    private byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int got;
        while ((got = packed.Read(buffer)) > 0)
        {
            _unpacked += got;
            unpacked.Write(buffer, 0, got);
            if (unpacked.Length > Megabyte && unpacked.Length / Math.Max(1, entry.CompressedLength) > _limits.MostZipRatio)
            {
                throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Ratio, _limits.MostZipRatio));
            }

            if (_unpacked > _limits.MostUnpacked)
            {
                throw new PaperRefusedException(
                    new CannotReadPaper.LimitIsExceeded(ReadingLimit.Unpacked, _limits.MostUnpacked / Megabyte)
                );
            }
        }

        return unpacked.ToArray();
    }

    private void CheckDepth(byte[] xml)
    {
        using var reader = Reader(xml);
        while (reader.Read())
        {
            if (reader.Depth > _limits.MostDepth)
            {
                throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Depth, _limits.MostDepth));
            }
        }
    }

    private static XmlReader Reader(byte[] xml) =>
        XmlReader.Create(
            new MemoryStream(xml, writable: false),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );

    private static PaperRefusedException Damaged(string where) => new(new CannotReadPaper.DocumentIsDamaged(ContentKind.Docx, where));
}
