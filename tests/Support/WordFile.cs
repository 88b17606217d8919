using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ledetraad.Tests.Support;

/// <summary>Makes Word documents for tests.</summary>
public static class WordFile
{
    /// <param name="body">Paragraphs and tables of the document.</param>
    /// <param name="prepare">Adds what the body refers to: numbering, styles, headers.</param>
    public static byte[] Of(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? prepare = null)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            prepare?.Invoke(main);
        }

        return file.ToArray();
    }

    public static Paragraph Paragraph(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static Paragraph Item(string text, int list, int level = 0) =>
        new(
            new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })),
            new Run(new Text(text))
        );

    /// <param name="rows">Each with <c>|</c> between its cells.</param>
    public static Table Table(params string[] rows) =>
        new(rows.Select(row => new TableRow(row.Split('|').Select(cell => new TableCell(Paragraph(cell))))));

    /// <summary>List 1 has numbers (1. and a. below it), list 2 has bullets, list 3 numbers like list 1 but begins again.</summary>
    public static void AddLists(MainDocumentPart main)
    {
        var part = main.AddNewPart<NumberingDefinitionsPart>();
        part.Numbering = new Numbering(
            new AbstractNum(Level(0, NumberFormatValues.Decimal, "%1."), Level(1, NumberFormatValues.LowerLetter, "%2)"))
            {
                AbstractNumberId = 1,
            },
            new AbstractNum(Level(0, NumberFormatValues.Bullet, "·")) { AbstractNumberId = 2 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 },
            new NumberingInstance(
                new AbstractNumId { Val = 1 },
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }
            )
            {
                NumberID = 3,
            }
        );
    }

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };
}
