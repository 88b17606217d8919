namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Figures that only stand beside those that belong together: none of them is taken in.</summary>
public class NeighbourTests
{
    [Theory]
    [InlineData("Kurset startede med 85 unge. I løbet af 2018 er 24 ophørt uden resultat, mens 31 (36,5 % af de oprindelige) er i job.")]
    [InlineData(
        "Bådene koster 195 t.kr., årerne koster 59 t.kr., vestene koster 74 t.kr., og telte koster 150 t.kr., så hele lejren koster 478 t.kr."
    )]
    [InlineData(
        "Havnens regnskab løber over flere år: 2021 giver 23,7 mio. kr., 2022 giver 11,5 mio. kr., 2023 giver 24,1 mio. kr., og 2024 giver 15,8 mio. kr."
    )]
    [InlineData(
        "Hæftet er på 30 sider. Klubben (CPV-kode 85) har et gennemsnit på 62,0 gæster, for der kom 69 i 2010, 67 i 2011, 71 i 2012, 52 i 2013 og 51 i 2014."
    )]
    [InlineData("Af 103 ansøgninger blev 11 afvist og to trukket tilbage, og resten, 90, blev imødekommet.")]
    [InlineData(
        "Fristen er 8 uger. Salget af kort faldt med 47, mens billetter steg med 144 og plakater med 15; samlet blev der altså 112 flere."
    )]
    [InlineData("Klubben er 47 større end i 2020: vi har mistet 50 sejlere, men fået 69 roere og 28 padlere mere.")]
    [InlineData("I 2022 kom der 212 gæster, og 37 pct. af gæsterne kom igen. Tilsammen solgte vi 70 billetter i 2021 og 2022.")]
    [InlineData("Der begyndte 134 på kurset. Siden er 23 gået i gang med et andet, mens 65 (49 % af de oprindelige) har bestået.")]
    [InlineData("En plads koster fra 135 kr. og op. Der mangler 11 mio. kr. til broen. Der mangler også 16 mio. kr. til havnen.")]
    [InlineData("Medlemstallet er i gennemsnit 42,3 i den første og 86,3 i den anden af de to sæsoner.")]
    [InlineData("Bådene er gået 75 tilbage og kajakkerne 8 frem; kanoerne er gået 13 frem. Summen er en tilbagegang på 54.")]
    [InlineData("Med en udgift på 25,7 mio. kr. har havnen brugt 86 pct. af rammen. Rammen er 29,9 mio. kr. for hele året.")]
    [InlineData("Lægges de 10 afvisninger og ti ændringer sammen og deles med 92 sager, er andelen 21,7 pct.; 72 blev stadfæstet.")]
    [InlineData("Der købes 24 både à 3.200 kr. Dertil kommer 24 veste à 250 kr. og en engangsudgift til tryk på 12.000 kr.")]
    [InlineData("Tilskud til broen: 7.\n200.000 kr., der er delt i fire lige store rater på 1.800.000 kr. om året.")]
    public void What_stands_beside_is_left_alone(string text) => Assert.Empty(Checking.Of(text).Findings);

    /// <summary>What stands together is found wherever its figures stand; the first of each pair is sound, the second has one wrong figure.</summary>
    [Theory]
    [InlineData(
        "Byen har 1.379 dagbøger, hvor der sidste år var 1.676. Det er 297 færre.",
        "Byen har 1.379 dagbøger, hvor der sidste år var 1.676. Det er 237 færre."
    )]
    [InlineData(
        "Der betales kun for fem måneder. 42 både til 9.900 kr. pr. måned giver 2.079.000 kr. for dem.",
        "Der betales kun for fem måneder. 42 både til 9.900 kr. pr. måned giver 2.879.000 kr. for dem."
    )]
    [InlineData("Sejlskolen: 9.600 kr. årligt i fem år; i alt 48.000 kr.", "Sejlskolen: 9.600 kr. årligt i fem år; i alt 8.000 kr.")]
    [InlineData(
        "Det månedlige gennemsnit for otte måneder er 50, idet tallet i alt var 399.",
        "Det månedlige gennemsnit for otte måneder er 56, idet tallet i alt var 399."
    )]
    [InlineData("Roning: 29 t/uge i otte uger, i alt 232 t.", "Roning: 29 t/uge i otte uger, i alt 234 t.")]
    [InlineData(
        "Kurset har fire ugentlige timer i 34 uger. Det samlede timetal er 136.",
        "Kurset har fire ugentlige timer i 34 uger. Det samlede timetal er 146."
    )]
    [InlineData(
        "Sæsonen er 21 uger. Med 30 timer pr. uge svarer det til 630 sejltimer pr. hold, og der er plads til 14 på hvert hold.",
        "Sæsonen er 21 uger. Med 30 timer pr. uge svarer det til 730 sejltimer pr. hold, og der er plads til 14 på hvert hold."
    )]
    [InlineData(
        "Hver roer får en dragt til 37.400 kr. Der er 11 roere i klubben. Udgiften er derfor 411.400 kr.",
        "Hver roer får en dragt til 37.400 kr. Der er 51 roere i klubben. Udgiften er derfor 411.400 kr."
    )]
    [InlineData(
        "Overslag A: 1,289 mia. kr. Overslag B: 1,844 mia. kr. Stigning i overslaget mellem de to: 0,555 mia. kr.",
        "Overslag A: 1,289 mia. kr. Overslag B: 1,844 mia. kr. Stigning i overslaget mellem de to: 0,505 mia. kr."
    )]
    public void A_slip_among_those_that_belong_together_is_found(string sound, string wrong)
    {
        Assert.Empty(Checking.Of(sound).Findings);
        Assert.NotEmpty(Checking.Of(wrong).Findings);
    }
}
