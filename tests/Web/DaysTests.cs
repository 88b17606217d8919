using Ledetraad.Web.Forms;
using Ledetraad.Web.Wording;

namespace Ledetraad.Web.Tests;

public class DaysTests
{
    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("24.12.2026")]
    [InlineData("24-12-2026")]
    [InlineData("24/12/2026")]
    [InlineData(" 24. 12. 2026 ")]
    [InlineData("24. december 2026")]
    public void A_day_is_read_as_people_type_it(string typed) => Assert.Equal(new DateOnly(2026, 12, 24), Days.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31.2.2026")]
    [InlineData("24.12.26")] // which century, and which end is the year?
    [InlineData("12/24/2026")]
    [InlineData("på fredag")]
    public void What_could_be_another_day_or_none_is_not_guessed(string? typed) => Assert.Null(Days.Read(typed));

    [Fact]
    public void What_is_no_day_is_a_mistake_at_its_field_and_an_empty_field_is_none()
    {
        var mistake = Assert.Single(DayField.MistakesIn(("frist", "på fredag"), ("fra", " "), ("til", null), ("dato", "24.12.2026")));

        Assert.Equal("frist", mistake.Field);
        Assert.Contains("på fredag", mistake.Text, StringComparison.Ordinal);
    }
}
