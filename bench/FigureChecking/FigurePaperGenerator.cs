using System.Globalization;
using Ledetraad.Bench.FigureChecking.Relations;
using Ledetraad.Bench.Generating;
using Ledetraad.Bench.Generating.Layouts;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>
/// Makes papers from hidden facts: sound ones, and ones in which exactly one number, date or name contradicts the others. The same seed and
/// number give the same paper on every machine.
/// </summary>
internal sealed class FigurePaperGenerator(int seed)
{
    private static readonly DateOnly FirstMeeting = new(2014, 1, 7);

    /// <summary>Layouts that tell who met.</summary>
    private static readonly IReadOnlyList<PaperLayout> ListingLayouts =
    [
        .. PaperGenerator.Layouts.Where(layout => layout is TwiceNamedLayout or SummaryFirstLayout or DecisionFirstLayout),
    ];

    private readonly Town _town = new(seed);

    /// <summary>Every way of binding figures that papers are made with.</summary>
    public static IReadOnlyList<SubRelation> SubRelations { get; } =
    [
        .. Sums.All,
        .. Differences.All,
        .. Percentages.All,
        .. Means.All,
        .. Balances.All,
        .. Products.All,
        .. Counts.All,
        .. Repeats.All,
        .. Dates.All,
        .. Attendances.All,
    ];

    private static IReadOnlyList<SubRelation> InItems { get; } = [.. SubRelations.Where(relation => relation.Place != StatementPlace.Head)];

    /// <param name="contradicted">The relation that is to be false; null for a sound paper.</param>
    public FigurePaper Paper(int index, PhrasingSet set, SubRelation? contradicted = null)
    {
        var draw = Draw.For(seed, 11, index, (int)set, contradicted is null ? 0 : 1);
        var cases = Enumerable
            .Range(0, draw.Between(1, 4))
            .Select(_ => draw.Some(InItems, draw.Between(3, 10)).Where(relation => relation != contradicted).ToList())
            .ToList();
        var falseIn = draw.Between(0, cases.Count - 1);
        if (contradicted is not null && InItems.Contains(contradicted))
        {
            cases[falseIn].Insert(draw.Between(0, cases[falseIn].Count), contradicted);
        }

        return Write(index, set, cases, contradicted, falseIn, draw);
    }

    /// <summary>A paper of one case that states one relation in an open phrasing.</summary>
    public FigurePaper Alone(int index, SubRelation relation, bool contradicted) =>
        Write(
            index,
            PhrasingSet.Open,
            [InItems.Contains(relation) ? [relation] : []],
            contradicted ? relation : null,
            falseIn: 0,
            Draw.For(seed, 12, index)
        );

    private FigurePaper Write(
        int index,
        PhrasingSet set,
        IReadOnlyList<IReadOnlyList<SubRelation>> cases,
        SubRelation? contradicted,
        int falseIn,
        Draw draw
    )
    {
        var oneTooMany = contradicted == Attendances.List;
        var layout = draw.One(oneTooMany ? ListingLayouts : PaperGenerator.Layouts);
        var date = FirstMeeting.AddDays(draw.Between(0, 600) * 7 + draw.Between(0, 3));
        var members = _town.Members(index % Town.Committees.Count, date);
        // With nobody else away a list of those who met cannot be told from one of all members, and nothing contradicts it.
        var fewestAway =
            oneTooMany ? 2
            : contradicted?.Kind == CheckKind.Attendance ? 1
            : 0;
        var absent = draw.Some(members, draw.Between(fewestAway, 2));
        var writer = new FigureItemWriter(set, draw);
        var next = layout.FirstNumber(date, cases.Count + 1);
        var plan = new MeetingPlan(
            draw.One(Town.Committees),
            date,
            new TimeOnly(draw.Between(8, 17), draw.Between(0, 1) * 30),
            $"Rådhuset, mødelokale {draw.Between(1, 9)}",
            members,
            absent,
            [Approval(layout, next, date), .. cases.Select(Case)]
        );
        var (lines, relations) = writer.Locate(Write(plan, layout, oneTooMany));
        var name = string.Create(CultureInfo.InvariantCulture, $"{index:0000}-{(contradicted is null ? "sound" : contradicted.Name)}.txt");
        return new FigurePaper(
            new PaperText(name, "", lines),
            set,
            ListingLayouts.Contains(layout) && absent.Count > 0 ? [.. relations, Listed(absent, lines, oneTooMany)] : relations
        );

        ItemPlan Case(IReadOnlyList<SubRelation> stated, int at) =>
            writer.Write(
                Number(next + at + 1),
                layout.CaseNumber(date.Year % 100, draw.Between(100, 8_000)),
                new Scene(draw, date, [.. members.Except(absent)], absent),
                stated,
                at == falseIn ? contradicted : null
            );
    }

    /// <param name="oneTooMany">The list of those who met has one who is absent from every decision.</param>
    private static string Write(MeetingPlan plan, PaperLayout layout, bool oneTooMany)
    {
        var paper = layout.Write(plan);
        return oneTooMany ? Head(layout.Write(plan with { Absent = [.. plan.Absent.Skip(1)] })) + paper[Head(paper).Length..] : paper;
    }

    private static string Head(string paper) => paper[..paper.IndexOf("Indholdsfortegnelse", StringComparison.Ordinal)];

    private static StatedRelation Listed(IReadOnlyList<TownMember> absent, IReadOnlyList<string> lines, bool oneTooMany) =>
        new(Attendances.List, Item: null, StatedRelation.LinesWith(absent[0].Name, lines), string.Join(", ", absent), oneTooMany);

    private static ItemPlan Approval(PaperLayout layout, int number, DateOnly date) =>
        new(ItemKind.AgendaApproval, Number(number), "Godkendelse af dagsorden", layout.RoutineCaseNumber(date.Year % 100))
        {
            Recommendations = ["at dagsordenen godkendes"],
            Decision = "Godkendt.",
            Outcome = Outcome.Approved,
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
