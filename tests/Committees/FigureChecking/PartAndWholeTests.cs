using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Three figures that stand alone together, one amount that lies in another, totals below lists, ranges and net changes.</summary>
public class PartAndWholeTests
{
    [Theory]
    [InlineData("Fonden har stadig 12,45 mio. kr. Den begyndte med 30,70 mio. kr. og har brugt 18,25 mio. kr.")]
    [InlineData("Vi bruger 684 t.kr. på broen. Staten giver 295 t.kr., og havnen giver 389 t.kr. Så er broen fuldt finansieret.")]
    [InlineData("Bevilling¦Brugt¦Rest\n48,35 mio. kr.¦21,17 mio. kr.¦27,18 mio. kr.")]
    [InlineData("412 lånere er spurgt. Trækkes de 167 fra, som bor i Nord, er der 245 tilbage i Syd.")]
    public void Three_figures_that_stand_alone_are_confirmed_where_they_fit(string text)
    {
        var check = Checking.Of(text);

        Assert.Empty(check.Findings);
        Assert.NotEmpty(check.Relations);
    }

    [Theory]
    [InlineData("Fonden har stadig 12,45 mio. kr. Den begyndte med 30,70 mio. kr. og har brugt 16,25 mio. kr.")]
    [InlineData("Vi bruger 684 t.kr. på broen. Staten giver 295 t.kr., og havnen giver 359 t.kr. Så er broen fuldt finansieret.")]
    [InlineData("Bevilling¦Brugt¦Rest\n48,35 mio. kr.¦21,17 mio. kr.¦37,18 mio. kr.")]
    [InlineData("412 lånere er spurgt. Trækkes de 167 fra, som bor i Nord, er der 235 tilbage i Syd.")]
    public void A_slip_among_three_that_stand_alone_is_found(string text) => Assert.Single(Checking.Of(text).Findings);

    [Theory]
    [InlineData("Broen koster 684 t.kr. Staten har givet 295 t.kr. til havnen. En privat fond har tilbudt 359 t.kr. til et tårn.")]
    [InlineData("Af de 230 tilmeldte er 47 faldet fra, og 93 har bestået. Bestået har altså 40 pct.")]
    [InlineData("Der var 412 lånere i 2021, 167 i 2022 og 235 i 2023. I alt er der lånt mere ud end før.")]
    public void Three_figures_of_different_things_are_left_alone(string text) => Assert.Empty(Checking.Of(text).Findings);

    [Theory]
    [InlineData("Ud af en samlet ramme til havnen på 8,2 mio. kr. er 3,1 mio. kr. bundet til bolværket.")]
    [InlineData("3,1 mio. kr. af den samlede ramme til havnen (8,2 mio. kr.) er lovet bort.")]
    [InlineData("Rammen til havnen er 8,2 mio. kr. Delbevilling til bolværket: 3,1 mio. kr.")]
    [InlineData("Bolværket koster 3,1 mio. kr. Pengene tages af de 8,2 mio. kr., som havnen har fået.")]
    [InlineData("Havnen fik 8,2 mio. kr. I det beløb er medregnet 3,1 mio. kr. til bolværket (2 årsværk).")]
    [InlineData("Puljen er 8,2 mio. kr. En del af puljen, 3,1 mio. kr., går til bolværket.")]
    [InlineData("Havnen koster i alt 8,2 mio. kr. I beløbet indgår 3,1 mio. kr. til bolværket.")]
    [InlineData("Regningen for havnen lyder på 8,2 mio. kr. Medregnet heri er bolværket med 3,1 mio. kr.")]
    [InlineData("Af de 8,2 mio. kr., som havnen koster, er 3,1 mio. kr. udgifter til bolværket.")]
    public void A_part_of_an_amount_is_at_most_the_whole(string text)
    {
        Assert.Empty(Checking.Of(text).Findings);

        var turned = text.Replace("3,1", "X", StringComparison.Ordinal)
            .Replace("8,2", "3,1", StringComparison.Ordinal)
            .Replace("X", "8,2", StringComparison.Ordinal);
        Assert.Single(Checking.Of(turned).Findings);
    }

    [Fact]
    public void A_line_that_begins_with_heraf_is_part_of_the_total_above_it_and_not_of_another_line()
    {
        Assert.Single(Checking.Of("Samlet bevilling: 640 t.kr.\n- heraf bolværk: 910 t.kr.").Findings);
        Assert.Empty(Checking.Of("Gæster i 2021: 64\nGæster i 2022: 27\nHeraf begge år tilsammen: 91").Findings);
    }

    [Theory]
    [InlineData(
        "Flytningen omfatter disse poster:\n- 210.000 kr. til reoler\n- 145.000 kr. til kasser\nDer flyttes hermed 355.000 kr.",
        "355",
        "385"
    )]
    [InlineData("Udgift til tårnet: 512 t.kr.\nFinansiering:\n- fonden 304 t.kr.\n- kassen 208 t.kr.", "512", "542")]
    [InlineData("Besøg i året\nNord: 412\nSyd: 305\nVest: 118\nAlle steder: 835", "835", "845")]
    [InlineData("Tårnet, budget 2027: 8.450 t.kr. Fordeling: reoler 5.125 t.kr. og kasser 3.325 t.kr.", "450", "750")]
    [InlineData("Tårnet (2027-pl): reoler 5.125 t.kr. og kasser 3.325 t.kr. Sum: 8.450 t.kr.", "450", "750")]
    public void What_stands_below_a_list_as_its_total_is_held_against_it(string text, string right, string wrong) =>
        IsFoundOnlyWhenWrong(text, right, wrong);

    [Theory]
    [InlineData(
        "Broen er lukket. Reoler – 4,2 mio. kr.\nKasser – 5,1 mio. kr.\nDrift – 3,0 mio. kr.\nSum for tårnet – 12,3 mio. kr.",
        "12,3",
        "12,8"
    )]
    [InlineData(
        "Rammen til tårnet: 12,3 mio. kr.\nAnvendes til: reoler 4,2 mio. kr., kasser 5,1 mio. kr. og drift 3,0 mio. kr.",
        "12,3",
        "12,8"
    )]
    [InlineData("Antal lånere: 292\nDe fordeler sig sådan på byens tre filialer: Nord 117, Syd 148 og Vest 27", "148", "178")]
    [InlineData(
        "Tårnet tilføres 4,25 mio.kr. (2027), 5,15 mio.kr. (2028) og 3.050.000 kroner (2029), hvilket sammenlagt er 12,45 mio. kr.",
        "12,45",
        "12,85"
    )]
    [InlineData("Der kom 253 nye lånere. Det var 145 i Nordby og 108 på Sydøen, og de blev vist rundt af 2 guider.", "253", "213")]
    public void A_total_is_held_against_names_and_figures_in_a_line_or_in_lines_run_together(string text, string right, string wrong) =>
        IsFoundOnlyWhenWrong(text, right, wrong);

    [Theory]
    [InlineData("Tårnet går videre. Anvendes til: reoler 27,9 mio. kr., kasser 18,8 mio. kr. og drift 17,0 mio. kr.")]
    [InlineData("Tilskuddet på 6.012 t.kr. er brugt. Af det vedtagne budget til tårnet, 86,93 mio. kr., er der penge tilbage.")]
    [InlineData("Havnen har fået 5 mio. kr. Af bevillingen til tårnet på 9 mio. kr. er der penge tilbage.")]
    [InlineData(
        "Foreningen har rejst 2,17 mio. kr.\nÅr¦Udgift\n2026¦0,25 mio. kr.\n2027¦0,36 mio. kr.\n2028¦0,34 mio. kr.\nPerioden¦0,95 mio. kr."
    )]
    [InlineData(
        "Der er brugt 40 pct. af budgettet til tårnet.\nHylde¦Antal\nNord¦12\nSyd¦19\nSådan fordeles pengene til havnen:\n- 30 pct. til bolværk\n- 23 pct. til kraner\n- 47 pct. til skure"
    )]
    [InlineData(
        "Nord: 77 (matrikel A) + 85 (matrikel B) + 18 (matrikel C) = 180 lånere\nSyd: 40 (matrikel A) + 109 (matrikel B) + 5 (matrikel C) = 154 lånere"
    )]
    public void What_stands_beside_a_total_is_not_added_up_to_it(string text) => Assert.Empty(Checking.Of(text).Findings);

    [Fact]
    public void A_sentence_below_a_list_about_something_else_is_not_its_total() =>
        Assert.Empty(
            Checking
                .Of("Flytningen omfatter:\n- 210.000 kr. til reoler\n- 145.000 kr. til kasser\nHavnen har et budget på 7,2 mio. kr.")
                .Findings
        );

    [Theory]
    [InlineData(
        "Sagen vurderes samlet at koste 20-26 mio. kr.\n- Del 1: broen, ca. 9 mio. kr.\n- Del 2: havnen, ca. 14 mio. kr.",
        "14",
        "44"
    )]
    [InlineData(
        "Udgiften bliver mellem 20 og 26 mio. kr. Den dækker to ting. Broen står for 9 mio. kr. Havnen står for 14 mio. kr.",
        "14",
        "44"
    )]
    public void Two_parts_come_to_something_within_the_range_of_their_total(string text, string right, string wrong) =>
        IsFoundOnlyWhenWrong(text, right, wrong);

    [Fact]
    public void A_range_of_something_else_beside_two_amounts_is_left_alone() =>
        Assert.Empty(
            Checking
                .Of(
                    "Broen koster samlet 9 mio. kr. Havnen har fået ca. 44 mio. kr. En forening har oplyst et budget på 20-26 mio. kr. for et tårn."
                )
                .Findings
        );

    [Theory]
    [InlineData("Bundlinjen for de tre skoler er et fald på 47. Bag det står plus 30 i Nord, plus 8 i Syd og minus 85 i Vest.", "47", "57")]
    [InlineData(
        "Vi har 85 færre i Vest. Vi har 30 flere i Nord og 8 flere i Syd. Lægger vi de tre tal sammen, er der 47 færre.",
        "47",
        "57"
    )]
    [InlineData("Nettotallet er et fald på 4.\n- afgang: 48 nyansatte\n- tilgang: 12 lånere\n- tilgang: 32 gæster", "32", "38")]
    [InlineData("Der er 31 færre lånere, idet 22 børn og 18 unge er lagt til, mens 71 voksne er trukket fra.", "71", "41")]
    [InlineData("Samlet fald i de tre filialer: 88. Nord mistede 129, Syd fik 23 nye, og Vest fik 18 nye.", "129", "629")]
    [InlineData("Nord: 24 (matrikel A) + 31 (matrikel B) = 55 lånere", "55", "65")]
    public void Net_changes_and_sums_are_read_past_numbers_in_letters_and_brackets(string text, string right, string wrong) =>
        IsFoundOnlyWhenWrong(text, right, wrong);

    [Theory]
    [InlineData("For ti år siden kom der tre flere lånere, og for to år siden kom der 40, et fald på 5 pct.")]
    [InlineData("For to år siden havde vi fem filialer med 40 lånere, og i dag er der 38 færre i de tre.")]
    public void When_something_was_is_no_figure_beside_the_others(string text) => Assert.Empty(Checking.Of(text).Findings);

    [Theory]
    [InlineData("Fodnote 2: De 81 lånere er delt mellem Nord og Syd med henholdsvis 36 og 45.")]
    [InlineData("Planen har fire spor: (1) bedre breve, (2) kortere ventetid, (3) flere lokaler og (4) fælles kurser.")]
    public void Numbers_that_name_a_note_or_an_entry_count_nothing(string text) => Assert.Empty(Checking.Of(text).Findings);

    private static void IsFoundOnlyWhenWrong(string text, string right, string wrong)
    {
        Assert.Empty(Checking.Of(text).Findings);
        Assert.Single(Checking.Of(text.Replace(right, wrong, StringComparison.Ordinal)).Findings);
    }

    /// <summary>Unless some are counted twice.</summary>
    [Theory]
    [InlineData("Der er 40 både i havnen, heraf 25 joller og 18 pramme.", true)]
    [InlineData("Der er 45 både i havnen, heraf 25 joller og 18 pramme.", false)]
    [InlineData("Havnen har 3,0 mio. kr. Heraf går 1,7 mio. kr. til broer og 1,5 mio. kr. til bøjer.", true)]
    [InlineData("Der er 40 både i havnen. Heraf har 25 fået nye sejl, og 18 har fået nye tove.", false)]
    public void Parts_are_not_more_than_their_whole_together(string sentences, bool isFound) =>
        Assert.Equal(isFound ? [Severity.Implausible] : [], Checking.Of(sentences).Findings.Select(f => f.Doubt!.Severity));
}
