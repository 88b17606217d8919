using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Committees.Tests.FigureChecking;

public class DateAndAttendanceTests
{
    [Theory]
    [InlineData("Besøg tirsdag den 24. oktober 2023.", 0)]
    [InlineData("Besøg onsdag den 24. oktober 2023.", 1)]
    [InlineData("Sejlklubben i Nordhavnen inviterer alle sine medlemmer til fest onsdag\nd. 24. oktober 2023 kl. 17.00.", 1)]
    [InlineData("Besøg onsdag den 12. juni.", 0)] // 2024, the meeting's own year
    [InlineData("Møderne er:\n\n- torsdag den 17. januar\n- mandag den 5. februar", 1)]
    [InlineData("For 2019 er forslaget til møder:\n\n- torsdag den 17. januar\n- mandag den 5. februar", 0)]
    [InlineData("Medarbejderne høres fra den 5. januar til den 16. januar 2026.", 0)]
    [InlineData("Medarbejderne høres fra den 12. januar til den 5. januar 2026.", 1)]
    [InlineData("Medarbejderne høres fra den 12. december til den 5. januar 2026.", 0)]
    [InlineData("Afgjort i perioden 1. juli 2023 – 30. september 2023.", 0)]
    [InlineData("Uge\tDato\tAktivitet\n40\t3. oktober 2022\tRegatta", 0)]
    [InlineData("Uge\tDato\tAktivitet\n37\t3. oktober 2022\tRegatta", 1)]
    [InlineData("Tidsplan\nRegatta: den 5. april 2021\nUge: 12", 0)] // not said to be of one day
    [InlineData("Regatta\n\n- Dag: onsdag\n- Dato: 13. marts 2024\n- Sted: Havnen, plads 3", 0)]
    [InlineData("Regatta\n\n- Dag: fredag\n- Dato: 13. marts 2024\n- Sted: Havnen, plads 3", 1)]
    [InlineData("Aktivitet\tDato\tUgedag\nRegatta\t27. juni 2024\ttorsdag", 0)]
    [InlineData("Aktivitet\tDato\tUgedag\nRegatta\t27. juni 2024\tfredag", 1)]
    public void Weekdays_and_periods_follow_the_calendar(string sentence, int errors) =>
        Assert.Equal(
            errors,
            Checking.Of(sentence).Findings.Count(finding => finding is { Kind: CheckKind.Date, Doubt.Severity: Severity.Error })
        );

    [Theory]
    [InlineData("Der udarbejdes en plan frem mod 2022.", 1)]
    [InlineData("Der udarbejdes en plan frem mod 2026.", 0)]
    [InlineData("I 2019 blev der lagt en plan frem mod 2022.", 0)]
    [InlineData("Næste måling er fastsat til 2021. Den skal laves af havnen.", 1)]
    [InlineData("Næste måling er fastsat til 2026. Den skal laves af havnen.", 0)]
    [InlineData("Sejlerne må blive på pladsen, indtil klubben flytter ud i 2022.", 1)]
    [InlineData("Sejlerne blev på pladsen, indtil klubben flyttede ud i 2022.", 0)]
    [InlineData("Det er endnu uvist, hvem der fører skibet i 2023.", 1)]
    [InlineData("Prammen arbejder sig hen mod broen, som blev lagt i 2023.", 0)]
    [InlineData("Målet er, at støjen i havnen falder med 12 decibel inden 2021.", 1)]
    [InlineData("Tidsplan:\n\n- Tilladelse: givet\n- Opstart: 2019\n- Anslået pris: 3,2 mio. kr.", 1)]
    [InlineData("Tidsplan:\n\n- Tilladelse: givet\n- Opstart: 2027\n- Anslået pris: 3,2 mio. kr.", 0)]
    [InlineData("Udgiften udgør 3 mio. kr. i 2022. Der er endnu ikke taget stilling.", 0)] // how it was
    public void A_plan_for_a_year_gone_by_is_implausible(string sentence, int findings)
    {
        var found = Checking.Of(sentence).Findings.ToList();

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(Severity.Implausible, finding.Doubt!.Severity));
    }

    [Theory]
    [InlineData("Vikariatet begynder den 3. juni 2024. Det stopper den 9. maj 2025.", 0)]
    [InlineData("Vikariatet begynder den 3. juni 2024. Det stopper den 9. maj 2024.", 1)]
    [InlineData("- Start: 3. juni 2024\n- Slut: 9. maj 2024", 1)]
    [InlineData("Mellem den 3. juni 2024, hvor salget åbner, og den 9. maj 2024 kan der bydes.", 1)]
    [InlineData("Planen gælder i 4 år. Den går fra og med 2024 til og med 2027.", 0)]
    [InlineData("Planen gælder i 4 år. Den går fra og med 2024 til og med 2029.", 1)]
    [InlineData("Første år: 2024\nSidste år: 2027\nAntal år i alt: fem", 1)]
    [InlineData("Første år: 2024\nSidste år: 2027\nAntal år i alt: fire", 0)]
    [InlineData("Planen går til og med 2027 og begyndte i 2024. Der er en option på 2 år.", 0)] // how long something else is
    public void Beginnings_ends_and_lengths_agree(string text, int errors) => Assert.Equal(errors, Checking.Of(text).Findings.Count());

    [Theory]
    [InlineData("Udvalget inviteres til havnefesten den 3. juni 2024.", "Pladsen er bestilt til havnefesten. Det er den 3. juni 2024.", 0)]
    [InlineData("Udvalget inviteres til havnefesten den 3. juni 2024.", "Pladsen er bestilt til havnefesten. Det er den 9. juni 2024.", 1)]
    [InlineData(
        "Udvalget inviteres til havnefesten den 3. juni 2024.",
        "Praktisk om havnefesten\n\n- Dato: 9. juni 2024\n- Sted: Kajen",
        1
    )]
    [InlineData(
        "Udvalget inviteres til havnefesten den 3. juni 2024.",
        "Programmet for havnefesten er klar. Det blev sendt den 9. maj 2024.",
        0
    )]
    [InlineData("Udvalget inviteres til havnefesten den 3. juni 2024.", "Frist for tilmelding til havnefesten er den 20. maj 2024.", 0)]
    public void A_named_day_is_one_day(string summary, string statement, int errors) =>
        Assert.Equal(errors, Checking.Of(statement, summary).Findings.Count());

    [Theory]
    [InlineData("Fyrhuset så dagens lys i maj 2019. Den første gæst kom i juni 2020, og siden juli 2020 har 40 været der.", 0)]
    [InlineData("Tilskuddet har hjulpet 40 gæster siden maj 2018. Projektet i Fyrhuset blev sat i gang i maj 2019.", 1)]
    [InlineData("Tilskuddet har hjulpet 40 gæster siden maj 2020. Projektet i Fyrhuset blev sat i gang i maj 2019.", 0)]
    [InlineData("Fyrhuset har eksisteret siden maj 2019. Den første gæst begyndte i marts 2018.", 1)]
    public void Nothing_works_before_it_is_founded(string text, int errors) => Assert.Equal(errors, Checking.Of(text).Findings.Count());

    [Fact]
    public void One_thing_begins_once()
    {
        var check = Checking.Of(
            "Teamet, der begyndte sit arbejde den 1. februar 2021, har nu fire medarbejdere.",
            summary: "Fastholdelsesteamet begyndte sit arbejde den 1. februar 2022."
        );

        Assert.Equal((CheckKind.Date, Severity.Error), (Assert.Single(check.Findings).Kind, check.Findings.Single().Doubt!.Severity));
    }

    [Theory]
    [InlineData("Anna Lindegren (A)", "Anna Lindegren (A)", 0)]
    [InlineData("Bent Overgaard (V)", "Anna Lindegren (A)", 1)] // another name in one decision alone
    [InlineData("Anna Lindegren (A), Bent Overgaard (V)", "Anna Lindegren (A)", 0)] // he left early
    [InlineData("Anna Lindegreen (A)", "Anna Lindegren (A)", 0)] // misprinted
    public void A_name_that_takes_another_s_place_in_one_decision_is_a_mistake(string here, string elsewhere, int findings)
    {
        var items = Enumerable.Range(1, 4).Select(i => Item(i, i == 3 ? here : elsewhere));
        var check = Checking.OfText(
            $"REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024\n\nMødedato Tirsdag d. 11. juni 2024 kl. 15:00\n\n{string.Concat(items)}"
        );

        Assert.Equal(findings, check.Findings.Count());
        Assert.All(check.Findings, finding => Assert.Equal(("3", CheckKind.Attendance), (finding.Item, finding.Kind)));
    }

    [Theory]
    [InlineData("Af de 7 fremmødte stemte 4 for og 3 imod.", 0)]
    [InlineData("Af de 7 fremmødte stemte 4 for og 2 imod.", 1)]
    [InlineData("4 af de 7 fremmødte stemte for, og 2 stemte imod.", 1)]
    [InlineData("Indstillingen blev tiltrådt med 4 stemmer mod 3. Der var 7 medlemmer til stede.", 0)]
    [InlineData("Indstillingen blev tiltrådt med 5 stemmer mod 3. Der var 7 medlemmer til stede.", 1)]
    [InlineData("Byrådets 25 medlemmer var til stede. For forslaget stemte 14, imod stemte 9, og 2 undlod at stemme.", 0)]
    [InlineData("Byrådets 25 medlemmer var til stede. For forslaget stemte 14, imod stemte 9, og 4 undlod at stemme.", 1)]
    [InlineData("Indstillingen blev godkendt med 31 stemmer imod 9. 3 medlemmer undlod at stemme.", 0)]
    [InlineData("Forslaget blev sat til afstemning. 3 stemte for, og 4 stemte imod. Forslaget blev dermed vedtaget.", 1)]
    [InlineData("3 stemte for, og 4 stemte imod. Forslaget faldt dermed.", 0)]
    [InlineData("Enstemmigt vedtaget med 5 stemmer for og 2 imod.", 1)]
    [InlineData("Til stede: 5\nFor: 3\nImod: 2\nUndlod: 0", 0)]
    [InlineData("Til stede: 5\nFor: 4\nImod: 2\nUndlod: 0", 1)]
    [InlineData("De 7 fremmødte drøftede sagen. 4 stemte for og 2 imod, idet ingen undlod at stemme.", 1)]
    [InlineData("De 7 fremmødte drøftede sagen. 4 stemte for og 2 imod, idet en enkelt undlod at stemme.", 0)]
    [InlineData("6 var til stede. Det ene punkt blev vedtaget med 4 for og 2 imod. Ved det andet var 3 for, 2 imod, og 1 undlod.", 0)]
    [InlineData("4 tiltrådte indstillingen, mens 3 ikke kunne. Stemmerne kom fra de 6 til stede.", 1)]
    [InlineData("Ændringen fik 2 imod og 4 for; ingen af de 6 mødte sad over.", 0)]
    [InlineData("Ændringen fik 3 imod og 4 for; ingen af de 6 mødte sad over.", 1)]
    [InlineData("Da ingen af bestyrelsens 5 mødte stemte blankt, står det fast, at 3 stemte for og 2 imod.", 0)]
    [InlineData("4 var for og 3 imod. Af de 7 mødte undlod ingen at stemme.", 0)]
    [InlineData("Af 5 mulige stemmer gik 3 til fordel for stien og to imod.", 0)]
    [InlineData("Af 5 mulige stemmer gik 4 til fordel for stien og to imod.", 1)]
    [InlineData("Stemmetal: 4 ja-stemmer, 2 nej, blandt 6 stemmeafgivende.", 0)]
    [InlineData("Stemmetal: 4 ja-stemmer, 2 nej, blandt 5 stemmeafgivende.", 1)]
    [InlineData("Der blev stemt: 2 imod, 4 for. Det passer med de 6, der var i salen, da klokken faldt i slag.", 0)]
    [InlineData("Der blev stemt: 2 imod, 4 for. Det passer med de 7, der var i salen, da klokken faldt i slag.", 1)]
    [InlineData("Forslaget samlede 5 stemmer og blev afvist af 1, svarende til alle 6 fremmødte.", 0)]
    [InlineData("Forslaget samlede 5 stemmer og blev afvist af 2, svarende til alle 6 fremmødte.", 1)]
    [InlineData("Ændringsforslaget faldt med 5 stemmer mod 2. De øvrige 6 medlemmer kom først til næste punkt.", 0)]
    [InlineData("Ændringsforslaget blev vedtaget med 2 stemmer mod 5.", 1)]
    [InlineData("Bådlauget stemte på nettet. Af 40 medlemmer svarede 33, heraf 20 ja, 9 nej og 4 ved ikke.", 0)]
    [InlineData("Broen kostede 4 stemmer for og 2 imod, og 6 var mødt. Ved linje 9 og 11 er der intet nyt.", 0)]
    public void Votes_are_those_of_the_members_who_met_and_the_most_of_them_decide(string sentence, int findings) =>
        Assert.Equal(findings, Checking.Of(sentence).Findings.Count(finding => finding.Kind == CheckKind.Attendance));

    /// <summary>What was decided may stand right below the names of those who were away.</summary>
    [Theory]
    [InlineData("Anna Lindegren (A)", 1)]
    [InlineData("Bent Overgaard (V)", 1)]
    [InlineData("Carl Askelund (B)", 0)]
    public void Who_is_absent_says_nothing_at_the_meeting(string name, int findings)
    {
        var absent = $"Anna Lindegren (A), Bent Overgaard (V)\nIndstillingen blev godkendt. {name} afgav en særudtalelse om broen.";
        var check = Checking.OfText(
            "Teknikudvalget (2022-2025) – Referat – 11. juni 2024\n\n15:00 Rådhuset\n\n1. Orientering (Å)\n\nBeslutning\n\n"
                + $"Teknikudvalget, 11.06.2024\n\nFraværende: {absent}\n"
        );

        Assert.Equal(findings, check.Findings.Count(finding => finding.Kind == CheckKind.Attendance));
    }

    [Theory]
    [InlineData("Anna Lindegren (Fravær), Bent Overgaard, Carl Askelund", "Anna Lindegren (A), Bent Overgaard (V)", 1)] // another is marked
    [InlineData("Bent Overgaard, Carl Askelund", "Anna Lindegren (A), Bent Overgaard (V)", 1)] // another is left out
    [InlineData("Anna Lindegren, Bent Overgaard, Carl Askelund", "Bent Overgaard (V)", 0)] // a list of all members
    [InlineData("Anna Lindegren (Fravær), Bent Overgaard\n(Fravær), Carl Askelund", "Anna Lindegren (A), Bent Overgaard (V)", 0)]
    public void Who_is_absent_from_all_decisions_was_not_among_those_who_met(string head, string absent, int findings)
    {
        var items = Enumerable.Range(1, 3).Select(i => Item(i, absent));
        var check = Checking.OfText(
            $"REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 11-06-2024\n\nMødedato Tirsdag d. 11. juni 2024 kl. 15:00\n\nMødedeltagere {head}\n\n{string.Concat(items)}"
        );

        Assert.Equal(findings, check.Findings.Count());
    }

    private static string Item(int number, string absent) =>
        $"""
            Punkt {number}: Orientering

            {number}. Orientering

            Beslutning

            Arbejdsmarkedsudvalget, 11.06.2024

            Fraværende: {absent}

            Til efterretning.


            """;
}
