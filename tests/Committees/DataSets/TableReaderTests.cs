using System.IO.Compression;
using System.Text;
using Ledetraad.Modules.Committees.DataSets.Reading;

namespace Ledetraad.Committees.Tests.DataSets;

public class TableReaderTests
{
    [Theory]
    [InlineData("Kanal\t2024\t2025\nLæge\t1.038\t-5,5")]
    [InlineData("Kanal;2024;2025\r\nLæge;1.038;−5,5\r\n")]
    [InlineData("Kanal,2024,2025\nLæge,\"1.038\",\"-5,5\"")]
    [InlineData("\uFEFFKanal;2024;2025\n\n  Læge ; 1.038 ; - 5,5;\n")]
    public void A_table_is_read_whether_it_is_pasted_or_a_file(string text)
    {
        var table = TableReader.Read(Encoding.UTF8.GetBytes(text)).Value;

        Assert.Equal(("Kanal", "2024 2025"), (table.Corner, string.Join(' ', table.Columns.Select(c => c.Key))));
        Assert.Equal([1038m, -5.5m], table.Rows.Single().Cells.Select(c => c.Number!.Value));
    }

    [Fact]
    public void A_table_reads_back_from_its_text()
    {
        var table = TableReader.Read("År\tAntal\tNote\nførste\t1,75\tfast\nandet\t-\t\n").Value;

        Assert.Equal(table.Rows.SelectMany(r => r.Cells), TableReader.Read(table.ToText()).Value.Rows.SelectMany(r => r.Cells));
    }

    [Fact]
    public void What_is_wrong_is_told_by_row_and_column()
    {
        var problems = Problems("\t2024\t\nLæge\t1.5\t4\n\tfem\t6\nSelv\t7\t8\t9\n0101701234\t1\t2");

        Assert.Equal(
            [
                new CellProblem(1, 3, CellMistake.HeadIsMissing, ""),
                new CellProblem(2, 2, CellMistake.IsNoNumber, "1.5"),
                new CellProblem(3, 1, CellMistake.LabelIsMissing, ""),
                new CellProblem(3, 2, CellMistake.IsNoNumber, "fem"),
                new CellProblem(4, 4, CellMistake.StandsBesideTheTable, "9"),
                new CellProblem(5, 1, CellMistake.LooksLikeCpr, "0101701234"),
            ],
            problems
        );
    }

    [Fact]
    public void A_whole_row_or_column_may_be_words()
    {
        var table = TableReader.Read("\tAntal\tStatus\nEt\t1\tGrøn\nTo\t2\tRød\nBemærkning\tuændret\tlukket").Value;

        Assert.Equal("Grøn", table.Rows[0].Cells[1].Text);
        Assert.Equal("uændret", table.Rows[2].Cells[0].Text);
    }

    [Theory]
    [InlineData("", typeof(CannotReadTable.IsEmpty))]
    [InlineData("kun en kolonne\n1\n2", typeof(CannotReadTable.HasNoCells))]
    [InlineData("kun\toverskrifter", typeof(CannotReadTable.HasNoCells))]
    [InlineData("a\tb\nc\t\0", typeof(CannotReadTable.ContentIsNoTable))]
    public void What_is_no_table_is_refused(string text, Type refusal) => Assert.IsType(refusal, Refusal(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Tables_have_limits()
    {
        Assert.IsType<CannotReadTable.FileIsTooLarge>(Refusal(new byte[900_001]));
        Assert.IsType<CannotReadTable.HasTooMany>(
            Refusal(Encoding.UTF8.GetBytes("a\tb\n" + string.Concat(Enumerable.Repeat("x\t1\n", 2_001))))
        );
        Assert.IsType<CannotReadTable.HasTooMany>(Refusal(Encoding.UTF8.GetBytes(string.Join('\t', Enumerable.Range(0, 102)) + "\nx\t1")));
        Assert.IsType<CannotReadTable.HasTooMany>(Refusal(Encoding.UTF8.GetBytes("a\tb\nx\t" + new string('y', 1_001))));
    }

    [Fact]
    public void A_workbook_is_read_as_it_was_shown()
    {
        var sheet = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>2024</t></is></c><c r="D1" t="str"><v>I alt</v></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>1038.5</v></c><c r="D2"><f>B2*2</f><v>2077</v></c></row>
            """;

        var table = TableReader
            .Read(Workbook(sheet.Replace("D1", "C1", StringComparison.Ordinal).Replace("D2", "C2", StringComparison.Ordinal)))
            .Value;

        Assert.Equal("Kanal", table.Corner);
        Assert.Equal(
            "Læge 1038,5 2077",
            $"{table.Rows[0].Label} {string.Join(' ', table.Rows[0].Cells.Select(c => DanishNumber.Write(c.Number!.Value)))}"
        );
    }

    [Fact]
    public void A_hostile_workbook_is_refused()
    {
        Assert.IsType<CannotReadTable.WorkbookIsRefused>(Refusal(Workbook(new string(' ', 40 << 20))));
        Assert.IsType<CannotReadTable.WorkbookIsRefused>(Refusal(Workbook("", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")));
        Assert.IsType<CannotReadTable.WorkbookIsDamaged>(Refusal(Workbook("<row><c>")));
        Assert.IsType<CannotReadTable.WorkbookIsRefused>(
            Refusal(Workbook(string.Concat(Enumerable.Repeat("<a>", 500)) + string.Concat(Enumerable.Repeat("</a>", 500))))
        );
    }

    [Fact]
    public void No_damaged_workbook_brings_the_reader_down()
    {
        var whole = Workbook(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"ZZZZZZZ1\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>"
        );
        var draw = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var damaged = whole.ToArray();
            for (var change = draw.Next(1, 30); change > 0; change--)
            {
                damaged[draw.Next(damaged.Length)] = (byte)draw.Next(256);
            }

            _ = TableReader.Read(draw.Next(3) == 0 ? damaged[..draw.Next(damaged.Length)] : damaged);
        }
    }

    private static CannotReadTable Refusal(byte[] file)
    {
        Assert.True(TableReader.Read(file).IsRefused(out var refusal));
        return refusal;
    }

    private static IReadOnlyList<CellProblem> Problems(string text) =>
        Assert.IsType<CannotReadTable.CellsAreWrong>(Refusal(Encoding.UTF8.GetBytes(text))).Problems;

    private static byte[] Workbook(string rows, string before = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add(
                "_rels/.rels",
                $"<Relationships><Relationship Id=\"a\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships><Relationship Id=\"r1\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"r2\" Type=\"{Relation}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            );
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns:r=\"{Relation}\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            );
            Add("xl/sharedStrings.xml", "<sst><si><t>Kanal</t></si><si><r><t>Læ</t></r><r><t>ge</t></r></si></sst>");
            Add("xl/worksheets/sheet1.xml", $"{before}<worksheet><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string xml)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return file.ToArray();
    }
}
