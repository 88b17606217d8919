using Ledetraad.Kernel.KeyFigures;

namespace Ledetraad.Kernel.Tests.KeyFigures;

/// <summary>Numbers as Danish papers write them; the amounts are those of a budget follow-up in 1.000 kr.</summary>
public class FigureTextTests
{
    private const decimal Deficit = -900_800_000; // øre: -9,008 mio. kr.

    [Theory]
    [InlineData("", "-9.008.000 kr.")]
    [InlineData("1.000 kr, uden enhed", "-9.008")]
    [InlineData("mio. kr", "-9,0 mio. kr.")]
    [InlineData("mio. kr, uden nuller", "-9 mio. kr.")]
    [InlineData("mio. kr, 3 decimaler", "-9,008 mio. kr.")]
    [InlineData("mio. kr, uden nuller, uden fortegn", "9 mio. kr.")]
    [InlineData("mio. kr, 1 decimal, modsat fortegn, med plus", "+9,0 mio. kr.")]
    [InlineData("mio. kr, ca.", "ca. -9,0 mio. kr.")]
    public void The_same_amount_is_written_as_the_paper_asks(string words, string written) =>
        Assert.Equal(written, FigureText.Write(Deficit, Unit.Money, FigureDisplay.Parse(words, out _)!));

    [Theory]
    [InlineData(46.155, Unit.Percent, "", "46,2 pct.")]
    [InlineData(38.7, Unit.Percent, "%, 0 decimaler", "39%")]
    [InlineData(0.5, Unit.Percent, "0 decimaler", "1 pct.")] // half goes away from zero
    [InlineData(-0.04, Unit.Percent, "", "0,0 pct.")] // and zero has no sign
    [InlineData(1, Unit.Persons, "", "1 person")]
    [InlineData(1443, Unit.Persons, "", "1.443 personer")]
    [InlineData(28.05, Unit.Number, "0 decimaler", "28")]
    [InlineData(1, Unit.Months, "0 decimaler", "1 måned")]
    public void Units_have_their_words_and_decimals(double number, Unit unit, string words, string written) =>
        Assert.Equal(written, FigureText.Write((decimal)number, unit, FigureDisplay.Parse(words, out _)!));

    [Theory]
    [InlineData("mio kr, 1 decimal", "mio. kr, 1 decimal")]
    [InlineData("uden enhed, modsat fortegn, 1.000 kr.", "1.000 kr, modsat fortegn, uden enhed")]
    public void A_display_has_one_text(string written, string canonical)
    {
        var display = FigureDisplay.Parse(written.Replace("mio kr", "mio. kr", StringComparison.Ordinal), out _)!;

        Assert.Equal(canonical, display.ToString());
        Assert.Equal(display, FigureDisplay.Parse(display.ToString(), out _));
    }

    [Fact]
    public void A_word_that_is_not_known_is_named()
    {
        Assert.Null(FigureDisplay.Parse("mio. kr, i fed skrift", out var unknown));
        Assert.Equal("i fed skrift", unknown);
    }
}
