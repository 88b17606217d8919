namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Figures that stand beside a table, a list or a sentence and are of something else: nothing is said of them.</summary>
public class UnrelatedFigureTests
{
    [Theory]
    [InlineData(
        "Både ved kajen koster fra 240 kr. og opefter om ugen.\n\n- Kajen nord: 110 både\n- Kajen syd: 90 både\n- Alle kajer: 200",
        0
    )] // a least price
    [InlineData("Kajen fik i alt 93,4 mio. kr., som tabellen viser.\n\nHal | 1.000 kr.\nTag | 51.200\nGulv | 42.200\nI alt | 93.400", 0)]
    [InlineData("Kajen fik i alt 98,4 mio. kr., som tabellen viser.\n\nHal | 1.000 kr.\nTag | 51.200\nGulv | 42.200\nI alt | 93.400", 1)]
    [InlineData(
        "Kajen fik i alt 98,4 mio. kr., som tabellen viser.\n\nHal | 1.000 kr.\nTag | 51.200\nGulv | 42.200\nI alt | 93.400\n\nAnden hal\n\nDel | 1.000 kr. | Andel\nMur | 51.200 | 52\nDør | 47.200 | 48",
        0
    )] // of the other table
    public void A_table_s_total_is_compared_only_with_what_the_text_says_of_it(string statement, int findings) =>
        Found(statement, findings);

    [Theory]
    [InlineData(
        "Post | Nord | Syd | I alt\nLys | 10 | 20 | 30\nRør | 11 | 20 | 31\nTag | 12 | 20 | 32\n | 2024 | 2025 | 2026\nDrift | 717 | 759 | 274",
        0
    )] // the next table's years
    [InlineData("Post | Nord | Syd | I alt\nLys | 10 | 20 | 30\nRør | 11 | 20 | 31\nTag | 12 | 20 | 32\nMur | 717 | 759 | 274", 1)]
    [InlineData("Budget | 641\nRegnskab | 414\nRest på kassen | -1.055", 0)] // what balances the two
    [InlineData("Samlet udgift: 930\nTilskud: 320\nRest at finde: 0", 0)] // of more than is shown
    [InlineData("Lånt: 870\nAfdraget: 320\nRest: 560", 1)]
    [InlineData("Regnskab: 57.255\nBudget: 72.255\nOverført: 15.000", 0)] // the second is the other two
    [InlineData("Klager i alt: 85\nTrukket tilbage: 24\nAfgjort: 31\nAndel afgjort: 36,5 pct.", 0)] // some are not shown
    [InlineData("Udfald | Antal\nÆndring | 9\nHjemvist | 5\nFastholdt | 51\nBehandlet i alt | 65", 0)] // a change is one of them
    [InlineData("Notat af 3. marts: 11 sider\nOpfølgning pr. 31. august 2025\nBilag: 2.024", 0)] // a date's year
    [InlineData("Hal | Jan. 2023 – Mar. 2023\nNord | 30\nSyd | 60\nGennemsnit pr. måned | 30,0\nØvrige tal | 4.100", 0)] // what stands below is something else
    [InlineData("Hal | Jan. 2023 – Mar. 2023\nNord | 30\nSyd | 60\nGennemsnit pr. måned | 50,0", 1)]
    [InlineData("Hold | Voksne | Børn\nTennis | 80 | 10\nGolf | 40 | 24\nPolo | 20 | 66\nSamlet | 140 | 100", 0)] // a total of a hundred is no share
    public void A_table_is_no_more_than_its_rows_say(string rows, int findings) =>
        Found(rows.Replace(" | ", "\t", StringComparison.Ordinal), findings);

    [Theory]
    [InlineData("Vi vil nå følgende tre mål inden 1. maj:\n\n- Lys i hallen\n- Ren luft\n- Flere træer", 0)] // 1. is no mark
    [InlineData("Planen kan koges ned til to punkter.\n\n(1) Lys i hallen\n(2) Ren luft\nPlanen blev drøftet den 3. januar.", 0)]
    [InlineData("Planen kan koges ned til tre punkter.\n\n(1) Lys i hallen\n(2) Ren luft\nPlanen blev drøftet den 3. januar.", 1)]
    [InlineData("Der er tre mål:\n\n1. Lys i hallen\n2. Ren luft\n3. Flere træer\n- Havnen\n- Broen", 0)] // another list
    [InlineData("Forslag:\n\n- Lys i hallen\n- Ren luft\n- Flere træer\n\nDisse tre mål er nye.\n\n- Havnen\n- Broen", 0)] // those above
    [InlineData("Tabellen viser de fem tiltag.\n\n- Havnen\n- Broen", 0)] // rows
    public void A_list_is_counted_without_what_stands_beside_it(string statement, int findings) => Found(statement, findings);

    [Theory]
    [InlineData("Prøveperioden er fem år. Stk. 2 blev indsat den 1. januar 2024. Lejemålet udløber med udgangen af maj 2026.", 0)] // of three things
    [InlineData("Prøveperioden er fem år. Det første år er 2024, og det sidste er 2026.", 1)]
    [InlineData("Siden maj 2020 har 90 svømmere brugt de to haller. Heraf kom 40 efter åbningen i juni 2022.", 0)] // some of them
    [InlineData("Lejeaftalen om havnepladsen udløber i 2027.\n\nLejeaftalen med roklubben udløber i 2029.", 0)]
    [InlineData("Årsværk 2025: 512.\n\nBudgetforudsætning 2025: 495 årsværk.", 0)] // planned, and how it is
    public void Times_and_numbers_are_of_one_thing_where_the_words_are(string statement, int findings) => Found(statement, findings);

    [Theory]
    [InlineData("25 var til stede. Forslaget fik 13 stemmer for og 11 imod; et medlem afholdt sig fra at stemme.", 0)]
    [InlineData("25 var til stede. Forslaget fik 13 stemmer for og 11 imod.", 1)]
    [InlineData("Ungerådet stemte: 8 for og 2 imod. I Seniorrådet var 12 medlemmer til stede.", 0)] // another body
    public void Votes_are_counted_of_those_who_met_there(string statement, int findings) => Found(statement, findings);

    private static void Found(string statement, int findings) =>
        Assert.Equal(findings, Checking.Of(statement.Replace(" | ", "\t", StringComparison.Ordinal)).Findings.Count());
}
