using Ledetraad.Modules.Committees.Drafting.Wording;

namespace Ledetraad.Committees.Tests.Drafting;

public class TextDifferenceTests
{
    [Fact]
    public void A_word_that_was_changed_is_told_and_the_rest_is_left_alone()
    {
        var runs = TextDifference.Between("Stien koster 1,2 mio. kr. i 2026.", "Stien koster 1,4 mio. kr. i 2026.");

        Assert.Equal(
            [(Change.Kept, "Stien koster "), (Change.Removed, "1,2"), (Change.Added, "1,4"), (Change.Kept, " mio. kr. i 2026.")],
            runs.Select(r => (r.Change, r.Text))
        );
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "Ny tekst\n")]
    [InlineData("En linje\nTo linjer\n", "To linjer\nTre linjer")]
    [InlineData("a b c d e f", "x b y d z f g")]
    [InlineData("| A | 1 |\n| B | 2 |", "| A | 1 |\n| C | 3 |\n| B | 2 |")]
    public void Both_texts_can_be_read_out_of_the_difference(string before, string after)
    {
        var runs = TextDifference.Between(before, after);

        Assert.Equal(before, string.Concat(runs.Where(r => r.Change != Change.Added).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Change != Change.Removed).Select(r => r.Text)));
        Assert.Equal(before != after, TextDifference.IsChange(runs));
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_the_difference_whatever_was_done_to_them()
    {
        var random = new Random(4711);
        for (var run = 0; run < 300; run++)
        {
            var (before, after) = (Text(random), Text(random));
            var runs = TextDifference.Between(before, after);
            Assert.Equal(before, string.Concat(runs.Where(r => r.Change != Change.Added).Select(r => r.Text)));
            Assert.Equal(after, string.Concat(runs.Where(r => r.Change != Change.Removed).Select(r => r.Text)));
        }
    }

    [Fact]
    public void Another_text_altogether_is_told_in_reasonable_time()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"ord{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i}"));

        Assert.True(TextDifference.IsChange(TextDifference.Between(before, after)));
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(9) == 0 ? "\n" : $"{(char)('a' + random.Next(5))} "));
}

public class TextMergeTests
{
    private const string Origin = "Stien er smal. Den koster 1 mio. kr. Den er farlig.\nDen skal udvides.";

    [Fact]
    public void What_two_people_changed_in_different_sentences_is_all_there()
    {
        var merged = TextMerge.Of(
            Origin,
            "Stien er meget smal. Den koster 1 mio. kr. Den er farlig.\nDen skal udvides.",
            "Stien er smal. Den koster 1 mio. kr. Den er farlig.\nDen skal udvides i 2027. Det haster."
        );

        Assert.Equal(new("Stien er meget smal. Den koster 1 mio. kr. Den er farlig.\nDen skal udvides i 2027. Det haster.", false), merged);
    }

    [Fact]
    public void Where_both_changed_the_same_sentence_mine_stands_and_it_is_said()
    {
        var merged = TextMerge.Of(
            Origin,
            Origin.Replace("farlig", "uegnet", StringComparison.Ordinal),
            Origin.Replace("farlig", "mørk", StringComparison.Ordinal)
        );

        Assert.True(merged.IsDisputed);
        Assert.Contains("uegnet", merged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Origin, Origin)]
    [InlineData("Helt ny tekst.", Origin)]
    [InlineData(Origin, "")]
    public void When_only_one_has_changed_the_text_theirs_counts(string mine, string theirs)
    {
        var merged = TextMerge.Of(Origin, mine, theirs);

        Assert.Equal(new(mine == Origin ? theirs : mine, false), merged);
    }

    [Fact]
    public void The_same_change_by_both_is_no_dispute()
    {
        var both = Origin + " Sagen haster.";

        Assert.Equal(new(both, false), TextMerge.Of(Origin, both, both));
    }
}
