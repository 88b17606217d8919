using System.Globalization;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

public class ProseCheckTests
{
    [Theory]
    [InlineData(
        "Skønnet over årets forbrug er 705,9 mio. kr. Det korrigerede budget er på 712,6 mio. kr., og der ventes dermed et mindreforbrug på 6,7 mio. kr."
    )]
    [InlineData(
        "Der ventes et forbrug på 1.471,7 mio. kr. I forhold til et korrigeret budget på 1.491,7 mio. kr. ventes et mindreforbrug på 15-25 mio. kr."
    )]
    [InlineData(
        "Det foreløbige regnskab er 724,9 mio. kr. Det korrigerede budget er 725,585 mio. kr. Der er dermed et mindreforbrug på 0,685 mio. kr."
    )]
    [InlineData("Antallet steg fra 93,2 mia. kr. til 96,5 mia. kr., en stigning på 3,3 mia. kr.")]
    [InlineData("Medfinansieringen stiger fra 1,75 mio. kr. til 2,75 mio. kr., en stigning på 57 pct.")]
    [InlineData("Andelen faldt fra 49,3 pct. til 46,2 pct., et fald på 3,1 procentpoint.")]
    [InlineData("Ledelsestilsynet viste et jobmål i 38 ud af 50 planer, svarende til 76 %.")]
    [InlineData("Af de 532 henviste var 389 stadig i job, svarende til 73 pct.")]
    [InlineData("De 48 borgere skal tilsammen have 48 x 37 timer om ugen, i alt 1.776 timer.")]
    [InlineData("Der er brugt 444,2 mio. kr. af et korrigeret budget på 599,3 mio. kr. Det giver en forbrugsprocent på 74,1.")]
    [InlineData("Cirka 22.000 personer omfattes. Heraf cirka 12.000 modtagere af ydelse og yderligere 10.000 fra 1. juli 2025.")]
    public void What_follows_is_confirmed(string sentence)
    {
        var check = Checking.Of(sentence);

        Assert.Empty(check.Findings);
        Assert.NotEmpty(check.Relations);
    }

    [Theory]
    [InlineData(
        "Skønnet over årets forbrug er 705,9 mio. kr. Det korrigerede budget er på 712,6 mio. kr., og der ventes dermed et mindreforbrug på 7,6 mio. kr.",
        nameof(CheckKind.Difference),
        6_700_000
    )]
    [InlineData("Antallet er steget fra 120 til 146, en stigning på 36.", nameof(CheckKind.Difference), 26)]
    [InlineData("Ledelsestilsynet viste et jobmål i 38 ud af 50 planer, svarende til 67 %.", nameof(CheckKind.Percentage), 76)]
    [InlineData("De 48 borgere skal tilsammen have 48 x 37 timer om ugen, i alt 1.876 timer.", nameof(CheckKind.Product), 1776)]
    public void What_does_not_follow_is_an_error_with_its_arithmetic(string sentence, string kind, int computed)
    {
        var finding = Assert.Single(Checking.Of(sentence).Findings);

        Assert.Equal((kind, Severity.Error, (decimal?)computed), (finding.Kind.ToString(), finding.Doubt!.Severity, finding.Computed));
        Assert.EndsWith(".", finding.Doubt.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10 af dem er i job, og 44 pct. er tilfredse med de 12 møder.")]
    [InlineData("Der er brugt 335,6 mio. kr. af et korrigeret budget på 723,3 mio. kr. Der ventes et merforbrug på 1,1 mio. kr.")]
    [InlineData(
        "Regnskab 2023 endte med et underskud på 2,8 mio. kr. Det korrigerede budget for 2024 er 706,4 mio. kr. Der ventes et overskud på 2,9 mio. kr."
    )]
    [InlineData("Kommunen går fra en 39. plads til en 61. plads, og 17 virksomheder har svaret.")]
    [InlineData("Foreningen får 40 borgere, heraf 30 kvinder og 25 under 30 år.")]
    [InlineData("100 pladser er fordelt på 4 hold med 25 på hvert.")]
    [InlineData("Puljen på 10 mio. kr. er fordelt på fire projekter med 2 mio. kr. til det største og 1,5 mio. kr. til det mindste.")]
    [InlineData("6 ud af 10 kommuner har et mål svarende til 80 pct.")]
    [InlineData("Teamet blev oprettet den 1. august 2019. Ungeteamet blev oprettet den 1. august 2021.")]
    [InlineData("Forbrugsprocenten er 46,4. På samme tid i 2023 var forbrugsprocenten 45,9.")]
    public void What_is_not_said_to_follow_is_left_alone(string sentence) => Assert.Empty(Checking.Of(sentence).Findings);

    [Theory]
    [InlineData("4.806", 0)] // 400,5 on each
    [InlineData("4.794", 0)]
    [InlineData("4.808", 1)]
    [InlineData("4.950", 1)]
    public void So_many_on_each_may_be_rounded_to_the_whole_number(string all, int findings) =>
        Assert.Equal(findings, Checking.Of($"Med 12 skoler og 400 elever pr. skole er der i alt {all} elever.").Findings.Count());

    [Theory]
    [InlineData("Der er tre skoler med i forsøget. Det er Elmeskolen, Granskolen og Birkeskolen.", 0)]
    [InlineData("Der er fire skoler med i forsøget. Det er Elmeskolen, Granskolen og Birkeskolen.", 1)]
    [InlineData("Elmeskolen, Granskolen og Birkeskolen er de to skoler, som er med.", 1)]
    [InlineData("Elmeskolen, Granskolen og Birkeskolen, i alt tre skoler, er med.", 0)]
    [InlineData("Ældrerådet, Handicaprådet og Udsatterådet er hørt. De fire råd støtter forslaget.", 1)]
    [InlineData("Der er fem boliger i Elmelund, Granbæk og Birkerup.", 0)] // where they are
    [InlineData("Fem skoler er med, blandt andet Elmeskolen, Granskolen og Birkeskolen.", 0)]
    public void Names_in_a_row_are_as_many_as_is_said(string sentence, int findings) =>
        Assert.Equal(findings, Checking.Of(sentence).Findings.Count());

    [Theory]
    [InlineData("Af puljen på 4,0 mio. kr. er der givet tilsagn. Heraf går 0,5 mio. kr. til tilsyn.", 0)]
    [InlineData("Puljen er på 4,0 mio. kr. Heraf går 5,5 mio. kr. til tilsyn.", 1)]
    [InlineData("52 af de 40 pladser er optaget.", 1)]
    [InlineData("Der gives 4,0 mio. kr., heraf 2,5 mio. kr. til tilsyn og 2,6 mio. kr. til drift.", 1)]
    [InlineData("Besparelsen ventes at ligge på mellem 43 og 32 mio. kr.", 1)]
    [InlineData("Der er afsat 416 t.kr. Heraf er 264 t.kr. disponeret, og der er dermed 852 t.kr. tilbage.", 1)]
    [InlineData("Der er 870 elever. Heraf bor 85 i Elmelund, mens de resterende 185 bor i Granbæk.", 1)]
    [InlineData("Der er 60 flere elever. Det dækker over 54 færre drenge, 88 flere piger og 26 flere unge.", 0)]
    [InlineData("Der er 70 flere elever. Drenge er faldet med 54, piger er steget med 88, og unge er steget med 26.", 1)]
    public void A_part_is_no_more_than_the_whole(string sentence, int findings) =>
        Assert.Equal(findings, Checking.Of(sentence).Findings.Count());

    [Theory]
    [InlineData("312 (2021), 331 (2022) og 325 (2023), hvilket på årsbasis er 322,7.", true)]
    [InlineData("Gennemsnittet er 322,7. Det dækker over 312 i 2021, 331 i 2022 og 325 i 2023.", true)]
    [InlineData("Der kom 312 i 2021, 331 i 2022 og 325 i 2023, i gennemsnit 352,7 over perioden.", false)]
    public void What_lies_between_the_numbers_it_follows_is_their_mean(string sentence, bool holds) =>
        Assert.Equal(holds, Checking.Of("Antallet af besøgende: " + sentence).Single(CheckKind.Mean).Holds);

    [Theory]
    [InlineData("Der var 1.147 besøg i 2022.", "Der var i 2022 i alt 1.747 besøg.", 1)]
    [InlineData("Udgiften til vejbelysning var ca. 82 mio. kr. i 2023.", "I 2023 var udgiften til vejbelysning 31,52 mio. kr.", 1)]
    [InlineData("Udgiften til vejbelysning var ca. 32 mio. kr. i 2023.", "I 2023 var udgiften til vejbelysning 31,52 mio. kr.", 0)]
    [InlineData("Der var 1.147 besøg i 2022.", "Der var i 2023 i alt 1.747 besøg.", 0)]
    public void The_same_thing_of_the_same_year_has_the_same_size(string summary, string statement, int findings) =>
        Assert.Equal(findings, Checking.Of(statement, summary).Findings.Count());

    [Theory]
    [InlineData(
        "Udgiften til forsikringer er nu opgjort af forvaltningen i alt til 11.",
        "187 t.kr., heraf 1.100 t.kr. til biler.",
        11_187
    )]
    [InlineData(
        "Det korrigerede budget til hele området udgør efter omplaceringer 1.421.",
        "673 t.kr., heraf 100 t.kr. til tilsyn.",
        1_421_673
    )]
    [InlineData("Der afsættes til den nye bro 3.350 t.kr. i 2017, 4.", "151 t.kr. i 2018 og 100 t.kr. i 2019, i alt 7.601 t.kr.", 4_151)]
    public void A_number_that_a_line_end_breaks_is_one_number(string line, string next, int thousands) =>
        Assert.Contains(
            Checking.Of($"{line}\n{next}").Relations,
            relation => relation.Terms.Contains($"{Danish(thousands)} t.kr.") && relation.Holds
        );

    [Theory]
    [InlineData("Fristen for at søge om tilskud fra den nye pulje er fastsat til den 11.", "187 foreninger har søgt.")]
    [InlineData("Der er svaret fra alle de virksomheder, som har deltaget i forsøget i 11.", "187 af de 400 virksomheder svarede.")]
    public void A_day_or_the_end_of_a_sentence_is_no_broken_number(string line, string next) =>
        Assert.DoesNotContain(
            Checking.Of($"{line}\n{next}").Relations,
            relation => relation.Terms.Any(term => term.Contains("11.187", StringComparison.Ordinal))
        );

    private static string Danish(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("da-DK"));

    [Theory]
    [InlineData("De fire restriktioner er:", 4, 0)]
    [InlineData("De fire anbefalinger er:", 5, 1)]
    [InlineData("De otte anbefalinger er:", 3, 1)]
    [InlineData("Følgende to mål er aftalt:", 3, 1)]
    [InlineData("Udvalget har besluttet følgende, som gælder alle fire skoler:", 5, 0)]
    public void A_list_is_as_long_as_announced(string lead, int entries, int findings)
    {
        var list = string.Join('\n', Enumerable.Range(1, entries).Select(i => $"- {(char)('a' + i)} er et punkt for sig"));

        Assert.Equal(findings, Checking.Of($"{lead}\n\n{list}").Findings.Count());
    }

    [Fact]
    public void A_yearly_cost_is_the_same_in_the_summary_and_under_the_economy()
    {
        var check = Checking.Of(
            "Udvalget tager stilling.",
            summary: "Udgiften er anslået til 3,2 mio. kr. om året.",
            economy: "Udgiften er beregnet til 2,3 mio. kr. om året og er ikke afsat."
        );

        Assert.Equal(CheckKind.Repeat, Assert.Single(check.Findings).Kind);
    }

    [Fact]
    public void Rounded_results_raise_nothing_and_a_wrong_digit_exactly_one_finding()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var budget = random.Next(100_000, 900_000) / 1000m;
            var forecast = budget - (random.Next(2_000, 30_000) / 1000m);

            Assert.Empty(Checking.Of(Sentence(budget, forecast, budget - forecast)).Findings);
            Assert.Single(Checking.Of(Sentence(budget, forecast, budget - forecast + 1)).Findings);
        }

        static string Sentence(decimal budget, decimal forecast, decimal result) =>
            $"Skønnet over årets forbrug er {Print(forecast)} mio. kr. Det korrigerede budget er {Print(budget)} mio. kr. Der ventes dermed et mindreforbrug på {Print(result)} mio. kr.";

        static string Print(decimal number) =>
            Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
    }
}
