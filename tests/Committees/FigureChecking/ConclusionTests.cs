using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Figures that follow from all that stands with them, whatever the words; and slips of the pen among them.</summary>
public class ConclusionTests
{
    [Theory]
    [InlineData("Der stod 118 på listen ved årets begyndelse. I årets løb kom 64 til, og 71 gik ud. Ved årets udgang var der 111.")]
    [InlineData("Bruttoudgiften er 5.240 t.kr. Efter refusion på 1.310 t.kr. resterer en nettoudgift på 3.930 t.kr.")]
    [InlineData("Rammen på 3,0 mio. kr. er brugt med 1,65 mio. kr. Der er 1,35 mio. kr. tilbage.")]
    [InlineData("Værkstedet tog imod 312 borgere, 178 fra byen og 134 fra oplandet.")]
    [InlineData("Der er 264 pladser. 150 ligger i Nordby, og 114 ligger i Sydby. 201 er heldagspladser, og 63 er halvdagspladser.")]
    [InlineData("Holdet kostede 84.000 kr. for 12 deltagere, altså 7.000 kr. pr. deltager.")]
    [InlineData("Prisen er 415 kr. pr. time. Ved 240 timer bliver udgiften 99.600 kr.")]
    [InlineData("Der blev holdt 540 samtaler i 2024. Det er gennemsnitligt 45 om måneden.")]
    [InlineData("Gebyret er 4 % af købesummen på 2.175.000 kr. og udgør 87.000 kr.")]
    [InlineData("Ved målingen var der 63 sager. Det er 27 færre eller 30 % færre end før.")]
    [InlineData("Etableringsbevillingen er på 2.965.000 kr. Bevillingen på knap 3 mio. kr. blev givet i maj.")]
    [InlineData("Hver af de 21 pladser koster 38.600 kr., så den samlede pris er 810.600 kr.")]
    [InlineData("Huslejen er 26.500 kr. om måneden, svarende til 318.000 kr. om året.")]
    [InlineData("Gennemsnittet pr. klasse er 26,4, når 661 elever fordeles på 25 klasser.")]
    [InlineData("Omfanget af forløbet er 372 timer (62 uger à seks timer).")]
    [InlineData("I hvert af årene 2023-2025 bruges 125.000 kr. på ordningen. Den samlede udgift er 375.000 kr.")]
    [InlineData("Alt i alt er der 96 flere lånere, hvilket skyldes 47 færre voksne, 117 flere børn og 26 flere unge.")]
    [InlineData("Nordby har fået 30 flere og Sydby 10 flere, mens Vestby har 20 færre. Alt i alt er der 20 flere.")]
    [InlineData("Forbrugsprocenten for vejene er 66 pct. (forbrug 646,5 mio. kr. og korrigeret budget 980 mio. kr.).")]
    [InlineData("Kommunens 255 skoleledere blev spurgt, og en tredjedel (85) ønskede en samtale.")]
    [InlineData("En fjerdedel af i alt 540 borgere svarede ja. Det drejer sig om 135.")]
    [InlineData("Restbudgettet til lån er 0,31 mio. kr., efter at 0,25 mio. kr. af de 0,56 mio. kr. er anvendt.")]
    [InlineData("16 blev sendt tilbage til ny behandling (hjemvist), 6 blev ændret, og 70 blev stadfæstet. Dermed er 24 pct. omgjort.")]
    public void What_follows_from_its_neighbours_is_confirmed(string sentences)
    {
        var check = Checking.Of(sentences);

        Assert.Empty(check.Findings);
        Assert.NotEmpty(check.Relations);
    }

    [Theory]
    [InlineData(
        "Der stod 118 på listen ved årets begyndelse. I årets løb kom 64 nye til, og 71 gik ud. Ved årets udgang var der 131.",
        nameof(CheckKind.Balance)
    )]
    [InlineData(
        "Bruttoudgiften er 5.240 t.kr. Efter refusion på 1.310 t.kr. resterer en nettoudgift på 3.390 t.kr.",
        nameof(CheckKind.Difference)
    )]
    [InlineData("Værkstedet tog imod 342 borgere: 178 fra byen og 134 fra oplandet.", nameof(CheckKind.Sum))]
    [InlineData("Prisen er 415 kr. pr. time. Ved 240 timer bliver udgiften 96.900 kr.", nameof(CheckKind.Product))]
    [InlineData("Gebyret er 4 % af købesummen på 2.175.000 kr. og udgør 37.000 kr.", nameof(CheckKind.Percentage))]
    [InlineData("Etableringsbevillingen er på 2.965.000 kr. Bevillingen på knap 4 mio. kr. blev givet i maj.", nameof(CheckKind.Repeat))]
    [InlineData("Hver af de 21 pladser koster 38.600 kr., så den samlede pris er 811.600 kr.", nameof(CheckKind.Product))]
    [InlineData("Gennemsnittet pr. klasse er 16,4, når 661 elever fordeles på 25 klasser.", nameof(CheckKind.Mean))]
    [InlineData("Omfanget af forløbet er 72 timer (62 uger à seks timer).", nameof(CheckKind.Product))]
    [InlineData("Med en årlig udgift på 1.250.000 kr. i tre år koster ordningen samlet 3.150.000 kr.", nameof(CheckKind.Product))]
    [InlineData(
        "Forbrugsprocenten for vejene er 76 pct. (forbrug 646,5 mio. kr. og korrigeret budget 980 mio. kr.).",
        nameof(CheckKind.Percentage)
    )]
    [InlineData("Kommunens 295 skoleledere blev spurgt, og en tredjedel (65) ønskede en samtale.", nameof(CheckKind.Percentage))]
    [InlineData("Samlet bruges 196.000 kr. på vandløb, og 307.000 kr. af dem er brugt på materialer.", nameof(CheckKind.Sum))]
    [InlineData(
        "Alt i alt er der 96 flere lånere, hvilket skyldes 47 færre voksne, 117 flere børn og 36 flere unge.",
        nameof(CheckKind.Sum)
    )]
    public void One_slip_among_them_is_found_once(string sentences, string kind) =>
        Assert.Equal(kind, Assert.Single(Checking.Of(sentences).Findings).Kind.ToString());

    [Theory]
    [InlineData("I 2021 var der 412 tilmeldte. Målet for næste år er højst 119 sager. Der er i alt 571 pladser i kommunen.")]
    [InlineData("Lokalerne på Engvej 44 er på 110 kvadratmeter. 194 af de 342 indbudte har deltaget.")]
    [InlineData("Der er afsat 6 mio. kr. til taget, heraf er 3,5 mio. kr. brugt. Nabokommunen har afsat 4,75 mio. kr.")]
    [InlineData("Omregnet til fuldtid er tallet 618. Forskellen mellem de 689 personer og de 618 er dem, der kun var med en del af tiden.")]
    [InlineData("Undersøgelsen har en usikkerhed på ± 3,5 procentpoint. Forskellen mellem 74 pct. og 76 pct. er derfor ikke sikker.")]
    [InlineData("I 2015 var der 91 udlån. Sidste år var tallet nede på 37, dvs. 54 færre end for ti år siden.")]
    [InlineData("Centret har 14 pladser mere end for to år siden: 96 mod 82.")]
    [InlineData("Kammeret har plads til 14 medarbejdere. Huslejen er 26.500 kr. om måneden, svarende til 318.000 kr. om året.")]
    [InlineData("Det er prøvet i to distrikter, hvor borgerne i gennemsnit møder ni medarbejdere på en måned mod 14 før.")]
    [InlineData("Faldet på 37 skyldes især, at der er 61 færre på sygedagpenge og 21 færre unge. Der er 9 flere ledige og 17 flere andre.")]
    [InlineData("Budgettet er 725,585 mio. kr. Der er dermed et mindreforbrug på 0,685 mio. kr., og forbrugsprocenten er 99,9.")]
    [InlineData("Der er 620 borgere på otte hold, altså 77,5 pr. hold. Hele landet under ét har 59.380 borgere.")]
    [InlineData("Ring på telefon 69 38 66 58. Holdet er på 10 timer i 21 uger, svarende til 210 timer. Salen er på 192 kvadratmeter.")]
    [InlineData("Vejen er 9,3 km lang, og hastigheden er 50 km/t. Alt i alt er der kommet 47 flere børn, hvilket er mange.")]
    [InlineData("På affaldsindsamling er udgiften steget med 19,75 mio. kr., nemlig fra 59,50 mio. kr. til 79,25 mio. kr.")]
    public void Numbers_that_only_stand_near_each_other_are_left_alone(string sentences) => Assert.Empty(Checking.Of(sentences).Findings);

    [Theory]
    [InlineData("Svarene samler sig om fire emner: støj, lys og trafik.", 1)]
    [InlineData("Svarene samler sig om fire emner: støj og lys, trafik, skygge samt natur.", 0)]
    [InlineData("Svarene samler sig om flere emner, herunder fire store: støj, lys og trafik.", 0)]
    [InlineData("Forslaget fik 5 stemmer (A, F og B).", 0)]
    public void A_row_of_entries_is_counted_where_it_is_said_to_be_whole(string sentence, int findings) =>
        Assert.Equal(findings, Checking.Of(sentence).Findings.Count());
}
