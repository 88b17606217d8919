using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Committees.Tests.FigureChecking;

public class QuantityReaderTests
{
    [Theory]
    [InlineData("på 1.421,7 mio. kr.", 1_421_700_000, 'M')]
    [InlineData("et underskud på -9 mio. kr.", -9_000_000, 'M')]
    [InlineData("et underskud på –5,4 mio. kr.", -5_400_000, 'M')]
    [InlineData("til 96,5 mia. kr. i", 96_500_000_000, 'M')]
    [InlineData("søges 1, 75 mio. kr.", 1_750_000, 'M')] // the blank is damage from text extraction
    [InlineData("i alt 3,25 mio.kr.", 3_250_000, 'M')]
    [InlineData("på 16 millioner kr. på", 16_000_000, 'M')]
    [InlineData("svarende til 150.000 kr./året", 150_000, 'M')]
    [InlineData("på 46,2 pct., og", 46.2, 'P')]
    [InlineData("indefrosset 50% af", 50, 'P')]
    [InlineData("faldet 3,1 procentpoint", 3.1, 'T')]
    [InlineData("i alt 6.323 personer", 6323, 'C')]
    public void A_number_is_read_with_its_unit(string text, double value, char unit)
    {
        var quantity = Assert.Single(QuantityReader.Read(text));

        Assert.Equal((decimal)value, quantity.Value);
        Assert.Equal(unit, quantity.Letter);
    }

    [Theory]
    [InlineData("et mindreforbrug på 15-25 mio. kr.", 15_000_000, 25_000_000)]
    [InlineData("et mindreforbrug på 15–25 mio. kr.", 15_000_000, 25_000_000)]
    [InlineData("mellem 5 og 9 mio. kr.", 5_000_000, 9_000_000)]
    public void A_range_has_two_ends(string text, int low, int high)
    {
        var quantity = Assert.Single(QuantityReader.Read(text));

        Assert.Equal((low, high), (quantity.Value, quantity.High));
    }

    [Theory]
    [InlineData("ca. 25 mio. kr.")]
    [InlineData("cirka 47 mio. kr.")]
    [InlineData("omkring 40 borgere")]
    public void A_number_may_be_about_so_much(string text) => Assert.True(Assert.Single(QuantityReader.Read(text)).IsApproximate);

    [Theory]
    [InlineData("Byrådet godkendte den 28. marts 2023 (sag nr. 33), at")]
    [InlineData("I 2. bevillingsrevision behandles")]
    [InlineData("unge i alderen 18-29 år og 18-årige")]
    [InlineData("mødet kl. 15.30 i uge 33 i 2024")]
    [InlineData("jf. § 17, bilag 1 og lov nr. 1750")]
    [InlineData("sag 23-006399 i perioden 2024-2027")]
    public void Dates_names_and_ages_are_no_quantities(string text) => Assert.Empty(QuantityReader.Read(text));

    [Theory]
    [InlineData("18,3 mio. kr.", 18_349_999, true)]
    [InlineData("18,3 mio. kr.", 18_360_000, false)]
    [InlineData("15-25 mio. kr.", 20_000_000, true)]
    [InlineData("43 pct.", 43.5, true)]
    [InlineData("43 pct.", 43.6, false)]
    [InlineData("143 personer", 144, false)]
    public void A_printed_number_stands_for_what_rounds_to_it(string text, double computed, bool stands) =>
        Assert.Equal(stands, Assert.Single(QuantityReader.Read(text)).StandsFor((decimal)computed));
}
