using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>The day on which a body dealt with the case, by the case's route and by the body's decision.</summary>
internal static class HandlingDates
{
    public static IEnumerable<Relation> Of(Paper paper, PaperText? text) =>
        from item in paper.Items
        from steps in item.Route.Where(step => step.Date is not null).GroupBy(step => Key(step.Committee))
        let relation = Of(item, [.. steps], text)
        where relation is not null
        select relation with
        {
            Item = item.Number,
        };

    /// <summary>Where a body deals with a case more than once, it does not tell which time is meant.</summary>
    private static Relation? Of(PaperItem item, List<RouteStep> steps, PaperText? text)
    {
        var decisions = item
            .Decisions.Where(d => d.Date is not null && d.Committee is not null && Key(d.Committee) == Key(steps[0].Committee))
            .ToList();
        if (steps is not [{ Date: { } planned } step] || decisions is not [{ Date: { } decided }])
        {
            return null;
        }

        return new Relation(
            CheckKind.Date,
            DateText.Write(decided),
            null,
            [DateText.Write(planned)],
            LinesWith(step.Committee, planned, decided, item, text)
        )
        {
            Doubt =
                planned == decided
                    ? null
                    : new Doubt(Severity.Error, T["Check.HandledOn", step.Committee, DateText.Write(planned), DateText.Write(decided)]),
        };
    }

    private static string Key(string committee) => committee.ToUpperInvariant();

    /// <summary>The lines of the item that name the body with one of the days.</summary>
    private static IReadOnlyList<int> LinesWith(string committee, DateOnly planned, DateOnly decided, PaperItem item, PaperText? text)
    {
        if (text is null)
        {
            return [item.Lines.First];
        }

        List<int> lines = [];
        for (var line = Math.Max(item.Lines.First, 1); line <= Math.Min(item.Lines.Last, text.Lines.Count); line++)
        {
            var words = text.Lines[line - 1];
            if (
                words.Contains(committee, StringComparison.OrdinalIgnoreCase)
                && DateText.In(words).Any(d => d.Date == planned || d.Date == decided)
            )
            {
                lines.Add(line);
            }
        }

        return lines.Count == 0 ? [item.Lines.First] : lines;
    }
}
