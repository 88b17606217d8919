using System.Globalization;
using Ledetraad.Bench.Measuring;

namespace Ledetraad.Robustness.Tests;

public class BenchmarkResultTests
{
    [Fact]
    public void A_ratio_above_one_says_that_we_are_better_whatever_the_metric()
    {
        var speed = new BenchmarkResult("read", "papers/s", 300, MoreIsBetter: true, Runs: 5, new Peer("p", 100, Equal: true));
        var time = new BenchmarkResult("count", "s", 1, MoreIsBetter: false, Runs: 5, new Peer("p", 3, Equal: true));

        Assert.Equal((3, 3), (speed.Ratio, time.Ratio));
    }

    [Fact]
    public void There_is_no_ratio_to_a_peer_that_has_nothing()
    {
        var found = new BenchmarkResult("recall", "share", 0.9, MoreIsBetter: true, Runs: 1, new Peer("p", 0, Equal: null));
        var alarms = new BenchmarkResult("alarms", "alarms", 0, MoreIsBetter: false, Runs: 1, new Peer("p", 2, Equal: null));

        Assert.Equal((null, null), (found.Ratio, alarms.Ratio));
    }

    [Fact]
    public void A_result_is_good_when_its_goal_is_met_and_both_gave_the_same_answer()
    {
        var goal = new Goal(300, GoalOn.Ours, Better.Higher);

        Assert.True(new BenchmarkResult("read", "papers/s", 300, true, 5, new Peer("p", 900, Equal: true), goal).IsGood);
        Assert.False(new BenchmarkResult("read", "papers/s", 299, true, 5, new Peer("p", 900, Equal: true), goal).IsGood);
        Assert.False(new BenchmarkResult("read", "papers/s", 300, true, 5, new Peer("p", 900, Equal: false), goal).IsGood);
    }

    [Fact]
    public void The_median_is_the_middle_or_between_the_two_in_the_middle() =>
        Assert.Equal((2, 2.5), (Timing.Median([9, 1, 2]), Timing.Median([4, 1, 2, 3])));

    [Theory]
    [InlineData("40 20", false)]
    [InlineData("40 20 15", false)]
    [InlineData("40 20 15 10.1", false)]
    [InlineData("40 20 10.1 10", false)]
    [InlineData("40 20 10.1 10 9.9", true)]
    [InlineData("40 10 12 9.9", true)]
    public void Runs_have_settled_when_two_were_no_faster_than_those_before(string seconds, bool haveSettled) =>
        Assert.Equal(
            haveSettled,
            Timing.HasSettled([.. seconds.Split(' ').Select(run => double.Parse(run, CultureInfo.InvariantCulture))])
        );
}
