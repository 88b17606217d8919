using Ledetraad.Kernel.Municipalities;

namespace Ledetraad.Kernel.Tests;

public class MunicipalityTests
{
    [Theory]
    [InlineData("Fjordby", "fjordby")]
    [InlineData("Høje-Taastrup", "hoeje-taastrup")]
    [InlineData("Ærø", "aeroe")]
    [InlineData("Århus Øst", "aarhus-oest")]
    [InlineData("  Ikast  -  Brande ", "ikast-brande")]
    public void A_slug_has_only_plain_letters_digits_and_single_hyphens(string name, string slug) =>
        Assert.Equal(slug, Municipality.SlugOf(name));
}
