using Ledetraad.Modules.Committees.Importing;

namespace Ledetraad.Committees.Tests.Importing;

/// <summary>The numbers are made up: their last four digits belong to nobody's birthday series.</summary>
public class CprLikeNumbersTests
{
    [Theory]
    [InlineData("Borger 311299-0000 har klaget.")]
    [InlineData("311299 0000")]
    [InlineData("(3112990000)")]
    [InlineData("cpr.nr. 010203–0000.")]
    public void A_number_with_a_real_day_and_month_could_be_one(string text) => Assert.True(CprLikeNumbers.Contains(text));

    [Theory]
    [InlineData("321299-0000")] // no such day
    [InlineData("311399-0000")] // no such month
    [InlineData("Sagsnr. 15.00.10-A00-1-21")]
    [InlineData("330-2016-890650")]
    [InlineData("EAN 5790001234567")]
    [InlineData("1.421.673 i 2023")]
    [InlineData("Telefon 31129900")]
    [InlineData("12/3112990000")]
    public void Other_numbers_are_left_alone(string text) => Assert.False(CprLikeNumbers.Contains(text));
}
