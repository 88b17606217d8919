using Ledetraad.Kernel.Storage;

namespace Ledetraad.App.Tests;

/// <summary>Counts the statements that a page sends to the stores.</summary>
internal static class Statements
{
    private const int Tries = 5;

    /// <summary>The least of a few tries: housekeeping goes on meanwhile and is counted too.</summary>
    /// <param name="enough">So few need not be asked again.</param>
    public static async Task<long> LeastAsync(Func<Task<HttpResponseMessage>> ask, int enough = 0)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Tries && least > enough; i++)
        {
            var before = StatementCounter.Instance.Total;
            using var answer = await ask();
            least = Math.Min(least, StatementCounter.Instance.Total - before);
        }

        return least;
    }
}
