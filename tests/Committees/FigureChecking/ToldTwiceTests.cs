using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What the summary tells in round figures, or of a year, and the statement tells once more.</summary>
public class ToldTwiceTests
{
    [Theory]
    [InlineData("Der gives ca. 2,4 mio. kr. i tilskud til sejlklubbens bådebro.", "Tilskuddet til bådebroen er på 2.418.000 kr.", 0)]
    [InlineData("Der gives ca. 2,4 mio. kr. i tilskud til sejlklubbens bådebro.", "Tilskuddet til bådebroen er på 2.718.000 kr.", 1)]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 37 mio. kr.", "Prisen for tagudskiftningen på rådhuset er 36.940.000 kr.", 0)]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 37 mio. kr.", "Prisen for tagudskiftningen på rådhuset er 31.940.000 kr.", 1)]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 40 mio. kr.", "Prisen for tagudskiftningen på rådhuset er 42.940.000 kr.", 0)] // rounded to tens
    [InlineData(
        "Tagudskiftningen på rådhuset koster cirka 37 mio. kr.",
        "Heraf er prisen for stilladset til tagudskiftningen på rådhuset 31.940.000 kr.",
        0
    )]
    [InlineData(
        "Tagudskiftningen på rådhuset koster cirka 37 mio. kr.",
        "Tagudskiftningen på rådhuset giver en besparelse på 31.940.000 kr. om året.",
        0
    )]
    [InlineData("Tagudskiftningen på rådhuset koster cirka 37 mio. kr.", "Kloakeringen ved rådhuset koster 31.940.000 kr.", 0)] // of something else
    [InlineData("Vi anmoder om cirka 37 mio. kr. til kystsikring.", "Det nøjagtige behov ved kystsikring er 31.940.000 kr.", 1)]
    [InlineData("Vi anmoder om cirka 37 mio. kr. til kystsikring.", "Det nøjagtige behov ved kystsikring er 36.940.000 kr.", 0)]
    [InlineData(
        "Vi anmoder om cirka 37 mio. kr. til kystsikring.",
        "Det nøjagtige behov ved kystsikring er 31.940.000 kr. Nabokommunen bruger 9,5 mio. kr. på kystsikring.",
        1
    )]
    [InlineData(
        "Vi anmoder om cirka 37 mio. kr. til kystsikring.",
        "Sten til kystsikring er købt for 12,8 mio. kr. En fond giver 31.940.000 kr. til kystsikring ved fyret.",
        0
    )]
    [InlineData("Vi anmoder om 37,0 mio. kr. til kystsikring.", "Det nøjagtige behov ved kystsikring er 31.940.000 kr.", 0)] // not in round figures
    [InlineData("Gælden på sejlskibet er omkring 37 mio. kr.", "Sejlskibet har en restgæld på 36.940.000 kr.", 0)]
    [InlineData("Gælden på sejlskibet er omkring 37 mio. kr.", "Sejlskibet har en restgæld på 31.940.000 kr.", 1)]
    [InlineData("Anlægsprisen for fyret er omkring 37 mio. kr.", "Fyret har efter loven en skrotpris, der er sat til 31.940.000 kr.", 0)]
    [InlineData("Sagen er om broen. Prisen blev 37 mio. kr. (afrundet).", "Broen blev dyr. Prisen for broen blev 31.940.000 kr.", 1)]
    public void An_amount_in_round_figures_is_the_exact_one_rounded(string summary, string statement, int findings)
    {
        var found = Checking.Of(statement, summary).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((CheckKind.Repeat, Severity.Error), (finding.Kind, finding.Doubt!.Severity)));
    }

    [Theory]
    [InlineData("Stadionlånet forfalder i 2031.", "Når stadionlånet forfalder i 2031, kan det omlægges.", 0)]
    [InlineData("Stadionlånet forfalder i 2031.", "Stadionlånet til kunstgræsbanen forfalder i 2033.", 1)]
    [InlineData("Den nye søbadeanstalt indvies i 2027.", "Søbadeanstalten ved fyret indvies i 2029.", 1)]
    [InlineData("Havnekontrakten har virkning fra 2027.", "Havnekontrakten er indgået. Den træder i kraft i 2029.", 1)]
    [InlineData("Havnekontrakten har virkning fra 2027.", "Havnekontrakten er indgået. Den træder i kraft i 2027.", 0)]
    [InlineData("Havnekontrakten har virkning fra 2027.", "Havnekontrakten udløber i 2029.", 0)] // another happening
    [InlineData("Havnekontrakten har virkning fra 2027.", "Havnekontrakten er budgetteret i 2029.", 0)] // paid for then
    [InlineData("Evalueringen af fritidspasset er sat til 2027.", "Fritidspasset er nyt. Det evalueres i 2029.", 1)]
    [InlineData("Den nye søbadeanstalt indvies i 2027.", "Multihallen ved fyret indvies i 2029.", 0)] // something else
    [InlineData("Byfornyelsen af torvet gennemføres i 2027.", "Anden etape af byfornyelsen af torvet gennemføres i 2029.", 0)]
    [InlineData("Byfornyelsen af torvet gennemføres i 2027.", "Byfornyelsen af torvet begynder i 2026.", 0)] // it begins before it is done
    [InlineData("Søbadeanstalten blev oprettet i 2018.", "Klubben besluttede i 2017, at der skulle oprettes en søbadeanstalt.", 0)] // the decision's
    [InlineData("Nordhavnens fritidspas blev indført i 2023.", "For Sydhavnen ventes fritidspasset indført i 2026.", 0)] // done here, awaited there
    public void One_thing_happens_in_one_year(string summary, string statement, int findings)
    {
        var found = Checking.Of(statement, summary).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((CheckKind.Repeat, Severity.Implausible), (finding.Kind, finding.Doubt!.Severity)));
    }

    [Theory]
    [InlineData("- 41 i 2019\n- 24 i 2020\n- 30 i 2021", "De to ældste hold (2019 og 2020) talte i alt 65 svømmere.", 0)]
    [InlineData("- 41 i 2019\n- 24 i 2020\n- 30 i 2021", "De to ældste hold (2019 og 2020) talte i alt 85 svømmere.", 1)]
    [InlineData("Svømmere efter startår: 41 (2019), 24 (2020) og 30 (2021).", "Startårene 2019 og 2020 under ét: 85 svømmere", 1)]
    [InlineData("Svømmere efter startår: 41 (2019), 24 (2020) og 30 (2021).", "Samlet antal roere ved årsskiftet 2019/2020: 85.", 0)] // no two years
    [InlineData("- 41 i 2019\n- 24 i 2020\n- 30 i 2021", "I 2019 og 2020 var der i alt 10,5 pr. måned.", 0)] // a mean
    public void Two_years_of_a_list_are_counted_together(string list, string sentence, int findings) =>
        Assert.Equal(findings, Checking.Of($"{list}\n\n{sentence}").Findings.Count());

    [Theory]
    [InlineData("Puljens størrelse er 5,2 mio. kr. Puljen på 5,2 mio. kr. søges i maj.", 0)]
    [InlineData("Puljens størrelse er 5,2 mio. kr. Puljen på 5,7 mio. kr. søges i maj.", 1)]
    [InlineData("Puljens størrelse er 5,2 mio. kr. En del af puljen, 3,9 mio. kr., søges i maj.", 0)] // some of it
    [InlineData("Fire medlemmer var for. De andre 3 medlemmer var ikke.", 0)]
    [InlineData("På hold 2 var 14 svømmere klar. På hold 6 kom de 15 svømmere for sent.", 0)] // two
    [InlineData("På hold 2 var 14 svømmere klar. På hold 2 kom de 15 svømmere for sent.", 1)]
    public void A_figure_taken_up_again_is_the_same(string text, int findings) =>
        Assert.Equal(findings, Checking.Of(text).Findings.Count(finding => finding.Kind == CheckKind.Repeat));

    [Theory]
    [InlineData("Sagen er om svømmere. Der var 2.214 i hele 2023.", "I 2023 var det samlede tal for svømmere 2.214.", 0)]
    [InlineData("Sagen er om svømmere. Der var 2.214 i hele 2023.", "I 2023 var det samlede tal for svømmere 2.217.", 1)]
    [InlineData("Sagen er om svømmere. Der var 2.214 i hele 2023.", "I 2022 var det samlede tal for svømmere 2.217.", 0)] // another year
    public void A_number_is_of_what_the_sentence_before_names(string summary, string statement, int findings) =>
        Assert.Equal(findings, Checking.Of(statement, summary).Findings.Count());

    [Theory]
    [InlineData("1.214.000 kr.", 1)]
    [InlineData("1.241.000 kr.", 0)]
    [InlineData("1.124.000 kr.", 0)]
    [InlineData("2.141.000 kr.", 1)]
    [InlineData("1.412.000 kr.", 0)]
    public void Two_digits_that_changed_places_are_worth_a_look(string amount, int findings)
    {
        var check = Checking.Of(
            $"Havnen køber nye tovværk inden for rammen på 1.241.000 kr.\n\nTovene kan fås for mindre end de {amount}, der er afsat.",
            summary: "Rammen til tovværk er 1.241.000 kr."
        );

        Assert.Equal(findings, check.Findings.Count(f => f is { Kind: CheckKind.Repeat, Doubt.Severity: Severity.Implausible }));
    }
}
