using System.Xml;
using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>A Word document as lines: what stands in it after accepting all tracked changes.</summary>
internal static class DocxText
{
    public static Result<List<string>, CannotReadPaper> Read(byte[] content, PaperInputLimits limits)
    {
        try
        {
            using var package = DocxPackage.Open(content, limits);
            var flow = new TextFlow(limits);
            new DocxWalker(package, flow).Walk();
            return flow.Finish(ContentKind.Docx);
        }
        catch (PaperRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return new CannotReadPaper.DocumentIsDamaged(ContentKind.Docx, e.Message);
        }
    }
}
