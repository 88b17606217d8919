using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Committees.Tests.Reading;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.DataSets;

/// <summary>
/// The tables of the real papers, from the numbers alone: typed in as a case officer would, computed, and printed as the paper prints them.
/// The papers lie outside the project (LEDETRAAD_PAPERS); nothing of their sentences stands here.
/// </summary>
public class RealTableTests
{
    /// <summary>Table 2: counts by cohort and outcome, printed as per cent with the count in brackets.</summary>
    [SkippableFact]
    public async Task Cohorts_are_printed_in_per_cent_from_their_counts()
    {
        var printed = Rows("003", "1. ", "I alt, procent");
        var counts = printed
            .Where(row => !row[0].StartsWith("1-3", StringComparison.Ordinal) && !row[0].StartsWith("I alt", StringComparison.Ordinal))
            .Select(row => string.Join('\t', row.Take(5).Select((cell, i) => i == 0 ? cell : InBrackets(cell))));
        var table = await TableAsync(
            "\t2018\t2019\t2020\t2021\n" + string.Join('\n', counts),
            Unit.Persons,
            $"""
            kolonne [I alt] = sum
            række [{printed[3][0]}] efter [{printed[2][0]}] = sum([{printed[0][0]}] .. [{printed[2][0]}])
            række [{printed[5][0]}] = sum
            celler : pct af kolonne (antal)
            """
        );

        // The paper adds rounded parts in its last column (10 + 12 + 8 = 30 and 70); from the counts it is 31 and 69.
        printed[3][5] = printed[3][5].Replace("30 (", "31 (", StringComparison.Ordinal);
        printed[4][5] = printed[4][5].Replace("70 (", "69 (", StringComparison.Ordinal);
        Assert.Equal(printed.Select(Line), table);
    }

    /// <summary>Status and duration: the total of one column is a mean weighted by the other.</summary>
    [SkippableFact]
    public async Task A_mean_duration_is_weighted_by_the_persons()
    {
        var printed = Rows("003", "Forløbsstatus", "I alt\t13");
        var total = printed[^1][0];
        var (duration, persons) = (printed[0][1], printed[0][2]);
        var table = await TableAsync(
            string.Join('\n', printed.SkipLast(1).Select(Line)),
            Unit.Persons,
            $"""
            række [{total}] = sum
            celle [{total}] [{duration}] = vægtet([{persons}]) : måneder, 1 decimal
            kolonne [{duration}] : måneder, 1 decimal
            """
        );

        Assert.Equal(printed.Skip(1).Select(Line), table);
    }

    /// <summary>Referrals by channel: means per month of two periods of different length.</summary>
    [SkippableFact]
    public async Task Referrals_are_averaged_over_the_months_of_their_periods()
    {
        var printed = Rows("001", "\tSept. 2020", "Gns. antal");
        var table = await TableAsync(
            string.Join('\n', printed.SkipLast(1).Select(Line)),
            Unit.Count,
            $"række [{printed[^1][0]}] = sum / måneder : 0 decimaler"
        );

        Assert.Equal(printed.Skip(1).Select(Line), table);
    }

    /// <summary>Budget, forecast and result in 1.000 kr.; minus is a deficit: budget minus forecast.</summary>
    [SkippableTheory]
    [InlineData("Arbejdsmarked\t")]
    [InlineData("Sprogcenter Næstved\t")]
    public async Task A_budget_line_has_its_result_in_the_papers_own_sign(string line)
    {
        var heads = Rows("000", "i 1.000 kr.", "i 1.000 kr.")[0];
        var printed = Rows("000", line, line);
        var table = await TableAsync(
            string.Join('\t', heads.Take(3)) + "\n" + string.Join('\t', printed[0].Take(3)),
            Unit.Money,
            $"kolonne [{heads[3]}] = [{heads[1]}] - [{heads[2]}]",
            FigureScale.ThousandKroner
        );

        Assert.Equal(printed.Select(Line), table);
    }

    /// <summary>The appropriation note: what the committee gives and takes over the years, and the till that pays for it.</summary>
    [SkippableFact]
    public async Task An_appropriation_note_balances_over_the_period()
    {
        var drift = Rows("001", "Drift\t", "Drift\t")[0];
        var next = Rows("001", "\t18\t", "\t18\t")[0];
        var till = Rows("001", "Kassebeholdning\t", "Kassebeholdning\t")[0];
        var years = new[] { "Budget år 2024", "Overslags år 1", "Overslags år 2", "Overslags år 3" };
        var typed = new[] { drift, next, till }.Select(row => Line([.. row.Skip(1)]));
        var table = await TableAsync(
            "\t" + string.Join('\t', years) + "\n" + string.Join('\n', typed),
            Unit.Money,
            $"""
            række [Drift i alt] efter [18] = sum([12] .. [18])
            række [Balance] = sum
            kolonne [Perioden] = sum([{years[0]}] .. [{years[3]}])
            """,
            FigureScale.ThousandKroner
        );

        var columns = table.Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
        Assert.Equal(drift.Skip(2), columns["12"].SkipLast(1));
        Assert.Equal(next.Skip(2), columns["18"].SkipLast(1));
        Assert.Equal(["-5.326", "1.000", "1.000", "3.000", "-326"], columns["Drift i alt"]);
        Assert.Equal(["-5.000", "1.000", "1.000", "3.000", "0"], columns["Balance"]); // over the period, not each year
    }

    /// <summary>What the agreement brings in nationally: the steps from year to year.</summary>
    [SkippableFact]
    public async Task Yearly_steps_follow_from_the_yearly_amounts()
    {
        var heads = Rows("001", "\t2026\t", "\t2026\t")[0];
        var printed = Rows("001", "Samlet provenu", "Samlet provenu");
        var table = await TableAsync(
            Line(heads) + "\n" + Line(printed[0]),
            Unit.Money,
            "kolonne [Stigning 2026-2030] = [2030] - [2026] : mio. kr, 0 decimaler",
            FigureScale.MillionKroner,
            "række [" + printed[0][0] + "] : mio. kr, 0 decimaler\n"
        );

        Assert.Equal([Line([.. printed[0], "2.000"])], table);
    }

    /// <summary>The investment: two years and what they cost together.</summary>
    [SkippableFact]
    public async Task An_investment_is_added_up()
    {
        var asked = Rows("003", "Ansøges", "Ansøges")[0];
        var total = Rows("003", "I alt\t3", "I alt\t3")[0];
        var amounts = asked.Skip(1).Select(cell => cell.Replace(" mio. kr.", "", StringComparison.Ordinal));
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(
            DataSetStore.Draft(
                "\t2022\t2023\nAnsøges\t" + string.Join('\t', amounts),
                Unit.Money,
                FigureScale.MillionKroner,
                title: "Pulje"
            )
        );

        var paper = await store.RenderAsync("{{committees.data-sum@1 set=pulje : mio. kr, 2 decimaler}}");

        Assert.Equal(total[1].Replace("mio.kr.", "mio. kr.", StringComparison.Ordinal), paper.Parts[0].FilledMarkdown);
    }

    /// <summary>Traffic lights: counted by area from a list of points, never typed.</summary>
    [SkippableFact]
    public async Task Lights_are_counted_by_area()
    {
        var lights = new (string Area, string Light, int Times)[]
        {
            ("Beskæftigelse", "Grøn", 3),
            ("Beskæftigelse", "Gul", 3),
            ("Beskæftigelse", "Rød", 1),
            ("Kommunikation", "Grøn", 3),
            ("Kommunikation", "Gul", 2),
            ("Kommunikation", "Rød", 1),
            ("Individuel indsats", "Grøn", 3),
            ("Individuel indsats", "Rød", 2),
        };
        var points = lights.SelectMany(l => Enumerable.Repeat(l, l.Times)).Select((l, i) => $"Punkt {i + 1}\t{l.Area}\t{l.Light}");
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(DataSetStore.Draft("Fokuspunkt\tOmråde\tStatus\n" + string.Join('\n', points), title: "Handleplan"));

        var paper = await store.RenderAsync("{{committees.data-counts@1 columns=status rows=omraade set=handleplan}}");

        Assert.Equal(
            """
            | Område | Grøn | Gul | Rød | I alt |
            | --- | --- | --- | --- | --- |
            | Beskæftigelse | 3 | 3 | 1 | 7 |
            | Kommunikation | 3 | 2 | 1 | 6 |
            | Individuel indsats | 3 | 0 | 2 | 5 |
            | I alt | 9 | 5 | 4 | 18 |
            """,
            paper.Parts[0].FilledMarkdown
        );

        var chart = (await store.RenderAsync("{{committees.data-counts@1 columns=status rows=omraade set=handleplan : stablet}}")).Parts[0];
        Assert.Contains("Gul", chart.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("I alt", chart.Html, StringComparison.Ordinal);
    }

    /// <summary>Rows of a table of a real paper, from the line that begins so to the first after it that begins so; tabs part the cells.</summary>
    private static List<string[]> Rows(string paper, string first, string last)
    {
        var lines = Papers.RealLines(paper);
        var from = lines.FindIndex(l => l.StartsWith(first, StringComparison.Ordinal) && l.Contains('\t'));
        var to = lines.FindIndex(from, l => l.StartsWith(last, StringComparison.Ordinal));
        return [.. lines[from..(to + 1)].Select(l => l.TrimEnd().Split('\t'))];
    }

    private static string InBrackets(string cell) => cell[(cell.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')');

    private static string Line(string[] cells) => string.Join('\t', cells.Select(c => c.Trim()));

    private static async Task<List<string>> TableAsync(
        string table,
        Unit unit,
        string layout,
        FigureScale scale = FigureScale.Usual,
        string moreLayout = ""
    )
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        var made = await store.TryCreateAsync(DataSetStore.Draft(table, unit, scale, moreLayout + layout));
        Assert.False(made.IsRefused(out var refusal), $"{refusal}");
        var query = $"committees.data-table set={made.Value.Slug}";
        var answer = (await store.AskAsync(null, query)).Table(KeyFigureQuery.Parse(query).Value);
        Assert.False(answer.IsRefused(out var why), $"{why}");
        return [.. answer.Value.Rows.Select(row => Line([row.Label, .. row.Cells.Select(c => c.Text)]))];
    }
}
