using Ledetraad.Modules.Committees.Meetings;

namespace Ledetraad.Committees.Tests.Meetings;

public class ExtractTests
{
    [Fact]
    public void Markup_is_left_out() =>
        Assert.Equal("Godkendt. at planen følges 5 *", Extract.Of("Godkendt.\n\n- at planen følges\n\n### 5 \\*"));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var extract = Extract.Of(string.Join(' ', Enumerable.Repeat("ord,", 100)));

        Assert.EndsWith("ord …", extract, StringComparison.Ordinal);
        Assert.True(extract.Length <= 182);
    }

    [Fact]
    public void One_endless_word_is_cut_anywhere() => Assert.Equal(182, Extract.Of(new string('x', 1000)).Length);
}
