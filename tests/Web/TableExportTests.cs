using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Tests;

public class TableExportTests
{
    private static readonly TableDefinition<Row> Definition = new TableDefinition<Row>(
        "regnskab",
        () => "Regnskab: 2025/26",
        row => row.Text
    )
        .Column("tekst", () => "Tekst", row => row.Text)
        .Column("dato", () => "Dato", row => row.Day)
        .Column("beloeb", () => "Beløb", row => row.Amount);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+4512345678")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public void Text_that_begins_like_a_formula_is_text_in_both_files(string text)
    {
        var rows = new[] { new Row(text, null, null) };

        Assert.Equal("'" + text, Sheet(rows)[1][0].InnerText);
        Assert.Contains("'" + text, Csv(rows), StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        var rows = new[] { new Row("Drift", null, -9008.5m) };

        Assert.Equal("Drift;;-9008,5", Csv(rows).Split("\r\n")[1]);
        var cell = Sheet(rows)[1][2];
        Assert.Equal(CellValues.Number, cell.DataType!.Value);
        Assert.Equal("-9008.5", cell.CellValue!.Text);
    }

    [Fact]
    public void A_date_is_a_date()
    {
        var rows = new[] { new Row("Møde", new DateOnly(2025, 3, 4), null) };

        Assert.Equal("Møde;2025-03-04;", Csv(rows).Split("\r\n")[1]);
        var cell = Sheet(rows)[1][1];
        Assert.Equal(
            new DateOnly(2025, 3, 4),
            DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)))
        );
        Assert.Equal(2u, cell.StyleIndex!.Value);
    }

    [Fact]
    public void A_cell_with_separator_quotes_and_line_break_comes_back_whole() =>
        Assert.Contains("\"a;b \"\"c\"\"\nd\";;", Csv([new Row("a;b \"c\"\nd", null, null)]), StringComparison.Ordinal);

    [Fact]
    public void The_file_begins_with_a_byte_order_mark_so_that_spreadsheets_read_danish_letters()
    {
        using var file = new MemoryStream();
        TableExport.WriteCsv(Definition, [], file);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file.ToArray()[..3]);
    }

    [Fact]
    public void The_workbook_is_valid_also_with_characters_that_xml_cannot_hold()
    {
        using var file = Workbook([
            new Row("a\u0001b\uFFFEc\u0000", new DateOnly(1850, 1, 1), 1m),
            new Row(new string('x', 40_000), null, null),
        ]);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document));
        Assert.Equal("Regnskab 202526", document.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public void A_column_is_as_wide_as_its_text_and_longer_text_wraps()
    {
        var narrow = Widths([new Row("Kort", null, null)]);
        var wide = Widths([new Row(new string('x', 45), null, null)]);
        var widest = Widths([new Row(new string('x', 300), null, null)]);

        Assert.True(narrow[0] < wide[0] && wide[0] < widest[0]);
        Assert.Equal(60, widest[0]);
        using var document = SpreadsheetDocument.Open(Workbook([new Row("Kort", null, null)]), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var text = Sheet([new Row("Kort", null, null)])[1][0];
        Assert.True(formats[(int)text.StyleIndex!.Value].Alignment!.WrapText!.Value);
    }

    [Fact]
    public void A_column_that_is_worked_out_stands_in_the_files_and_sorts_nothing()
    {
        var definition = new TableDefinition<Row>("regnskab", () => "Regnskab", row => row.Text)
            .Column("tekst", () => "Tekst", row => row.Text)
            .FileColumn("laengde", () => "Længde", row => row.Text.Length);
        using var file = new MemoryStream();
        TableExport.WriteCsv(definition, [new Row("abc", null, null)], file);

        Assert.Equal("Tekst;Længde\r\nabc;3\r\n", Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF'));
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString("?sort=laengde");
        var rows = new[] { new Row("b", null, null), new Row("aa", null, null) }.AsQueryable();
        Assert.Equal(["aa", "b"], definition.Select(rows, TableRequest.From(http)).Select(row => row.Text));
    }

    private static List<double> Widths(IReadOnlyCollection<Row> rows)
    {
        using var file = Workbook(rows);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Column>().Select(column => column.Width!.Value)];
    }

    private static string Csv(IReadOnlyCollection<Row> rows)
    {
        using var file = new MemoryStream();
        TableExport.WriteCsv(Definition, rows, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static List<List<Cell>> Sheet(IReadOnlyCollection<Row> rows)
    {
        using var file = Workbook(rows);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        return [.. sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(row => row.Elements<Cell>().ToList())];
    }

    private static MemoryStream Workbook(IReadOnlyCollection<Row> rows)
    {
        var file = new MemoryStream();
        TableExport.WriteXlsx(Definition, rows, file);
        file.Position = 0;
        return file;
    }

    private sealed record Row(string Text, DateOnly? Day, decimal? Amount);
}
