namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

internal static class TableUnit
{
    /// <summary>Kroner to one in the table; null when its figures are no amounts.</summary>
    public static decimal? ScaleOf(string? unit) =>
        unit?.Trim().ToLowerInvariant() switch
        {
            null => null,
            var u when u.Contains("mia", StringComparison.Ordinal) => 1_000_000_000,
            var u
                when u.Contains("mio", StringComparison.Ordinal)
                    || u.Contains("mill", StringComparison.Ordinal)
                    || u.StartsWith("1.000.000", StringComparison.Ordinal) => 1_000_000,
            var u
                when u.Contains("1.000", StringComparison.Ordinal)
                    || u.Contains("1000", StringComparison.Ordinal)
                    || u.StartsWith('t')
                    || u.StartsWith("hele tu", StringComparison.Ordinal) => 1_000,
            var u when u.StartsWith("kr", StringComparison.Ordinal) || u.StartsWith("hele", StringComparison.Ordinal) => 1,
            _ => null,
        };
}
