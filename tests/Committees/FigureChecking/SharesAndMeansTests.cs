using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Shares of a whole, means of periods and of pairs, rulings by how they ended: told by several equations at once, whatever the words.</summary>
public class SharesAndMeansTests
{
    private const string Periods = """
        Besøgende pr. måned

        Forår: marts 2021 – maj 2021

        Efterår: sep. 2021 – dec. 2021

        Havnen: 30 i forår og 44 i efterår

        Torvet: 45 i forår og 36 i efterår

        """;

    private const string Table = "Boliger i kommunen og deres størrelse i snit\n\n";

    [Theory]
    [InlineData(Periods + "Begge steder om måneden: 25,0 i forår og 20,0 i efterår")]
    [InlineData(
        "Fra Nord kom 30 og fra Syd 45 i perioden marts 2021 – maj 2021, det er 25,0 om måneden. Fra Nord kom 44 og fra Syd 36 i perioden sep. 2021 – dec. 2021, det er 20,0 om måneden."
    )]
    [InlineData(
        "Ventetiden for de 40 er 5,5 dage i snit:\n\n- Nord 4,0 dage (10 børn)\n- Syd 7,0 dage (20 børn)\n- Vest 4,0 dage (10 børn)"
    )]
    [InlineData("Pengene er alle fordelt. Løn tager 62 pct., husleje 27 pct. og kørsel 11 pct.")]
    [InlineData("Musikken får 45 pct., teatret 30 pct. og biografen 25 pct. Andre end dem er der ikke, når hele beløbet er brugt.")]
    [InlineData("Ankesager: 40. Ændret blev 4, hjemvist blev seks, og 30 fik lov at stå. Omgjort er altså 25 pct.")]
    [InlineData("Vi taler om en nedgang på 22 pct. for kortene. Tidligere solgte vi 1.450, og i dag er det 1.131.")]
    [InlineData("Snit over årene: 41,0. Tallene: 2019 38, 2020 44 og 2021 41.")]
    [InlineData("Både i alt: 80\n\nI havn: 20 (25 pct.)")]
    public void What_fits_is_confirmed(string text)
    {
        var check = Checking.Of(text);

        Assert.Empty(check.Findings);
        Assert.Contains(check.Relations, relation => relation.Kind is CheckKind.Mean or CheckKind.Percentage or CheckKind.Sum);
    }

    [Theory]
    [InlineData(Periods + "Begge steder om måneden: 25,0 i forår og 26,0 i efterår", nameof(CheckKind.Mean))]
    [InlineData(
        "Fra Nord kom 30 og fra Syd 45 i perioden marts 2021 – maj 2021, det er 25,0 om måneden. Fra Nord kom 74 og fra Syd 36 i perioden sep. 2021 – dec. 2021, det er 20,0 om måneden.",
        nameof(CheckKind.Mean)
    )]
    [InlineData(
        "Ventetiden for de 40 er 5,5 dage i snit:\n\n- Nord 4,0 dage (10 børn)\n- Syd 9,0 dage (20 børn)\n- Vest 4,0 dage (10 børn)",
        nameof(CheckKind.Mean)
    )]
    [InlineData(
        "Ventetiden for de 60 er 5,5 dage i snit:\n\n- Nord 4,0 dage (10 børn)\n- Syd 7,0 dage (20 børn)\n- Vest 4,0 dage (10 børn)",
        nameof(CheckKind.Sum)
    )]
    [InlineData("Pengene er alle fordelt. Løn tager 62 pct., husleje 47 pct. og kørsel 11 pct.", nameof(CheckKind.Percentage))]
    [InlineData(
        "Musikken får 45 pct., teatret 38 pct. og biografen 25 pct. Andre end dem er der ikke, når hele beløbet er brugt.",
        nameof(CheckKind.Percentage)
    )]
    [InlineData(
        "Ankesager: 40. Ændret blev 4, hjemvist blev seks, og 30 fik lov at stå. Omgjort er altså 35 pct.",
        nameof(CheckKind.Percentage)
    )]
    [InlineData(
        "Vi taler om en nedgang på 82 pct. for kortene. Tidligere solgte vi 1.450, og i dag er det 1.131.",
        nameof(CheckKind.Percentage)
    )]
    [InlineData("Snit over årene: 71,0. Tallene: 2019 38, 2020 44 og 2021 41.", nameof(CheckKind.Mean))]
    public void One_wrong_digit_is_found(string text, string kind)
    {
        var check = Checking.Of(text);

        Assert.Contains(check.Findings, finding => finding.Kind.ToString() == kind);
    }

    /// <summary>Figures that are read with too few, or too many, of those around them.</summary>
    [Theory]
    [InlineData("Haven er lukket, så der betales kun for tre måneder. 20 bede til en månedspris på 400 kr. hver koster 24.000 kr.")]
    [InlineData("Kurset varer 12 uger. Med 20 timer om ugen bliver det til 240 timer pr. hold, og der er plads til 15 på hvert hold.")]
    [InlineData("Stadfæstet 61; hjemvist 7; ændret fire; afgjort i alt 72.")]
    [InlineData("4 sager er ændret. 7 sager er hjemvist. 61 er stadfæstet. Det er i alt 72 sager.")]
    [InlineData("Havnen: 188 i periode 1, 117 i periode 2. Om måneden er det 22,5 i den første og 42,2 i den anden.")]
    [InlineData("Hallen lejes i fem år. Lejen er den samme alle år, 850 t.kr., så i alt 4.250 t.kr. (grænsen for udbud er 1,6 mio. kr.).")]
    [InlineData("Af de 150 tilmeldte er 30 faldet fra, og 60, svarende til 40 pct. af alle, har bestået.")]
    [InlineData("På havnen er 62 pct. tilfredse, på torvet 47 pct. og i hallen 11 pct. Alle er spurgt.")]
    [InlineData("Salget er faldet 22 pct. i hele landet. Hos os solgte vi 1.450 kort og 1.131 plakater.")]
    [InlineData("Snittet på landsplan er 66,5. Nord har 38, Syd 44 og Vest 41.")]
    [InlineData("Hallerne er fordelt på fire byer. 62 pct. af brugerne i Nord, 47 pct. i Syd og 21 pct. i Vest bor tæt på.")]
    [InlineData("Byen har 4.120 boliger. Fremmødeprocenten var 46, og 310 af gæsterne kom fra andre byer.")]
    [InlineData("Der er kommet 612 klager. Tilslutningsprocenten er 35 pct., og 118 husstande venter på svar.")]
    [InlineData("Vi fik 34 stadfæstelser mod 6 ændringer, og det giver en omgørelsesprocent på 15 pct.")]
    public void What_is_right_in_another_reading_is_left_alone(string text) => Assert.Empty(Checking.Of(text).Findings);

    /// <summary>Shares that are rounded to whole per cents come to a little more or less than the hundred below them.</summary>
    [Fact]
    public void A_column_of_rounded_shares_is_no_wrong_sum()
    {
        var check = Checking.Of(
            Table + Checking.Table("Nord | 117 | 18", "Syd | 207 | 31", "Vest | 162 | 24", "Øst | 180 | 26", "Hele byen | 666 | 100")
        );

        Assert.DoesNotContain(check.Findings, finding => finding.Kind == CheckKind.Sum);
    }
}
