using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>A few tables of the fictional municipality, in the kinds that papers use. Everything in them is invented.</summary>
internal static class DemoDataSets
{
    private const string By = "command:demo";

    private static readonly DataSetDraft[] Sets =
    [
        new(
            "Budgetopfølgning pr. 30. september 2026",
            "Økonomisystemet, udtræk af 5. oktober 2026",
            new DateOnly(2026, 9, 30),
            CountsPeople: false,
            Unit.Money,
            FigureScale.ThousandKroner,
            """
            kolonne [Afvigelse] = [Korrigeret budget] - [Forventet regnskab]
            kolonne [Forbrugsprocent] = procent([Forbrug]; [Korrigeret budget]) : pct, 1 decimal
            række [Udvalget i alt] = sum
            """,
            Table(
                """
                Politikområde;Korrigeret budget;Forbrug;Forventet regnskab
                Forsørgelse;412.300;305.900;418.150
                Beskæftigelsesindsats;58.750;39.420;55.900
                Sprog og integration;21.480;16.010;21.480
                """
            )
        ),
        new(
            "Henvisninger til jobværkstedet",
            "Jobværkstedets egen optælling",
            new DateOnly(2026, 8, 31),
            CountsPeople: false,
            Unit.Count,
            FigureScale.Usual,
            """
            række [I alt] = sum
            række [Gennemsnit pr. måned] = sum / måneder : 1 decimal
            """,
            Table(
                """
                Kanal;Jan. 2025 – dec. 2025;Jan. 2026 – aug. 2026
                Offentlig arbejdsgiver;148;112
                Privat arbejdsgiver;61;52
                Egen læge;37;21
                Egen henvendelse;102;95
                """
            )
        ),
        new(
            "Udfald for borgere i vejlederforløbet",
            "Fagsystemet, status pr. 31. august 2026",
            new DateOnly(2026, 8, 31),
            CountsPeople: true,
            Unit.Persons,
            FigureScale.Usual,
            """
            kolonne [I alt] = sum
            række [Job eller uddannelse] efter [Uddannelse] = sum([Job] .. [Uddannelse])
            række [Borgere i alt] = sum
            celler : pct af kolonne (antal)
            """,
            Table(
                """
                Udfald;Årgang 2024;Årgang 2025
                Job;17;12
                Småjob;11;14
                Uddannelse;8;6
                Fortsat i forløb;24;37
                """
            )
        ),
        new(
            "Status for beskæftigelsesplanens fokuspunkter",
            "Centrenes indberetning, september 2026",
            new DateOnly(2026, 9, 15),
            CountsPeople: false,
            Unit.Count,
            FigureScale.Usual,
            Layout: "",
            Table(
                """
                Fokuspunkt;Tema;Status
                Tidlig kontakt til arbejdsgiver;Virksomheder;Grøn
                Partnerskab med håndværksmestre;Virksomheder;Gul
                Månedlig jobmatch;Virksomheder;Grøn
                Samtaler på biblioteket;Borgeren først;Grøn
                Én plan pr. borger;Borgeren først;Gul
                Kortere ventetid;Borgeren først;Rød
                Mentorer fra foreningerne;Fællesskab;Grøn
                """
            )
        ),
    ];

    /// <summary>Doing it again changes nothing.</summary>
    public static async Task AddAsync(IServiceProvider services, Municipality municipality, CancellationToken stop)
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        if (await opened.ServiceProvider.GetRequiredService<CommitteesDbContext>().DataSets.AnyAsync(stop))
        {
            return;
        }

        var handler = opened.ServiceProvider.GetRequiredService<CreateDataSetHandler>();
        foreach (var set in Sets)
        {
            await handler.HandleAsync(new CreateDataSet(set, By), stop);
        }
    }

    private static ReadTable Table(string text) => TableReader.Read(text).Value;
}
