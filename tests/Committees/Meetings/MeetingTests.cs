using Ledetraad.Modules.Committees.Meetings;

namespace Ledetraad.Committees.Tests.Meetings;

public class MeetingTests
{
    [Theory]
    [InlineData("2021-12-31", "2018-2021")]
    [InlineData("2022-01-01", "2022-2025")]
    [InlineData("2025-12-31", "2022-2025")]
    [InlineData("2026-01-01", "2026-2029")]
    [InlineData("2013-06-01", "2010-2013")]
    public void A_term_is_four_years_from_the_new_year_after_the_election(string date, string term) =>
        Assert.Equal(term, Meeting.StatutoryTermOf(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Erhvervs-, Beskæftigelses-, og Uddannelsesudvalget", "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget")]
    [InlineData("ØKONOMIUDVALGET", "Økonomiudvalget")]
    [InlineData("Udvalget for Arbejdsmarked og Integration", "Udvalget for arbejdsmarked og integration")]
    public void A_committee_is_the_same_however_its_name_is_punctuated(string one, string other) =>
        Assert.Equal(Committee.KeyOf(one), Committee.KeyOf(other));

    [Fact]
    public void Different_committees_stay_different() =>
        Assert.NotEqual(Committee.KeyOf("Børneudvalget"), Committee.KeyOf("Børne- og Ungeudvalget"));
}
