using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What figures say of each other by their measures and by where they stand, in whatever words: true, and with one digit or day that is wrong.</summary>
public class StructureTests
{
    [Theory]
    [InlineData("Penge til havnen\nBroer: 112 tkr.\nPæle: 114 tkr.\nMaling: 143 tkr.\nI alt: {0} tkr.", "369", "389")]
    [InlineData(
        "Penge til havnen:\n2017: 146.000 kroner\n2018: 110.000 kroner\n2019: 164.000 kroner\nSamlet beløb: {0} kroner",
        "420.000",
        "440.000"
    )]
    [InlineData("Frivillige i alt: 334\nHeraf sejlere: 252\nAndel sejlere: {0} pct.", "75", "45")]
    [InlineData("Bevilling til havnen: 4,53 mio. kr. Medgået: 3,12 mio. kr. Tilbageføres: {0} mio. kr.", "1,41", "1,71")]
    [InlineData("Fra at have 463 besøg har vi nu 487; {0} flere, end vi begyndte med.", "24", "54")]
    [InlineData("Kravet var opfyldt for 62,1 pct. i 2023 og for 65,9 pct. i 2024. Ændringen udgør {0} procentpoint.", "3,8", "8,8")]
    [InlineData("Til broen er der 16.498.000 kr., dvs. 6.436.000 kr. vedr. pæle og {0} kr. vedr. dæk.", "10.062.000", "10.462.000")]
    [InlineData("Lægger man 134 fra Vestby, 141 fra Østby og {0} fra Midtby sammen, får man 353 sager.", "78", "178")]
    [InlineData("Ledningen koster 310.000 kr. inkl. gravning ({0} kr.).", "113.000", "913.000")]
    [InlineData("{0} mio. kr., som er tiltænkt tag, skal findes inden for rammen til skolen på 43,502 mio. kr.", "25,299", "65,299")]
    [InlineData("Målopfyldelsen er {0} pct., eftersom 79 planer ud af 282 levede op til kravet.", "28", "38")]
    [InlineData("Antallet af lånere (2016: 1.557, 2017: 1.229) er faldet {0} pct.", "21", "31")]
    [InlineData("Timetallet for holdet er 5 pr. uge. Med en længde på 8 uger er deltagerens samlede timetal {0}.", "40", "46")]
    [InlineData("Anskaffelsen omfatter 11 både. Én enhed er prissat til 38.300 kr., og der skal betales {0} kr.", "421.300", "621.300")]
    [InlineData("42 klager blev afgjort: 30 stadfæstelser, 8 hjemvisninger og 4 ændringer. Omgjort: {0} pct.", "28,6", "38,6")]
    [InlineData("I 2017 førte byen tilsyn med Elskolen, Engskolen og Åskolen. {0} skoler har dermed haft besøg.", "Tre", "Seks")]
    [InlineData("Strategien hviler på {0} ben: 1) tættere samarbejde, 2) nye lokaler og 3) enklere breve.", "tre", "seks")]
    [InlineData("Tidspunktet for besøget er den 20. februar 2023, hvilket er i uge {0}.", "8", "6")]
    [InlineData("Der er lagt op til, at seminaret ligger på en {0}, nemlig den 3. august 2021.", "tirsdag", "fredag")]
    [InlineData("Der åbnes for ansøgninger den 20. april 2017. Ansøgningsfristen er den 19. {0}.", "maj 2017", "november 2016")]
    [InlineData("Fonden støtter havnen i hele perioden 2019-2020. Støtteperioden er på {0} år.", "to", "otte")]
    [InlineData("Møllegården slog dørene op i maj 2014. Møllegården har siden {0} hjulpet 260 borgere.", "juni 2014", "december 2013")]
    [InlineData("For: {0}. Imod: 1. Til stede: 4. Alle stemte.", "3", "5")]
    public void What_stands_together_is_recomputed(string template, string right, string wrong)
    {
        var (sound, spoiled) = (Checking.Of(string.Format(null, template, right)), Checking.Of(string.Format(null, template, wrong)));

        Assert.Empty(sound.Findings);
        Assert.NotEmpty(sound.Relations);
        Assert.Single(spoiled.Findings);
    }

    [Theory]
    [InlineData("6 haver x 4 måneder x 12.300 kr. = {0} kr.", "295.200", "259.200")]
    [InlineData("Bevilling til stien 162.000 kr. minus afholdte udgifter 69.000 kr. = restbevilling {0} kr.", "93.000", "123.000")]
    [InlineData(
        "Fra puljen til koret er der uddelt 51.400 kr. Puljen var på 82.900 kr., hvorfor {0} kr. endnu kan søges.",
        "31.500",
        "32.500"
    )]
    [InlineData("Kassereren oplyser, at koret har fået 85.000 kr. Der er betalt 52.000 kr. Saldoen er {0} kr.", "33.000", "23.000")]
    [InlineData("Uforbrugte midler til stien udgør {0} kr., idet der blev bevilget 76.700 kr. og anvendt 42.100 kr.", "34.600", "24.600")]
    [InlineData("Stien koster 505.000 kr.; deri er medregnet skilte, der alene koster {0} kr.", "76.000", "756.000")]
    [InlineData("Inkl. skilte på {0} kr. løber stien op i 310.000 kr.", "91.000", "913.000")]
    [InlineData("Af regningen for stien kan {0} kr. henføres til skilte; hele regningen lød på 164.000 kr.", "31.000", "313.000")]
    [InlineData("Stien i procent: grus 52 pct., skilte 32 pct. og bænke {0} pct., i alt 100 pct.", "16", "36")]
    [InlineData("Pengene til stien deles helt op: grus får 36 %, skilte får 13 % og bænke får {0} %.", "51", "91")]
    [InlineData("Fordelingen af den samlede udgift til stien er opgjort sådan:\n- Grus: 26 %\n- Skilte: {0} %\n- Bænke: 39 %", "35", "55")]
    [InlineData("Rækkefølgen for de {0} delprojekter ligger fast:\n1 – kortere ventetid\n2 – bedre skilte\n3 – nye bænke", "tre", "otte")]
    [InlineData("Stien laves i {0} trin.\nTrin 1: opmåling og jord\nTrin 2: grus og kanter\nTrin 3: skilte og bænke", "tre", "fire")]
    [InlineData("Der er {0} begrundelser for stien: »bedre luft«, »kortere vej til skolen« og »flere besøg i byen«.", "tre", "fire")]
    [InlineData("Borgerne bad om bud på, hvad der kan gøres. Her er {0}:\n- nye bænke\n- flere skilte\n- mere lys", "tre", "seks")]
    [InlineData("De udvalgte skoler, {0} i alt:\n- Havskolen\n- Engskolen\n- Bakkeskolen", "tre", "otte")]
    [InlineData("Vikaren er ansat i tiden 3. marts 2024 til 13. {0} 2024.", "juni", "januar")]
    [InlineData("Omlægningen går i gang 2. marts 2024 og er færdig 29. {0} 2024.", "juni", "januar")]
    [InlineData("Før marts {0} fandtes Stenlauget ikke. Siden juni 2019 er der visiteret 103 borgere til Stenlauget.", "2019", "2022")]
    public void The_sentence_that_says_how_figures_hang_together_is_read_by_its_grammar(string template, string right, string wrong)
    {
        var (sound, spoiled) = (Checking.Of(string.Format(null, template, right)), Checking.Of(string.Format(null, template, wrong)));

        Assert.Empty(sound.Findings);
        Assert.Single(spoiled.Findings);
    }

    [Theory]
    [InlineData("Oktober\t78\nNovember\t82\nDecember\t71\nMånedsgennemsnit\t{0}", "77", "97")]
    [InlineData("Gns. af nedenstående\t{0}\nJanuar\t188\nFebruar\t135\nMarts\t127", "150", "250")]
    [InlineData("Antal\tMåned\n225\tJanuar\n52\tFebruar\n386\tMarts\n{0}\tGennemsnit af månederne", "221", "271")]
    [InlineData("Område\tUger (gns.)\tSager\nNord\t10,0\t20\nSyd\t16,0\t40\nSamtlige sager\t{0}\t60", "14,0", "18,0")]
    [InlineData("By\tApril\tMaj\tJuni\tKvartalet\nNord\t8\t52\t103\t163\nSyd\t44\t16\t107\t167\nVest\t4\t57\t{0}\t149", "88", "80")]
    [InlineData("Post\t1.000 kr.\nUdvalget i alt\t{0}\nVeje\t42.318\nPark\t15.661\nHavn\t45.786", "103.765", "143.765")]
    [InlineData("1.000 kr.\t2025\nVeje\t27.129\nPark\t32.700\nHavn\t22.175\nUdvalgets netto\t{0}", "82.004", "82.904")]
    [InlineData(
        "1.000 kr.\t2024\t2025\t2026\nPark\t4.425\t5.182\t-3.852\nVej\t-530\t5.154\t4.593\nTræk på kassen\t-3.895\t{0}\t-741",
        "-10.336",
        "-19.336"
    )]
    [InlineData("Sted\tAndel i procent\tAntal\nNord\t{0}\t109\nSyd\t59\t157\nHele kommunen\t100\t266", "41", "14")]
    [InlineData("Budget\t58,8\nForventet regnskab\t61,7\nMerforbrug\t{0}", "2,9", "9,2")]
    public void A_table_is_read_wherever_its_totals_and_means_stand(string template, string right, string wrong)
    {
        Assert.Empty(Checking.Of("Tallene er disse.\n" + string.Format(null, template, right)).Findings);
        Assert.Single(Checking.Of("Tallene er disse.\n" + string.Format(null, template, wrong)).Findings);
    }

    [Theory]
    [InlineData(
        "Post\tBudget\tRegnskab\tRest\nVeje\t1,2 mio. kr.\t700 t.kr.\t{0}\nPark\t3,0 mio. kr.\t2,1 mio. kr.\t0,9 mio. kr.\nHavn\t800 t.kr.\t500 t.kr.\t300 t.kr.",
        "0,5 mio. kr.",
        "0,8 mio. kr."
    )]
    [InlineData(
        "Post\tBudget\tRegnskab\tRest\nVeje\t9\t7\t2\nHavn\t7\t1\t6\nPark\t8\t3\t{0}\nBy\t2024\t2025\t2026\nNord\t14\t25\t36",
        "5",
        "9"
    )]
    [InlineData(
        "Der søges til tre ting:\n\n- 41.200 kr. til telte\n- 18.400 kr. til borde\n- 30.100 kr. til lys\n\nSamlede udgifter: {0} kr.",
        "89.700",
        "39.700"
    )]
    [InlineData(
        "Planen har {0} dele:\n\nA. telte til alle\nB. borde til børn\nC. lys i haven\n\nPlanen følges op i efteråret, når haven er lukket for vinteren.",
        "tre",
        "fem"
    )]
    public void Tables_and_lists_end_where_the_next_begins(string template, string right, string wrong)
    {
        Assert.Empty(Checking.Of(string.Format(null, template, right)).Findings);
        Assert.Single(Checking.Of(string.Format(null, template, wrong)).Findings);
    }

    [Theory]
    [InlineData("Kørebanen er 87 meter lang. I 2016 var der 61 tilmeldte, og 13 pct. af de tilmeldte mødte frem.")]
    [InlineData("Fordelt over de ti måneder er det 49 elever månedligt ud af et samlet antal på 492.")]
    [InlineData("Der blev brugt 4,2 mio. kr. i 2021 og 3,9 mio. kr. i 2022. Puljen til kunst er på 512.000 kr.")]
    [InlineData(
        "Prognosen for stien hedder 288.000 kr. – sat op mod 310.000 kr. i korrigeret budget betyder det 22.000 kr. i mindreforbrug."
    )]
    [InlineData("Afgangen af lånere var 51. Tilgangen af børn var 178 og af voksne 30. Forskellen, 157, er nettoændringen.")]
    [InlineData("Lånere, indskrevet i alt: 257. Heraf udskrevet: 43. Heraf aktive: 117.")]
    [InlineData("Mindst 19 og højst 28 mio. kr. skønnes det at koste, nemlig 3 mio. kr. til grus samt 18 mio. kr. til skilte.")]
    [InlineData("Godkendt. Stemmerne faldt 4 mod 2, da de 6 fremmødte medlemmer alle stemte.")]
    [InlineData("Tager man gennemsnittet af 2021 (177), 2022 (144) og 2023 (151), får man 157,3 lånere.")]
    [InlineData("Planen har tre temaer. Forvaltningen har talt med 4 skoler og 12 forældre om dem.")]
    [InlineData("Budgettet behandles den 3. maj 2023, og høringen holdes efter mødet i uge 20.")]
    [InlineData(
        "Gruppen af borgere over 65 år er vokset med 52,0 pct. Udgiften bliver 47 mio. kr., idet broen koster 18 mio. kr. og havnen 29 mio. kr."
    )]
    public void Figures_that_only_stand_near_each_other_raise_nothing(string sentences) => Assert.Empty(Checking.Of(sentences).Findings);

    [Theory]
    [InlineData("Aftalen har tre elementer. Elementerne er:\n\na. Grønne tage\nb. Regnbede\nc. Flere træer", 0)]
    [InlineData("Aftalen har fire elementer. Elementerne er:\n\na. Grønne tage\nb. Regnbede\nc. Flere træer", 1)]
    [InlineData("De fire forslag fra panelet, der holdt to møder, lyder:\n\n- Grønne tage\n- Regnbede\n- Flere træer", 1)]
    [InlineData("De tre forslag fra panelet, der holdt to møder, lyder:\n\n- Grønne tage\n- Regnbede\n- Flere træer", 0)]
    [InlineData("Planen har fire ben at stå på: grønne tage, regnbede og flere træer.", 1)]
    [InlineData("Planen har tre ben at stå på: grønne tage, regnbede og flere træer.", 0)]
    [InlineData("Der er 24 færre i de tre byer tilsammen:\n\n- Nord\n- Syd\n- Vest", 0)] // no number of entries
    [InlineData("De to sidste forslag er nye. Forslagene er:\n\n- Grønne tage\n- Regnbede\n- Flere træer", 0)]
    public void A_list_has_as_many_entries_as_are_announced(string text, int findings) =>
        Assert.Equal(findings, Checking.Of(text).Findings.Count());
}
