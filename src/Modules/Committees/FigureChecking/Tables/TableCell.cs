using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A number in a table, in the table's own unit.</summary>
/// <param name="Count">The number in brackets behind a share: <c>18 (11)</c>.</param>
internal sealed partial record TableCell(int Row, int Column, string Text, decimal Value, decimal Step, bool IsPercent, decimal? Count)
{
    public static TableCell? Read(string text, int row, int column)
    {
        var match = CellPattern().Match(text.Replace('\u00a0', ' '));
        if (!match.Success)
        {
            // syv
            var written = Danish.WrittenNumber(text.AsSpan().Trim());
            return written > 0 ? new TableCell(row, column, text, written, 1, IsPercent: false, Count: null) : null;
        }

        var value = Danish.Parse(match.Groups["n"].ValueSpan, out var step);
        var isNegative = match.Groups["minus"].Success || (match.Groups["open"].Success && match.Groups["close"].Success);
        decimal? count = match.Groups["count"].Success ? Danish.Parse(match.Groups["count"].ValueSpan, out _) : null;
        return new TableCell(row, column, text, isNegative ? -value : value, step, match.Groups["pct"].Success, count);
    }

    /// <summary>Kroner to one as its own unit says, a thousand for <c>t.kr.</c>; 0 where it prints none.</summary>
    public decimal Scale
    {
        get
        {
            var unit = UnitPattern().Match(Text).Value;
            return unit.Length == 0 ? 0
                : unit.StartsWith("mia", StringComparison.OrdinalIgnoreCase)
                || unit.StartsWith("milliard", StringComparison.OrdinalIgnoreCase)
                    ? 1_000_000_000
                : unit.StartsWith("mi", StringComparison.OrdinalIgnoreCase) ? 1_000_000
                : unit.StartsWith('k') || unit.StartsWith('K') ? 1
                : 1_000;
        }
    }

    public TableCell InKroner() => this with { Value = Value * Scale, Step = Step * Scale };

    /// <summary>One number and nothing else.</summary>
    public bool IsPlain => !IsPercent && Count is null;

    /// <summary>Its number alone, whatever its table counts.</summary>
    public Quantity Quantity => new(Value, QuantityUnit.Count, Step, Text, 0, Text.Length);

    /// <summary>Half of the last printed digit, the most that rounding takes.</summary>
    public decimal Slack => Step / 2;

    [GeneratedRegex(@"(?:mio|mia|mill|t\.?\s?kr|tkr|kr)\p{L}*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(
        """
            ^\s*(?<open>\()?\s*(?<minus>[-–−]\s?)?\+?
            (?<n>\d{1,3},\s\d{1,3} | \d{1,3}(?:[.\ ]\d{3})+(?:,\d+)? | \d+(?:,\d+)?)
            \s*(?:(?:mio\.?|mia\.?|mill\.?|millioner|milliarder|t\.?|1\.000)?\s*(?:kr\.?|kroner)|mio\.?|mia\.?|mill\.?|millioner|(?<pct>%|pct\.?|procent))?
            \s*(?<close>\))?\s*(?:\((?<count>\d{1,3}(?:\.\d{3})+|\d+)\))?\s*[*¹²³⁴⁵]*[)⁾]?\s*$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex CellPattern();
}
