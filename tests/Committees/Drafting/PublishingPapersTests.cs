using Ledetraad.Committees.Tests.DataSets;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.ShowingPapers;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.DataSets.DataSetStore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>What was approved is what is published: to everybody where the case is open, with nothing in it that is to stay inside.</summary>
public class PublishingPapersTests
{
    private const string Sum = "{{committees.data-sum@1 set=tal}}";
    private const string Wrong = "Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.";

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj\nendobj\n"u8.ToArray();

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_public_reads_the_figures_that_were_approved_and_follows_them_from_then_on(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var slug = await store.Store.CreateAsync(Draft("\tA\nx\t10\ny\t20", title: "Tal"));
        var paper = await store.ApprovedPaperAsync($"Der er {Sum} forløb.");
        await store.Store.CorrectAsync(slug, 1, Draft("\tA\nx\t10\ny\t90", title: "Tal"));
        Assert.False(await IsFollowedAsync(store));
        Assert.Null(await store.ReadPublicAsync(paper.Id));

        await store.PublishAsync(paper.Id);

        var read = (await store.ReadPublicAsync(paper.Id))!;
        Assert.Contains("Der er 30 forløb.", TextOf(read), StringComparison.Ordinal);
        Assert.Equal(("Arbejdsmarkedsudvalget", FarAhead), (read.Paper.Body, read.Paper.Date));
        Assert.Equal(["Arbejdsmarkedsudvalget"], read.Deciding);
        Assert.True(await IsFollowedAsync(store));
        Assert.Equal(1, await store.Store.AskAsync(db => db.FrozenPapers.CountAsync()));
        Assert.Equal([read.Paper.Id], (await ComingAsync(store)).SelectMany(meeting => meeting.Papers).Select(row => row.Id));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_of_a_closed_case_is_public_nor_followed(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nx\t10\ny\t20", title: "Tal"));
        var paper = await store.ApprovedPaperAsync($"Der er {Sum} forløb.", Ahead("Kontrakten") with { IsClosed = true, Closure = Tender });

        await store.PublishAsync(paper.Id);

        Assert.Null(await store.ReadPublicAsync(paper.Id));
        Assert.Empty(await ComingAsync(store));
        Assert.False(await IsFollowedAsync(store));
        Assert.Equal(0, await store.Store.AskAsync(db => db.PublishedPapers.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_case_that_is_closed_after_its_paper_was_published_leaves_nothing_behind(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.ApprovedPaperAsync();
        var before = await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync());
        await store.PublishAsync(paper.Id);
        var closing = Ahead() with { IsClosed = true, Closure = Tender };

        // Whoever had the case open while it was published is told, and closes it with open eyes.
        Assert.True((await DescribeAsync(before.Revision)).IsRefused(out _));
        Assert.NotNull(await store.ReadPublicAsync(paper.Id));
        var now = await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync());
        var mark = await StampAsync(store);
        Assert.False((await DescribeAsync(now.Revision)).IsRefused(out var refusal), $"{refusal}");

        Assert.Null(await store.ReadPublicAsync(paper.Id));
        Assert.Equal(0, await store.Store.AskAsync(db => db.PublishedPapers.CountAsync()));
        Assert.False(await IsFollowedAsync(store));
        Assert.NotEqual(mark, await StampAsync(store));

        Task<Result<CaseFile, CannotDescribeCase>> DescribeAsync(int revision) =>
            store.WithAsync<DescribeCaseHandler, Result<CaseFile, CannotDescribeCase>>(h =>
                h.HandleAsync(new DescribeCase(paper.CaseId, revision, closing), Officer, default)
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_public_reads_other_words_where_the_paper_is_anonymised_and_open_files_alone(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nBente\t10\ny\t20", title: "Tal"));
        var paper = await store.WrittenPaperAsync(
            $"Bente har skrevet. Der er {Sum} forløb.\n\n{{{{committees.data-table@1 set=tal}}}}",
            Ahead("Sagen om Bente")
        );
        await AttachAsync(store, paper, "plan.pdf", isClosed: false);
        await AttachAsync(store, paper, "tilbud.pdf", isClosed: true);
        await RedactAsync(store, paper, ("Bente", "en borger"));
        await store.ApproveAsync(paper.Id);

        await store.PublishAsync(paper.Id);

        var read = (await store.ReadPublicAsync(paper.Id))!;
        var all = TextOf(read) + string.Concat(read.Parts.Select(part => part.Html));
        Assert.DoesNotContain("Bente", all, StringComparison.Ordinal);
        Assert.Equal("Sagen om en borger", read.Paper.Title);
        Assert.Contains("Der er 30 forløb.", TextOf(read), StringComparison.Ordinal);
        Assert.Equal(["plan"], read.Paper.Attachments.Select(file => file.Title));

        // What would lead to the words is followed by nobody, though it stands in a public paper.
        var frozen = await store.Store.AskAsync(db => db.FrozenPapers.Include(p => p.Figures).Where(p => p.IsPublic).SingleAsync());
        Assert.All(frozen.Figures, figure => Assert.True(figure.IsWithheld));
        Assert.Equal(["en borger", "y"], frozen.Figures.Single(figure => figure.IsTable).Table().Rows.Select(row => row.Label));
        Assert.DoesNotContain("/traad/", all, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_meeting_is_published_wholly_or_each_paper_says_what_it_needs(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var plain = await store.ApprovedPaperAsync(facts: Ahead("Uden noget i vejen"));
        var hindered = await store.WrittenPaperAsync("Pers klage gælder perioden.", Ahead("Med noget i vejen"));
        await RedactAsync(store, hindered, ("Per", "en borger"));
        await store.ApproveAsync(hindered.Id);
        await store.Store.AskAsync(async db =>
        {
            db.Add(Asked(hindered.Id));
            return await db.SaveChangesAsync();
        });
        foreach (var paper in new[] { plain.Id, hindered.Id })
        {
            Assert.False((await store.ScheduleAsync(paper)).IsRefused(out _));
        }

        var refused = await PublishAllAsync(reason: null);

        Assert.True(refused.IsRefused(out var why));
        var (at, all) = Assert.Single(why.Papers);
        Assert.Equal(hindered.Id, at);
        Assert.Collection(
            all.Each.OrderBy(one => one.IsForWantOfReason),
            one => Assert.Equal(["Jura"], Assert.IsType<CannotMovePaper.AdviceIsOpen>(one).Departments),
            one => Assert.Equal(["perioden"], Assert.IsType<CannotMovePaper.WordsAreStillRead>(one).Words)
        );
        Assert.Empty(await ComingAsync(store));
        Assert.Equal(2, await store.Store.AskAsync(db => db.DraftPapers.CountAsync(p => p.State == PaperState.OnAgenda)));

        // A reason takes away what is for want of one, and nothing else.
        Assert.True((await PublishAllAsync("Perioden er ingen person.")).IsRefused(out why));
        Assert.IsType<CannotMovePaper.AdviceIsOpen>(Assert.Single(why.Papers).Why);
        await store.Store.AskAsync(db => db.Set<Advice>().ExecuteDeleteAsync());
        Assert.False((await PublishAllAsync("Perioden er ingen person.")).IsRefused(out _));

        Assert.Equal(
            ["Uden noget i vejen", "Med noget i vejen"],
            Assert.Single(await ComingAsync(store)).Papers.Select(paper => paper.Title)
        );

        Task<Result<List<WorkflowStep>, CannotMovePapers>> PublishAllAsync(string? reason) =>
            store.WithAsync<MovePaperHandler, Result<List<WorkflowStep>, CannotMovePapers>>(h =>
                h.PublishAsync(
                    [
                        new MovePaper(plain.CaseId, plain.Id, 2, PaperMove.Publish, null),
                        new MovePaper(hindered.CaseId, hindered.Id, 2, PaperMove.Publish, reason),
                    ],
                    Secretary,
                    default
                )
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_was_approved_with_a_reason_is_not_asked_about_again(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nx\t1\ny\t2", unit: Unit.Persons, countsPeople: true, title: "Tal"));
        var paper = await store.ApprovedPaperAsync(
            $"{Wrong} Borgeren 010190-1234 har klaget. Der er {Sum} i forløb.",
            reason: "Det er afklaret."
        );

        await store.PublishAsync(paper.Id);

        Assert.NotNull(await store.ReadPublicAsync(paper.Id));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_bound_for_small_counts_that_is_set_higher_in_between_asks_for_a_reason_which_is_kept(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nx\t3\ny\t4", unit: Unit.Persons, countsPeople: true, title: "Tal"));
        var paper = await store.ApprovedPaperAsync($"Der er {Sum} i forløb.");
        Assert.False((await store.ScheduleAsync(paper.Id)).IsRefused(out _));
        await store.Store.AskAsync(async db =>
        {
            db.Add(new DraftingSettings { SmallCountsBelow = 10 });
            return await db.SaveChangesAsync();
        });

        Assert.True((await store.MoveAsync(paper.Id, PaperMove.Publish, Secretary)).IsRefused(out var refusal));
        Assert.Single(Assert.IsType<CannotMovePaper.CountsAreSmall>(refusal).Names);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Publish, Secretary, "De er spurgt.")).IsRefused(out _));

        var frozen = await store.Store.AskAsync(db => db.FrozenPapers.AsNoTracking().SingleAsync());
        Assert.Equal(("De er spurgt.", 10), (frozen.SmallCountReason, frozen.SmallCountsBelow));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_number_like_a_CPR_number_in_an_open_file_or_in_other_words_asks_for_a_reason(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync("Bente har skrevet.", Ahead());
        await RedactAsync(store, paper, ("Bente", "borgeren 010190-1234"));
        await AttachAsync(store, paper, "brev.docx", isClosed: false, WordFile.Of([WordFile.Paragraph("Fra 020290-1234.")]));
        await AttachAsync(store, paper, "lukket.docx", isClosed: true, WordFile.Of([WordFile.Paragraph("Fra 030390-1234.")]));
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.True((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out var refusal));
        Assert.Equal(new CannotMovePaper.FileHoldsCprLikeNumber("brev"), refusal);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager, "Det er et løbenummer.")).IsRefused(out _));
        Assert.False((await store.ScheduleAsync(paper.Id)).IsRefused(out _));

        Assert.True((await store.MoveAsync(paper.Id, PaperMove.Publish, Secretary)).IsRefused(out refusal));
        Assert.Equal(new CannotMovePaper.TextHoldsCprLikeNumber("Sagsfremstilling"), refusal);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Who_takes_a_publication_back_leaves_its_day_and_nothing_else_and_may_publish_again(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync(facts: Ahead());
        await AttachAsync(store, paper, "plan.pdf", isClosed: false);
        await store.ApproveAsync(paper.Id);
        await store.PublishAsync(paper.Id);
        var mark = await StampAsync(store);

        Assert.True((await store.MoveAsync(paper.Id, PaperMove.Withdraw, Secretary)).IsRefused(out var refusal));
        Assert.IsType<CannotMovePaper.ReasonIsMissing>(refusal);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Withdraw, Secretary, "Et bilag var forkert.")).IsRefused(out _));

        var left = await store.Store.AskAsync(db => db.PublishedPapers.Include(p => p.Attachments).AsNoTracking().SingleAsync());
        Assert.NotNull(left.WithdrawnAt);
        Assert.Equal(("", "", ""), (left.Title, left.Content, left.CaseNumber));
        Assert.Empty(left.Attachments);
        Assert.Empty((await store.ReadPublicAsync(paper.Id))!.Parts);
        Assert.Empty(await ComingAsync(store));
        Assert.False(await IsFollowedAsync(store));
        Assert.NotEqual(mark, await StampAsync(store));
        Assert.Equal(0, await store.Store.AskAsync(db => db.AgendaPlaces.CountAsync()));

        await store.PublishAsync(paper.Id);
        var again = (await store.ReadPublicAsync(paper.Id))!;
        Assert.Null(again.Paper.WithdrawnAt);
        Assert.Equal(["plan"], again.Paper.Attachments.Select(file => file.Title));
        Assert.True(await IsFollowedAsync(store));
    }

    private static string TextOf(PublishedPaperView read) => string.Join('\n', read.Parts.Select(part => part.Filled));

    private static Task<IReadOnlyList<MeetingOfPapers>> ComingAsync(DraftingStore store) =>
        store.WithAsync<PublishedPaperQuery, IReadOnlyList<MeetingOfPapers>>(query => query.ComingAsync(default));

    /// <summary>Whether everybody may follow some frozen figure.</summary>
    private static Task<bool> IsFollowedAsync(DraftingStore store) => store.Store.AskAsync(db => db.FrozenPapers.AnyAsync(p => p.IsPublic));

    private static Task<Guid> StampAsync(DraftingStore store) =>
        store.Store.AskAsync(db => db.Set<PublicationStamp>().Select(stamp => stamp.Stamp).SingleAsync());

    private static Advice Asked(Guid paper) =>
        new()
        {
            Id = Guid.NewGuid(),
            PaperId = paper,
            Department = "Jura",
            Question = "Må vi det?",
            Due = FarAhead,
            AskedOn = 2,
            AskedBy = Officer.Id,
            AskedAt = DateTimeOffset.UtcNow,
        };

    private static async Task RedactAsync(DraftingStore store, DraftPaper paper, (string, string) word) =>
        Assert.False(
            (
                await store.WithAsync<RedactionHandler, Result<List<Redaction>, CannotChangeRedactions>>(h =>
                    h.HandleAsync(new ChangeRedactions(paper.Id, [word], Redaction.MarkOf([])), Officer, default)
                )
            ).IsRefused(out _)
        );

    private static async Task AttachAsync(DraftingStore store, DraftPaper paper, string name, bool isClosed, byte[]? file = null)
    {
        using var content = new MemoryStream(file ?? Pdf);
        var outcome = await store.WithAsync<AttachmentHandler, Result<Attachment, CannotAttachFile>>(h =>
            h.AttachAsync(new AttachFile(paper.CaseId, paper.Id, name, "", isClosed), content, Officer, default)
        );
        Assert.False(outcome.IsRefused(out var refusal), $"{refusal}");
    }
}
