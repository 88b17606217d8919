namespace Ledetraad.Bench.Robustness;

/// <param name="Faults">What went wrong, with the number that makes it again; empty when all is well.</param>
/// <param name="Slowest">The number of the one that took longest, and how long.</param>
internal sealed record FuzzReport(int Papers, IReadOnlyList<string> Faults, (int Number, TimeSpan Took) Slowest);
