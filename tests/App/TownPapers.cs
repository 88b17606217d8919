namespace Ledetraad.App.Tests;

/// <summary>Small invented papers with words in them that must be found nowhere.</summary>
internal static class TownPapers
{
    /// <summary>Of a closed item: in its title, text, case number, recommendation, attachment and decision.</summary>
    public static readonly string[] Closed = ["Kvædetitel", "Kvædetekst", "Kvædeforslag", "Kvædebilag", "Kvædebeslutning", "26/987654"];

    /// <summary>Of a paper that is withdrawn or held: committee, place, member, title, text, case number, decision, dissent, promise.</summary>
    public static IReadOnlyList<string> Words(string berry) =>
        [
            $"{berry}udvalget",
            $"{berry}huset",
            $"{berry}gren",
            $"{berry}titel",
            $"{berry}tekst",
            $"{berry}beslutning",
            $"{berry}bilag",
            $"{berry}løfte",
        ];

    public const string Open = """
        REFERAT Arbejdsmarkedsudvalget d. 03-03-2026

        Mødedato tirsdag d. 3. marts 2026 kl. 15:00

        Mødested Rådhuset, lokale 2

        Mødedeltagere Asta Lindekær, Bo Stenmark

        Punkt 1: Budgetkontrol

        26/1001

        Sagsfremstilling

        Forvaltningen redegør for forbruget.

        Beslutning

        Godkendt.

        Punkt 2: Lukket: Kvædetitel

        26/987654

        Sagsfremstilling

        Kvædetekst om en kontrakt.

        Indstilling

        Forvaltningen indstiller,

        - at Kvædeforslag godkendes.

        Bilag

        Kvædebilag.pdf

        Beslutning

        Kvædebeslutning er truffet.
        """;

    /// <summary>A paper of a committee of its own, every part of it with the berry in it.</summary>
    /// <param name="extra">Stands in the text: a number like a CPR number holds the paper back.</param>
    public static string All(string berry, string extra = "") =>
        $"""
            REFERAT {berry}udvalget d. 10-03-2026

            Mødedato tirsdag d. 10. marts 2026 kl. 16:00

            Mødested {berry}huset, lokale 9

            Mødedeltagere Rigmor {berry}gren, Svend Åkande

            Punkt 1: {berry}titel

            26/1001

            Sagsfremstilling

            {berry}tekst om sagen. {extra}

            Forvaltningen forelægger {berry}løfte for udvalget igen den 8. september 2026.

            Bilag

            {berry}bilag.pdf

            Beslutning

            {berry}beslutning: godkendt.

            Punkt 2: Ny sag om {berry}titel

            26/2002

            Sagsfremstilling

            Endnu en {berry}tekst.

            Beslutning

            Godkendt.
            """;
}
