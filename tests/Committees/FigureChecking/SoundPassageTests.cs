namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>
/// Passages as officials of many fields write them, full of figures that look related and contradict nothing: other years, groups and bases, partial lists, forecasts
/// against budgets, tables of several units. Written for this by hands that did not know the check's patterns; a line of three hyphens parts them.
/// </summary>
public class SoundPassageTests
{
    private const string Between = "\n---\n";

    [Fact]
    public void What_contradicts_nothing_raises_nothing()
    {
        var passages = Passages();

        var faults = passages.SelectMany(passage =>
            Checking
                .Of(passage.Replace("¦", "\t", StringComparison.Ordinal))
                .Findings.Select(finding => $"{finding.Doubt!.Message}\n{passage}")
        );

        Assert.True(passages.Length > 400);
        Assert.Empty(faults);
    }

    private static string[] Passages()
    {
        using var stream = typeof(SoundPassageTests).Assembly.GetManifestResourceStream("sound-passages.da.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd().Split(Between);
    }
}
