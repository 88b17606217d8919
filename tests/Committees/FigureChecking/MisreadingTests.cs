namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What stands beside figures and says that they are something else than they look: each with a neighbour in which the same words hide a slip.</summary>
public class MisreadingTests
{
    [Theory]
    [InlineData("Sejlere er faldet fra 512 til 474, mens roere er steget fra 330 til 351. Det er 38 færre her og 21 flere der.")] // the other's
    [InlineData("Roere er gået fra 480 til 505. Det er 30 flere.", 1)]
    [InlineData("Havnens merudgift på 3,9 mio. kr. skyldes navnlig broen, hvor udgiften er 7,8 mio. kr. mod ventet 4,1 mio. kr.")] // some of it
    [InlineData("Havnens merudgift på 3,9 mio. kr. skyldes broen, hvor udgiften er 7,8 mio. kr. mod ventet 4,1 mio. kr.", 1)]
    [InlineData(
        "Klubben fik 64 klager i 2024, hvoraf 45 kom fra roere, 12 fra sejlere og 7 fra gæster. Snittet for stævnet var dermed 30."
    )]
    [InlineData(
        "Broen er budgetteret til 4,0 mio. kr. Fonden giver 500.000 kr. hvert af de tre år. Klubben skal dermed samlet finde 2,5 mio. kr."
    )]
    [InlineData("Fonden giver 500.000 kr. hvert af de tre år. Klubben får dermed samlet 2,5 mio. kr.", 1)]
    [InlineData("1,5 mio. kr. fra roning og 3,1 mio. kr. fra sejlads dækker tilsammen merudgiften på 4.622 t. kr.")] // printed coarser
    [InlineData("Af de 140 begyndere er 38 faldet fra, og 42 har bestået. Beståelsesprocenten er 30 pct. af alle.")] // some are still there
    public void A_figure_is_not_what_stands_beside_it_says_it_is_not(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Klubben har 290 roere i byerne. 89 findes på Nord, 28 findes på Syd og 173 findes på Vest.")]
    [InlineData("Der er 299 roere. De 299 findes på tre havne: 89 findes på Nord, 28 findes på Syd og 173 findes på Vest.", 1)]
    [InlineData("I 2024 er 182 både samlet i Nordby, 72 både samlet i Sydby, 125 både samlet i Vestby og 176 både samlet i Østby.")]
    [InlineData("Bådene ligger i havnene: 168 (Nord), 35 (Syd) og 183 (Vest), alle med plads til flere.")]
    [InlineData("Bådene ligger i havnene: 148 (Nord) og 35 (Syd), i alt 193.", 1)]
    [InlineData("Forslaget om at bevare de 12 broer blev tiltrådt: 3 af de syv mødte stemte imod, og resten, 4, stemte for.")]
    [InlineData("Kajakker er gået 36 tilbage og robåde 108 frem; joller er gået 22 frem. Summen er en vækst på 94.")]
    [InlineData("Kajakker er gået 36 tilbage og robåde 108 frem; joller er gået 22 frem. Summen er en vækst på 84.", 1)]
    [InlineData(
        "Det samlede antal både er faldet med 100. Det dækker over, at prammene er faldet med 147, mens jollerne er steget med 39 og robådene med\n8. Reglerne er nye."
    )]
    public void What_is_told_of_each_is_no_total(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Prammen koster 826 t.kr., hvoraf 0,312 mio. kr. er til maling. Et privat tilbud på en ny lyder på 3,137 mio. kr.")]
    [InlineData("Prammen koster 3.128 t.kr., og jollen koster 9.412 t.kr. De to koster altså tilsammen 14.540 t.kr.", 1)]
    [InlineData("Aftalen løber i to år. Prisen er den samme begge år, 3.350 t.kr., og værdien er 6.700 t.kr. (grænsen er 1,6 mio. kr.).")]
    [InlineData(
        "Skaden er ca. 1,9 mio. kr. Forsikringen dækker 1.650.000 kr. Resten, 250.000 kr., tages af puljen, hvor der stod 3.118.000 kr."
    )]
    [InlineData(
        "Rengøringen kostede 9.184.000 kr. i 2025, og ruderne kostede 0,4 mio. kr. Efter udbuddet koster rengøringen 8,6 mio. kr. i 2027."
    )]
    [InlineData(
        "En køber har et budget på 15-20 mio. kr. for broen. De to havne koster tilsammen 42,59 mio. kr. Heraf er den ene 33,52 mio. kr."
    )]
    [InlineData("Der svarede 65 af de 263 spurgte. 73 kunne ikke træffes. Svarprocenten er 24,7 pct. Én by har 75 roere.")]
    public void An_amount_of_something_else_is_not_added(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData(
        "Sejlere over 65 år er vokset med 53 pct. siden 2000. Blandt roere, der talte 164 i alt, er 58 kvinder. Kvinderne udgør 35,4 pct."
    )]
    [InlineData("Blandt roere, der talte 164 i alt, er 58 kvinder. Kvinderne udgør 53 pct. af gruppen.", 1)]
    [InlineData("Bådplaner: 1.862 modtaget i 2025 (2024: 1.790). Andelen, der startede inden for 7 dage, var 91 pct.")]
    [InlineData(
        "5 hjemviste sager. Fire ændrede sager. 44 stadfæstede sager. Det er facit, hvor Ankestyrelsen så på 53 sager og omgjorde 17,0 pct."
    )]
    [InlineData("105 ud af de 156 roere bad om hjælp. Det er 67 pct. og flere, end klubben havde ventet.")]
    [InlineData("109 ud af de 156 roere bad om hjælp. Det er 67 pct. og flere, end klubben havde ventet.", 1)]
    public void A_share_is_of_what_it_is_said_to_be_of(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Af havnens 146 broer har 88 læskærm, og 52 har både læskærm og bænk.")] // the same broer
    [InlineData("Målet er 60 pct. i 2030. I 2022 lå vi på 47 pct., så der er hentet 7 procentpoint på tre år.")]
    [InlineData("Der var 8 både i årets første 5 måneder og 12 i de sidste 7.")]
    [InlineData("Antallet af roere er steget med 4 til 22, mens antallet af sejlere er faldet fra 47 til 39.")]
    [InlineData("Antallet af roere er steget med 14 til 42, fra 29 sidste år.", 1)]
    [InlineData("Klubben brugte 458,9 mio. kr. af et budget på 464,6 mio. kr., hvori der indgår 6,2 mio. kr. fra sidste år i merforbrug.")]
    [InlineData("Klubben brugte 458,9 mio. kr. af et budget på 464,6 mio. kr. og endte med 6,7 mio. kr. i mindreforbrug.", 1)]
    [InlineData("I maj var der 2.416 roere, og i juni var antallet faldet til 2.338 (herudover kom 74 sejlere).")]
    public void What_lies_between_two_is_of_those_two(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Af havnens 20 broer ligger 13 i Nord, et par i øst, en i Syd, fem i Vest og en i Midt.")] // en is one
    [InlineData("Klubbens 31 både er fordelt med 23 på Nord, to på Syd, én på Vest og tre på Øst og endelig to på Midt.")]
    [InlineData("Klubbens 37 både er fordelt med 23 på Nord, to på Syd, én på Vest og tre på Øst og endelig to på Midt.", 1)]
    [InlineData("Klubben får 2.591.000 kr. Heraf bruges 1.450.000 kr. på broen og de sidste 741.000 kr. på kranen.", 1)]
    [InlineData(
        "Klubben har et mindreforbrug på 8,0 mio. kr., hvoraf broen tegner sig for 8,6 mio. kr. og kranen for 4,4 mio. kr., mens resten har et merforbrug på 5,0 mio. kr."
    )]
    [InlineData("Havnen modtog 63 klager mod 81 året før: 24 om støj, 17 om lugt, 12 om lys og 10 om andet.")]
    [InlineData(
        "Havnen sænker budgettet med 28,6 mio. kr. Broen er sænket med 19,4 mio. kr. og kranen med 8,1 mio. kr., mens de øvrige poster tilsammen er sænket med 1,1 mio. kr."
    )]
    [InlineData("Beholdningen steg i 2021 fra 212 til 247 mio. kr. Målet er 200-250 mio. kr.")]
    [InlineData(
        "Havnen fik 624,9 mio. kr. i alt til broer, 238,3 mio. kr. til moler, 231,8 mio. kr. til kraner og 81,6 mio. kr. til skure. Dertil kommer 68,0 mio. kr. til bøjer."
    )]
    [InlineData(
        "Der kom 141 roere og 81 sejlere en enkelt dag i august, mens 73 roere og 47 sejlere boede på havnen hele sommeren, altså i det hele."
    )]
    [InlineData("Der kom i alt 141 medlemmer: 61 roere, 33 sejlere og 57 gæster.", 1)]
    [InlineData(
        "Kajlejen er 4,1 mio. kr., tilskuddet 5,3 mio. kr. og bidraget 2,8 mio. kr., mens udgiften er 12,6 mio. kr., heraf 6,7 mio. kr. til løn og 2,4 mio. kr. til olie."
    )]
    [InlineData("Havnen udstedte 38 bøder fordelt på 29 både, truffet 12 beslutninger om slæb og tilbagekaldt fire kort.")]
    [InlineData("Havnen udstedte 48 bøder fordelt på 29 til både, 12 til biler og fire til cykler.", 1)]
    [InlineData("I 2013 kom der 16 både, i 2014 kom der 27 og i 2015 kom der 65, hvor hele landet under ét har 93.333 både.")]
    [InlineData("Der var 212 tilmeldte roere. Målet er nået, når alle 140 mødte tælles med, også de 30, der stoppede. I alt 39 fik bevis.")]
    [InlineData("I 2013 var der 278 gæster.\n\nKlubben har lejet følgende antal nye joller ud:\n\n- 26 i Nord\n- 66 i Syd\n- 46 i Vest")]
    [InlineData("I 2013 var der 178 gæster.\n\nGæsterne kom fra følgende klubber:\n\n- 26 fra Nord\n- 66 fra Syd\n- 46 fra Vest", 1)]
    [InlineData("Sejltid i alt: 132\n\nSejltid for både er som følger:\n\n- 650 i Nord\n- 742 i Syd\n- 395 i Vest")]
    [InlineData("Havnen har i alt 128 både, hvoraf de 26 har ligget her i mere end 52 uger.")]
    [InlineData(
        "Havnens behov er 1,6 mio. kr. og fordeler sig med 6,9 mio. kr. mindre fra byen og 5,8 mio. kr. mere til broer, mens klubberne tilsammen skal betale 2,7 mio. kr."
    )]
    [InlineData(
        "Havnens lejeindtægt var i 2018 tilsammen 96,3 mio. kr.\nIndtægter i alt:\n2015: 66,4 mio. kr.\n2016: 78 mio. kr.\n2017: 85,2 mio. kr.\n2018: 96,3 mio. kr."
    )]
    [InlineData("Af de 12, der stemte nej, var fordelingen: 12 (A 6, B 2, C 1, D 1, E 1, F (Kaj Kok) 1) og ingen andre.")]
    [InlineData("Fristen på 14 dage blev holdt i 94 pct. af de 142 sager. I de resterende 8 sager ønskede roeren en senere tid.")]
    [InlineData("14 af de 142 roere bor i Nord. De resterende 138 bor i Syd.", 1)]
    public void A_sum_is_of_all_that_is_said_to_be_in_it(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Grænsen hæves fra henholdsvis 3.500 både for roning og 2.000 både for sejlads til 5.000 både for begge.")]
    [InlineData("Der er 82.000 roere i landet mod 64.000 sidste år. Det er 38 procent flere.", 1)]
    [InlineData("Rammen sænkes med i alt 10 mio. kr., heraf 5 mio. kr. ved at puljen går fra 15 mio. kr. til 10 mio. kr.")]
    [InlineData("I Nord er roere gået fra 34 til 29, mens sejlere er gået fra 61 til 55, dvs. i alt 11 færre medlemmer.")]
    [InlineData("De 10 klubber med flest både havde 14,6 procent flere skader end ventet, de 10 klubber med færrest 14,1 procent færre.")]
    [InlineData("Havnen meldte 268 skader, 22 færre end i 2016, heraf 103 uden følger.")]
    [InlineData("Beløbet er 554.095 kr. (748.000 kr. minus 193.905 kr. = 748.000-193.905 kr.)")]
    [InlineData("Udgør gæster mere end 10 %, nedsættes tilskuddet med det, der er over: Hvis de udgør 25 %, nedsættes det altså med 15 %.")]
    [InlineData("Lejen er steget med 2 %, og regnet pr. båd er elforbruget også steget, fra 1.830 kWh til 1.902 kWh.")]
    [InlineData("Klubben har 3.412 medlemmer svarende til 2.874 årskort, heraf 77 % kvinder.")]
    [InlineData("Klubben har 3.412 medlemmer, hvoraf 2.874 har årskort. Det svarer til 74,2 % af medlemmerne.", 1)]
    [InlineData("Der kom 72 klager fra 30 roere, hvilket er lidt under en tredjedel af samtlige sejlere.")]
    [InlineData("Der kom 72 klager. Heraf kom en tredjedel, 34 klager, fra roere.", 1)]
    [InlineData(
        "Flåden voksede netto med 16 i år, idet en tilgang på 49 (joller) og 10 (pramme) skal ses over for en afgang på 43 (både)."
    )]
    [InlineData("Flåden er 16 større end sidste år, nemlig 49 mod 43 dengang.", 1)]
    [InlineData("I 2026 er havnen 0,9 mio. kr. under rammen, i 2027 en overskridelse på 0,4 mio. kr. og i 2028 0,3 mio. kr. under rammen.")]
    [InlineData(
        "Afviklingen af puljen på 12 mio. kr. og op til 15 mio. kr. er stoppet. I stedet er rammen reduceret med i alt 12 mio. kr."
    )]
    [InlineData("Regnskab for roning viser et overskud på 126 mio. kr.\nHavnens kasse er vokset fra 219 til 384 mio. kr. i samme år.")]
    [InlineData(
        "Året er gået godt:\n\n- Kassen er steget fra 219 til 384 mio. kr.\n- Regnskab for roning viser et overskud på 126 mio. kr."
    )]
    [InlineData("Kassen er steget fra 219 til 384 mio. kr. Det er en stigning på 126 mio. kr.", 1)]
    [InlineData("Ud af 250 ansøgninger om plads blev 111 imødekommet, mens 79 blev trukket tilbage af ansøgerne.")]
    [InlineData("Ud af 250 pladser blev 111 lejet ud, så der er 149 tilbage.", 1)]
    [InlineData("I sæson 2018 var der på havnens 58 broer i gennemsnit 21,2 både, hvilket var 0,2 færre end i 2017.")]
    [InlineData("Ud af et mindreforbrug på i alt 1,7 mio. kr. flyttes 1,4 mio. kr. til broen. Kranen får 0,021 mio. kr.")]
    [InlineData("En plads til joller bliver 176 kr. dyrere (7,4 % mere), og en plads til pramme bliver 182 kr. dyrere (11,3 %).")]
    [InlineData("Havnen genbruger i 2017 39 %, og det er 9 procentpoint højere end for 3 år siden. Der kommer 25 % mindre affald.")]
    [InlineData("Der er 552 både i uge 6. Det er 29 både over tallet ved den seneste tælling, hvilket er en vækst på 6 pct.")]
    [InlineData("Havnen fik 24.600 gæster, hvilket er halvdelen af alt besøg i byen. Siden 2012 er tallet vokset med 6.500 gæster.")]
    [InlineData("Det giver en andel på (26 + 8)/147 = 23 procent.")]
    public void A_change_is_of_the_levels_it_is_told_of(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Prognosen for 2015 ser frem til 2019 en stigning i antallet af børn i alderen 0-2 år.")]
    [InlineData("Aftalen gælder fra 2015 til og med 2019, i alt fire år.", 1)]
    [InlineData("Aftalen gjaldt i fem år og blev i 2015 forlænget, så den løb til udgangen af 2020.")]
    [InlineData("Rejseklasse 1 sejler over 600 ture pr. døgn, og i byen er der over 2.500 ture pr. døgn.")]
    [InlineData("Hver båd fylder 700 kg - svarende til 60 kg om måneden - eller 2 kg om dagen.")]
    [InlineData("Der er afsat 3 mio. kr. til 20 minutters drift. Havnen regulerer med 15,7 mio. kr. om året.")]
    [InlineData("Ud over hæftet er der lavet et kort for hvert af de 8 hold og for de 3 gæstehold, altså 12 kort i alt.")]
    [InlineData("Der er lavet 3 kort for hvert af de 8 hold, altså 25 kort i alt.", 1)]
    [InlineData("Der gives 1,6 mio. kr. til klubben, som betales af puljen på 1,6 mio. kr. årlig til bøjer på 4 broer.")]
    [InlineData("Aftalen for 2024-2027 er opfyldt på 7 punkter. Det drejer sig om kraner, hvor indføringen er udvidet til 1,5 år.")]
    [InlineData("Aftalen for 2024-2027 er god. Den løber over 5 år.", 1)]
    [InlineData(
        "Der er i 2023 udlagt 720 0-2 års pladser i jollerne.\n\nSommeren var varm.\n\nDer er i 2023 udlagt 1.102 3-5 års pladser i jollerne."
    )]
    [InlineData("85 pct. sejler 58 km/t eller derunder; den højst tilladte fart er 50 km/t.")]
    [InlineData("Andelen af ledige pladser var 58,4. I samme måned sidste år var andelen på 60,1.")]
    [InlineData("Klubben har en pulje på 58,4 mio. kr. Puljen på 60,1 mio. kr. bruges til bøjer.", 1)]
    [InlineData("Ventetiden er i gennemsnit 41 dage, og det er 2 dage mindre end i foråret, da den var 43 dage.")]
    [InlineData("Havnen fik 1.936 klager om larmende joller. Tilsammen angik de 1.288 joller.")]
    [InlineData("Havnen fik 1.936 nye joller. De 1.288 joller ligger i Nord.", 1)]
    [InlineData("I 2017 stod hver båd for godt 660 kg affald - det er 55 kg om måneden - eller knap 2 kg om dagen.")]
    [InlineData("Inden for de syv områder har klubben tre mål:\n\n- flere både\n- bedre broer\n- renere vand")]
    [InlineData("Inden for de syv områder har klubben fire mål:\n\n- flere både\n- bedre broer\n- renere vand", 1)]
    [InlineData("Valggruppe 2 (A, B, F og Ø) har indkaldt en stedfortræder.")]
    [InlineData(
        "Der er i alt 17 private og 6 kommunale pramme. Klubben får en til to ansøgninger om måneden. Siden maj er to pramme solgt."
    )]
    [InlineData("Klubben har 17 pramme og 6 joller. Der kommer to ansøgninger pr. kvartal.")]
    public void A_number_counts_what_it_is_said_to_count(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData("Der har i årets måneder i snit været 110,6 roere om måneden:\n\n- Maj: 110\n- Juni: 111\n- Juli: 112\n- August: 109")]
    [InlineData("Udvalget har valgt 6 steder:\n\n- Nordhavnen\n- Sydhavnen\n- Vesthavnen\n- Østhavnen", 1)]
    [InlineData(
        "Den gennemsnitlige ventetid for alle 108 roere er 15,1 dage. Den dækker over 13,1 dage for de 54 i Nord og 17,1 dage for de 54 i Syd."
    )]
    [InlineData("Følgende tre af klubbens ni broer får nyt dæk: Nordbroen, Sydbroen og Vestbroen.")]
    [InlineData("Følgende ni broer får nyt dæk: Nordbroen, Sydbroen og Vestbroen.", 1)]
    [InlineData("Blandt de største broer er:\n\n- Nordbroen\n- Sydbroen\n- Vestbroen\n\nDer er i alt 11 broer.")]
    [InlineData("Der er 1,2 mio. kr. årligt i 2026-2029 til broen. I 2026 bruges der kun 0,9 mio. kr.")]
    [InlineData("Svarene, i alt 31, kan samles i seks emner:\n\n(1) Broer\n(2) Pæle\n(3) Dæk\n(4) Kraner\n(5) Lys\n(6) Vand")]
    [InlineData("Det fulde antal roere er 185 uden fradrag af de 41, der er rejst. De 91, som bliver, udgør 49 pct. af alle roere.")]
    [InlineData("Klager\nAfgjort i alt: 101\nStadfæstet: 81\nHjemvist: 10\nÆndret: ti\nOmgjort i pct. af afgjorte: 20 %")]
    [InlineData("Både:\n\n- Nord: 301\n- Syd: 325\n- Øst: 163\n\nRoere i alt: 424\nSejlere: 141")]
    [InlineData("Både:\n\n- Nord: 301\n- Syd: 325\n- Øst: 163\n\nBåde i alt: 424", 1)]
    [InlineData("De 3 mest gennemgående er følgende:\n\n- I 9 breve ønskes en bro.\n- I 6 breve ønskes en kran.\n- I 5 breve ønskes lys.")]
    [InlineData(
        "Der er søgt om i alt 312.000 kr., og 3 af dem får støtte:\n\n- Broen: 90.000 kr.\n- Kranen: 45.000 kr.\n- Lyset: 165.000 kr."
    )]
    [InlineData(
        "Der er bevilget i alt 310.000 kr., som fordeles således:\n\n- Broen: 90.000 kr.\n- Kranen: 45.000 kr.\n- Lyset: 165.000 kr.",
        1
    )]
    [InlineData("For stemte 8 (A, B, C, F og V).")]
    [InlineData(
        "Der er efterset 342 joller svarende til 31% af det samlede antal eftersyn, der skal foretages i de fire klubber tilsammen."
    )]
    [InlineData("2  Udvalgets ord: \"En sænkning af antallet til 21\" og \"Højst 24 roere i én båd\"")]
    public void What_counts_is_not_always_all_there_is(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData(
        "Forslaget faldt ved stemmelighed i rådet. For stemte tre medlemmer. Imod stemte tre medlemmer. Ét var væk, så seks af rådets syv medlemmer deltog."
    )]
    [InlineData("For stemte fire medlemmer, og imod stemte tre medlemmer. Seks medlemmer deltog.", 1)]
    [InlineData("Forslaget blev forkastet med 31 stemmer imod 9.")]
    [InlineData("31 stemte for, og 9 stemte imod. Forslaget blev dermed forkastet.", 1)]
    [InlineData("Stemmer 3 medlemmer i et udvalg på 7 medlemmer for, er 2 medlemmer imod, og stemmer 2 medlemmer ikke, er det vedtaget.")]
    public void Those_who_voted_are_those_who_were_there(string text, int findings = 0) => Found(text, findings);

    [Theory]
    [InlineData(
        "Der er vedtaget et lån på 12,8 mio. kr. til Nordbroen. I maj kom en ny bevilling til Nordbroen på 9 mio. kr. Der lånes derfor 21,8 mio. kr."
    )]
    [InlineData("Bevillingen til Nordbroen er på 12,8 mio. kr. Bevillingen på 9 mio. kr. gives i maj.", 1)]
    [InlineData(
        "Broen kostede i alt 856,8 mio. kr. inkl. lån til driften, mens der oprindeligt var budgetteret med udgifter for 863,5 mio. kr."
    )]
    [InlineData("Broen kostede i alt 856,8 mio. kr. inklusive lån, der udgør 863,5 mio. kr.", 1)]
    [InlineData(
        "Havnen viser færre udgifter på 148 mio. kr. og et træk på kassen på 62 mio. kr., hvilket er 35 mio. kr. mere end først ventet.\nDet er forbedret med 41 mio. kr. siden maj."
    )]
    [InlineData(
        "Havnen bruger:\n\n- Broen mod nord, 1.250 m: 1,6 mio. kr.\n- Kajen mod syd, 900 m: 1,1 mio. kr.\n- Molen, 3.400 m: 2,8 mio. kr.\n- Mindre pladser i Vest, i alt 8.500 m: 1,7 mio. kr.\n\nArbejdet begynder i maj."
    )]
    [InlineData(
        "Klubben indstiller:\n\n- at der gives en bevilling på 0,5 mio. kr. til budget 2025, konto 30, til dækning af Havnens del af udgifterne til broen\n- at der gives en bevilling på 0,3 mio. kr. til budget 2025, konto 30, til dækning af klubben Vests del af udgifterne til broen"
    )]
    [InlineData("Havnen får 28,4 mio. kr. i 2019, 26,9 mio. kr. i 2020, 25,8 mio. kr. i 2021 og 25,5 mio. kr. i 2022.")]
    [InlineData("Modsat ventes mere brugt med 9,8 mio. kr. på Nord, 7,6 mio. kr. på Syd og 4,1 mio. kr. på Vest.")]
    [InlineData(
        "De samlede udgifter er 742.000 kr. Broen betales med et lån på 571.000 kr. Endvidere har fonden givet 500.000 kr. Klubben nævner, at der er lavet en ny beregning, hvilket giver en besparelse på 171.000 kr."
    )]
    [InlineData("Sidste år kostede broen 571.000 kr. I år koster den 500.000 kr., hvilket giver en besparelse på 171.000 kr.", 1)]
    [InlineData(
        "Forbruget er 3,407 mio. kr. højere end i maj. Den største ændring er, at broen koster 4,60 mio. kr., hvor den før kostede 0,7 mio. kr."
    )]
    [InlineData("Der ventes nettomerudgifter på 96 mio. kr. Brutto er udgiften 1.040 mio. kr. Bruttorammen er på 1.095 mio. kr.")]
    [InlineData(
        "Budgetkontrollen viser færre udgifter på 143 mio. kr. og et træk på kassen på 57 mio. kr., hvilket er 65 mio. kr. mere end budgetteret.\nDet er forbedret med 41 mio. kr. siden maj."
    )]
    [InlineData(
        "Udgiften på 2.340.000 kr. i 2017 finansieres af beløbet til broen, og udgiften i 2018 og 2019 på henholdsvis 8.915.000 kr. og 10.105.000 kr. afsættes på budgettet."
    )]
    [InlineData(
        "Klubben beslutter:\n\n1. Der gives en bevilling på 7,5 mio. kr. til broens udgifter i 2025.\n2. Der gives en negativ bevilling på 7,5 mio. kr. til broens indtægter i 2024."
    )]
    [InlineData(
        "Der søges om en bevilling på 1,8 mio. kr., da budgettet på 19,6 mio. kr. er regnet ud fra 16 pladser til en takst pr. plads."
    )]
    [InlineData("16 pladser koster 1,85 mio. kr. pr. plads, i alt 39,6 mio. kr.", 1)]
    [InlineData(
        "De 386 både fordeler sig sådan:\n\n- 251 ligger i havnen\n- 47 ligger i kanalen\n- 66 ligger på land\n- 18 ligger i andre kommuner\n- 10 er solgt",
        1
    )]
    [InlineData("Modsat ventes bl.a. mere brugt med 9,1 mio. kr. på Nord, 7,4 mio. kr. på Syd og 4,3 mio. kr. på Vest.")]
    [InlineData("Havnen koster 15.000.000 kr. inkl. moms.\n\nBroer\t7.000.000\nKajer\t5.000.000\nI alt uden moms, kr.\t12.000.000")]
    public void Amounts_beside_each_other_may_be_two(string text, int findings = 0) => Found(text, findings);

    private static void Found(string text, int findings) => Assert.Equal(findings, Checking.Of(text).Findings.Count());
}
