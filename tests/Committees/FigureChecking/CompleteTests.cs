using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Where the paper says that what it names is all that there is, or that one amount lies in another.</summary>
public class CompleteTests
{
    [Theory]
    [InlineData(
        "Af klubbens 217 roere hører 41 under Nord, 67 under Syd og 105 under Vest. Der er ingen, som hører under andre havne.",
        "217",
        "213"
    )]
    [InlineData(
        "Klubben fik 468 breve. De vedrørte Nord i 195 tilfælde og Syd i 272 tilfælde, og intet brev vedrørte mere end én havn.",
        "468",
        "467"
    )]
    [InlineData("Havnen ved Nord rummer 413 både. Syd rummer 365. Tilsammen 788; andre havne er ikke talt med.", "788", "778")]
    [InlineData("Klubben har 781 både. Roerne har delt dem alle mellem to havne. Nord har fået 413, og Syd har fået 365.", "365", "368")]
    [InlineData(
        "Prammen koster 420 t.kr. Der ydes 167 t.kr. i 2025, 69 t.kr. i 2026 og 174 t.kr. i 2027, hvorefter der ikke ydes mere.",
        "69",
        "79"
    )]
    [InlineData(
        "Rammen til broer: 1.190 t.kr.\n\nRammen er fordelt fuldt ud på\n\n- maling: 127 t.kr.\n- pæle: 206 t.kr.\n- lys: 757 t.kr.",
        "757",
        "857"
    )]
    [InlineData(
        "Broen lander på 33 til 40 mio. kr. Pælene koster 9 mio. kr., og dækket, som er den anden og sidste del, 56 mio. kr.",
        "56",
        "26"
    )]
    public void What_is_said_to_be_all_adds_up(string text, string wrong, string right)
    {
        Assert.Equal(CheckKind.Sum, Assert.Single(Checking.Of(text).Findings).Kind);
        Assert.Empty(Checking.Of(text.Replace(wrong, right, StringComparison.Ordinal)).Findings);
    }

    [Theory]
    [InlineData(
        "Broen koster mellem 43 mio. kr. og 50 mio. kr. Pælene koster 21 mio. kr. og dækket 24 mio. kr., og andet er der ikke. Klubben bruger 6,3 mio. kr."
    )]
    [InlineData("Rammen er på 0,90 mio. kr.\n\nHele rammen går til: maling 0,32 mio. kr., pæle 0,35 mio. kr. og lys 0,23 mio. kr.")]
    [InlineData("Klubben betaler 57.533 kr. for Nord og 57.533 kr. for Syd. Der er afsat 127.000 kr., og hele beløbet er frigivet.")]
    public void What_need_not_be_its_sum_is_left_alone(string text) => Assert.Empty(Checking.Of(text).Findings);

    [Theory]
    [InlineData(
        "Efterslæbet på broerne er på 70.865 t.kr. Det gælder især pælene, som udgør {0} t.kr. af efterslæbet.",
        "71.323",
        "61.323"
    )]
    [InlineData("Puljen er på 111,4 mio. kr. Beløbet indeholder {0} mio. kr. til lys.", "632,8", "32,8")]
    [InlineData("Beløbet på 111,4 mio. kr. dækker broerne. Der er i beløbet indregnet lys for {0} mio. kr.", "632,8", "32,8")]
    [InlineData("Bevilling til broer\nSamlet bevilling: 305.000 kr.\nDen del, der går til lys: {0} kr.", "911.000", "91.000")]
    [InlineData("Der er købt 365 årer. Nord har fået 8. Resten, {0} stk., ligger i Syd.", "957", "357")]
    [InlineData("Årer i alt: 878\nHeraf i Nord: 142\nØvrige (i Syd): {0}", "336", "736")]
    public void A_part_is_at_most_its_whole_and_the_rest_is_what_is_left(string template, string wrong, string right)
    {
        Assert.Single(Checking.Of(template.Replace("{0}", wrong, StringComparison.Ordinal)).Findings);
        Assert.Empty(Checking.Of(template.Replace("{0}", right, StringComparison.Ordinal)).Findings);
    }

    [Theory]
    [InlineData("Kommende anlæg\nBroen\tForventet ibrugtagning {0}")]
    [InlineData("Besparelsen på lys får først fuld virkning fra {0}, hvor den udgør 46.000 kr.")]
    [InlineData("Klubben anbefaler, at broen udskydes til {0}.")]
    [InlineData("Udskiftning anbefales i {0} og er prissat til 46.000 kr.")]
    public void What_is_to_come_lies_ahead(string template)
    {
        Assert.Single(Checking.Of(template.Replace("{0}", "2019", StringComparison.Ordinal)).Findings);
        Assert.Empty(Checking.Of(template.Replace("{0}", "2026", StringComparison.Ordinal)).Findings);
    }

    [Theory]
    [InlineData("juni 2016", 1)]
    [InlineData("juni 2012", 0)]
    public void Lines_with_a_name_and_a_month_stand_below_each_other(string founded, int findings) =>
        Assert.Equal(findings, Checking.Of($"Projekt: Askebroen\nOprettet: {founded}\nRoere siden december 2013: 216").Findings.Count());
}
