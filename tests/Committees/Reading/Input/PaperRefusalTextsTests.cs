using System.Globalization;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class PaperRefusalTextsTests
{
    [Theory]
    [InlineData("da-DK")]
    [InlineData("en-GB")]
    public void Every_refusal_has_its_words(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            Assert.All(All(), refusal => Assert.EndsWith(".", PaperRefusalTexts.Explain(refusal), StringComparison.Ordinal));
            Assert.All(Enum.GetValues<WhySkipped>(), why => Assert.NotEmpty(PaperRefusalTexts.Explain(why)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_list_of_refusals_is_whole() =>
        Assert.Equal(
            typeof(CannotReadPaper).GetNestedTypes().Select(type => type.Name).Order(),
            All().Select(refusal => refusal.GetType().Name).Distinct().Order()
        );

    private static IEnumerable<CannotReadPaper> All() =>
        [
            new CannotReadPaper.FileIsMissing(),
            new CannotReadPaper.PathIsAFolder(),
            new CannotReadPaper.AccessIsDenied(),
            new CannotReadPaper.FileCannotBeOpened("disk"),
            new CannotReadPaper.FileIsEmpty(),
            new CannotReadPaper.FileIsTooLarge(21 << 20, 20 << 20),
            new CannotReadPaper.FileIsTooLarge(null, 20 << 20),
            new CannotReadPaper.LineIsTooLong(7, 1_000_000),
            new CannotReadPaper.DocumentIsDamaged(ContentKind.Pdf, "xref"),
            new CannotReadPaper.DocumentIsLocked(),
            new CannotReadPaper.DocumentIsUnsafe("word/document.xml"),
            new CannotReadPaper.DocumentHasNoText(ContentKind.Pdf),
            new CannotReadPaper.DocumentHasNoText(ContentKind.Docx),
            new CannotReadPaper.DocumentHasNoText(ContentKind.Html),
            new CannotReadPaper.ToolIsMissing("pdftotext", "poppler-utils"),
            .. Enum.GetValues<ContentKind>().Select(kind => new CannotReadPaper.ContentIsNotAPaper(kind)),
            .. Enum.GetValues<ContentKind>().Select(kind => new CannotReadPaper.ContentIsNotWhatTheNameSays(".txt", kind)),
            .. Enum.GetValues<ReadingLimit>().Select(limit => new CannotReadPaper.LimitIsExceeded(limit, 5)),
        ];
}
