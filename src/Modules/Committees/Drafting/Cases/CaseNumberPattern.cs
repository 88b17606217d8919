using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>How a municipality numbers its cases: <c>{yy}-{nnnnnn}</c> gives <c>26-000014</c>, <c>{yy}/{n}</c> gives <c>26/14</c>.</summary>
internal sealed partial class CaseNumberPattern
{
    public const string Usual = "{yy}-{nnnnnn}";

    private readonly string _pattern;

    private CaseNumberPattern(string pattern) => _pattern = pattern;

    /// <summary>Null for a pattern without a running number, or with signs that an address or a file name cannot bear.</summary>
    public static CaseNumberPattern? Parse(string pattern) =>
        Whole().IsMatch(pattern) && Running().Count(pattern) == 1 ? new CaseNumberPattern(pattern) : null;

    /// <summary>Patterns that name the year begin with 1 again each year.</summary>
    public int SeriesOf(int year) => _pattern.Contains("{y", StringComparison.Ordinal) ? year : 0;

    public string Number(int year, int running) =>
        Running()
            .Replace(
                _pattern
                    .Replace("{yyyy}", year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("{yy}", (year % 100).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal),
                place => running.ToString(CultureInfo.InvariantCulture).PadLeft(place.Length - 2, '0')
            );

    public override string ToString() => _pattern;

    [GeneratedRegex(@"^(?:[0-9A-ZÆØÅ./-]|\{yy\}|\{yyyy\}|\{n{1,9}\}){3,40}$", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{n+\}", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Running();
}
