using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Committees.Tests.DataSets;

/// <summary>
/// The tables that a committee's papers have most often, each in its own layout, unit, sign and rounding, from numbers alone: what is typed in, what
/// is computed, and how a paper prints it. The numbers are those of five published papers; the words are ours.
/// </summary>
public class WorkedFiguresTests
{
    /// <summary>Counts of four cohorts, printed as per cent of their column with the count in brackets; subtotals of the counts, not of the shares.</summary>
    [Fact]
    public async Task Shares_of_cohorts_follow_from_their_counts()
    {
        var paper = await PaperAsync(
            """
            Udfald	2018	2019	2020	2021
            Arbejde	11	3	1	0
            Timer	7	9	2	0
            Skole	6	3	3	0
            Andet	38	30	27	6
            """,
            Unit.Persons,
            """
            kolonne [I alt] = sum
            række [De tre første] efter [Skole] = sum([Arbejde] .. [Skole])
            række [Alle] = sum([Arbejde] .. [Andet])
            celler : pct af kolonne (antal)
            """
        );

        Assert.Equal(
            """
            | Udfald | 2018 | 2019 | 2020 | 2021 | I alt |
            | --- | --- | --- | --- | --- | --- |
            | Arbejde | 18 (11) | 7 (3) | 3 (1) | 0 (0) | 10 (15) |
            | Timer | 11 (7) | 20 (9) | 6 (2) | 0 (0) | 12 (18) |
            | Skole | 10 (6) | 7 (3) | 9 (3) | 0 (0) | 8 (12) |
            | De tre første | 39 (24) | 33 (15) | 18 (6) | 0 (0) | 31 (45) |
            | Andet | 61 (38) | 67 (30) | 82 (27) | 100 (6) | 69 (101) |
            | Alle | 100 (62) | 100 (45) | 100 (33) | 100 (6) | 100 (146) |
            """,
            paper
        );
    }

    /// <summary>Periods of different length: 37 and 9 months, as their headings say.</summary>
    [Fact]
    public async Task A_mean_per_month_divides_by_the_months_of_its_own_column()
    {
        var paper = await PaperAsync(
            """
            Kilde	Sept. 2020 - sept. 2023	Okt. 2023 - juni 2024
            A	455	164
            B	156	39
            C	98	34
            D	329	168
            """,
            Unit.Count,
            """
            række [I alt] = sum([A] .. [D])
            række [Gennemsnit pr. måned] = sum / måneder : 0 decimaler
            """
        );

        Assert.Equal(
            """
            | Kilde | Sept. 2020 - sept. 2023 | Okt. 2023 - juni 2024 |
            | --- | --- | --- |
            | A | 455 | 164 |
            | B | 156 | 39 |
            | C | 98 | 34 |
            | D | 329 | 168 |
            | I alt | 1.038 | 405 |
            | Gennemsnit pr. måned | 28 | 45 |
            """,
            paper
        );
    }

    /// <summary>Minus is money saved, plus on the till is money paid into it; it balances over the period and not in each year.</summary>
    [Fact]
    public async Task An_appropriation_is_added_over_areas_and_years_with_its_signs()
    {
        var paper = await PaperAsync(
            """
            Område	2024	2025	2026	2027
            Område 12	64	0	0	0
            Område 18	-5.390	1.000	1.000	3.000
            Kassebeholdning	326	0	0	0
            """,
            Unit.Money,
            """
            række [Drift] efter [Område 18] = sum([Område 12] .. [Område 18])
            række [Balance] = sum
            kolonne [Perioden] = sum([2024] .. [2027])
            """,
            FigureScale.ThousandKroner
        );

        Assert.Equal(
            """
            | Område | 2024 | 2025 | 2026 | 2027 | Perioden |
            | --- | --- | --- | --- | --- | --- |
            | Område 12 | 64 | 0 | 0 | 0 | 64 |
            | Område 18 | -5.390 | 1.000 | 1.000 | 3.000 | -390 |
            | Drift | -5.326 | 1.000 | 1.000 | 3.000 | -326 |
            | Kassebeholdning | 326 | 0 | 0 | 0 | 326 |
            | Balance | -5.000 | 1.000 | 1.000 | 3.000 | 0 |
            """,
            paper
        );
    }

    /// <summary>Budget minus forecast, so that minus is a deficit; the same result stands in the text in millions, without its sign where a word says it.</summary>
    [Fact]
    public async Task A_result_keeps_the_papers_own_sign_in_the_table_and_loses_it_where_a_word_says_it()
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(
            DataSetStore.Draft(
                "Område\tBudget\tForventet\nArbejdsmarked\t1.421.673\t1.430.681",
                Unit.Money,
                FigureScale.ThousandKroner,
                "kolonne [Resultat] = [Budget] - [Forventet]",
                title: "Budgetkontrol"
            )
        );

        var paper = await store.RenderAsync(
            """
            {{committees.data-table@1 set=budgetkontrol}}

            Et underskud på {{committees.data-cell@1 column=resultat row=arbejdsmarked set=budgetkontrol : mio. kr, 0 decimaler, uden fortegn}}
            af {{committees.data-cell@1 column=budget row=arbejdsmarked set=budgetkontrol : mio. kr, 1 decimal}}
            """
        );

        Assert.Contains("| Arbejdsmarked | 1.421.673 | 1.430.681 | -9.008 |", paper.Parts[0].FilledMarkdown, StringComparison.Ordinal);
        Assert.Contains("Et underskud på 9 mio. kr.\naf 1.421,7 mio. kr.", paper.Parts[0].FilledMarkdown, StringComparison.Ordinal);
    }

    /// <summary>Months by status, with a total that is the mean weighted by the persons beside it.</summary>
    [Fact]
    public async Task A_mean_duration_is_weighted_by_the_persons_of_each_row()
    {
        var paper = await PaperAsync(
            """
            Status	Måneder	Personer
            A	10,4	13
            B	14,0	16
            C	8,9	9
            D	24,7	25
            E	13,5	11
            F	13,8	29
            G	7,1	30
            """,
            Unit.Persons,
            """
            række [I alt] = sum
            celle [I alt] [Måneder] = vægtet([Personer]) : måneder, 1 decimal
            kolonne [Måneder] : måneder, 1 decimal
            """
        );

        Assert.EndsWith("| B | 14,0 | 16 |", paper.Split('\n')[3], StringComparison.Ordinal);
        Assert.EndsWith("| I alt | 13,7 | 133 |", paper, StringComparison.Ordinal);
    }

    private static async Task<string> PaperAsync(string table, Unit unit, string layout, FigureScale scale = FigureScale.Usual)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        var slug = await store.CreateAsync(DataSetStore.Draft(table, unit, scale, layout));
        return (await store.RenderAsync($"{{{{committees.data-table@1 set={slug}}}}}")).Parts[0].FilledMarkdown;
    }
}
