using Ledetraad.Kernel;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Agendas;
using Ledetraad.Modules.Committees.Drafting.Agendas.OrderingPapers;
using Ledetraad.Modules.Committees.Drafting.Agendas.ShowingAgendas;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>Approved papers come on the agenda of a meeting that their case goes to, and stand there in an order.</summary>
public class AgendaTests
{
    private const string Committee = "Arbejdsmarkedsudvalget";
    private static readonly AgendaMeeting Meeting = AgendaMeeting.Of(Committee, FarAhead);

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_secretary_puts_an_approved_paper_on_an_agenda_and_takes_it_off_for_a_reason(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.ApprovedPaperAsync();

        Assert.IsType<CannotMovePaper.PermissionIsMissing>(Refusal(await store.ScheduleAsync(paper.Id, Officer)));
        Assert.IsType<CannotMovePaper.MeetingIsMissing>(Refusal(await store.MoveAsync(paper.Id, PaperMove.Schedule, Secretary)));
        var step = (await store.ScheduleAsync(paper.Id)).Value;

        Assert.Equal((PaperState.OnAgenda, Committee, FarAhead), (step.To, step.MeetingBody, step.MeetingDate));
        var place = await store.Store.AskAsync(db => db.AgendaPlaces.AsNoTracking().SingleAsync());
        Assert.Equal(
            (paper.Id, Committee, FarAhead, Capacity.Decides, 1),
            (place.PaperId, place.Body, place.Date, place.Capacity, place.Position)
        );
        Assert.IsType<CannotMovePaper.StateIsAnother>(Refusal(await store.ScheduleAsync(paper.Id)));
        Assert.IsType<CannotMovePaper.ReasonIsMissing>(Refusal(await store.MoveAsync(paper.Id, PaperMove.Unschedule, Secretary)));

        var off = (await store.MoveAsync(paper.Id, PaperMove.Unschedule, Secretary, "Sagen udsættes.")).Value;

        Assert.Equal((PaperState.Approved, Committee, FarAhead), (off.To, off.MeetingBody, off.MeetingDate));
        Assert.Equal(0, await store.Store.AskAsync(db => db.AgendaPlaces.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Only_our_own_coming_meetings_are_there_and_one_without_a_day_gets_it_on_the_cases_way_too(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var facts = Facts() with
        {
            Route =
            [
                new RouteFacts(null, "Ungeudvalget", Capacity.IsInformed, new DateOnly(2025, 3, 4)),
                new RouteFacts("Nørlund", "Udvalget for Arbejde", Capacity.Decides, FarAhead),
                new RouteFacts(null, Committee, Capacity.Recommends, null),
                new RouteFacts(null, "Byrådet", Capacity.Decides, FarAhead.AddDays(20)),
            ],
        };
        var paper = await store.ApprovedPaperAsync(facts: facts);

        Assert.IsType<CannotMovePaper.DayIsPast>(Refusal(await store.ScheduleAsync(paper.Id, place: 1)));
        Assert.IsType<CannotMovePaper.MeetingIsMissing>(Refusal(await store.ScheduleAsync(paper.Id, place: 2)));
        Assert.IsType<CannotMovePaper.MeetingIsMissing>(Refusal(await store.ScheduleAsync(paper.Id, place: 9)));
        Assert.IsType<CannotMovePaper.DayIsMissing>(Refusal(await store.ScheduleAsync(paper.Id, place: 3)));
        Assert.IsType<CannotMovePaper.DayIsOutOfOrder>(Refusal(await store.ScheduleAsync(paper.Id, place: 3, date: FarAhead.AddDays(21))));
        Assert.IsType<CannotMovePaper.CaseIsAnother>(Refusal(await store.ScheduleAsync(paper.Id, place: 3, date: FarAhead, revision: 99)));
        Assert.Equal(0, await store.Store.AskAsync(db => db.AgendaPlaces.CountAsync()));

        Assert.False((await store.ScheduleAsync(paper.Id, place: 3, date: FarAhead)).IsRefused(out _));

        var file = await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync());
        Assert.Equal(FarAhead, file.Route.Single(step => step.Body == Committee).Date);
        Assert.Equal(FarAhead, (await store.Store.AskAsync(db => db.AgendaPlaces.AsNoTracking().SingleAsync())).Date);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Papers_of_a_meeting_stand_in_an_order_that_the_secretary_alone_changes(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var papers = new List<Guid>();
        foreach (var title in new[] { "Første", "Anden", "Tredje" })
        {
            papers.Add((await store.ApprovedPaperAsync(facts: Ahead(title))).Id);
            Assert.False((await store.ScheduleAsync(papers[^1])).IsRefused(out _));
        }

        Assert.Equal(["Første", "Anden", "Tredje"], await TitlesAsync(store));
        Assert.False(await OrderAsync(papers[2], 1, by: Officer));
        Assert.True(await OrderAsync(papers[2], 1));
        Assert.Equal(["Tredje", "Første", "Anden"], await TitlesAsync(store));
        Assert.True(await OrderAsync(papers[2], 99));
        Assert.Equal(["Første", "Anden", "Tredje"], await TitlesAsync(store));
        Assert.False(await OrderAsync(Guid.NewGuid(), 1));

        Task<bool> OrderAsync(Guid paper, int place, Kernel.Access.Actor? by = null) =>
            store.WithAsync<OrderPaperHandler, bool>(h => h.HandleAsync(new OrderPaper(paper, place), by ?? Secretary, default));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Agendas_show_what_is_on_them_what_waits_and_what_has_no_meeting_and_closed_cases_to_those_alone_who_see_them(
        StoreProvider provider
    )
    {
        await using var store = await OnAsync(provider);
        var placed = await store.ApprovedPaperAsync(facts: Ahead("På dagsordenen"));
        await store.ScheduleAsync(placed.Id);
        await store.ApprovedPaperAsync(facts: Ahead("Venter"));
        await store.ApprovedPaperAsync(
            facts: Facts("Uden møde") with
            {
                Route = [new RouteFacts(null, Committee, Capacity.Decides, null)],
            }
        );
        var closed = await store.ApprovedPaperAsync(facts: Ahead("Kontrakten") with { IsClosed = true, Closure = Tender });
        await store.ScheduleAsync(closed.Id);

        var seen = await AllAsync(Secretary);
        var agenda = Assert.Single(seen.Coming);
        Assert.Equal((Meeting, Committee), (agenda.Meeting, agenda.Body));
        Assert.Equal(["På dagsordenen", "Kontrakten"], agenda.Papers.Select(p => p.Title));
        Assert.Equal(["Venter"], agenda.Waiting.Select(p => p.Title));
        Assert.Equal(["Uden møde"], seen.Homeless.Select(p => p.Title));
        Assert.Empty(seen.Overdue);

        Assert.Equal(["På dagsordenen"], Assert.Single((await AllAsync(Economist)).Coming).Papers.Select(p => p.Title));

        // The day comes and goes.
        await store.Store.AskAsync(db =>
            db.AgendaPlaces.Where(p => p.PaperId == placed.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Date, new DateOnly(2025, 3, 4)))
        );
        Assert.Equal(["På dagsordenen"], Assert.Single((await AllAsync(Secretary)).Overdue).Papers.Select(p => p.Title));

        Task<AgendasView> AllAsync(Kernel.Access.Actor actor) =>
            store.WithAsync<AgendaQuery, AgendasView>(query => query.AllAsync(actor, default));
    }

    private static async Task<IEnumerable<string>> TitlesAsync(DraftingStore store) =>
        (await store.WithAsync<AgendaQuery, AgendaView>(async query => (await query.OneAsync(Meeting, Secretary, default))!)).Papers.Select(
            paper => paper.Title
        );

    private static CannotMovePaper Refusal(Result<WorkflowStep, CannotMovePaper> result)
    {
        Assert.True(result.IsRefused(out var refusal));
        return refusal;
    }
}
