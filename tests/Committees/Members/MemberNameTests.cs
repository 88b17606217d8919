using Ledetraad.Modules.Committees.Members;

namespace Ledetraad.Committees.Tests.Members;

public class MemberNameTests
{
    [Theory]
    [InlineData("Tove Mosegård Lund", "Tove Lund")]
    [InlineData("Tove Mosegård Lund", "Tove M. Lund")]
    [InlineData("Süleyman Karabak", "Suleyman Karabak")]
    [InlineData("Bo Erik Vang Holm", "Bo Vang Holm")]
    public void One_person_may_be_printed_in_these_ways(string one, string other)
    {
        Assert.True(MemberName.Parse(one).MayBe(MemberName.Parse(other)));
        Assert.True(MemberName.Parse(other).MayBe(MemberName.Parse(one)));
    }

    [Theory]
    [InlineData("Tove Lund", "Tove Lind")]
    [InlineData("Tove Anker Lund", "Tove Berg Lund")]
    [InlineData("Søren Ås", "Soren As")] // ø and å are letters of their own
    [InlineData("Tove", "Tove Lund")]
    [InlineData("", "Tove Lund")]
    public void These_are_not_taken_for_one_person(string one, string other) =>
        Assert.False(MemberName.Parse(one).MayBe(MemberName.Parse(other)));

    [Theory]
    [InlineData("Kirstine Mosegaard", "Kirstine Mosegard")]
    [InlineData("Kirstine Mosegaard", "Kirstine Moesgaard")]
    public void One_letter_wrong_in_a_long_name_is_a_misprint(string one, string other) =>
        Assert.True(MemberName.Parse(one).MayBeMisprintOf(MemberName.Parse(other)));

    [Theory]
    [InlineData("Kirstine Hansen", "Kirstine Jensen")]
    [InlineData("Kirstine Hansen", "Kirstine Jansen")]
    [InlineData("Bo Holm", "Bo Helm")]
    public void Another_first_letter_or_a_short_name_is_another_person(string one, string other) =>
        Assert.False(MemberName.Parse(one).MayBeMisprintOf(MemberName.Parse(other)));
}
