using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Committees.Tests.Browsing;

public class ItemPlaceTests
{
    [Theory]
    [InlineData("12", 3, false, "12")]
    [InlineData("3a", 3, false, "3a")]
    [InlineData(null, 3, false, "nr-3")]
    [InlineData("12", 3, true, "nr-3")]
    [InlineData("12/13", 3, false, "nr-3")]
    [InlineData("..", 3, false, "nr-3")]
    public void An_item_is_addressed_by_its_number_or_where_that_will_not_do_by_its_place(
        string? number,
        int ordinal,
        bool repeated,
        string key
    ) => Assert.Equal(key, new ItemPlace(Guid.Empty, null, PaperKind.Minutes, number, ordinal, repeated).Key);

    [Theory]
    [InlineData("nr-3", 3)]
    [InlineData("12", null)]
    [InlineData("nr-", null)]
    [InlineData("nr-x", null)]
    public void A_place_is_told_from_a_number(string key, int? ordinal) => Assert.Equal(ordinal, ItemPlace.OrdinalIn(key));
}
