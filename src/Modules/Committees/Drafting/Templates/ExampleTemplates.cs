using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.Reading.SectionKind;

namespace Ledetraad.Modules.Committees.Drafting.Templates;

/// <summary>Four ways in which Danish municipalities divide a case paper; starting points that a municipality makes its own.</summary>
/// <remarks>Headings and hints are content of the papers, which are Danish whatever the language of the page.</remarks>
internal static class ExampleTemplates
{
    public static readonly IReadOnlyList<TemplateView> All =
    [
        new(
            "resume-foerst",
            "Resumé først",
            [
                Required(
                    "resume",
                    Summary,
                    "Resumé",
                    "Tre til fem linjer: hvad sagen handler om, og hvad udvalget skal tage stilling til."
                ),
                Required(
                    "indstilling",
                    Recommendation,
                    "Indstilling",
                    "Hvem der indstiller til hvem. Selve punkterne skrives for sig nedenfor."
                ),
                Required("sagsfremstilling", Statement, "Sagsfremstilling", "Baggrund, løsning og konsekvenser for dem, sagen gælder."),
                Required("oekonomi", Financial, "Økonomi", "Beløb, år og hvor pengene kommer fra. Skriv, hvis sagen ikke koster noget."),
                Free("videre-proces", Further, "Den videre proces", "Hvad der sker efter beslutningen, og hvornår udvalget hører igen."),
            ]
        ),
        new(
            "bevilling",
            "Med bevillingspåtegning",
            [
                Required("sagsresume", Summary, "Sagsresumé", "Kort om sagen og det valg, der skal træffes."),
                Required(
                    "indstilling",
                    Recommendation,
                    "Indstilling",
                    "Hvem der indstiller til hvem. Selve punkterne skrives for sig nedenfor."
                ),
                Required("sagsfremstilling", Statement, "Sagsfremstilling", "Det, udvalget skal vide for at kunne beslutte."),
                Required(
                    "bevilling",
                    Financial,
                    "Bevillingsmæssige konsekvenser",
                    "Er der bevilling, skal der søges en, eller er sagen uden betydning for budgettet?"
                ),
                Free(
                    "bevillingspaategning",
                    Financial,
                    "Bevillingspåtegning (i 1.000 kr.)",
                    "Tabel med politikområde og år. Tillægsbevillinger skal gå i nul: skriv, hvad der betaler."
                ),
                Free("lovgrundlag", Legal, "Lovgrundlag", "Lov og paragraf."),
            ]
        ),
        new(
            "kompetence-foerst",
            "Kompetence først",
            [
                Required("kompetence", Competence, "Kompetence", "Hvem der kan afgøre sagen."),
                Required("beslutningstema", Theme, "Beslutningstema", "Det spørgsmål, der skal besvares, i én sætning."),
                Required("indstilling", Recommendation, "Indstilling", "Hvem der indstiller. Selve punkterne skrives for sig nedenfor."),
                Required("sagens-indhold", Statement, "Sagens indhold", "Baggrund, muligheder og vurdering."),
                Free("retligt-grundlag", Legal, "Retligt grundlag", "Lov og paragraf."),
                Required("oekonomi-personale", Financial, "Økonomiske og personalemæssige konsekvenser", "Beløb, år, årsværk."),
                Free("tvaergaaende", CrossCutting, "Tværgående konsekvenser", "Hvad sagen betyder for andre afdelinger."),
                Free("videre-forloeb", Further, "Sagens videre forløb", "Hvad der sker efter beslutningen."),
            ]
        ),
        new(
            "mange-afsnit",
            "Mange korte afsnit",
            [
                Required(
                    "indstilling",
                    Recommendation,
                    "Administrativ indstilling",
                    "Hvem der indstiller. Selve punkterne skrives for sig nedenfor."
                ),
                Required("sagsfremstilling", Statement, "Sagsfremstilling", "Det, udvalget skal vide."),
                Free("tidligere", Earlier, "Tidligere behandling", "Hvornår og hvor sagen før har været behandlet."),
                Required("oekonomi", Financial, "Økonomiske konsekvenser", "Skriv \"Ingen\", hvis der ikke er nogen."),
                Free("personale", Staff, "Personalemæssige konsekvenser", "Skriv \"Ingen\", hvis der ikke er nogen."),
                Free("retsregler", Legal, "Retsregler", "Lov og paragraf."),
                Free("hoering", Hearing, "Høring", "Hvem der er hørt, og hvad de svarede."),
            ]
        ),
    ];

    private static TemplateSection Required(string key, SectionKind kind, string heading, string hint) =>
        new(key, kind, heading, hint, true);

    private static TemplateSection Free(string key, SectionKind kind, string heading, string hint) => new(key, kind, heading, hint, false);
}
