using System.Globalization;
using Ledetraad.Bench.Generating.Layouts;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.Generating;

/// <summary>
/// Makes minutes of 5 to 40 kB in five layouts, with the facts that hold in them. The same seed and number give the same paper on every machine,
/// and no two numbers give the same meeting.
/// </summary>
internal sealed class PaperGenerator(int seed)
{
    public static readonly IReadOnlyList<PaperLayout> Layouts =
    [
        new TwiceNamedLayout(),
        new SummaryFirstLayout(),
        new CompetenceLayout(),
        new JournalLayout(),
        new DecisionFirstLayout(),
    ];

    private const int CasesAtMost = 16;
    private const int SmallestPaper = 5_200;
    private const int LargestPaper = 30_000;
    private static readonly DateOnly FirstTuesday = new(2007, 1, 9);
    private readonly Town _town = new(seed);

    public IEnumerable<GeneratedPaper> Papers(int count) => Enumerable.Range(0, count).Select(Paper);

    public GeneratedPaper Paper(int index)
    {
        var committee = index % Town.Committees.Count;
        var meeting = index / Town.Committees.Count;
        var layout = Layouts[committee % Layouts.Count];
        var plan = Plan(committee, meeting, layout);
        var facts = plan.Items.Select(i => new ItemFacts(
            i.Number,
            layout.PrintedTitle(i),
            i.Kind == ItemKind.Closed,
            i.CaseNumber,
            i.Case,
            i.Outcome,
            i.Decision,
            i.Dissents
        ));
        return new GeneratedPaper(
            string.Create(CultureInfo.InvariantCulture, $"{index:00000}-{layout.Name}-{plan.Date:yyyy-MM-dd}.txt"),
            layout.Write(plan),
            new PaperFacts(layout.Name, plan.Committee, plan.Date, [.. facts])
        );
    }

    private MeetingPlan Plan(int committee, int meeting, PaperLayout layout)
    {
        var draw = Draw.For(seed, 2, committee, meeting);
        var date = DateOf(committee, meeting);
        var members = _town.Members(committee, date);
        var absent = draw.Some(members, draw.Chance(0.5) ? 0 : draw.Between(1, 2));
        return new MeetingPlan(
            Town.Committees[committee],
            date,
            new TimeOnly(draw.Between(8, 17), draw.Between(0, 1) * 30),
            $"Rådhuset, mødelokale {draw.Between(1, 9)}",
            members,
            absent,
            Items(committee, meeting, layout, [.. members.Except(absent)], draw)
        );
    }

    private List<ItemPlan> Items(int committee, int meeting, PaperLayout layout, IReadOnlyList<TownMember> present, Draw draw)
    {
        var date = DateOf(committee, meeting);
        var next = layout.FirstNumber(date, CasesAtMost + 4);
        var routine = layout.RoutineCaseNumber(date.Year % 100);
        var items = new List<ItemPlan>
        {
            new(ItemKind.AgendaApproval, Number(), "Godkendelse af dagsorden", routine)
            {
                Recommendations = ["at dagsordenen godkendes"],
                Decision = "Godkendt.",
                Outcome = Outcome.Approved,
            },
        };
        var size = SmallestPaper + (int)(Math.Pow(draw.Share(), 1.6) * (LargestPaper - SmallestPaper));
        var writer = new CaseWriter(Town.Committees[committee], date, present, draw);
        var met = new HashSet<int>();
        while (items.Count <= CasesAtMost && items.Sum(i => i.Length) < size)
        {
            var serial = Serial(meeting, items.Count, draw);
            if (met.Add(serial))
            {
                var about = Case(committee, serial, layout);
                items.Add(writer.Write(Number(), about, about.Title));
            }
        }

        if (draw.Chance(0.6))
        {
            items.Add(Notices(Number(), routine, committee, date, draw));
        }

        if (draw.Chance(0.3))
        {
            items.Add(
                new ItemPlan(ItemKind.Closed, Number(), draw.One(["Orientering om personsag", "Køb af areal", "Lejeaftale"]), routine)
            );
        }

        items.Add(new ItemPlan(ItemKind.Signatures, Number(), "Underskriftsark", routine));
        return items;

        string Number() => (next++).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A case of this meeting, or one in six times a case that was up before.</summary>
    private static int Serial(int meeting, int place, Draw draw)
    {
        var back = meeting > 3 && draw.Chance(0.17) ? draw.Between(1, 3) : 0;
        return (meeting - back) * CasesAtMost + (back > 0 ? draw.Between(1, CasesAtMost) : place) - 1;
    }

    private CaseFacts Case(int committee, int serial, PaperLayout layout)
    {
        var draw = Draw.For(seed, 3, committee, serial);
        var firstMeeting = DateOf(committee, serial / CasesAtMost);
        var topic = draw.One(Phrases.Topics);
        var kroner = draw.Chance(0.6) ? draw.Between(4, 489) * 100_000L : draw.Between(25, 975) * 1_000L + 500;
        var facts = new CaseFacts(
            layout.CaseNumber(firstMeeting.Year % 100, serial * Town.Committees.Count + committee),
            topic.Key,
            topic.Subject,
            draw.One(topic.Titles),
            Town.Undertaking(draw),
            Town.Road(draw),
            Town.Place(draw),
            Town.School(draw),
            kroner,
            topic.Queries
        );
        var wording = new Wording(facts, Town.Committees[committee], firstMeeting, draw);
        facts = facts with { Subject = wording.Fill(topic.Subject) };
        wording = new Wording(facts, Town.Committees[committee], firstMeeting, draw);
        return facts with { Title = wording.Fill(facts.Title), Queries = [.. topic.Queries.Select(wording.Fill)] };
    }

    private ItemPlan Notices(string number, string? routine, int committee, DateOnly date, Draw draw)
    {
        var about = Case(committee, draw.Between(0, 9999), Layouts[committee % Layouts.Count]);
        var wording = new Wording(about, Town.Committees[committee], date, draw);
        var notices = draw.Some(Phrases.For("notice"), draw.Between(2, 5)).Select((n, i) => $"{i + 1}. {wording.Fill(n)}");
        return new ItemPlan(ItemKind.Notices, number, "Meddelelser til orientering", routine)
        {
            Purpose = Purpose.Inform,
            Statement =
            [
                [.. notices],
            ],
            Recommendations = ["at meddelelserne tages til efterretning"],
            Decision = "Taget til efterretning.",
            Outcome = Outcome.Noted,
        };
    }

    /// <summary>Every second week; each committee has its weekday.</summary>
    private static DateOnly DateOf(int committee, int meeting) => FirstTuesday.AddDays(meeting * 14 + committee % 3);
}
