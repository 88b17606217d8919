using System.Globalization;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What published papers say of their figures in other ways than one sentence or one table: over paragraphs, lists, items and the head of the paper.</summary>
public class PublishedRelationTests
{
    [Theory]
    [InlineData(
        "I alt 14 børn deltog i lejren. 9 børn kom fra Nordby, 3 børn fra Sydby og 2 børn fra Østby.\n\n5 børn var med i bådene\n\n6 børn blev på land\n\n3 børn var syge",
        2
    )]
    [InlineData("I alt 14 børn deltog i lejren. 9 børn kom fra Nordby, og 5 børn kom fra Sydby.", 1)]
    public void One_total_of_two_sets_of_parts_is_confirmed_once_for_each(string statement, int times)
    {
        var check = Checking.Of(statement);

        Assert.Empty(check.Findings);
        Assert.Equal(times, check.Relations.Count(r => r is { Kind: CheckKind.Sum, Computed: 14 }));
    }

    [Fact]
    public void Parts_that_each_begin_a_paragraph_are_confirmed() =>
        Assert.Single(
            Checking
                .Of(
                    "Nævnet har i marts afgjort 6 sager for havnen.\n\n3 sag er ændret. (vedrører både)\n\n2 sag er stadfæstet. (vedrører net)\n\n1 sag er sendt tilbage. (havnen skal se på den igen.)"
                )
                .Relations,
            relation => relation is { Kind: CheckKind.Sum, Computed: 6, Holds: true }
        );

    [Theory]
    [InlineData("3,65 mio. kr.", true)]
    [InlineData("3,95 mio. kr.", false)]
    public void The_one_figure_below_years_is_their_sum(string total, bool holds)
    {
        var check = Checking.Of(Checking.Table(" | 2025 | 2026", "Søges af puljen | 2,25 mio. kr. | 1,4 mio. kr.", $"I alt | {total} | "));

        Assert.Equal((holds, (decimal?)3.65m), (check.Single(CheckKind.Sum).Holds, check.Single(CheckKind.Sum).Computed));
    }

    [Fact]
    public void The_one_figure_below_years_is_left_alone_where_it_may_be_of_the_first_year() =>
        Assert.Empty(
            Checking
                .Of(Checking.Table(" | 2025 | 2026", "Søges af puljen | 2,25 mio. kr. | 1,4 mio. kr.", "I alt | 2,25 mio. kr. | "))
                .Findings
        );

    [Theory]
    [InlineData(
        "Der ventes et mindreforbrug på 15-25 mio. kr. Det dækker over et mindreforbrug på veje på ca. 7 mio. kr. og et mindreforbrug på ca. 12 mio. kr. på havne.",
        "19"
    )]
    [InlineData(
        "Der ventes et mindreforbrug på 15-25 mio. kr.\n\nFordelt på områder ventes et mindreforbrug på veje på ca. 7 mio. kr.\n\nPå havne ventes et mindreforbrug på ca. 12 mio. kr.",
        "19"
    )]
    public void What_a_range_covers_is_confirmed_within_it(string statement, string millions)
    {
        var check = Checking.Of(statement);

        Assert.Empty(check.Findings);
        var sum = decimal.Parse(millions, CultureInfo.InvariantCulture) * 1_000_000;
        Assert.Contains(check.Relations, relation => relation is { Kind: CheckKind.Sum, Holds: true } && relation.Computed == sum);
    }

    [Theory]
    [InlineData("Rammen reduceres med 6 mio. kr. til at hæve bidraget med 2 mio. kr. årligt i perioden 2025-2027.", 1)]
    [InlineData("Bidraget hæves med 2 mio. kr. i perioden 2025-2027 – samlet set 6 mio. kr.", 1)]
    [InlineData("Rammen reduceres med 7 mio. kr. til at hæve bidraget med 2 mio. kr. årligt i perioden 2025-2027.", 0)]
    public void So_much_every_year_of_a_period_is_confirmed(string sentence, int times)
    {
        var check = Checking.Of(sentence);

        Assert.Empty(check.Findings);
        Assert.Equal(times, check.Relations.Count(r => r is { Kind: CheckKind.Product, Computed: 6_000_000, Rounded: false }));
    }

    [Theory]
    [InlineData("0,45", true)]
    [InlineData("0,54", false)]
    public void Levels_after_a_change_lie_as_far_apart(string change, bool holds)
    {
        var check = Checking.Of(
            $"Bidraget til havnen hæves med {change} mio. kr. Tilskuddet stiger dermed fra 1,75 mio. kr. til 2,20 mio. kr."
        );

        Assert.Contains(
            check.Relations,
            relation => relation is { Kind: CheckKind.Difference, Computed: 450_000 } && relation.Holds == holds
        );
        Assert.Equal(holds ? 0 : 1, check.Findings.Count());
    }

    [Fact]
    public void A_large_rounding_confirms_nothing() =>
        Assert.DoesNotContain(
            Checking
                .Of(
                    "Bidraget hæves med 1 mio. kr. i perioden 2025-2028, samlet set 4 mio. kr. Tilskuddet stiger dermed fra 1,35 mio. kr. til 2,35 mio. kr."
                )
                .Relations,
            relation => relation is { Kind: CheckKind.Balance or CheckKind.Sum, Holds: true }
        );

    [Theory]
    [InlineData("15,6", true)]
    [InlineData("16,5", false)]
    public void One_share_makes_the_row_here_of_the_row_of_all(string last, bool holds)
    {
        var check = Checking.Of(
            $"Kommunerne skal finde 310 mio. kr. i 2024, 760 mio. kr. i 2025 og 1,1 mia. kr. i 2026. I Fjordby svarer det til cirka 4,4 mio. kr. i 2024, 10,8 mio. kr. i 2025 og {last} mio. kr. i 2026."
        );

        Assert.Equal(holds, check.Single(CheckKind.Percentage).Holds);
        Assert.Equal(holds ? 0 : 1, check.Findings.Count());
    }

    [Theory]
    [InlineData(
        "Rammen for service ventes overskredet med 62 mio. kr.\n\nReguleringen vil mindske overskridelsen med ca. 27 mio. kr., så der udestår 35 mio. kr.",
        1
    )]
    [InlineData(
        "Reguleringen af finansieringen er cirka 51 mio. kr.\n\nDifferencen på 16,4 mio. kr. er betalt af kassen.\n\nEfter udligning af differencen resterer cirka 35 mio. kr. af finansieringen.",
        1
    )]
    [InlineData(
        "Rammen for service ventes overskredet med 62 mio. kr.\n\nReguleringen vil mindske overskridelsen med ca. 27 mio. kr., så der udestår 38 mio. kr.",
        0
    )]
    public void What_remains_of_levels_in_other_paragraphs_is_confirmed(string statement, int times)
    {
        var check = Checking.Of(statement);

        Assert.Empty(check.Findings);
        Assert.Equal(times, check.Relations.Count(r => r.Kind == CheckKind.Difference));
    }

    [Fact]
    public void Those_from_one_day_and_those_from_another_are_all_that_the_summary_tells()
    {
        var check = Checking.Of(
            "For skolen betyder det, at cirka 174 elever får busser fra august og yderligere 31 elever fra januar.",
            summary: "Cirka 205 elever får busser, når skolen flytter."
        );

        Assert.Equal(205, check.Single(CheckKind.Sum).Computed);
    }

    [Theory]
    [InlineData("Uge 15 (april)", true)]
    [InlineData("Uge 15 (juni)", false)]
    public void A_week_lies_in_its_month(string week, bool holds)
    {
        var check = Checking.Of(Checking.Table("Runde | Tid | Hvem", $"Første | {week} | Udvalget", "Anden | 21. august | Byrådet"));

        Assert.Equal(holds, Assert.Single(check.Relations, relation => relation.Computed == 15).Holds);
    }

    [Theory]
    [InlineData("Målingen gentages hvert tredje år, senest i 2021 og næste gang i 2024.", true)]
    [InlineData("Målingen gentages hvert tredje år, senest i 2021 og næste gang i 2025.", false)]
    [InlineData(
        "Målingen af tilfredshed sker hvert tredje år. Målingen af tilfredshed blev gennemført i 2021. Målingen af tilfredshed skal gennemføres igen i 2024.",
        true
    )]
    public void What_comes_every_so_many_years_is_held_to_its_years(string statement, bool holds)
    {
        var relation = Assert.Single(Checking.Of(statement).Relations, r => r.Stated.StartsWith("hvert", StringComparison.Ordinal));

        Assert.Equal(holds, relation.Holds);
    }

    [Fact]
    public void An_extra_year_is_a_column_more() =>
        Assert.Single(
            Checking
                .Of(
                    "Forsøget var planlagt til to år, men fik et ekstra år.\n\n"
                        + Checking.Table("Hold | 2021 | 2022 | 2023", "Nord | 4 | 7 | 9", "Syd | 3 | 8 | 6")
                )
                .Relations,
            relation => relation is { Kind: CheckKind.Date, Computed: 3, Holds: true }
        );

    [Theory]
    [InlineData("Planen peger på i) kortere ventetid, ii) flere hold, iii) nye lokaler og iv) enklere breve.", 4)]
    [InlineData("Havnen er med i Kyst5 sammen med Nordby, Sydby, Østby og Vestby.", 5)]
    [InlineData("Arbejdet foregår på følgende niveauer:\n\n- Styregruppe\n- Projektgruppe\n- Arbejdsgruppe", 3)]
    [InlineData("Udvalget har besluttet:\n\n- 1) Nyt skilt\n- 2) Ny bænk\n\nAd 1:\n\nSkiltet sættes op.\n\nAd 2:\n\nBænken males.", 2)]
    public void Entries_are_counted(string statement, int number)
    {
        var check = Checking.Of(statement);

        Assert.Empty(check.Findings);
        Assert.Contains(check.Relations, relation => relation is { Kind: CheckKind.Count, Holds: true } && relation.Computed == number);
    }

    [Theory]
    [InlineData("Sagen har {0} bilag; et notat om havnen (bilag 1) og en plan for byen (bilag 2).", "to", "tre")]
    [InlineData("Planen hviler på {0} spor: i) kortere ventetid, ii) flere hold og iii) nye lokaler.", "tre", "fire")]
    [InlineData(
        "Hovedspor som der arbejdes på:\n\n1. Flere skal med i båden.\n\nDer er plads til flere.\n\n2. Færre skal vente på plads.\n\nVentetiden er lang.\n\nDet er vurderingen, at de {0} ovenstående hovedspor er nok.",
        "to",
        "tre"
    )]
    public void What_the_words_count_is_held_to_what_is_named(string template, string right, string wrong)
    {
        var (sound, spoiled) = (Checking.Of(string.Format(null, template, right)), Checking.Of(string.Format(null, template, wrong)));

        Assert.Empty(sound.Findings);
        Assert.Contains(sound.Relations, relation => relation.Kind == CheckKind.Count);
        Assert.Single(spoiled.Findings);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Attachments_of_entries_are_those_of_the_item(int second, bool holds)
    {
        var check = Checking.OfText(
            $"""
            REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024

            Punkt 1: Efterretning

            Sagsfremstilling

            - Status på havnen (1 bilag)
            - Brev om broen ({second} bilag)

            Bilag

            Havnens status.pdf

            Brev fra naboen.pdf

            Svar til naboen.pdf
            """
        );

        Assert.Equal(holds, check.Single(CheckKind.Count).Holds);
    }

    [Theory]
    [InlineData("Tirsdag", true)]
    [InlineData("Onsdag", false)]
    public void The_weekday_of_the_meeting_is_that_of_its_date(string weekday, bool holds)
    {
        var relation = Paper(weekday, "Godkendelse af dagsorden", "Nye bænke ved havnen", "Budget for broen", "Eventuelt")
            .Single(CheckKind.Date);

        Assert.Equal((holds, null), (relation.Holds, relation.Item));
    }

    [Theory]
    [InlineData("Godkendelse af dagsorden|Nye bænke ved havnen|Budget for broen|Eventuelt", true)]
    [InlineData("Godkendelse af dagsorden|Budget for broen|Nye bænke ved havnen|Eventuelt", false)]
    [InlineData("Godkendelse af dagsorden|Nye bænke ved havnen|Salg af den gamle skole|Budget for broen|Eventuelt", false)]
    public void The_contents_name_the_items(string contents, bool holds)
    {
        var relation = Paper("Tirsdag", contents.Split('|')).Single(CheckKind.Count);

        Assert.Equal((holds, (decimal?)4), (relation.Holds, relation.Computed));
    }

    [Fact]
    public void The_amounts_of_the_text_are_booked_in_the_table()
    {
        var check = Checking.Of(
            """
            Rammen reduceres med 3 mio. kr. Den tilføres 0,048 mio. kr. til bænke og 0,034 mio. kr. til skilte. Dertil kommer en regulering, der reducerer den med 0,5 mio. kr. Samlet reduceres rammen med 3,418 mio. kr.

            Ændringer (i 1.000 kr.)


            """ + Checking.Table("Område | 2025 | 2026", "Havn | 48 | 0", "Bro | -3.466 | 100")
        );

        Assert.Empty(check.Findings);
        Assert.Contains(check.Relations, relation => relation is { Stated: "3,418 mio. kr.", Computed: -3_418_000 });
        Assert.Contains(check.Relations, relation => relation is { Stated: "-3.466", Computed: -3466, Terms.Count: 3 });
    }

    [Theory]
    [InlineData("1,4 mio. kr.", 1)]
    [InlineData("1,5 mio. kr.", 0)]
    public void A_year_of_work_costs_the_same_in_every_column(string first, int times)
    {
        var check = Checking.Of(
            Checking.Table(" | 2025 | 2026", $"Søges | {first} | 1,2 mio. kr.", " | 3 vejledere + 1 lærer (i et halvt år) | 3 vejledere")
        );

        Assert.Empty(check.Findings);
        Assert.Equal(times, check.Relations.Count(relation => relation.Kind == CheckKind.Product));
    }

    [Fact]
    public void A_change_told_by_its_levels_and_by_its_size_is_one() =>
        Assert.Equal(
            1,
            Checking
                .Of(
                    "Udvalget besluttede at udvide holdet med én vejleder.",
                    summary: "Udvalget besluttede at udvide holdet fra tre til fire vejledere."
                )
                .Single(CheckKind.Difference)
                .Computed
        );

    [Fact]
    public void Spending_is_held_against_the_budget_of_another_item()
    {
        var check = Items(
            "Det korrigerede budget på 812,4 mio. kr. er uændret.",
            "Det samlede forbrug er opgjort til 371,3 mio. kr., hvilket svarer til en forbrugsprocent på 45,7 pct."
        );

        Assert.Equal(("2", true), (check.Single(CheckKind.Percentage).Item, check.Single(CheckKind.Percentage).Holds));
    }

    [Fact]
    public void An_item_that_points_to_another_is_about_the_same()
    {
        var check = Items("I sag 2 orienteres udvalget om havnens regnskab.", "Regnskabet for havnen er færdigt.");

        Assert.Equal(("1", "sag 2"), (check.Single(CheckKind.Repeat).Item, check.Single(CheckKind.Repeat).Stated));
    }

    private static PaperCheck Items(string first, string second) =>
        Checking.OfText(
            $"""
            REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024

            Punkt 1: Havnens bevilling

            Sagsfremstilling

            {first}

            Punkt 2: Havnens regnskab

            Sagsfremstilling

            {second}
            """
        );

    private static PaperCheck Paper(string weekday, params string[] contents) =>
        Checking.OfText(
            $"""
            REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024

            Mødedato {weekday} d. 11. juni 2024 kl. 15:00

            Indholdsfortegnelse

            {string.Join('\n', contents.Select((title, i) => $"{title}.....{i + 3}"))}

            Punkt 1: Godkendelse af dagsorden

            Sagsfremstilling

            Dagsordenen skal godkendes.

            Punkt 2: Nye bænke ved havnen

            Sagsfremstilling

            Der sættes bænke op.

            Punkt 3: Budget for broen

            Sagsfremstilling

            Budgettet er uændret.

            Punkt 4: Eventuelt

            Sagsfremstilling

            Intet.
            """
        );
}
