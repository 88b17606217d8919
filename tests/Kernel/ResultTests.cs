namespace Ledetraad.Kernel.Tests;

public class ResultTests
{
    [Fact]
    public void A_refusal_is_told_and_has_no_value()
    {
        Result<int, string> result = "nej";

        Assert.True(result.IsRefused(out var refusal));
        Assert.Equal("nej", refusal);
        Assert.ThrowsAny<Exception>(() => result.Value);
    }

    [Fact]
    public void A_value_is_not_refused()
    {
        Result<int, string> result = 42;

        Assert.False(result.IsRefused(out _));
        Assert.Equal(42, result.Value);
    }
}
