namespace Ledetraad.Bench.Robustness;

/// <param name="Faults">What went wrong, with the number that makes it again; empty when all is well.</param>
/// <param name="Slowest">The longest that any one of them took.</param>
internal sealed record FuzzReport(int Papers, IReadOnlyList<string> Faults, TimeSpan Slowest);
