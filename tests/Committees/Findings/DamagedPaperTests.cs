using Ledetraad.Committees.Tests.Reading;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Findings;

/// <summary>Whatever figures a paper holds, the check answers, and each finding stands where it says.</summary>
public class DamagedPaperTests
{
    private const int Rounds = 40;

    private static readonly string[] Strange =
    [
        "79228162514264337593543950335",
        "99.999.999.999.999.999.999.999.999.999.999.999.999 mia. kr.",
        "0",
        "0 pct.",
        "-0,0000000000000000000000000001",
        "den 0. januar 2025",
        "den 31. februar 0000",
        "mandag den 99. maj 99999",
        "1, 7, 5, 9 mio. kr.",
        "\\",
        "|",
        "\uE000",
    ];

    [Fact]
    public void A_number_that_no_budget_has_does_not_stop_the_check_of_what_stands_elsewhere()
    {
        var text = Papers.TextOf(
            "paper.txt",
            """
            REFERAT Arbejdsmarkedsudvalget d. 04-03-2025

            Mødedato tirsdag d. 4. marts 2025 kl. 15:00

            Punkt 1: Store tal

            Sagsfremstilling

            Der er steget fra 99999999999999999999999999999999999 til 150 borgere, en stigning på 40 borgere.

            Punkt 2: Tal

            Sagsfremstilling

            Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.
            """
        );

        var check = PublicCheck.Of(new PaperReader().Read(text), text);

        Assert.Single(Assert.Contains(1, check.Items).Findings);
    }

    [Theory]
    [InlineData("150", true)]
    [InlineData("151", false)]
    public void A_figure_that_its_item_does_not_print_stands_nowhere(string stated, bool stands)
    {
        var text = Papers.TextOf(
            "paper.txt",
            """
            REFERAT Arbejdsmarkedsudvalget d. 04-03-2025

            Mødedato tirsdag d. 4. marts 2025 kl. 15:00

            Punkt 1: Tal

            Sagsfremstilling

            Antallet er steget fra 120 til 150 borgere, en stigning på 30 borgere.
            """
        );
        var item = Assert.Single(new PaperReader().Read(text).Items);
        var line = 1 + text.Lines.ToList().FindIndex(l => l.Contains("150", StringComparison.Ordinal));

        var place = new FigurePlaces(item, text).Find(new Relation(CheckKind.Difference, stated, 30, [], [line]));

        Assert.Equal(stands, place is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Papers_with_damaged_figures_are_checked_without_fail(int seed)
    {
        var random = new Random(seed);
        var samples = Directory
            .EnumerateFiles(Path.Combine(ProjectRoot.Path, "samples", "fjordby"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var text = Papers.TextOf("paper.txt", Damage(samples[random.Next(samples.Length)], random));
            var paper = new PaperReader().Read(text);

            foreach (var (place, item) in PublicCheck.Of(paper, text).Items)
            {
                Assert.All(item.Findings, finding => AssertStands(finding, paper.Items[place]));
            }
        }
    }

    private static void AssertStands(PlacedFinding finding, PaperItem item)
    {
        if (finding.Place is { } place)
        {
            var marked = item.Sections[place.Section].Text.Substring(place.Start, place.Length);
            Assert.Equal(Letters(finding.Told.Relation.Stated), Letters(marked), ignoreCase: true);
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Damage(string text, Random random)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Any(char.IsAsciiDigit) && random.Next(3) == 0)
            {
                words[i] = random.Next(3) == 0 ? Strange[random.Next(Strange.Length)] : words[random.Next(words.Length)];
            }
        }

        return string.Join(' ', words);
    }
}
