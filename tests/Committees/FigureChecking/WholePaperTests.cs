using System.Globalization;
using Ledetraad.Committees.Tests.Reading;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Our own municipality with its planted contradictions (samples/fjordby-planted.md), and five published papers by numbers only.</summary>
public class WholePaperTests
{
    [Fact]
    public async Task The_planted_contradictions_are_found_and_nothing_else()
    {
        string[] expected =
        [
            "2023-03-14 16 Repeat Error",
            "2023-06-06 31 Percentage Error",
            "2023-09-12 49 Date Error",
            "2023-11-14 63 Attendance Error",
            "2023-11-21 234 Sum Error",
            "2024-06-11 34 Date Error",
            "2024-08-20 2 Difference Error",
            "2024-10-08 2 Repeat Error",
            "2024-11-12 5 Count Error",
            "2025-04-08 4 Date Implausible",
            "2025-06-10 2 Product Error",
            "2025-06-10 2 Product Error",
            "2025-08-19 3 Mean Error",
            "2025-11-11 4 Percentage Error",
            "2025-12-02 132 Sum Error",
            "2025-12-09 3 Date Error",
        ];

        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ProjectRoot.Path, "samples", "fjordby")).Order(StringComparer.Ordinal))
        {
            var text = (await new PaperFileReader().ReadAsync(file, CancellationToken.None)).Value;
            var check = FigureCheck.Of(new PaperReader().Read(text), text);
            found.AddRange(check.Findings.Select(f => $"{Path.GetFileName(file)[..10]} {f.Item} {f.Kind} {f.Doubt!.Severity}"));
        }

        Assert.Equal(expected, found);
    }

    [SkippableTheory]
    [InlineData(
        "000",
        "42 Difference -9008|42 Difference 0|42 Repeat 1421673000|42 Repeat -9008000|42 Difference 18300000|42 Count 4|42 Difference 45000000"
            + "|42 Difference 28700000|43 Percentage 15635000| Count 7| Date 0",
        "42 Difference Ambiguous|44 Percentage Implausible"
    )]
    [InlineData(
        "001",
        "2 Sum -5326000|2 Difference 20000000|2 Sum 20000000|2 Product 5000000|2 Sum 5000000|2 Balance 326|2 Date 15|2 Date 33|2 Date 45|3 Date 3"
            + "|4 Sum 22000|4 Sum 211|5 Count 6|6 Mean 28.05|6 Mean 45|2 Sum -5390|6 Difference 1|7 Sum 20000000|7 Product 5000000|7 Difference 1000000|7 Percentage 46.16"
            + "| Count 10| Date 0",
        "2 Balance Ambiguous|5 Repeat Implausible|6 Date Implausible|7 Sum Unexplained"
    )]
    [InlineData("002", " Count 5| Count 4| Count 2", "")]
    [InlineData(
        "003",
        "96 Sum 3.25|96 Product 1.75|98 Sum 146|98 Sum 45|98 Sum 62|98 Sum 133|98 Mean 13.67|98 Percentage 10.27|98 Date 4|93 Repeat 0|96 Repeat 0|98 Repeat 0| Count 7| Date 0",
        "98 Percentage Error|98 Percentage Error|98 Repeat Unexplained|98 Repeat Ambiguous|98 Date Error"
    )]
    [InlineData("004", "2 Count 7|2 Count 4|3 Sum 20|4 Count 6|5 Count 5|6 Sum 7|8 Count 5| Count 10| Date 0", "1 Date Implausible")]
    public void Published_figures_are_confirmed_and_their_contradictions_found(string file, string confirmed, string findings)
    {
        var check = FigureCheck.Of(Papers.ReadReal(file), Papers.RealText(file));

        var holds = check
            .Relations.Where(r => r.Holds)
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Item} {r.Kind} {Math.Round(r.Computed ?? 0, 2) / 1.0000000000m}"))
            .ToHashSet();
        Assert.All(
            check.Relations.Where(r => r is { Holds: true, Kind: CheckKind.Balance or CheckKind.Sum, Computed: not null, Item: "7" }),
            r => Assert.False(r.Rounded)
        );
        Assert.Empty(confirmed.Split('|', StringSplitOptions.RemoveEmptyEntries).Except(holds));
        Assert.Equal(findings, string.Join('|', check.Findings.Select(f => $"{f.Item} {f.Kind} {f.Doubt!.Severity}")));
    }
}
