using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Tests.Support;
using static Ledetraad.Tests.Support.WordFile;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class DocxTextTests
{
    [Fact]
    public async Task Paragraphs_stand_apart_and_list_items_together() =>
        Assert.Equal(
            "Indstilling\n\nForvaltningen indstiller,\n\n1. at A\n2. at B\na) dels\n3. at C\n\nAndet\n\n- prik\n- prik\n\n1. forfra",
            await ShownAsync(
                [
                    Paragraph("Indstilling"),
                    Paragraph(""),
                    Paragraph("Forvaltningen indstiller,"),
                    Item("at A", 1),
                    Item("at B", 1),
                    Item("dels", 1, level: 1),
                    Item("at C", 1),
                    Paragraph("Andet"),
                    Item("prik", 2),
                    Item("prik", 2),
                    Paragraph(""),
                    Item("forfra", 3),
                ],
                AddLists
            )
        );

    [Fact]
    public async Task A_table_becomes_rows_with_tabs_and_its_cells_one_line() =>
        Assert.Equal(
            "Før\n\ni 1.000 kr.|Budget||Rest\nDagpenge i alt|1|2|3\n|4|5|6\n\nEfter",
            await ShownAsync([
                Paragraph("Før"),
                new Table(
                    new TableRow(Cell("i 1.000 kr."), Cell("Budget", new GridSpan { Val = 2 }), Cell("Rest")),
                    new TableRow(
                        new TableCell(
                            new TableCellProperties(new VerticalMerge { Val = MergedCellValues.Restart }),
                            Paragraph("Dagpenge"),
                            Paragraph("i alt")
                        ),
                        Cell("1"),
                        Cell("2"),
                        Cell("3")
                    ),
                    new TableRow(Cell("", new VerticalMerge()), Cell("4"), Cell("5"), Cell("6"))
                ),
                Paragraph("Efter"),
            ])
        );

    [Fact]
    public async Task Tracked_changes_are_read_as_accepted() =>
        Assert.Equal(
            "Udvalget godkendte forslaget.",
            await ShownAsync([
                new Paragraph(
                    Run("Udvalget "),
                    new DeletedRun(new Run(new DeletedText("forkastede") { Space = SpaceProcessingModeValues.Preserve })) { Author = "x" },
                    new InsertedRun(Run("godkendte")) { Author = "x" },
                    Run(" forslaget.")
                ),
            ])
        );

    [Fact]
    public async Task Breaks_tabs_fields_links_and_hidden_text_are_read_as_word_shows_them() =>
        Assert.Equal(
            "Mødedato|4. marts\nlinje to\n¶\nSide 3 af et link m²",
            await ShownAsync([
                new Paragraph(
                    Run("Mødedato"),
                    new Run(new TabChar()),
                    Run("4. marts"),
                    new Run(new RunProperties(new Vanish()), new Text("skjult")),
                    new Run(new Break()),
                    Run("linje to"),
                    new Run(new Break { Type = BreakValues.Page }),
                    Run("Side "),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                    new Run(new FieldCode(" PAGE "), new Text("kode")),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                    Run("3"),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
                    Run(" af "),
                    new Hyperlink(Run("et link")),
                    Run(" m"),
                    new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new Text("2"))
                ),
            ])
        );

    [Fact]
    public async Task A_number_written_by_hand_is_a_number_not_a_cell() =>
        Assert.Equal("1. at godkende", await ShownAsync([new Paragraph(Run("1."), new Run(new TabChar()), Run("at godkende"))]));

    [Fact]
    public async Task A_text_box_comes_after_its_paragraph_and_only_once() =>
        Assert.Equal(
            "Før\n\nI boksen",
            await ShownAsync([
                new Paragraph(
                    Run("Før"),
                    new Run(
                        new AlternateContent(
                            new AlternateContentChoice(new Picture(new TextBoxContent(Paragraph("I boksen")))) { Requires = "wps" },
                            new AlternateContentFallback(new Picture(new TextBoxContent(Paragraph("I boksen"))))
                        )
                    )
                ),
            ])
        );

    [Fact]
    public async Task The_head_of_the_first_page_stands_once_at_the_top() =>
        Assert.Equal(
            "Fjordby Kommune\n\nReferat",
            await ShownAsync(
                [Paragraph("Referat"), new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = "hoved" })],
                main => main.AddNewPart<HeaderPart>("hoved").Header = new Header(Paragraph("Fjordby Kommune"))
            )
        );

    [Fact]
    public async Task A_footnote_has_its_mark_in_the_text_and_stands_at_the_end() =>
        Assert.Equal(
            "Budget¹ holder.\n\nMere.\n\n¹ Inkl. overførsler.",
            await ShownAsync(
                [new Paragraph(Run("Budget"), new Run(new FootnoteReference { Id = 5 }), Run(" holder.")), Paragraph("Mere.")],
                main => main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Paragraph("Inkl. overførsler.")) { Id = 5 })
            )
        );

    [Fact]
    public async Task Nested_tables_place_text_and_are_read_cell_by_cell() =>
        Assert.Equal(
            "Venstre\n\nA|B\nC|D",
            await ShownAsync([new Table(new TableRow(Cell("Venstre"), new TableCell(Table("A|B", "C|D"), Paragraph(""))))])
        );

    [Fact]
    public async Task A_document_without_text_says_so() =>
        Assert.Equal(new CannotReadPaper.DocumentHasNoText(ContentKind.Docx), await Reading.RefusalAsync("x.docx", Of([Paragraph(" ")])));

    [Fact]
    public async Task A_document_that_was_cut_is_damaged()
    {
        var whole = Of([Paragraph("Godkendt.")]);

        Assert.IsType<CannotReadPaper.DocumentIsDamaged>(await Reading.RefusalAsync("x.docx", whole[..(whole.Length / 2)]));
    }

    [Fact]
    public async Task A_broken_part_is_named_with_its_place() =>
        Assert.Equal(
            new CannotReadPaper.DocumentIsDamaged(ContentKind.Docx, "word/document.xml:2:8"),
            await Reading.RefusalAsync("x.docx", Package("<w:document xmlns:w=\"w\">\n<w:b></w:c></w:document>"))
        );

    [Fact]
    public async Task An_external_entity_is_never_fetched() =>
        Assert.Equal(
            new CannotReadPaper.DocumentIsUnsafe("word/document.xml"),
            await Reading.RefusalAsync(
                "x.docx",
                Package("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\">&e;</w:document>")
            )
        );

    [Fact]
    public async Task Elements_inside_each_other_without_end_are_refused() =>
        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Depth, 400),
            await Reading.RefusalAsync("x.docx", Package("<w:document xmlns:w=\"w\">" + string.Concat(Enumerable.Repeat("<w:p>", 100_000))))
        );

    [Fact]
    public async Task A_zip_bomb_is_refused_while_it_unpacks() =>
        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Ratio, 250),
            await Reading.RefusalAsync("x.docx", Package("<w:document xmlns:w=\"w\">" + new string(' ', 30_000_000)))
        );

    [Fact]
    public async Task A_document_that_unpacks_to_too_much_is_refused()
    {
        var limits = PaperInputLimits.Default with { MostUnpacked = 10_000 };

        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Unpacked, 0),
            await Reading.RefusalAsync("x.docx", new MemoryStream(Package("<d>" + new string(' ', 20_000) + "</d>")), limits)
        );
    }

    [Fact]
    public async Task A_package_of_too_many_files_is_refused() =>
        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Entries, 10_000),
            await Reading.RefusalAsync("x.docx", Package("<d/>", extraEntries: 10_001))
        );

    private static async Task<string> ShownAsync(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? prepare = null) =>
        (await Reading.ReadAsync("x.docx", Of(body, prepare))).Shown();

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static TableCell Cell(string text, OpenXmlElement? property = null) =>
        property is null ? new TableCell(Paragraph(text)) : new TableCell(new TableCellProperties(property), Paragraph(text));

    private static byte[] Package(string document, int extraEntries = 0)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using (var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
            {
                part.Write(document);
            }

            for (var i = 0; i < extraEntries; i++)
            {
                zip.CreateEntry($"word/media/{i}.png");
            }
        }

        return packed.ToArray();
    }
}
