using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

public class TableCheckTests
{
    [Theory]
    [InlineData("1.421.673 | 1.430.681 | -9.008")] // minus is a deficit
    [InlineData("-1.272 | -1.272 | 0")]
    [InlineData("1.421.673 | 1.430.681 | 9.008")] // minus is a saving
    public void Budget_less_forecast_is_the_result(string figures)
    {
        var check = Checking.Of(
            Checking.Table("i 1.000 kr. | Budget | Forventet regnskab | Over- eller underskud", $"Arbejdsmarked | {figures}")
        );

        Assert.True(check.Single(CheckKind.Difference).Holds);
    }

    /// <summary>The first row is no head, a column of units is no column of figures, and a column without signs tells only how far.</summary>
    [Theory]
    [InlineData("Bådebro | 1.000 kr. | 4.120;Mole | 1.000 kr. | 2.310;Havnen i alt | 1.000 kr. | 6.430", 0)]
    [InlineData("Bådebro | 1.000 kr. | 4.120;Mole | 1.000 kr. | 2.310;Havnen i alt | 1.000 kr. | 6.530", 1)]
    [InlineData("Bådebro | 4,12 mio. kr.;Mole | 2,31 mio. kr.;Kaj | 1,15 mio. kr.;Havnen i alt | 7,58 mio. kr.", 0)]
    [InlineData("Bådebro | 4,12 mio. kr.;Mole | 2,31 mio. kr.;Kaj | 1,15 mio. kr.;Havnen i alt | 7,88 mio. kr.", 1)]
    [InlineData("Plads | Sidste år | I år | Afvigelse;Nord | 240 | 212 | 28;Syd | 118 | 153 | 35;Øst | 90 | 74 | 16", 0)]
    [InlineData("Plads | Sidste år | I år | Afvigelse;Nord | 240 | 212 | 28;Syd | 118 | 153 | 45;Øst | 90 | 74 | 16", 1)]
    [InlineData("Plads | Sidste år | I år | Afvigelse;Nord | 240 | 212 | -28;Syd | 118 | 153 | 35;Øst | 90 | 74 | 16", 1)]
    [InlineData(
        "Plads | Budget | Regnskab | Afvigelse;i 1.000 kr. | 2024 | 2024 | 2024;Bro | 4.120 | 4.020 | 100;Mole | 2.310 | 2.260 | 50;I alt | 6.430 | 6.280 | 150",
        0
    )] // the years are head
    [InlineData(
        "Plads | Budget | Regnskab | Afvigelse;i 1.000 kr. | 2024 | 2024 | 2024;Bro | 4.120 | 4.020 | 100;Mole | 2.310 | 2.260 | 50;I alt | 6.430 | 6.280 | 170",
        1
    )]
    [InlineData("i 1.000 kr. | 2024 | 2025 | 2026;Bro | 4.120 | 4.020 | 100;Mole | 2.310 | 2.260 | 50;I alt | 6.430 | 6.280 | 150", 0)]
    [InlineData("Plads | Både | Joller | Pramme;1 | 2 | 3 | 4;Nord | 12 | 40 | 7;Syd | 20 | 31 | 9;I alt | 32 | 71 | 16", 0)] // columns are numbered
    [InlineData("Plads | Både | Joller | Pramme;1 | 2 | 3 | 4;Nord | 12 | 40 | 7;Syd | 20 | 31 | 9;I alt | 32 | 73 | 16", 1)]
    [InlineData("Plads | Andel ledige;Nord | 98 %;Syd | 71 %;Øst | 0 %;Kaj | 95 %;Mole | 100 %", 0)] // each of its own
    public void A_table_is_read_by_what_its_columns_print(string rows, int findings)
    {
        var check = Checking.Of("Tabellen viser havnen.\n\n" + Checking.Table(rows.Split(';')));

        Assert.Equal(findings, check.Findings.Count());
    }

    [Fact]
    public void A_result_that_does_not_follow_is_an_error()
    {
        var check = Checking.Of(
            Checking.Table(
                "i 1.000 kr. | Budget | Forventet regnskab | Over- eller underskud",
                "Arbejdsmarked | 1.421.673 | 1.430.681 | -9.800"
            )
        );

        var finding = Assert.Single(check.Findings);
        Assert.Equal((CheckKind.Difference, Severity.Error, "-9.800"), (finding.Kind, finding.Doubt!.Severity, finding.Stated));
        Assert.Equal(-9008, finding.Computed);
        Assert.Equal(["1.421.673", "1.430.681"], finding.Terms);
        Assert.Equal([16], finding.Lines);
    }

    [Fact]
    public void A_total_is_the_sum_of_its_rows()
    {
        var check = Checking.Of(
            Checking.Table("Projekt | Bevilget", "Mentorer | 1.250", "Hjemmepleje | 1.500", "Haller | 640", "I alt | 3.490")
        );

        var finding = Assert.Single(check.Findings);
        Assert.Equal((CheckKind.Sum, 3390m), (finding.Kind, finding.Computed));
    }

    [Theory]
    [InlineData("100 (60)", 0)]
    [InlineData("100 (61)", 1)]
    public void A_row_that_sums_up_those_above_it_is_not_counted_twice(string total, int findings)
    {
        var check = Checking.Of(
            Checking.Table(
                "Udfald | Årgang 2024 | Årgang 2025",
                "Job | 28 (17) | 17 (12)",
                "Småjob | 18 (11) | 20 (14)",
                "Uddannelse | 13 (8) | 9 (6)",
                "Job eller uddannelse | 60 (36) | 46 (32)",
                "Fortsat i forløb | 40 (24) | 54 (37)",
                $"Borgere i alt | {total} | 100 (69)"
            )
        );

        Assert.Equal(findings, check.Findings.Count(finding => finding.Kind == CheckKind.Sum));
        Assert.DoesNotContain(check.Findings, finding => finding.Computed == 96);
    }

    [Fact]
    public void Amounts_may_each_be_rounded()
    {
        var check = Checking.Of(Checking.Table("Mio. kr. | 2025", "Tilbud | 0,3", "Ydelser | 0,3", "Administration | 0,3", "I alt | 1,0"));

        Assert.True(check.Single(CheckKind.Sum) is { Holds: true, Rounded: true });
    }

    [Fact]
    public void Persons_who_stand_in_two_rows_may_be_one_in_the_total()
    {
        var check = Checking.Of(Checking.Table("Ydelse | Antal personer", "Fleksjob | 120", "Løntilskud | 80", "I alt | 190"));

        Assert.Equal(Severity.Ambiguous, Assert.Single(check.Findings).Doubt!.Severity);
    }

    [Fact]
    public void Means_and_shares_are_not_added_up()
    {
        var check = Checking.Of(
            Checking.Table(
                "Forløb | Varighed (gennemsnitligt antal måneder) | Antal personer",
                "Arbejde | 10,4 | 13",
                "Timer | 14,0 | 16",
                "I alt | 12,4 | 29"
            )
        );

        Assert.Empty(check.Findings);
        Assert.True(check.Single(CheckKind.Mean) is { Holds: true, Rounded: true });
    }

    // Shares and counts of a published table of outcomes: 62 who began in 2018 and 45 in 2019.
    [Theory]
    [InlineData("25", 0)]
    [InlineData("26", 1)]
    public void Shares_are_of_the_accounts_too(string parks, int findings)
    {
        var check = Checking.Of(
            Checking.Table(
                "Område | Regnskab | Andel i pct.",
                "Skoler | 80 | 40",
                "Veje | 70 | 35",
                $"Parker | 50 | {parks}",
                "I alt | 200 | 100"
            )
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("18 (11) | 7 (3)", 0)]
    [InlineData("19 (11) | 7 (3)", 1)]
    public void Shares_are_of_the_count_in_brackets(string work, int findings)
    {
        var check = Checking.Of(
            Checking.Table(
                " | 2018 | 2019",
                $"1. Arbejde | {work}",
                "2. Ordinære timer | 11 (7) | 20 (9)",
                "3. Uddannelse | 10 (6) | 7 (3)",
                "1-3 i alt | 39 (24) | 33 (15)",
                "4. Ingen af delene | 61 (38) | 67 (30)",
                "I alt, procent og antal | 100 (62) | 100 (45)"
            )
        );

        Assert.Equal(findings, check.Findings.Count());
        Assert.Equal(8 + 2 - findings, check.Relations.Count(r => r is { Kind: CheckKind.Percentage, Holds: true }));
        Assert.Equal(4, check.Relations.Count(r => r is { Kind: CheckKind.Sum, Holds: true }));
    }

    [Theory]
    [InlineData("28 | 45", 0)]
    [InlineData("28 | 54", 1)]
    public void A_mean_per_month_counts_the_months_of_the_head(string means, int findings)
    {
        var check = Checking.Of(
            Checking.Table(
                " | Sept. 2020 – sept. 2023 | Okt. 2023 – jun. 2024",
                "Via arbejdsgiver | 611 | 203",
                "Via læge | 98 | 34",
                "Via egen henvendelse | 329 | 168",
                $"Gns. antal henvisninger pr. måned | {means}"
            )
        );

        Assert.Equal(findings, check.Findings.Count());
        Assert.Equal(2, check.Relations.Count(r => r.Kind == CheckKind.Mean));
    }

    [Fact]
    public void Funding_that_balances_only_over_the_years_can_be_read_in_two_ways()
    {
        var check = Checking.Of(
            Checking.Table(
                " | Politik område | Budget år 2024 | Overslags år 1 | Overslags år 2 | Overslags år 3",
                "Drift | 12 | 64 | 0 | 0 | 0",
                " | 18 | -5.390 | 1.000 | 1.000 | 3.000",
                "Kassebeholdning | 01 | 326 | 0 | 0 | 0"
            )
        );

        var finding = Assert.Single(check.Findings);
        Assert.Equal((CheckKind.Balance, Severity.Ambiguous), (finding.Kind, finding.Doubt!.Severity));
    }

    /// <summary>Accounts are amounts, printed rounded whether the table says so or not; persons are not.</summary>
    [Theory]
    [InlineData("Regnskab 2024 | Budget 2024 | Afvigelse", 0)]
    [InlineData("Sejlere 2024 | Sejlere 2023 | Afvigelse", 1)]
    public void Accounts_may_be_rounded_in_their_last_digit(string heads, int findings)
    {
        var check = Checking.Of(
            Checking.Table(
                $"Havn | {heads}",
                "Drift | 684 | 938 | -255",
                "Kraner | 96.420 | 103.215 | -6.795",
                "Broer | 161.730 | 171.905 | -10.175"
            )
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    /// <summary>The paper itself says how a column follows from others: by letters below the heads, or by numbers behind them.</summary>
    [Theory]
    [InlineData("Havn | Vedtaget | Tillæg | Korrigeret | Resultat | Rest", "1.000 kr. | A | B | C=(A+B) | D | E=(C-D)", 0)]
    [InlineData("Havn | Vedtaget | Tillæg | Korrigeret | Resultat | Rest", "1.000 kr. | 1 | 2 | 3 (1+2) | 4 | 5 (3-4)", 0)]
    [InlineData("Havn | Vedtaget | Tillæg | Korrigeret | Resultat | Rest", "1.000 kr. | A | B | C=(A+B) | D | E=(D-C)", 0)] // printed the other way round
    [InlineData("Havn | Vedtaget (1) | Tillæg (2) | Korrigeret (3=1+2) | Resultat (4) | Rest (3-4)", null, 0)]
    [InlineData("Havn | Vedtaget | Tillæg | Korrigeret | Resultat | Rest", "1.000 kr. | A | B | C=(A+B) | D | E=(C-D)", 2, 2_083, 1_223)]
    [InlineData("Havn | Vedtaget (1) | Tillæg (2) | Korrigeret (3=1+2) | Resultat (4) | Rest (3-4)", null, 2, 2_083, 1_223)]
    [InlineData("Havn | Vedtaget (1) | Tillæg (2) | Korrigeret (3=1+2) | Resultat (4) | Rest (5-6)", null, 0, 2_083, 1_223)] // of columns that are not there
    public void Columns_follow_from_each_other_as_their_formulas_say(
        string heads,
        string? letters,
        int findings,
        int north = 2_077,
        int south = 1_229
    )
    {
        var check = Checking.Of(
            Checking.Table([
                heads,
                .. letters is null ? Array.Empty<string>() : [letters],
                $"Nordhavnen | 284.310 | 3.728 | 288.038 | 285.961 | {north}",
                $"Sydhavnen | 1.042.870 | 11.619 | 1.054.489 | 1.053.260 | {south}",
            ])
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    /// <summary>A wrong digit breaks its row and its column, and is told once.</summary>
    [Fact]
    public void Any_wrong_digit_in_a_table_of_persons_gives_exactly_one_finding()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(4, 9)).Select(_ => (int[])[random.Next(11, 4000), random.Next(11, 4000)]).ToList();
            rows.Add([rows.Sum(row => row[0]), rows.Sum(row => row[1])]);
            var figures = rows.ConvertAll(row => (int[])[row[0], row[1], row[1] - row[0]]);

            Assert.Empty(Check(figures).Findings);

            var (wrong, column) = (random.Next(figures.Count), random.Next(3));
            figures[wrong][column] += random.Next(2) == 0 ? 10 : -1;

            Assert.Single(Check(figures).Findings);
        }
    }

    private static PaperCheck Check(List<int[]> figures) =>
        Checking.Of(
            Checking.Table([
                "Ydelse | Juni 2023 | Juni 2024 | Ændring",
                .. figures.Select(
                    (row, i) => $"{(i == figures.Count - 1 ? "I alt" : "Ydelse " + (char)('A' + i))} | {row[0]} | {row[1]} | {row[2]}"
                ),
            ])
        );
}
