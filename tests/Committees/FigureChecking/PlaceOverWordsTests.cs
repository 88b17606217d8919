using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

/// <summary>What is read by where it stands, whatever the words: a date right behind a name, figures told in a row, an amount above a table, a line below two others.</summary>
public class PlaceOverWordsTests
{
    [Theory]
    [InlineData("Næste skridt er havnefesten, der er lagt den 3. juni 2024.", "Økonomien gennemgås ved havnefesten den 9. juni 2024.", 1)]
    [InlineData("Næste skridt er havnefesten, der er lagt den 3. juni 2024.", "Økonomien gennemgås ved havnefesten den 3. juni 2024.", 0)]
    [InlineData("Kalender: havnefesten, den 3. juni 2024.", "Sagen tages op igen efter havnefesten (9. juni 2024).", 1)]
    [InlineData("Kalender: havnefesten, den 3. juni 2024.", "Den næste havnefest er den 9. juni 2025.", 0)]
    [InlineData("Kalender: havnefesten, den 3. juni 2024.", "Sidste år var havnefesten udsat til den 9. juni 2023.", 0)] // another one
    public void A_date_right_behind_a_name_is_its_day(string summary, string statement, int findings) =>
        Assert.Equal(findings, Checking.Of(statement, summary).Findings.Count(finding => finding.Kind == CheckKind.Date));

    [Theory]
    [InlineData("Kampagnen kører i dagene 23. marts 2015 til 20. november 2014.", 1)]
    [InlineData("Kampagnen flyttes fra den 23. marts 2015 til den 20. november 2014.", 0)] // moved, and no period
    [InlineData("Planen offentliggøres 17. maj 2021, og indsigelser skal være fremme senest 5. april 2021.", 1)]
    [InlineData("Planen offentliggøres 17. maj 2021, og indsigelser skal være fremme senest 5. juli 2021.", 0)]
    [InlineData("Den 16. august 2016 falder på en mandag, og så holdes regattaen.", 1)] // a Tuesday
    [InlineData("Den 16. august 2016 falder på en tirsdag, og så holdes regattaen.", 0)]
    [InlineData("Regattaen er i uge 18, som begynder mandag den 9. maj 2022, og dagen er den 13. maj 2022.", 1)] // week 19
    [InlineData("Regattaen er i uge 19, som begynder mandag den 9. maj 2022, og dagen er den 13. maj 2022.", 0)]
    [InlineData("Det i juni 2016 grundlagte Sejlhuset har siden juni 2013 hjulpet 116 sejlere.", 1)]
    [InlineData("Det i juni 2016 grundlagte Sejlhuset har siden juni 2017 hjulpet 116 sejlere.", 0)]
    public void Days_and_months_are_held_against_each_other(string text, int findings) => Found(CheckKind.Date, text, findings);

    /// <summary>The meeting is in June 2024.</summary>
    [Theory]
    [InlineData("Vi regner med, at kajen er på plads i 2023.", 1)]
    [InlineData("Vi regner med, at kajen er på plads i 2025.", 0)]
    [InlineData("Status på kajen forelægges i november 2022.", 1)]
    [InlineData("Ambitionen er at halvere ventetiden senest ved udgangen af 2021.", 1)]
    [InlineData("Det er vurderingen, at de 12 sejlere fra 2022 skal have tilbud.", 0)] // counted in that year
    [InlineData("Opgørelsen for 2022 forelægges til orientering.", 0)]
    [InlineData("Kajen blev åbnet i 2022 og vil blive udvidet.", 0)]
    public void What_is_to_be_is_not_in_a_year_gone_by(string text, int findings) => Found(CheckKind.Date, text, findings);

    [Theory]
    [InlineData("Anna Lindegren (A) bad på mødet om et notat.", 1)]
    [InlineData("Anna Lindegren (A) er på orlov.", 0)]
    [InlineData("Som medlem af havnerådet valgtes Anna Lindegren (A).", 0)]
    [InlineData("Carl Askelund (B) bad på mødet om et notat.", 0)]
    public void Who_is_absent_is_not_named_as_if_there(string sentence, int findings)
    {
        var check = Checking.OfText(
            "Teknikudvalget (2022-2025) – Referat – 11. juni 2024\n\n15:00 Rådhuset\n\n1. Orientering (Å)\n\nBeslutning\n\n"
                + $"Teknikudvalget, 11.06.2024\n\nFraværende: Anna Lindegren (A), Bent Overgaard (V)\n\nTil efterretning. {sentence}\n"
        );

        Assert.Equal(findings, check.Findings.Count(finding => finding.Kind == CheckKind.Attendance));
        Assert.All(check.Findings, finding => Assert.Equal(Severity.Implausible, finding.Doubt!.Severity));
    }

    [Theory]
    [InlineData("Tilladelsen kræver, at to vilkår opfyldes. Vilkårene er:\n\n- lys i hallen\n- ren luft\n- flere træer", 1)]
    [InlineData("Tilladelsen kræver, at tre vilkår opfyldes. Vilkårene er:\n\n- lys i hallen\n- ren luft\n- flere træer", 0)]
    [InlineData("Der er to ønsker tilbage fra 2020: lys i hallen, ren luft og flere træer.", 1)]
    [InlineData("Klubben har tre mål: to for hallen, et for havnen og et for broen.", 0)] // entries that count for themselves
    [InlineData("Rådet anbefaler 2 tiltag, som kan sættes i gang straks: lys i hallen, ren luft og flere træer.", 1)]
    [InlineData("Klubben har nået to milepæle siden 2022.\n\n1. lys i hallen\n2. ren luft\n3. flere træer", 1)]
    [InlineData("Klagen har to forhold, hvortil bemærkes:\n\nad 1) lys i hallen\nad 2) ren luft\nad 3) flere træer", 1)]
    [InlineData("Planen har fire dele: 1) lys i hallen, 2) ren luft og 3) flere træer.", 1)]
    [InlineData("Planen har tre dele: 1) lys i hallen, 2) ren luft og 3) flere træer.", 0)]
    public void What_is_announced_is_counted(string text, int findings) => Found(CheckKind.Count, text, findings);

    [Theory]
    [InlineData("Med 106 i Nord, 60 i Syd, 77 i Øst og 171 i Vest er antallet opgjort til 414 for klubben som helhed.", 0)]
    [InlineData("Med 106 i Nord, 60 i Syd, 77 i Øst og 171 i Vest er antallet opgjort til 444 for klubben som helhed.", 1)]
    [InlineData("Der kom 106 i maj, 60 i juni, 77 i juli, 171 i august og 444 i september.", 0)] // a row of equals
    [InlineData("Fordeling af 20.502 tkr. (havnen)\n\nKaj | 4.355 tkr.\nMole | 3.174 tkr.\nBro | 8.705 tkr.\nLys | 4.268 tkr.", 0)]
    [InlineData("Fordeling af 20.542 tkr. (havnen)\n\nKaj | 4.355 tkr.\nMole | 3.174 tkr.\nBro | 8.705 tkr.\nLys | 4.268 tkr.", 1)]
    public void Parts_told_in_a_row_come_to_the_one_figure_beside_them(string text, int findings) => Found(CheckKind.Sum, text, findings);

    [Theory]
    [InlineData("Havnen\n\n- Regnskab 2016: 0,90 mio. kr.\n- Regnskab 2017: 0,70 mio. kr.\n- Fald: 0,20 mio. kr.", 0)]
    [InlineData("Havnen\n\n- Regnskab 2016: 0,90 mio. kr.\n- Regnskab 2017: 0,10 mio. kr.\n- Fald: 0,20 mio. kr.", 1)]
    [InlineData("På kajen og broen er der fald fra hhv. 5,1 til 4,6 procent og fra 6,2 til 4,5 procent.", 0)] // changes, and no ranges
    public void What_lies_between_two_lines_stands_below_them(string text, int findings) => Found(CheckKind.Difference, text, findings);

    [Theory]
    [InlineData("Havnen kostede 52 mio. kr. Den del, der vedrører kajen, er på 86 mio. kr.", 1)]
    [InlineData("Kajen får 810 t.kr. Beløbet er indeholdt i den samlede ramme til havnen på 778 t.kr. og giver ingen merudgift.", 1)]
    [InlineData("Kajen får 810 t.kr. Beløbet tages fra puljen på 778 t.kr. og fra kassen.", 1)]
    [InlineData("Rammen lyder på 24 mio. kr.; inden for rammen skal der findes 7 mio. kr. til kajen.", 0)]
    [InlineData("Kajen koster 810 t.kr. Beløbet finansieres dels af puljen på 778 t.kr., dels af kassen.", 0)]
    public void A_part_is_at_most_its_whole(string text, int findings) => Found(CheckKind.Sum, text, findings);

    [Theory]
    [InlineData("Afstemning: Kan planen tiltrædes?\nJa-stemmer: 3\nNej-stemmer: 2\nDeltagere i afstemningen: 5", 0)]
    [InlineData("Pladser: V=3, A=2, B=1, F=1", 0)] // letters that name, and no arithmetic
    [InlineData(
        "Anke: Klagesager, 2015\nRealitetsbehandlede: 25\nStadfæstet: 21\nÆndret: tre\nHjemvist: 5\nOmgørelsesprocent: 28 procent",
        1
    )]
    [InlineData(
        "Anke: Klagesager, 2015\nRealitetsbehandlede: 29\nStadfæstet: 21\nÆndret: tre\nHjemvist: 5\nOmgørelsesprocent: 28 procent",
        0
    )]
    [InlineData("Havnen: 3.140 tkr. x tre år (2025-2027) = 9.420 tkr.", 0)]
    [InlineData("Havnen: 3.140 tkr. x tre år (2025-2027) = 9.450 tkr.", 1)]
    [InlineData("Der mangler svar fra 427 sejlere. I procent af alle 534 sejlere er det 80 procent.", 0)]
    [InlineData("Havnen er normeret til 16 både, og de 11 både, der er indmeldt, ligger ved kajen.", 0)]
    [InlineData("Fra 2006 til 2010 er støjen faldet med 53,2 %, svarende til 207,5 timer (fra 390,0 timer).", 0)]
    [InlineData("Med lys (126.000 kr.) og jord (160.000 kr.) bliver den samlede udgift 2.020.000 kr.", 0)] // there is more to it
    [InlineData("Prisen er faldet på 7 af havnens 9 broer og steget på Nordbroen og Sydbroen.", 0)]
    [InlineData("68 % af målingerne ligger på 1 eller 2, mens kun 7 målinger (10 %) er på 4 eller 5.", 0)] // grades
    [InlineData("Havnen giver 14,5 mio. kr., dvs. en fjerdedel af den samlede udgift. Derefter mangler 14,5 mio. kr.", 0)]
    [InlineData("Samlet er der 30 både flere end ventet: 120 flere på tre broer og 90 færre ved kajen.", 0)]
    [InlineData(
        "Blandt roere var der 139, som bestod. Set i forhold til samtlige 380, herunder de 102 fraflyttede, svarer det til 36,6 pct.",
        0
    )]
    [InlineData(
        "Antallet af både ligger 118 lavere end før, når stigningen for joller (16) og kanoer (4) holdes op mod faldet for pramme (138).",
        0
    )]
    public void Labels_and_signs_are_read(string text, int findings) =>
        Assert.Equal(findings, Checking.Of(text.Replace(" | ", "\t", StringComparison.Ordinal)).Findings.Count());

    private static void Found(CheckKind kind, string text, int findings) =>
        Assert.Equal(
            findings,
            Checking.Of(text.Replace(" | ", "\t", StringComparison.Ordinal)).Findings.Count(finding => finding.Kind == kind)
        );
}
