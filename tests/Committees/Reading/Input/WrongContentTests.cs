using System.IO.Compression;
using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class WrongContentTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n\u00A0\n")]
    [InlineData("\0\0\0\0")]
    public async Task A_file_without_text_is_empty(string content) =>
        Assert.IsType<CannotReadPaper.FileIsEmpty>(await Reading.RefusalAsync("referat.txt", content));

    [Theory]
    [InlineData("referat.csv", """{"error":{"code":404,"message":"Not found"}}""", nameof(ContentKind.Json))]
    [InlineData("referat.txt", """[{"id":1},{"id":2}]""", nameof(ContentKind.Json))]
    [InlineData("referat.txt", "{\"a\":1}\n{\"a\":2}\n", nameof(ContentKind.Json))]
    [InlineData("referat.pdf", "<html><body><h1>Siden findes ikke</h1></body></html>", nameof(ContentKind.Html))]
    [InlineData("referat.docx", "Godkendt.", nameof(ContentKind.Text))]
    [InlineData("referat.txt", "<?xml version=\"1.0\"?><feed><entry/></feed>", nameof(ContentKind.Xml))]
    [InlineData("referat.txt", "{\\rtf1\\ansi Godkendt.}", nameof(ContentKind.Rtf))]
    [InlineData("referat.txt", "MIME-Version: 1.0\r\nFrom: a@fjordby.example\r\nSubject: Referat\r\n\r\nHej", nameof(ContentKind.Email))]
    public async Task A_name_that_promises_something_else_is_refused(string name, string content, string kind) =>
        Assert.Equal(
            new CannotReadPaper.ContentIsNotWhatTheNameSays(Path.GetExtension(name), Enum.Parse<ContentKind>(kind)),
            await Reading.RefusalAsync(name, content)
        );

    [Fact]
    public async Task What_is_no_paper_is_named_also_when_its_name_is_honest()
    {
        Assert.Equal(new CannotReadPaper.ContentIsNotAPaper(ContentKind.Image), await Reading.RefusalAsync("skilt.png", Png));
        Assert.Equal(new CannotReadPaper.ContentIsNotAPaper(ContentKind.OldOffice), await Reading.RefusalAsync("gammelt.doc", Ole));
        Assert.Equal(new CannotReadPaper.ContentIsNotAPaper(ContentKind.Json), await Reading.RefusalAsync("-", """{"a":[1]}"""));
        Assert.Equal(new CannotReadPaper.ContentIsNotAPaper(ContentKind.Binary), await Reading.RefusalAsync("x", Noise()));
    }

    [Fact]
    public async Task Pictures_and_archives_under_false_names_are_named()
    {
        Assert.Equal(new CannotReadPaper.ContentIsNotWhatTheNameSays(".pdf", ContentKind.Image), await Reading.RefusalAsync("x.pdf", Png));
        Assert.Equal(
            new CannotReadPaper.ContentIsNotWhatTheNameSays(".txt", ContentKind.Archive),
            await Reading.RefusalAsync("x.txt", Gzip())
        );
        Assert.Equal(
            new CannotReadPaper.ContentIsNotWhatTheNameSays(".docx", ContentKind.Archive),
            await Reading.RefusalAsync("x.docx", Zip("notat.txt"))
        );
        Assert.Equal(
            new CannotReadPaper.ContentIsNotWhatTheNameSays(".docx", ContentKind.Spreadsheet),
            await Reading.RefusalAsync("x.docx", Zip("xl/workbook.xml"))
        );
        Assert.Equal(
            new CannotReadPaper.ContentIsNotWhatTheNameSays(".txt", ContentKind.Docx),
            await Reading.RefusalAsync("x.txt", WordFile.Of([WordFile.Paragraph("Godkendt.")]))
        );
    }

    [Fact]
    public async Task A_locked_office_document_is_named_as_locked() =>
        Assert.IsType<CannotReadPaper.DocumentIsLocked>(
            await Reading.RefusalAsync("x.docx", [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")])
        );

    [Fact]
    public async Task A_missing_file_a_folder_and_a_name_that_cannot_be_are_refused()
    {
        var reader = new PaperFileReader();

        Assert.True((await reader.ReadAsync("/findes/ikke.txt", default)).IsRefused(out var missing));
        Assert.True((await reader.ReadAsync(AppContext.BaseDirectory, default)).IsRefused(out var folder));
        Assert.True((await reader.ReadAsync("a\0b", default)).IsRefused(out var impossible));

        Assert.IsType<CannotReadPaper.FileIsMissing>(missing);
        Assert.IsType<CannotReadPaper.PathIsAFolder>(folder);
        Assert.IsType<CannotReadPaper.FileIsMissing>(impossible);
    }

    private static byte[] Noise()
    {
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private static byte[] Gzip()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write("Godkendt."u8);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(string entry)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var file = zip.CreateEntry(entry).Open();
            file.Write("Godkendt."u8);
        }

        return packed.ToArray();
    }
}
