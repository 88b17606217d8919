using Ledetraad.Web.Layout;

namespace Ledetraad.Web.Tests;

public class MenuLinkTests
{
    private static readonly MenuDestination[] _menu =
    [
        new("/by/dagsordener", "Dagsordener"),
        new("/by/dagsordener/sager", "Sager"),
        new("/by/udvalg/datasaet", "Datasæt", AlsoAbove: "/by/udvalg/tal"),
    ];

    [Theory]
    [InlineData("/by/dagsordener", "Dagsordener", MenuPlace.Here)]
    [InlineData("/by/dagsordener/123", "Dagsordener", MenuPlace.Above)]
    [InlineData("/by/dagsordener/sager/7", "Sager", MenuPlace.Above)]
    [InlineData("/by/udvalg/datasaet", "Datasæt", MenuPlace.Here)]
    [InlineData("/by/udvalg/tal/find", "Datasæt", MenuPlace.Above)]
    public void The_entry_nearest_to_the_page_is_marked_and_no_other(string page, string entry, MenuPlace place) =>
        Assert.All(MenuLink.For(page, _menu), link => Assert.Equal(link.Text == entry ? place : MenuPlace.Elsewhere, link.Place));

    [Fact]
    public void No_entry_is_marked_on_a_page_below_none_of_them() =>
        Assert.All(MenuLink.For("/by/hjaelp", _menu), link => Assert.Equal(MenuPlace.Elsewhere, link.Place));
}
