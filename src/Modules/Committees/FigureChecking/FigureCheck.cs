using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.AcrossItems;
using Ledetraad.Modules.Committees.FigureChecking.Attendance;
using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;
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
    public const int Version = 19;

    /// <param name="text">Where the paper was read from; without it lines are those of the section.</param>
    public static PaperCheck Of(Paper paper, PaperText? text = null)
    {
        var relations = new List<Relation>();
        var read = new List<NumberedText>();
        foreach (var item in paper.Items)
        {
            try
            {
                read.Add(new NumberedText(item, new ItemText(item, text)));
                relations.AddRange(
                    Of(read[^1].Text, paper.Meeting.Date, MeetingDecision.MembersAt(item, paper))
                        .Select(relation => relation with { Item = item.Number })
                );
            }
            catch (Exception e) when (e is RegexMatchTimeoutException or ArithmeticException)
            {
                // A text that no person wrote, or numbers that no budget has: there is nothing in it to check.
            }
        }

        relations.AddRange(BudgetsElsewhere.Of(read));
        relations.AddRange(CrossReferences.Of(read, paper.Meeting.Date));
        relations.AddRange(ContentsEntries.Of(paper));
        relations.AddRange(MeetingWeekday.Of(paper, text));
        relations.AddRange(HandlingDates.Of(paper, text));
        relations.AddRange(AbsenceCheck.Of(paper, text));
        relations.AddRange(ListedAbsentees.Of(paper, text));
        relations.AddRange(AbsentActors.Of(paper, text));
        return new PaperCheck(paper.Source.File, relations);
    }

    private static IEnumerable<Relation> Of(ItemText read, DateOnly? meeting, int? members)
    {
        List<Relation> relations =
        [
            .. read.Tables.SelectMany(TableCheck.Of),
            .. read.Lists.SelectMany(TableCheck.OfList),
            .. CohortTables.Of(read),
            .. Equations.Of(read),
            .. Differences.Of(read),
            .. Percentages.Of(read),
            .. Products.Of(read),
            .. Sums.Of(read),
            .. Conclusions.Of(read),
            .. Counts.Of(read),
            .. SaidTwice.Of(read),
            .. Weekdays.Of(read, meeting),
            .. WeekNumbers.Of(read),
            .. WeekMonths.Of(read, meeting),
            .. Cycles.Of(read),
            .. ExtraYears.Of(read),
            .. Periods.Of(read),
            .. TwoEnds.Of(read),
            .. YearSpans.Of(read),
            .. Events.Of(read),
            .. Foundings.Of(read),
            .. EventDates.Of(read),
            .. PastPlans.Of(read, meeting),
            .. Votes.Of(read, members),
        ];
        relations.AddRange(TableParts.Of(read, relations));
        relations.RemoveAll(new Elsewhere(read).Mixes);
        relations.RemoveAll(OtherSigns.Explain);
        relations.RemoveAll(Misreadings.Explain);
        return OncePerPlace(relations).Select(relation => relation.Weighed());
    }

    /// <summary>
    /// A figure that two checks read is told once: as right, when it is right in one of the readings. So is one arithmetic that two of its figures can
    /// be said to follow from. And a slip of the pen is not looked for among figures that are right already.
    /// </summary>
    private static IEnumerable<Relation> OncePerPlace(List<Relation> relations)
    {
        // A share of two or three figures holds now and then by chance.
        var explained = relations
            .Where(r =>
                r
                    is { Holds: true, IsConjecture: false }
                        or { Holds: true, Kind: not CheckKind.Percentage, Figures.Count: not 2 }
                        or { IsConjecture: false, IsFarOff: false }
            )
            .SelectMany(r => r.Figures.Append(r.Place ?? r))
            .ToHashSet();
        var told = relations
            .Where(relation =>
                !relation.IsFarOff && !(relation is { Holds: false, IsConjecture: true } && relation.Figures.Any(explained.Contains))
            )
            .GroupBy(relation => relation.Place ?? relation)
            .SelectMany(Told)
            .ToList();
        told.RemoveAll(relation => IsToldByTable(relation, told));
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        return told.Where(relation =>
            relation.Holds
            || (
                !IsOfShares(relation, told)
                && !IsToldWithMore(relation, told)
                && !IsExplained(relation, told)
                && wrong.Add(FiguresOf(relation))
            )
        );
    }

    /// <summary>What a table's cells say when they are read as sentences, and its rows and columns say too.</summary>
    private static bool IsToldByTable(Relation relation, List<Relation> told) =>
        relation.Place is ValueTuple<Sentence, int> { Item1.Passage.Kind: PassageKind.Cell }
        && told.Exists(other =>
            other.Place is not ValueTuple<Sentence, int>
            && other.Kind == relation.Kind
            && other.Holds == relation.Holds
            && other.Stated.Trim() == relation.Stated
            && other.Lines.Intersect(relation.Lines).Any()
        );

    /// <summary>Of parts and their whole, where one of the parts is said to be such a share of the whole: they need not be all.</summary>
    private static bool IsOfShares(Relation relation, List<Relation> told) =>
        relation is { Kind: CheckKind.Sum, Doubt.Severity: Severity.Unexplained, Figures: { Count: > 2 } figures }
        && told.Exists(other =>
            other is { Holds: true, Kind: CheckKind.Percentage, Figures: [var part, var whole, _] }
            && whole == figures[^1]
            && figures.SkipLast(1).Contains(part)
        );

    /// <summary>What is not explained is, where another figure among the same is said to be wrong.</summary>
    private static bool IsExplained(Relation relation, List<Relation> told) =>
        relation.Doubt is { Severity: Severity.Unexplained }
        && told.Exists(other =>
            other.Doubt is { Severity: Severity.Error }
            && other.Figures.Intersect(relation.Figures).Count() is > 1 and var common
            && common < other.Figures.Count
        );

    /// <summary>That a part is more than the whole goes without saying where all the parts are said to be something else than the whole.</summary>
    private static bool IsToldWithMore(Relation relation, List<Relation> told) =>
        relation.Figures.Count > 0
        && told.Exists(other =>
            !other.Holds && other.Figures.Count > relation.Figures.Count && relation.Figures.All(figure => other.Figures.Contains(figure))
        );

    /// <summary>The best reading of a figure; and where that holds, those that hold too and have no term in common with what is told already.</summary>
    private static List<Relation> Told(IEnumerable<Relation> readings)
    {
        List<Relation> told = [Best(readings)];
        if (told[0].Holds)
        {
            foreach (var reading in readings.Where(reading => reading is { Holds: true, IsConjecture: false }))
            {
                if (told.TrueForAll(other => HaveNoTermInCommon(other, reading)))
                {
                    told.Add(reading);
                }
            }
        }

        return told;
    }

    /// <summary>The last of a relation's figures is the one that is tested, which the two share.</summary>
    private static bool HaveNoTermInCommon(Relation one, Relation other) =>
        one.Figures.Count > 1 && other.Figures.Count > 1 && !one.Figures.SkipLast(1).Intersect(other.Figures.SkipLast(1)).Any();

    /// <summary>What merely happens to add up does not excuse what the words say, unless it is of the same figures.</summary>
    private static Relation Best(IEnumerable<Relation> readings)
    {
        var first =
            readings.FirstOrDefault(r => r is { IsConjecture: false, Holds: true }) ?? readings.FirstOrDefault(r => !r.IsConjecture);
        return first is { Holds: true } or { IsOtherWay: true }
            ? first
            : readings.FirstOrDefault(r => r.Holds && (first is null || first.Terms.ToHashSet().SetEquals(r.Terms)))
                ?? first
                ?? readings.First();
    }

    private static string FiguresOf(Relation relation) =>
        string.Join('|', relation.Terms.Append(relation.Stated).Order(StringComparer.Ordinal));
}
