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

    public static readonly IReadOnlyList<string> Programmes = Words(
        "danskforløb, træningsforløb, sommerhold, værkstedshold, afklaringsforløb, jobsøgningskurser, brobygningsforløb, motionshold"
    );

    public static readonly IReadOnlyList<string> Events = Words(
        "temadagen, borgermødet, jobmessen, dialogmødet, besigtigelsen, indvielsen, høringsmødet, budgetseminaret, rundvisningen, "
            + "studieturen, virksomhedsbesøget, åbent hus-dagen, fællesmødet, foreningsmødet, ansættelsessamtalen, opstartsmødet"
    );

    public static readonly IReadOnlyList<string> Purposes = Words(
        "løn, uddannelse, konsulentbistand, materialer, inventar, transport, husleje, annoncering, it-udstyr, projektledelse, evaluering, "
            + "vikardækning, kurser, forplejning, licenser, supervision, mødelokaler, opsøgende arbejde, støttetimer, specialrådgivning, "
            + "anlægsarbejde, tilsyn, administration, vedligehold, frikøb, rejseudgifter, tryksager, opstart, udstyr, rådgivning, "
            + "sagsbehandling, dokumentation, telefoni, serviceaftaler, projektering, byggestyring, inventarkøb, flytning, nedrivning, "
            + "uforudsete udgifter, arbejdstøj, abonnementer, porto, undervisning, instruktører"
    );

    public static readonly IReadOnlyList<string> Steps = Words(
        "tidligere kontakt til borgeren, tættere samarbejde med virksomheder, færre skift mellem sagsbehandlere, bedre brug af data, "
            + "fælles visitation på tværs af områder, klare mål for den enkelte, opfølgning efter afsluttet forløb, kortere ventetid, "
            + "nye lokaler til holdene, enklere breve og vejledninger, inddragelse af de pårørende, oplæring af nye medarbejdere"
    );

    private static string[] Words(string line) => line.Split(", ");
}
