using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What a paper says of itself in two places, or in word and figure.</summary>
public class ContradictionTests
{
    [Theory]
    [InlineData("04-06-2024", 0)]
    [InlineData("05-06-2024", 1)]
    public void A_body_decides_on_the_day_on_which_the_route_has_it(string decided, int findings)
    {
        var check = Checking.OfText(
            $"""
            REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024

            Mødedato Tirsdag d. 11. juni 2024 kl. 15:00

            Punkt 1: Status på havneprojektet

            Politisk behandling

            Ældreudvalget (til efterretning), 04.06.2024

            Arbejdsmarkedsudvalget (til efterretning), 11.06.2024

            Beslutning

            Ældreudvalget, {decided.Replace('-', '.')}

            Til efterretning.

            Arbejdsmarkedsudvalget, 11.06.2024

            Til efterretning.

            Sagsfremstilling

            Projektet er i gang.
            """
        );

        Assert.Equal(findings, check.Findings.Count());
        Assert.All(check.Findings, finding => Assert.Equal((CheckKind.Date, Severity.Error), (finding.Kind, finding.Doubt!.Severity)));
        Assert.Contains(check.Relations, relation => relation is { Kind: CheckKind.Date, Holds: true, Stated: "11. juni 2024" });
    }

    [Theory]
    [InlineData("Der forventes et samlet underskud på området på -4 mio. kr. Underskuddet er på -4 mio. kr.", 1)]
    [InlineData("Der forventes et samlet underskud på området på 4 mio. kr.", 0)]
    [InlineData("Der forventes et samlet resultat på området på -4 mio. kr.", 0)]
    public void A_sign_told_twice_can_be_read_in_two_ways(string sentence, int findings)
    {
        var found = Checking.Of(sentence).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(Severity.Ambiguous, finding.Doubt!.Severity));
    }

    [Theory]
    [InlineData("Her er 18,4 % af pladserne ubesatte, hvilket er det laveste antal i regionen.", 1)]
    [InlineData("Her er 18,4 % af pladserne ubesatte, hvilket er den laveste andel i regionen.", 0)]
    [InlineData("Antallet af ledige er 4,2 pct. i april.", 1)]
    [InlineData("Antallet af ledige er faldet med 4,2 pct. i april.", 0)]
    public void A_share_is_no_number(string sentence, int findings)
    {
        var found = Checking.Of(sentence).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(Severity.Implausible, finding.Doubt!.Severity));
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(13, 1)]
    public void Groups_that_do_not_come_to_all_of_them_leave_something_unexplained(int total, int findings)
    {
        var check = Checking.Of(
            $"""
            Alle brugere under ét er faldet med {total} personer siden marts. Det skyldes især færre i svømmehallen, hvor antallet er faldet med 52 personer.

            Biblioteket er steget med 9 personer. Musikskolen er faldet med 14 personer. Antallet i ungdomsskolen er steget med 20 personer, og antallet i
            aftenskolen er steget med 6 personer.
            """
        );

        Assert.Equal(findings, check.Findings.Count());
        Assert.All(check.Findings, finding => Assert.Equal(Severity.Unexplained, finding.Doubt!.Severity));
        Assert.Equal(findings == 0, check.Relations.Any(relation => relation is { Kind: CheckKind.Sum, Holds: true, Computed: 31 }));
    }

    [Fact]
    public void Some_groups_need_not_be_all()
    {
        var check = Checking.Of(
            "Alle brugere under ét er faldet med 13 personer siden marts. Svømmehallen er faldet med 52 personer. Biblioteket er steget med 9 personer."
        );

        Assert.Empty(check.Findings);
    }

    [Theory]
    [InlineData("12", "32", "")]
    [InlineData("13", "33", "Unexplained Ambiguous")] // counted twice, perhaps
    [InlineData("12", "31", "Unexplained")]
    public void A_table_of_some_years_counts_those_of_the_years(string swimmers, string all, string severities)
    {
        var check = Checking.Of(
            $"""
            Tabel 1: Deltagere efter startår

            {Checking.Table(
                " | 2018 | 2019 | 2020 | I alt",
                "1. Svømning | 8 | 4 | 2 | 14",
                "2. Musik | 9 | 11 | 3 | 23",
                "I alt | 17 | 15 | 5 | 37"
            )}

            Længde af forløb (deltagere startet i 2018 eller 2019)

            {Checking.Table(
                "Hold | Varighed i måneder | Antal deltagere",
                $"Svømning | 4,5 | {swimmers}",
                "Musik | 6,0 | 20",
                $"I alt | 5,4 | {all}"
            )}
            """
        );

        Assert.Equal(
            severities,
            string.Join(' ', check.Findings.Where(finding => finding.Kind == CheckKind.Repeat).Select(finding => finding.Doubt!.Severity))
        );
        Assert.Contains(check.Relations, relation => relation is { Kind: CheckKind.Repeat, Holds: true, Computed: 20 });
    }
}
