using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Committees.Tests.Reading;

/// <summary>Papers of invented municipalities, each in another layout, none with a template of its own.</summary>
public class InventedPaperTests
{
    [Theory]
    [InlineData("aalevad-first-agenda", PaperKind.Minutes, null, "Udvalget for Vækst og Beskæftigelse", "2025-09-09 13:00", "61 62 63", "")]
    [InlineData("birkelund-journal-first", PaperKind.Minutes, null, "Udvalget for Job og Virksomhed", "2025-06-02 16:30", "51 52 53", "53")]
    [InlineData("hedevang-inline", PaperKind.Minutes, "Hedevang", "Beskæftigelsesudvalget", "2025-03-03 14:00", "1 2 3", "3")]
    [InlineData(
        "kappelhavn-numbered-no-colon",
        PaperKind.Minutes,
        "Kappelhavn",
        "Social- og Arbejdsmarkedsudvalget",
        "2025-05-07 15:30",
        "31 32 33",
        "33"
    )]
    [InlineData("lindeby-headings-in-capitals", PaperKind.Minutes, null, "ARBEJDSMARKEDSUDVALG", "2025-06-17 13:30", "1 2", "2")]
    [InlineData("mosebaek-council", PaperKind.Minutes, "Mosebæk", "Byrådet", "2025-02-25 18:00", "7 8 9 10", "9 10")]
    [InlineData("ravnstrup-options", PaperKind.CasePaper, null, null, " ", "-", "")]
    [InlineData("skovlev-unnumbered", PaperKind.Agenda, "Skovlev", "Arbejdsmarkedsudvalget", "2025-11-04 09:00", "- -", "")]
    internal void Head_and_items_are_found(
        string file,
        PaperKind kind,
        string? municipality,
        string? committee,
        string meeting,
        string numbers,
        string closed
    )
    {
        var paper = Papers.ReadInvented(file + ".txt");

        Assert.Equal((kind, municipality, committee), (paper.Kind, paper.Municipality, paper.Committee));
        Assert.Null(paper.Template);
        Assert.Equal(meeting, $"{paper.Meeting.Date:yyyy-MM-dd} {paper.Meeting.Start:HH:mm}");
        Assert.Equal(numbers, string.Join(' ', paper.Items.Select(item => item.Number ?? "-")));
        Assert.Equal(closed, string.Join(' ', paper.Items.Where(item => item.Closed).Select(item => item.Number)));
        Assert.Equal(paper.Source.Characters, paper.Source.Placed);
    }

    [Theory]
    [InlineData("aalevad-first-agenda", "- 25-004411 -")]
    [InlineData("birkelund-journal-first", "00.22.02-G01-4-25 15.20.00-A00-7-25 81.00.00-G01-2-25")]
    [InlineData("hedevang-inline", "- 25/00412 25/00500")]
    [InlineData("kappelhavn-numbered-no-colon", "25/101 25/212 -")]
    [InlineData("lindeby-headings-in-capitals", "910-2025-11873 -")]
    [InlineData("mosebaek-council", "2025-000731 2024-009120 2025-000900 -")]
    [InlineData("ravnstrup-options", "EMN-2025-00077")]
    [InlineData("skovlev-unnumbered", "85.02.00-A00-3-25 15.00.00-G01-8-25")]
    public void Case_numbers_are_read_in_all_their_forms(string file, string cases) =>
        Assert.Equal(cases, string.Join(' ', Papers.ReadInvented(file + ".txt").Items.Select(item => item.CaseNumber ?? "-")));

    [Theory]
    [InlineData("aalevad-first-agenda", "Approved Noted+Rejected Noted")]
    [InlineData("birkelund-journal-first", "Approved Discussed -")]
    [InlineData("hedevang-inline", "Approved Stayed -")]
    [InlineData("kappelhavn-numbered-no-colon", "Approved Recommended -")]
    [InlineData("lindeby-headings-in-capitals", "Approved -")]
    [InlineData("mosebaek-council", "Amended+Recommended Returned - -")]
    [InlineData("skovlev-unnumbered", "- -")]
    public void Decisions_have_outcomes(string file, string outcomes) =>
        Assert.Equal(
            outcomes,
            string.Join(
                ' ',
                Papers
                    .ReadInvented(file + ".txt")
                    .Items.Select(item => item.Decisions.Count == 0 ? "-" : string.Join('+', item.Decisions.Select(d => d.Outcome)))
            )
        );

    [Fact]
    public void A_title_over_two_lines_is_one_and_a_page_break_does_not_part_a_sentence()
    {
        var item = Papers.ReadInvented("kappelhavn-numbered-no-colon.txt").Items[1];

        Assert.Equal("Budgetopfølgning pr. 31. marts 2025 for udvalgets område", item.Title);
        Assert.Equal("40112/25", item.DocumentNumber);
        Assert.Contains("hvordan det kan dækkes", item.Sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_wrapped_paper_has_head_rows_unit_and_note()
    {
        var table = Assert.Single(Papers.ReadInvented("kappelhavn-numbered-no-colon.txt").Items[1].Tables);

        Assert.Equal("Mio. kr.", table.Unit);
        Assert.Equal(["Mio. kr.", "Budget", "Forventet regnskab", "Afvigelse"], table.Header);
        Assert.Equal(["I alt", "81,2", "82,5", "1,3"], table.Rows[^1]);
        Assert.Single(table.Notes);
    }

    [Fact]
    public void Who_was_away_who_dissented_and_why()
    {
        var paper = Papers.ReadInvented("kappelhavn-numbered-no-colon.txt");

        Assert.Equal(
            ["Astrid Vejlebo A Present", "Bjarke Holtum V Present", "Clara Nymand F Present", "Ditlev Sandvad O Absent"],
            paper.Attendance.Select(a => $"{a.Name} {a.Party} {a.Status}")
        );
        Assert.Equal(new Dissent("Bjarke Holtum", "V", "puljen er brugt."), Assert.Single(paper.Items[1].Decisions[0].Dissents));
    }

    [Fact]
    public void A_name_broken_over_lines_is_one_name()
    {
        var attendance = Papers.ReadInvented("hedevang-inline.txt").Attendance;

        Assert.Contains(new Attendee("Liv Mosegaard", "F", AttendanceStatus.Present), attendance);
        Assert.Contains(new Attendee("Mads Nørreris", "C", AttendanceStatus.Apology), attendance);
        Assert.Equal(4, attendance.Count);
    }

    [Fact]
    public void Those_who_voted_against_are_dissents()
    {
        var decision = Papers.ReadInvented("mosebaek-council.txt").Items[0].Decisions[0];

        Assert.Equal(["Egil Torup O", "Fie Ravnkær D"], decision.Dissents.Select(dissent => $"{dissent.Name} {dissent.Party}"));
    }

    [Fact]
    public void Points_of_the_text_are_no_items_and_a_disqualified_member_is_told()
    {
        var item = Papers.ReadInvented("birkelund-journal-first.txt").Items[1];

        Assert.Equal("Forslag om fritidsjob", item.Title);
        Assert.Equal("15.20.00", item.KleNumber);
        Assert.Equal(2, item.Recommendations.Count);
        Assert.Equal(new PaperMember("Inger Vestbo", "A"), Assert.Single(item.Decisions[0].Disqualified));
        Assert.Equal(new DateOnly(2025, 9, 1), Assert.Single(item.FollowUps).Due);
    }

    [Fact]
    public void Points_that_are_decided_one_by_one_stand_apart()
    {
        var decision = Assert.Single(Papers.ReadInvented("aalevad-first-agenda.txt").Items[2].Decisions);

        Assert.Equal(["1 Noted", "2 Postponed"], decision.Points.Select(point => $"{point.Number} {point.Outcome}"));
        Assert.Equal(AttendanceStatus.Absent, Assert.Single(decision.Absent).Status);
    }

    [Fact]
    public void Nothing_of_the_paper_acts_as_markup()
    {
        var text = Papers.ReadInvented("aalevad-first-agenda.txt").Items[1].Sections[1].Text;

        Assert.Contains("\\<script>alert(1)\\</script>", text, StringComparison.Ordinal);
        Assert.Contains("\\*tilskud\\* til \\[kurser\\](http://x) i 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_told_from_recommendations_and_a_misspelt_heading_is_read()
    {
        var item = Assert.Single(Papers.ReadInvented("ravnstrup-options.txt").Items);

        Assert.Equal(2, item.Options.Count);
        Assert.Contains(item.Sections, section => section is { Kind: SectionKind.Statement, Heading: "Sagsfremstiling" });
        Assert.Equal([Capacity.Discusses, Capacity.Decides], item.Route.Select(step => step.Capacity!.Value));
        Assert.Equal(["2025", "2026", "2027", "2028"], Assert.Single(item.Tables).Header.Skip(1));
    }

    [Fact]
    public void Attachments_on_the_headings_line_are_parted() =>
        Assert.Equal(["Regler", "Ansøgningsskema"], Papers.ReadInvented("hedevang-inline.txt").Items[1].Attachments);
}
