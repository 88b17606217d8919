using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Figures that stand together in sentences, lines or small tables, told apart by their measures, signs and places.</summary>
public class StandingTogetherTests
{
    [Theory]
    [InlineData("Samlet ventes en udgift på 14-18 mio. kr.: 9 mio. kr. til havnen og 7 mio. kr. til broen.")]
    [InlineData(
        "For alle 30 kunder er ventetiden i gennemsnit 5,0 uger. Det er 10 kunder i Nord med 3,0 uger, 10 kunder i Syd med 5,0 uger og 10 kunder i Vest med 7,0 uger."
    )]
    [InlineData("Der er nedlagt 41 bænke, mens der er opsat nyt tårn. Der er oprettet 12 borde og 9 skabe, samlet 20 færre.")]
    [InlineData("Kassen er på 4,0 mio. kr. Siden maj har foreninger fået 1,0 mio. kr. udbetalt. Det er 25 pct. af kassen.")]
    [InlineData("Der er samlet 21 flere lånere, for voksne er faldet med 14, børn er steget med 27, og unge er vokset med 8.")]
    [InlineData("Nord gik frem med 41, Syd fik 12 flere, og Vest mistede 33. Netto er det 20 flere.")]
    [InlineData("Af de 120 tilmeldte faldt 30 fra, mens 45 bestod. Af alle tilmeldte bestod altså 37,5 pct.")]
    [InlineData("Af 60 klagesager blev 48 stadfæstet, 9 hjemvist og 3 ændret. Omgørelsesprocenten er 20 pct.")]
    [InlineData("Klubben har 84 medlemmer. Det er en tredjedel, i antal 28, der spiller skak.")]
    [InlineData("Fra marts til og med juni kom der 92 henvendelser. En gennemsnitlig måned bød på 23.")]
    [InlineData("Aftalen gælder 2025-2028. Der betales 1.250.000 kr. om året, altså i alt 5.000.000 kr.")]
    [InlineData("Besøgstallet var 118 i 2021, 131 i 2022 og 126 i 2023. Det giver et gennemsnit på 125,0.")]
    [InlineData(
        "Ventetiden er i gennemsnit 4,0 uger i Nord (10 sager), 7,0 uger i Syd (20 sager) og 5,5 uger i Vest (10 sager). For alle 40 sager er gennemsnittet 5,9 uger."
    )]
    public void What_fits_is_confirmed(string sentences)
    {
        var check = Checking.Of(sentences);

        Assert.Empty(check.Findings);
        Assert.NotEmpty(check.Relations);
    }

    [Theory]
    [InlineData("Samlet ventes en udgift på 14-18 mio. kr.: 17 mio. kr. til havnen og 7 mio. kr. til broen.", nameof(CheckKind.Sum))]
    [InlineData(
        "For alle 40 kunder er ventetiden i gennemsnit 5,0 uger. Det er 10 kunder i Nord med 3,0 uger, 10 kunder i Syd med 5,0 uger og 10 kunder i Vest med 7,0 uger.",
        nameof(CheckKind.Sum)
    )]
    [InlineData("Tilskuddet er 52.400 kr. En del heraf, 83.100 kr., går til husleje.", nameof(CheckKind.Sum))]
    [InlineData("Medregnet i de 52.400 kr., som festen koster, er 83.100 kr. til husleje.", nameof(CheckKind.Sum))]
    [InlineData(
        "Rådet hjemviste 4 af klagerne, 5 fik et andet udfald, og 61 blev stadfæstet. Af de 40 klager, der blev afgjort, er 22,5 pct. omgjort.",
        nameof(CheckKind.Sum)
    )]
    [InlineData(
        "Der er samlet 51 flere lånere, for voksne er faldet med 14, børn er steget med 27, og unge er vokset med 8.",
        nameof(CheckKind.Sum)
    )]
    [InlineData("Nord gik frem med 41, Syd fik 12 flere, og Vest mistede 23. Netto er det 20 flere.", nameof(CheckKind.Sum))]
    [InlineData("Af de 120 tilmeldte faldt 30 fra, mens 45 bestod. Af alle tilmeldte bestod altså 50 pct.", nameof(CheckKind.Percentage))]
    [InlineData("Af 60 klagesager blev 18 stadfæstet, 9 hjemvist og 3 ændret. Omgørelsesprocenten er 20 pct.", nameof(CheckKind.Sum))]
    [InlineData("Klubben har 84 medlemmer. Det er en tredjedel, i antal 68, der spiller skak.", nameof(CheckKind.Percentage))]
    [InlineData("Fra marts til og med juni kom der 92 henvendelser. En gennemsnitlig måned bød på 33.", nameof(CheckKind.Mean))]
    [InlineData("Aftalen gælder 2025-2028. Der betales 1.250.000 kr. om året, altså i alt 7.000.000 kr.", nameof(CheckKind.Product))]
    [InlineData("Besøgstallet var 118 i 2021, 131 i 2022 og 126 i 2023. Det giver et gennemsnit på 155,0.", nameof(CheckKind.Mean))]
    public void One_wrong_digit_is_found(string sentences, string kind)
    {
        var check = Checking.Of(sentences);

        Assert.Equal(kind, Assert.Single(check.Findings).Kind.ToString());
    }

    [Theory]
    [InlineData("Der er 31 færre gæster, hvilket skyldes tre ting: børn er 44 færre, unge er 6 flere, og ældre er 7 flere.")]
    [InlineData("Stien er 265 meter lang. Af de 190 brugere er halvdelen børn, altså 95.")]
    [InlineData(
        "Et forslag fra 2011 om at flytte 6,1 mio. kr. fra parker er afvist. Et forslag fra 2011 om at flytte 6,4 mio. kr. fra broer er afvist."
    )]
    [InlineData("Prisen er 79.000 kr. for model A og 72.000 kr. for model B (afrundet til hele 1.000 kr.).")]
    [InlineData("Der er 146 bænke, fordelt på bl.a. torvet (32), havnen (27) og parken (14).")]
    [InlineData("Der er 3 kunder i Nord (i snit 18,2 uger), 49 kunder i Syd (i snit 21,4 uger) og 41 kunder i Vest (i snit 15,0 uger).")]
    [InlineData("Der kom 77 til fra nord og 9 fra syd, og 16 er flyttet. Der er dermed 70 flere beboere.")]
    [InlineData("Rådet har hjemvist 3 klager, ændret 7 og stadfæstet 90. Omgørelsesprocenten er 10 pct. Målet er højst 20 pct.")]
    [InlineData("Der var 212 koncerter, og 64 af dem havde mere end 300 gæster.")]
    [InlineData("Ventelisten er steget med netto 11 navne. 14 er kommet til i afdeling 3, og 3 er slettet i afdeling 7.")]
    [InlineData("Af 247 ansøgere trak 80 sig. 67 har fået plads, og det er 27 pct. af samtlige ansøgere.")]
    [InlineData("Budgettet summer dermed op til 28,8 mio. kr. over fire år med 7,2 mio. kr. om året.")]
    [InlineData("Der gives 1,2 mio. kr. til havnen og 0,8 mio. kr. til broen. Andre kommuner bruger 4-6 mio. kr. hver.")]
    [InlineData("Der er 12 flere i Nord, 7 færre i Syd og 3 flere i Vest. Udvalget holder 9 møder.")]
    [InlineData("Af de 120 tilmeldte faldt 30 fra. Af dem, der gennemførte, bestod 45, altså 50 pct.")]
    [InlineData("Fra marts til og med juni kom der 92 henvendelser. I juni var der 31.")]
    [InlineData("Aftalen gælder 2025-2028. Der er afsat 1.250.000 kr. i 2025 og 900.000 kr. i 2026.")]
    [InlineData("De tre største grupper blandt de 520 gæster var børn (180), unge (140) og ældre (90). De sidste 110 er ikke opdelt.")]
    [InlineData("Der kom 96.300 gæster. Heraf kom 41.200 til fods og 50.100 på cykel. For 5.000 gæster ved man det ikke.")]
    [InlineData("Der bor 9.400 i byen. 55 pct. af dem har svaret, og 3 ud af 4 af dem, der svarede, var glade.")]
    [InlineData("Der er 1.812 træer. Det er 35 færre end året før, men 14 flere end i planen, som sagde 1.798 træer.")]
    [InlineData(
        "Prisen er 310 kr. pr. dag. En gæst, der kommer to dage om ugen, betaler 620 kr. ugentligt. Med 40 uger bliver det 24.800 kr. om året."
    )]
    [InlineData("Midlerne er fordelt sådan: sport 40 pct., musik 25 pct. og teater 15 pct. Resten er ikke uddelt.")]
    [InlineData("Udledningen er 4,1 ton. Det er 18 pct. lavere end i 2012, hvor den var 5,0 ton, og målet for 2030 er 3,5 ton.")]
    [InlineData(
        "Lånet er på 12,4 mio. kr. Klubben betaler 1,5 mio. kr., og en fond har givet 2,0 mio. kr., så hallen koster samlet 15,9 mio. kr."
    )]
    [InlineData("Afstemningen faldt ud med 9 for og 4 imod.")]
    [InlineData(
        "Etableringen koster 2,5 mio. kr. i 2025. Driften koster 600.000 kr. om året. Over fire år (2025-2028) er udgiften 4,3 mio. kr."
    )]
    public void What_need_not_fit_is_left_alone(string sentences) => Assert.Empty(Checking.Of(sentences).Findings);

    [Theory]
    [InlineData("412.000 kr.", "258.000 kr.", "154.000 kr.", 0)]
    [InlineData("412.000 kr.", "258.000 kr.", "145.000 kr.", 1)]
    public void A_table_of_one_row_is_read_cell_by_cell(string granted, string spent, string left, int findings)
    {
        var check = Checking.Of("Status for puljen.\n\n" + Checking.Table("Bevilget | Brugt | Til rest", $"{granted} | {spent} | {left}"));

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("90", 0)]
    [InlineData("80", 1)]
    public void Lines_multiply(string hours, int findings)
    {
        var check = Checking.Of($"Forløbets omfang:\n\n- Uger: 6\n- Timer pr. uge: 15\n- Timer i alt: {hours}");

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("mandag", 0)]
    [InlineData("tirsdag", 1)]
    public void A_weekday_and_its_date_stand_in_two_cells(string weekday, int findings)
    {
        var check = Checking.Of("Kalender.\n\n" + Checking.Table("Møde | Dag | Dato", $"Høringen | {weekday} | 3. juni 2024"));

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("9. juni 2025", 0)]
    [InlineData("9. juni 2023", 1)]
    public void A_period_stands_in_two_cells(string end, int findings)
    {
        var check = Checking.Of("Perioden er fastlagt.\n\n" + Checking.Table("Start | Slut", $"3. maj 2024 | {end}"));

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("tre", 0)]
    [InlineData("fire", 1)]
    public void Rows_of_a_table_are_counted(string number, int findings)
    {
        var check = Checking.Of(
            $"Arbejdet er samlet i {number} pakker.\n\n"
                + Checking.Table("Pakke | Indhold", "1 | nye skilte", "2 | bedre lys", "3 | flere bænke")
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("–265", 0)]
    [InlineData("–256", 1)]
    public void Lines_with_a_figure_for_each_year_are_a_table(string till, int findings)
    {
        var check = Checking.Of(
            $"""
            Ændringerne modsvares år for år af kassen:

            - Veje: 120 i 2025, 310 i 2026 og 45 i 2027
            - Parker: 80 i 2025, –45 i 2026 og 200 i 2027
            - Kassen: –200 i 2025, {till} i 2026 og –245 i 2027
            """
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("63.250", 0)]
    [InlineData("63.750", 1)]
    public void A_head_with_a_year_is_no_row(string total, int findings)
    {
        var check = Checking.Of(
            "Oversigt.\n\n"
                + Checking.Table(
                    "Bevilling | 2025, i 1.000 kr.",
                    "Veje | 21.120",
                    "Parker | 18.030",
                    "Broer | 24.100",
                    $"Bevillinger i alt | {total}"
                )
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    [Theory]
    [InlineData("4,5", 0)]
    [InlineData("8,5", 1)]
    public void A_mean_in_the_text_is_weighted_by_its_table(string mean, int findings)
    {
        var check = Checking.Of(
            "Ventetid efter sted.\n\n"
                + Checking.Table("Sted | Antal | Gennemsnit, uger", "Nord | 10 | 3,0", "Syd | 20 | 4,5", "Vest | 10 | 6,0")
                + $"\n\nDe 40 sager ventede i gennemsnit {mean} uger."
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    /// <summary>What is <em>ca.</em> so much is still printed to its last digit.</summary>
    [Theory]
    [InlineData("Budgettet er ca. 59.600.000 kr. Forbruget er ca. 72.600.000 kr. Merforbruget er 13.000.000 kr.", 0)]
    [InlineData("Budgettet er ca. 59.600.000 kr. Forbruget er ca. 72.600.000 kr. Merforbruget er 19.000.000 kr.", 1)]
    public void About_is_not_anything(string sentences, int findings) => Assert.Equal(findings, Checking.Of(sentences).Findings.Count());

    /// <summary>Whatever the words, and however many sentences without amounts stand between them.</summary>
    [Theory]
    [InlineData("4.752.000 kr.", true)]
    [InlineData("4.792.000 kr.", false)]
    public void Amounts_that_stand_alone_add_up(string whole, bool holds)
    {
        var check = Checking.Of(
            $"Ved havnen rejses et nyt tårn til {whole} i 2025. Arbejdet varer 14 uger, og 12 både flyttes imens.\n\nLauget skyder 3.121.000 kr. ind. Det er et gammelt laug.\n\nVærftet nøjes med 1.631.000 kr."
        );

        Assert.Equal(
            holds ? [] : [Severity.Implausible],
            check.Findings.Where(f => f.Kind is CheckKind.Sum or CheckKind.Balance).Select(f => f.Doubt!.Severity)
        );
        Assert.Contains(check.Relations, r => r.Stated == whole && r.Holds == holds);
    }

    /// <summary>They may be of other things: only what few amounts would come to by chance is worth a look.</summary>
    [Theory]
    [InlineData("Ved havnen rejses et tårn til 4,7 mio. kr.\n\nLauget har 3,1 mio. kr. på bogen.\n\nVærftet har 1,9 mio. kr.")]
    [InlineData("Broen kostede 4.790.000 kr. i 2023, 3.120.000 kr. i 2024 og 1.630.000 kr. i 2025.")]
    [InlineData("Tårnet er sat til 4.790.000 kr.\n\nLauget skyder bl.a. 3.120.000 kr. ind.\n\nVærftet nøjes med 1.630.000 kr.")]
    public void Amounts_that_need_not_belong_together_are_left_alone(string statement) => Assert.Empty(Checking.Of(statement).Findings);

    /// <summary>The words never said that the figures fit: it is no error that they do not.</summary>
    [Fact]
    public void A_guess_is_weighed_as_one()
    {
        var finding = Assert.Single(Checking.Of("Klubben har 4.120 kr. og får 2.350 kr. Det bliver altså 6.570 kr.").Findings);

        Assert.Equal(Severity.Implausible, finding.Doubt!.Severity);
        Assert.Equal("Hvis tallene hører sammen: 4.120 kr. + 2.350 kr. giver 6.470 kr., men der står 6.570 kr.", finding.Doubt.Message);
    }
}
