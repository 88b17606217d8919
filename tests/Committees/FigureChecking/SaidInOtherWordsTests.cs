using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>Days, numbers and lists told in words of their own, known by where they stand and by what is beside them.</summary>
public class SaidInOtherWordsTests
{
    [Theory]
    [InlineData("Isbanen åbner den 4. maj 2025 og pilles ned den 9. juni 2025.", 0)]
    [InlineData("Isbanen åbner den 4. maj 2025 og pilles ned den 9. april 2025.", 1)]
    [InlineData("Broen er lukket fra den 4. maj 2025; den åbnes igen den 9. april 2025.", 1)]
    [InlineData("Støtteordningen ophører den 4. maj 2025. Den begynder den 9. juni 2025.", 1)]
    [InlineData("Den hidtidige aftale ophører den 4. maj 2025. Den nye begynder den 9. juni 2025.", 0)] // the one follows the other
    [InlineData("Hallen etableres den 4. maj 2025, mens høringen slutter den 9. april 2025.", 0)] // of another thing
    [InlineData("Hallens ombygning begynder efter ferien. Hallen genåbner den 4. maj 2025 og har været lukket siden den 9. april 2025.", 0)]
    [InlineData("Tiltag | Fra | Til\nIsbane 2.11 | 4. maj 2025 | 9. april 2025", 1)]
    public void An_end_comes_after_its_beginning(string text, int findings) => Found(CheckKind.Date, text, findings);

    [Theory]
    [InlineData("Kanalbroen blev indført i maj 2019. Ordningen har siden juni 2019 hjulpet 40 sejlere.", 0)]
    [InlineData("Kanalbroen blev indført i maj 2019. Ordningen har siden juni 2018 hjulpet 40 sejlere.", 1)]
    [InlineData("Med Kanalbroen fik havnen i maj 2019 sit første mødested. Her har der siden juni 2018 været 40 sejlere.", 1)]
    [InlineData("Fra og med juni 2018 har Kanalbroen haft 40 sejlere. Kanalbroen slog ellers dørene op i maj 2019.", 1)]
    public void Nothing_works_before_it_was_founded(string text, int findings) => Found(CheckKind.Date, text, findings);

    [Theory]
    [InlineData("Den fremtidige bro er tegnet og bygges fra 2026.", 0)]
    [InlineData("Den fremtidige bro er tegnet og bygges fra 2021.", 1)]
    [InlineData("Broen flyttes i 2021. Indtil da bruges den gamle.", 1)]
    [InlineData("Fremover | Opgave\n2021 | Broen", 1)]
    [InlineData("Broen blev den fremtidige vej over åen i 2021.", 0)] // told of what has been
    [InlineData("Den fremtidige bro er beregnet i 2021-priser.", 0)]
    [InlineData("Regnskabet for 2021 viser udgifter til den kommende bro.", 0)] // not when it comes
    public void What_is_still_to_come_is_not_past(string text, int findings) => Found(CheckKind.Date, text, findings);

    [Theory]
    [InlineData("Havnen har 1.351 bådpladser.", "Antallet af bådpladser er opgjort til 1.351.", 0)]
    [InlineData("Havnen har 1.351 bådpladser.", "Antallet af bådpladser er opgjort til 1.357.", 1)]
    [InlineData("Havnen har 1.351 bådpladser.", "Alle får besked om bådpladserne; der er 1.951 bådpladser og 3 kraner.", 1)]
    [InlineData("Havnen har 1.351 bådpladser.", "Heraf er 1.357 bådpladser lejet ud.", 0)] // only some
    [InlineData("Havnen havde 1.351 bådpladser i 2023.", "Havnen havde 1.357 bådpladser i 2022.", 0)] // another year
    [InlineData("Havnen har 1.351 bådpladser.", "Nabokommunen har 1.357 bådpladser.", 0)]
    [InlineData("Havnen har 1.351 bådpladser.", "Foreningen samler 1.980 bådpladser.", 0)] // more than a slip
    public void How_many_there_are_is_told_alike(string summary, string statement, int findings) =>
        Assert.Equal(findings, Checking.Of(statement, summary).Findings.Count(finding => finding.Kind == CheckKind.Repeat));

    [Theory]
    [InlineData("Kassen har betalt ca. 43 mio. kr. til digebyggeri ved fjorden.", "Betaling for digebyggeri ved fjorden: 42,9 mio. kr.", 0)]
    [InlineData(
        "Kassen har betalt ca. 43 mio. kr. til digebyggeri ved fjorden.",
        "Nabobyens betaling for digebyggeri ved fjorden: 48,9 mio. kr.",
        0
    )] // of others
    public void The_one_other_amount_is_the_round_one(string summary, string statement, int findings) =>
        Assert.Equal(findings, Checking.Of(statement, summary).Findings.Count(finding => finding.Kind == CheckKind.Repeat));

    [Theory]
    [InlineData("Aftalen har to krav:\n\n1: lys i hallen\n2: ren luft", 0)]
    [InlineData("Planen har fire trin: trin 1 er lys i hallen, trin 2 er ren luft og trin 3 er flere træer.", 1)]
    [InlineData("Planen har tre trin: trin 1 er lys i hallen, trin 2 er ren luft og trin 3 er flere træer.", 0)]
    [InlineData("Rådet har to ønsker, som er nummereret: nr. 1, lys i hallen, nr. 2, ren luft, nr. 3, flere træer.", 1)]
    [InlineData("Nr. | Indsats\n1 | Klare mål for hallen\n2 | Ren luft\n\nListen har samtlige tre indsatser.", 1)]
    [InlineData("Nr. | Indsats\n1 | Klare mål for hallen\n2 | Ren luft\n\nListen har samtlige to indsatser.", 0)]
    [InlineData("Mål 1. Lys i hallen\n\nMål 2. Ren luft\n\nMål 3. Flere træer\n\nDisse to mål er nye.", 1)]
    [InlineData("Planen har to dele (bilag 4): mere lys i den gamle hal, ren luft og flere træer.", 1)]
    public void Entries_are_counted_by_their_marks(string text, int findings) => Found(CheckKind.Count, text, findings);

    [Theory]
    [InlineData("Parterne løfter havnen med i alt 63,9 mio. kr., som skemaet viser.", 0)]
    [InlineData("Parterne løfter havnen med i alt 33,9 mio. kr., som skemaet viser.", 1)]
    public void A_table_is_also_a_scheme(string text, int findings) =>
        Found(CheckKind.Repeat, $"{text}\n\nLøft | 1.000 kr.\nKaj | 37.190\nMole | 10.208\nBro | 16.483\nAftalen i alt | 63.881", findings);

    [Theory]
    [InlineData("Registrerede fremmødte: 5\nGrøn knap (for): 3\nRød knap (imod): 2\nHverken for eller imod: 0", 0)]
    [InlineData("Registrerede fremmødte: 5\nGrøn knap (for): 4\nRød knap (imod): 2\nHverken for eller imod: 0", 1)]
    [InlineData("De 7 fremmødte stemte: 4 tiltræder planen, og 2 afviser den.", 1)]
    [InlineData("De 7 fremmødte stemte: 5 tiltræder planen, og 2 afviser den.", 0)]
    public void Votes_have_many_names(string text, int findings) => Found(CheckKind.Attendance, text, findings);

    private static void Found(CheckKind kind, string text, int findings) =>
        Assert.Equal(
            findings,
            Checking.Of(text.Replace(" | ", "\t", StringComparison.Ordinal)).Findings.Count(finding => finding.Kind == kind)
        );
}
