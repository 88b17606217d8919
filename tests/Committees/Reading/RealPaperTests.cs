using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Committees.Tests.Reading;

/// <summary>Five published papers of four municipalities, asserted by numbers, counts and figures only.</summary>
public class RealPaperTests
{
    [SkippableTheory]
    [InlineData("000", "naestved", "Næstved", "2022-2025", "2023-06-13", "13:00", 7)]
    [InlineData("001", "soenderborg", "Sønderborg", "2022-2025", "2024-08-13", "15:30", 10)]
    [InlineData("003", "naestved", "Næstved", "2018-2021", "2021-09-28", "14:30", 7)]
    [InlineData("004", "vejen", "Vejen", "2022-2025", "2023-11-28", "14:00", 10)]
    public void The_head_says_whose_minutes_they_are_and_of_when(
        string file,
        string template,
        string municipality,
        string term,
        string date,
        string start,
        int items
    )
    {
        var paper = Papers.ReadReal(file);

        Assert.Equal(PaperKind.Minutes, paper.Kind);
        Assert.Equal((template, municipality, term), (paper.Template, paper.Municipality, paper.Term));
        Assert.Equal(date, paper.Meeting.Date?.ToString("yyyy-MM-dd", null));
        Assert.Equal(start, paper.Meeting.Start?.ToString("HH:mm", null));
        Assert.NotNull(paper.Meeting.Place);
        Assert.Equal(items, paper.Items.Count);
    }

    [SkippableTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void At_least_995_in_1000_characters_are_placed(string file)
    {
        var source = Papers.ReadReal(file).Source;

        Assert.True(source.Placed * 1000L >= source.Characters * 995L, $"{source.Placed} of {source.Characters}");
    }

    [SkippableTheory]
    [InlineData("000", "41 42 43 44 45 46 47", "- 23-006399 23-008095 23-008874 15.00.00-G01-39-18S - -")]
    [InlineData("001", "1 2 3 4 5 6 7 8 9 10", "23/64938 23/39379 24/13018 24/9664 24/12726 23/35144 24/5473 23/64933 23/64947 23/64948")]
    [InlineData(
        "003",
        "93 94 95 96 97 98 99",
        "00.22.00-P35-34-17 00.22.00-P35-34-17 15.00.10-A00-1-21 85.00.00-A00-4-17 15.00.00-G01-19-17 85.00.00-A00-4-17 00.22.00-P35-34-17"
    )]
    [InlineData("004", "1 2 3 4 5 6 7 8 9 10", "23/13922 15/9671 23/19054 23/16141 22/20286 18/13592 14/41832 23/51 - -")]
    public void Every_item_has_its_number_and_case(string file, string numbers, string cases)
    {
        var items = Papers.ReadReal(file).Items;

        Assert.Equal(numbers, string.Join(' ', items.Select(item => item.Number)));
        Assert.Equal(cases, string.Join(' ', items.Select(item => item.CaseNumber ?? "-")));
    }

    [SkippableTheory]
    [InlineData("000", "Approved Approved Discussed Approved Noted Noted -")]
    [InlineData("001", "Approved Recommended OptionChosen Discussed Noted Noted Noted Noted - -")]
    [InlineData("003", "Approved Noted Discussed Approved Approved Noted+Noted -")]
    [InlineData("004", "Discussed Noted Approved Discussed Discussed Discussed Noted Noted None -")]
    public void Every_decision_has_its_outcome(string file, string outcomes)
    {
        var items = Papers.ReadReal(file).Items;

        Assert.Equal(
            outcomes,
            string.Join(
                ' ',
                items.Select(item => item.Decisions.Count == 0 ? "-" : string.Join('+', item.Decisions.Select(d => d.Outcome)))
            )
        );
    }

    [SkippableTheory]
    [InlineData("000", "")]
    [InlineData("001", "9 10")]
    [InlineData("003", "")]
    [InlineData("004", "9")]
    public void Closed_items_are_told(string file, string closed) =>
        Assert.Equal(closed, string.Join(' ', Papers.ReadReal(file).Items.Where(item => item.Closed).Select(item => item.Number)));

    [SkippableTheory]
    [InlineData("000", "0 3 1 0 1 1 1")]
    [InlineData("001", "0 2 2 8 2 0 3 6 0 0")]
    [InlineData("003", "0 0 2 1 0 2 1")]
    [InlineData("004", "3 1 0 2 3 2 2 5 0 0")]
    public void Attachments_listed_twice_count_once(string file, string counts) =>
        Assert.Equal(counts, string.Join(' ', Papers.ReadReal(file).Items.Select(item => item.Attachments.Count)));

    [SkippableTheory]
    [InlineData("000", "0 1 1 1 1 0 0")]
    [InlineData("001", "1 1 1 1 1 1 1 1 0 0")]
    [InlineData("003", "0 0 1 1 1 1 0")]
    [InlineData("004", "1 1 1 1 2 1 1 0 0 0")]
    public void Recommendations_are_counted(string file, string counts) =>
        Assert.Equal(counts, string.Join(' ', Papers.ReadReal(file).Items.Select(item => item.Recommendations.Count)));

    [SkippableFact]
    public void Who_was_away_is_told_with_party()
    {
        var attendance = Papers.ReadReal("000").Attendance;

        Assert.Equal(7, attendance.Count);
        Assert.Equal("A C", string.Join(' ', attendance.Where(a => a.Status == AttendanceStatus.Absent).Select(a => a.Party).Order()));
        Assert.Equal(
            "D V",
            string.Join(
                ' ',
                attendance.Where(a => a.Status == AttendanceStatus.Present && a.Party is not null).Select(a => a.Party).Order()
            )
        );
    }

    [SkippableFact]
    public void One_who_is_listed_but_sent_an_apology_to_every_item_was_not_there()
    {
        var attendance = Papers.ReadReal("004").Attendance;

        Assert.Equal(7, attendance.Count);
        var away = Assert.Single(attendance, a => a.Status != AttendanceStatus.Present);
        Assert.Equal(("D", AttendanceStatus.Apology), (away.Party, away.Status));
    }

    [SkippableFact]
    public void Attendance_without_a_list_is_empty() => Assert.Empty(Papers.ReadReal("003").Attendance);

    [SkippableFact]
    public void Five_are_listed_as_present() =>
        Assert.Equal(5, Papers.ReadReal("001").Attendance.Count(a => a.Status == AttendanceStatus.Present));

    [SkippableFact]
    public void Dissents_stand_with_party_and_reason()
    {
        var decision = Assert.Single(Papers.ReadReal("000").Items[3].Decisions);

        Assert.Equal("D V", string.Join(' ', decision.Dissents.Select(dissent => dissent.Party).Order()));
        Assert.All(decision.Dissents, dissent => Assert.NotNull(dissent.Reason));
        Assert.Null(Assert.Single(Assert.Single(Papers.ReadReal("003").Items[3].Decisions).Dissents).Party);
    }

    [SkippableFact]
    public void Disqualification_stands_with_party() =>
        Assert.Equal("A", Assert.Single(Assert.Single(Papers.ReadReal("004").Items[2].Decisions).Disqualified).Party);

    [SkippableFact]
    public void Points_decided_one_by_one_need_not_be_those_announced()
    {
        var decision = Assert.Single(Papers.ReadReal("000").Items[5].Decisions);

        Assert.Equal("1 2 3 4 5 6 7 8", string.Join(' ', decision.Points.Select(point => point.Number)));
        Assert.Equal(3, decision.Points.Count(point => point.Outcome == Outcome.Noted));
        Assert.Equal(4, Assert.Single(Papers.ReadReal("003").Items[1].Decisions).Points.Count);
    }

    [SkippableFact]
    public void The_route_has_capacities_and_dates()
    {
        var route = Papers.ReadReal("000").Items[3].Route;

        Assert.Equal([Capacity.Decides, Capacity.Decides], route.Select(step => step.Capacity!.Value));
        Assert.Equal([new DateOnly(2023, 6, 12), new DateOnly(2023, 6, 13)], route.Select(step => step.Date!.Value));
        Assert.Equal(2, Papers.ReadReal("003").Items[5].Route.Count);
    }

    [SkippableFact]
    public void Two_committees_decide_on_two_days() =>
        Assert.Equal(
            [new DateOnly(2021, 9, 20), new DateOnly(2021, 9, 28)],
            Papers.ReadReal("003").Items[5].Decisions.Select(decision => decision.Date!.Value)
        );

    [SkippableFact]
    public void A_table_with_footnote_signs_keeps_its_cells_and_unit()
    {
        var tables = Papers.ReadReal("000").Items[1].Tables;

        Assert.Equal(2, tables.Count);
        Assert.All(tables, table => Assert.Equal("1.000 kr.", table.Unit));
        Assert.All(tables, table => Assert.Equal(4, table.Header.Count));
        Assert.Equal(["1.421.673", "1.430.681", "-9.008"], tables[0].Rows[0].Skip(1));
        Assert.Equal(["-1.272", "-1.272", "0"], tables[1].Rows[0].Skip(1));
        Assert.All(tables, table => Assert.Equal(2, table.Notes.Count));
    }

    [SkippableFact]
    public void A_loose_grid_is_one_table()
    {
        var table = Assert.Single(Papers.ReadReal("001").Items[1].Tables, table => table.Section == SectionKind.Financial);

        Assert.Equal("1.000 kr.", table.Unit);
        Assert.Equal(6, table.Header.Count);
        Assert.Equal(["12", "64", "0", "0", "0"], table.Rows[0].Skip(1));
        Assert.Equal(["18", "-5.390", "1.000", "1.000", "3.000"], table.Rows[1].Skip(1));
        Assert.Equal(["01", "326", "0", "0", "0"], table.Rows[^1].Skip(1));
        Assert.All(table.Rows, row => Assert.Equal(6, row.Count));
    }

    [SkippableFact]
    public void Figures_stand_in_their_cells()
    {
        var income = Assert.Single(Papers.ReadReal("001").Items[4].Tables);
        Assert.Equal(["1.000", "1.800", "2.400", "2.800", "3.000", "3.100"], Assert.Single(income.Rows).Skip(1));
        Assert.Equal("mio. kr.", income.Unit);

        var referrals = Assert.Single(Papers.ReadReal("001").Items[5].Tables);
        Assert.Equal(["455 164", "156 39", "98 34", "329 168", "28 45"], referrals.Rows.Select(row => string.Join(' ', row.Skip(1))));

        var results = Papers.ReadReal("003").Items[5].Tables;
        Assert.Equal(["10 (15)", "12 (18)", "8 (12)", "30 (45)", "70 (101)", "100 (146)"], results[0].Rows.Select(row => row[^1]));
        Assert.Equal(["13", "16", "9", "25", "11", "29", "30", "133"], results[1].Rows.Select(row => row[^1]));
    }

    [SkippableFact]
    public void Two_options_stand_in_the_recommendation() => Assert.Equal(2, Papers.ReadReal("001").Items[2].Options.Count);

    [SkippableFact]
    public void A_promise_to_come_back_has_its_day() =>
        Assert.Contains(Papers.ReadReal("000").Items[4].FollowUps, promise => promise.Due == new DateOnly(2023, 11, 14));

    [SkippableFact]
    public void An_undated_paper_of_one_case_is_read_without_number_date_and_decision()
    {
        var paper = Papers.ReadReal("002");

        Assert.Equal((PaperKind.CasePaper, "slagelse", "Slagelse"), (paper.Kind, paper.Template, paper.Municipality));
        Assert.Equal(PaperMeeting.Unknown, paper.Meeting);
        var item = Assert.Single(paper.Items);
        Assert.Null(item.Number);
        Assert.Empty(item.Decisions);
        Assert.Equal(
            "Competence Theme Recommendation Statement Legal Financial CrossCutting Further",
            string.Join(' ', item.Sections.Select(section => section.Kind))
        );
    }
}
