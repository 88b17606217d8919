using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Attendance;
using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>
/// Tests what a paper's figures, dates and names say of each other. A relation is complained of only where the paper states it in words or by
/// the shape of a table; elsewhere it is at most confirmed (docs/adr/0009).
/// </summary>
internal static class FigureCheck
{
    /// <summary>Raised when the check finds other relations than before in the same paper: stored papers are then due to be checked again.</summary>
    public const int Version = 1;

    /// <param name="text">Where the paper was read from; without it lines are those of the section.</param>
    public static PaperCheck Of(Paper paper, PaperText? text = null)
    {
        var relations = new List<Relation>();
        foreach (var item in paper.Items)
        {
            try
            {
                relations.AddRange(Of(item, paper.Meeting.Date, text).Select(relation => relation with { Item = item.Number }));
            }
            catch (Exception e) when (e is RegexMatchTimeoutException or ArithmeticException)
            {
                // A text that no person wrote, or numbers that no budget has: there is nothing in it to check.
            }
        }

        relations.AddRange(AbsenceCheck.Of(paper));
        return new PaperCheck(paper.Source.File, relations);
    }

    private static IEnumerable<Relation> Of(PaperItem item, DateOnly? meeting, PaperText? text)
    {
        var read = new ItemText(item, text);
        return
        [
            .. read.Tables.SelectMany(TableCheck.Of),
            .. BudgetResults.Of(read),
            .. Changes.Of(read),
            .. Shares.Of(read),
            .. SpendingRates.Of(read),
            .. Products.Of(read),
            .. Parts.Of(read),
            .. NetChanges.Of(read),
            .. Remainders.Of(read),
            .. AnnouncedLists.Of(read),
            .. Repeats.Of(read),
            .. TableRepeats.Of(read),
            .. TotalChanges.Of(read),
            .. ReversalRates.Of(read),
            .. Weekdays.Of(read, meeting),
            .. Periods.Of(read),
            .. EventDates.Of(read),
            .. PastPlans.Of(read, meeting),
        ];
    }
}
