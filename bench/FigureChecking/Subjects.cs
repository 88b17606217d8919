namespace Ledetraad.Bench.FigureChecking;

/// <summary>What figures are about in a committee paper.</summary>
internal static class Subjects
{
    public static readonly IReadOnlyList<string> Areas = Words(
        "sygedagpenge, jobafklaring, ledighedsydelse, seniorpension, førtidspension, kontanthjælp, uddannelseshjælp, revalidering, fleksløntilskud, "
            + "aktivering, mentorstøtte, tolkebistand, befordring, hjælpemidler, hjemmepleje, sygepleje, genoptræning, madservice, botilbud, "
            + "bostøtte, anbringelser, forebyggelse, aflastning, specialundervisning, skolekørsel, fritidshjem, dagpleje, tandpleje, "
            + "sundhedspleje, vejvedligehold, vintertjeneste, vejbelysning, parkdrift, bygningsdrift, rengøring, energiforbrug, lokaleleje, "
            + "forsikringer, it-drift, kantinedrift, biblioteksdrift, musikskole, idrætsanlæg, foreningstilskud, museumsdrift, turisme, "
            + "erhvervsfremme, byfornyelse, naturpleje, vandløb, havnedrift, affaldsindsamling, beredskab, boligstøtte, enkeltydelser, "
            + "løntilskud, sprogundervisning, introduktionsydelse, misbrugsbehandling, krisecentre, efterværn, elevtransport, efteruddannelse, rekruttering"
    );

    public static readonly IReadOnlyList<string> Groups = Words(
        "sygedagpengemodtagere, kontanthjælpsmodtagere, fleksjobbere, forsikrede ledige, førtidspensionister, seniorpensionister, revalidender, "
            + "uddannelsessøgende, integrationsborgere, dagplejebørn, skoleelever, hjemmehjælpsmodtagere, visiterede borgere, plejehjemsbeboere, "
            + "ansøgninger, klagesager, byggesager, henvendelser, underretninger, anbragte børn, praktikpladser, lærlinge, ledige boliger, "
            + "biblioteksudlån, hjælpemiddelsager, tilsynsbesøg, vejskader, parkeringsafgifter, frivillige, medlemmer, besøgende, svømmehalsgæster, "
            + "virksomhedsbesøg, jobsamtaler, vikartimer, sygedage, genoptræningsplaner, tandeftersyn, børnehavebørn, specialklasseelever, "
            + "ungdomsskoleelever, musikskoleelever, asylansøgere, kursister, mentorer, støttepersoner, flygtninge, boligansøgere, nyansatte, afsluttede forløb"
    );

    public static readonly IReadOnlyList<string> Courses = Words(
        "mentorforløb, praktikforløb, danskforløb, træningsforløb, kursuspladser, døgnpladser, dagpladser, busture, tablets, cykler, legepladser, "
            + "opholdsdage, screeninger, sommerhold, værkstedshold, plejepladser, elevpladser, solceller, ladestandere, busskure"
    );

    public static readonly IReadOnlyList<string> Events = Words(
        "temadagen, borgermødet, jobmessen, dialogmødet, besigtigelsen, indvielsen, høringsmødet, budgetseminaret, rundvisningen, "
            + "studieturen, virksomhedsbesøget, åbent hus-dagen, fællesmødet, foreningsmødet, ansættelsessamtalen, opstartsmødet"
    );

    private static string[] Words(string line) => line.Split(", ");
}
