using System.Text;
using Ledetraad.Modules.Committees.Reading.Items;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Outline;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Committees.Tests.Reading;

public class WordsTests
{
    [Theory]
    [InlineData("06-03-2025", "2025-03-06")]
    [InlineData("6. marts 2025", "2025-03-06")]
    [InlineData("d. 13-06-2023", "2023-06-13")]
    [InlineData("onsdag den 6. marts 2024 kl. 19.00", "2024-03-06")]
    [InlineData("Tirsdag d. 13. juni 2023", "2023-06-13")]
    [InlineData("29/1 2012", "2012-01-29")]
    [InlineData("3/12-2024", "2024-12-03")]
    [InlineData("8.06.2006", "2006-06-08")]
    [InlineData("15-maj-2002", "2002-05-15")]
    [InlineData("30. aug 2022", "2022-08-30")]
    [InlineData("Onsdag, April 3, 2019 - 18:00", "2019-04-03")]
    [InlineData("8/29/2019 4:00:00 PM", "2019-08-29")]
    [InlineData("2024-02-12", "2024-02-12")]
    [InlineData("31-02-2024", null)]
    [InlineData("15.00.00", null)]
    [InlineData("1.421.673", null)]
    public void Dates_are_read_in_the_forms_of_papers(string text, string? expected) =>
        Assert.Equal(expected, DanishDate.TryRead(text, 0, out var date) ? date.Date?.ToString("yyyy-MM-dd", null) : null);

    [Fact]
    public void A_day_without_a_year_is_the_next_after_the_meeting()
    {
        Assert.True(DanishDate.TryFind("på mødet den 14. januar", 0, out var date));
        Assert.Null(date.Date);
        Assert.Equal(new DateOnly(2026, 1, 14), date.OnOrAfter(new DateOnly(2025, 11, 11)));
    }

    [Theory]
    [InlineData("Tina Lund (A), Bo Holm (C)", "Tina Lund A|Bo Holm C")]
    [InlineData("Tina Lund, (A) og Bo Holm, C", "Tina Lund A|Bo Holm C")]
    [InlineData("Formand: Tina Lund (A)", "Tina Lund A")]
    [InlineData("1. viceborgmester Bo Holm (C)", "Bo Holm C")]
    [InlineData("Bo Holm (initialer) V", "Bo Holm V")]
    [InlineData("Tina Lund (UP)", "Tina Lund ")]
    [InlineData("Lis Dam (Dansk Industri)", "Lis Dam ")]
    [InlineData("Ida Berg (A) stedfortræder for Bo Holm (A)", "Ida Berg A")]
    [InlineData("Ingen.", "")]
    [InlineData("-", "")]
    public void Members_are_read_with_party(string list, string expected) =>
        Assert.Equal(expected, string.Join('|', MemberNames.Read(list).Select(member => $"{member.Name} {member.Party}")));

    [Theory]
    [InlineData("23-006399", true, null)]
    [InlineData("23/51", true, null)]
    [InlineData("15.00.00-G01-39-18S", true, "15.00.00")]
    [InlineData("330-2016-89665", true, null)]
    [InlineData("15.20G00 - 2013/01963", true, "15.20")]
    [InlineData("13.06.2023", false, null)]
    [InlineData("13-06-2023", false, null)]
    [InlineData("2023", false, null)]
    [InlineData("Lån", false, null)]
    public void A_number_alone_on_its_line_is_a_case_number_and_a_date_is_not(string line, bool isCase, string? kle)
    {
        Assert.Equal(isCase, CaseNumbers.IsAlone(line));
        Assert.Equal(kle, isCase && CaseNumbers.TryKle(line, out var length) ? line[..length] : null);
    }

    [Theory]
    [InlineData("Lukket: Eventuelt", true)]
    [InlineData("Kontrakt - LUKKET SAG", true)]
    [InlineData("Kontrakt (Lukket)", true)]
    [InlineData("Lukket punkt", true)]
    [InlineData("Lukkedage i ferien", false)]
    [InlineData("Lukning af skole", false)]
    [InlineData("Et lukket kredsløb", false)]
    public void Only_a_mark_set_apart_closes_an_item(string title, bool closed) => Assert.Equal(closed, ClosedTitles.IsClosed(title));

    [Theory]
    [InlineData("# Overskrift", "\\# Overskrift")]
    [InlineData("1. maj", "1\\. maj")]
    [InlineData("- streg", "\\- streg")]
    [InlineData("<b>fed</b> & co.", "\\<b>fed\\</b> & co.")]
    [InlineData("&lt;script", "\\&lt;script")]
    [InlineData("LIS_juni _ny_", "LIS_juni \\_ny\\_")]
    [InlineData("`kode` \\ ~~x~~", "\\`kode\\` \\\\ \\~\\~x\\~\\~")]
    public void Markdown_is_escaped(string text, string expected)
    {
        var markdown = new StringBuilder();
        MarkdownText.Append(markdown, text, startsLine: true);
        Assert.Equal(expected, markdown.ToString());
    }

    [Theory]
    [InlineData("sagsfremstilling", "sagsfremstililng", 2, true)]
    [InlineData("indstilling", "indstiling", 1, true)]
    [InlineData("beslutning", "belsutning", 1, true)]
    [InlineData("økonomi", "autonomi", 1, false)]
    public void Slips_of_the_pen_are_near(string one, string other, int most, bool near) =>
        Assert.Equal(near, TextKey.AreNear(one, other, most));

    [Theory]
    [InlineData("Der er brugt 5 mio. kr. pr. 1. maj 2023. Resten følger.", 2)]
    [InlineData("Jf. lovens § 23. Formanden var enig.", 2)]
    [InlineData("Kl. 13.00 mødes bl.a. udvalget.", 1)]
    public void Sentences_end_where_they_end(string text, int sentences)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at = Sentences.EndOf(text, at))
        {
            count++;
        }

        Assert.Equal(sentences, count);
    }

    [Theory]
    [InlineData("- led", null, "led")]
    [InlineData("2) led", "2", "led")]
    [InlineData("1. maj var fin", "no list", "")]
    [InlineData("a) led", null, "a) led")]
    [InlineData("d. 26. september 2023 kl. 17", "no list", "")]
    [InlineData("d. led", null, "d. led")]
    [InlineData("(3) Led for sig", "3", "Led for sig")]
    [InlineData("(2) giver det, som står i søjle 3.", "no list", "")]
    public void Marks_of_lists_are_known(string line, string? number, string text)
    {
        var isList = ListMarker.TryRead(line, out var found, out var rest);
        Assert.Equal(number == "no list", !isList);
        if (isList)
        {
            Assert.Equal((number, text), (found, rest));
        }
    }
}
