using System.Text.Json;
using System.Text.Json.Serialization;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Agendas.SchedulingPapers;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>The fictional municipality's cases in preparation, each in another state; written by the demo's people as people write them.</summary>
internal sealed class DemoDrafts(
    CommitteesDbContext db,
    IPeople people,
    IMunicipalityDirectory directory,
    OpenCaseHandler opening,
    PaperQuery papers,
    SaveDraftHandler saving,
    MovePaperHandler moving,
    SchedulePaperHandler scheduling,
    AdviceHandler advising,
    CommentHandler commenting,
    RedactionHandler redacting,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private IReadOnlyDictionary<string, Person> _people = new Dictionary<string, Person>();

    private IReadOnlyDictionary<string, DepartmentName> _departments = new Dictionary<string, DepartmentName>();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    /// <param name="samples">The folder of the municipality's papers; the drafts lie beside it.</param>
    public static async Task AddAsync(IServiceProvider services, Municipality municipality, string samples, CancellationToken stop)
    {
        var beside = samples.TrimEnd(Path.DirectorySeparatorChar);
        var file = beside + "-drafts.json";
        if (!File.Exists(file))
        {
            return;
        }

        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var kle = opened.ServiceProvider.GetRequiredService<ImportKleHandler>();
        _ = await kle.HandleAsync(await File.ReadAllBytesAsync(beside + "-kle.csv", stop), "command:demo", stop);
        var demo = ActivatorUtilities.CreateInstance<DemoDrafts>(opened.ServiceProvider);
        await using var text = File.OpenRead(file);
        await demo.AddAsync((await JsonSerializer.DeserializeAsync<List<SampleCase>>(text, Json, stop))!, stop);
    }

    private async Task AddAsync(List<SampleCase> cases, CancellationToken stop)
    {
        _people = (await people.FindAsync(new PeopleWanted(Permission: null), stop))
            .People.DistinctBy(p => p.Name)
            .ToDictionary(p => p.Name, StringComparer.Ordinal);
        _departments = (await people.DepartmentsAsync(stop)).ToDictionary(d => d.Name, StringComparer.Ordinal);
        if (_people.Count == 0 || await db.CaseFiles.AnyAsync(stop))
        {
            return;
        }

        foreach (var sample in cases)
        {
            await AddAsync(sample, stop);
        }
    }

    private async Task AddAsync(SampleCase sample, CancellationToken stop)
    {
        var writer = ActorOf(sample.Responsible);
        var counterparts = new List<CounterpartFacts>();
        foreach (var (name, number) in sample.Counterparts)
        {
            var other = await directory.AddAsync(name, stop);
            counterparts.Add(new CounterpartFacts(other.Slug, other.Name, number, IsPublic: true));
        }

        var facts = new CaseFacts
        {
            Title = sample.Title,
            KleNumber = sample.Kle,
            IsClosed = sample.Closed is not null,
            PublicTitle = sample.PublicTitle,
            Closure = sample.Closed is { } closed ? new Closure(closed.Ground, closed.Note, Today.AddDays(closed.UntilInDays)) : null,
            ResponsibleId = writer.Id,
            Responsible = writer.Name,
            DepartmentId = _people[sample.Responsible].MainDepartment?.Id,
            Department = _people[sample.Responsible].MainDepartment?.Name,
            RepeatsEveryMonths = sample.Repeats,
            Counterparts = counterparts,
            Route =
            [
                .. sample.Route.Select(step => new RouteFacts(step.Municipality, step.Body, step.Capacity, Today.AddDays(step.InDays))),
            ],
        };
        var opened = (await opening.HandleAsync(new OpenCase(facts, null, sample.Template, null), writer, stop)).Value;
        var paper = await db.DraftPapers.AsNoTracking().SingleAsync(p => p.CaseId == opened.Id, stop);
        var view = (await papers.ReadAsync(opened.Id, paper.Id, writer, stop))!;
        await saving.HandleAsync(new SaveDraft(paper.Id, 1, sample.Fill(view.Content)), writer.Id, writer.AuditName, stop);
        await AddCompanyAsync(sample, view, writer, stop);
        foreach (var move in sample.Moves)
        {
            db.ChangeTracker.Clear();
            if (move.Move == PaperMove.Schedule)
            {
                var onAgenda = new SchedulePaper(opened.Id, paper.Id, 2, opened.Revision, Place: 1, Date: null);
                await scheduling.HandleAsync(onAgenda, ActorOf(move.By), stop);
            }
            else
            {
                await moving.HandleAsync(new MovePaper(opened.Id, paper.Id, 2, move.Move, move.Reason), ActorOf(move.By), stop);
            }
        }

        db.ChangeTracker.Clear();
    }

    private async Task AddCompanyAsync(SampleCase sample, PaperView view, Actor writer, CancellationToken stop)
    {
        var (caseId, paper) = (view.Case.Id, view.Paper.Id);
        foreach (var advice in sample.Advice)
        {
            var ask = new AskAdvice(
                caseId,
                paper,
                _departments[advice.Department].Id,
                advice.Department,
                advice.Question,
                Today.AddDays(advice.InDays)
            );
            var asked = (await advising.AskAsync(ask, writer, stop)).Value;
            if (advice is { By: { } by, Answer: { } answer })
            {
                await advising.GiveAsync(new GiveAdvice(paper, asked.Id, answer), ActorOf(by), stop);
            }
        }

        foreach (var comment in sample.Comments)
        {
            _ = await commenting.AddAsync(new AddComment(paper, comment.Section, comment.Text), 2, ActorOf(comment.By), stop);
        }

        if (sample.Redactions.Count > 0)
        {
            var words = sample.Redactions.Select(r => (r.Written, r.Shown)).ToList();
            _ = await redacting.HandleAsync(new ChangeRedactions(paper, words, Redaction.MarkOf([])), writer, stop);
        }
    }

    private Actor ActorOf(string name) =>
        new(_people[name].Id, name)
        {
            Roles = new HashSet<string>(),
            Permissions = DraftingRegistration.Permissions.Select(p => p.Key).ToHashSet(StringComparer.Ordinal),
        };

    private sealed record SampleCase(
        string Title,
        string Kle,
        string Template,
        string Responsible,
        SampleClosure? Closed = null,
        string? PublicTitle = null,
        int? Repeats = null
    )
    {
        public IReadOnlyList<SampleStep> Route { get; init; } = [];
        public IReadOnlyList<SampleCounterpart> Counterparts { get; init; } = [];
        public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
        public IReadOnlyList<string> Points { get; init; } = [];
        public IReadOnlyList<DraftOption> Options { get; init; } = [];
        public IReadOnlyList<SampleAdvice> Advice { get; init; } = [];
        public IReadOnlyList<SampleComment> Comments { get; init; } = [];
        public IReadOnlyList<SampleRedaction> Redactions { get; init; } = [];
        public IReadOnlyList<SampleMove> Moves { get; init; } = [];

        public DraftContent Fill(DraftContent content) =>
            new(
                content.Title,
                [.. content.Sections.Select(section => section with { Text = Texts.GetValueOrDefault(section.Head.Key, "") })],
                Points,
                Options
            );
    }

    private sealed record SampleStep(string Body, Capacity Capacity, int InDays, string? Municipality);

    private sealed record SampleClosure(ClosureGround Ground, string Note, int UntilInDays);

    private sealed record SampleCounterpart(string Municipality, string Number);

    private sealed record SampleAdvice(string Department, string Question, int InDays, string? By, string? Answer);

    private sealed record SampleComment(string By, string Text, string Section);

    private sealed record SampleRedaction(string Written, string Shown);

    private sealed record SampleMove(PaperMove Move, string By, string? Reason);
}
