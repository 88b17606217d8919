using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Ledetraad.Committees.Tests.DataSets;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Checking;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.DataSets.DataSetStore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>What goes with a paper: files, advice, the anonymised version, the figure check.</summary>
public class CompanyTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\nendobj\n");

    private static readonly DepartmentName Finance = new(Guid.NewGuid(), "Økonomi");

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_file_is_stored_once_by_its_content_and_goes_with_its_last_attachment(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var (first, second) = (await store.OpenPaperAsync(), await store.OpenPaperAsync());

        var one = (await AttachAsync(store, first, "plan.pdf", Pdf)).Value;
        var two = (await AttachAsync(store, second, "samme-plan.pdf", Pdf)).Value;
        Assert.Equal(1, await store.Store.AskAsync(db => db.Set<StoredFile>().CountAsync()));

        Assert.True(await RemoveAsync(store, first, one));
        Assert.Equal(1, await store.Store.AskAsync(db => db.Set<StoredFile>().CountAsync()));
        Assert.True(await RemoveAsync(store, second, two));
        Assert.Equal(0, await store.Store.AskAsync(db => db.Set<StoredFile>().CountAsync()));
        Assert.False(await RemoveAsync(store, second, two));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_a_file_is_follows_from_what_stands_in_it(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();

        Assert.IsType<CannotAttachFile.KindIsNotAllowed>(Refusal(await AttachAsync(store, paper, "plan.pdf", "<html></html>"u8.ToArray())));
        Assert.IsType<CannotAttachFile.KindIsNotAllowed>(Refusal(await AttachAsync(store, paper, "plan.pdf", "MZ\u0090"u8.ToArray())));
        Assert.IsType<CannotAttachFile.KindIsNotAllowed>(Refusal(await AttachAsync(store, paper, "ark.xlsx", Sheet("x", macros: true))));
        Assert.IsType<CannotAttachFile.FileIsMissing>(Refusal(await AttachAsync(store, paper, "tom.pdf", [])));
        Assert.IsType<CannotAttachFile.NameHoldsCprLikeNumber>(Refusal(await AttachAsync(store, paper, "010190-1234.pdf", Pdf)));
        Assert.IsType<CannotAttachFile.FileIsTooLarge>(
            Refusal(await AttachAsync(store, paper, "stor.pdf", [.. Pdf, .. new byte[AttachmentHandler.MostMegabytes * 1_000_000]]))
        );
        Assert.Equal(0, await store.Store.AskAsync(db => db.Set<Attachment>().CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_words_of_a_file_are_kept_for_search_and_its_name_loses_its_folders(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();

        var attachment = (await AttachAsync(store, paper, "..\\hemmelig/bud\"get.xlsx", Sheet("Cykelstier i 2027"))).Value;

        Assert.Equal(("budget.xlsx", "budget"), (attachment.FileName, attachment.Title));
        var file = await store.Store.AskAsync(db => db.Set<StoredFile>().AsNoTracking().SingleAsync());
        Assert.Equal(AttachmentKind.Xlsx, file.Kind);
        Assert.Contains("Cykelstier i 2027", file.Text, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_comment_that_says_nothing_or_too_much_is_refused_and_never_cut(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();

        Assert.IsType<CannotComment.TextIsMissing>(Refusal(await CommentAsync(" \n")));
        Assert.Equal(10_000, Assert.IsType<CannotComment.TextIsTooLong>(Refusal(await CommentAsync(new string('a', 10_001)))).Most);
        Assert.False((await CommentAsync(new string('a', 10_000))).IsRefused(out _));
        Assert.Equal(10_000, (await store.Store.AskAsync(db => db.Set<PaperComment>().SingleAsync())).Text.Length);

        Task<Result<PaperComment, CannotComment>> CommentAsync(string text) =>
            store.WithAsync<CommentHandler, Result<PaperComment, CannotComment>>(h =>
                h.AddAsync(new AddComment(paper.Id, "", text), 1, Officer, default)
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_file_gets_another_title_is_closed_and_goes_to_another_place_with_the_log(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var plan = (await AttachAsync(store, paper, "plan.pdf", Pdf)).Value;
        var map = (await AttachAsync(store, paper, "kort.pdf", Pdf)).Value;
        await AttachAsync(store, paper, "notat.pdf", Pdf);

        Assert.True((await ChangeAsync(plan, " Planen ", true)).Value.IsClosed);
        Assert.Equal(1, (await MoveAsync(map, 1)).Value.Place);
        Assert.Equal([("kort", false), ("Planen", true), ("notat", false)], await ListedAsync());
        await MoveAsync(map, 9);
        await ChangeAsync(plan, "", false);
        Assert.Equal([("plan", false), ("notat", false), ("kort", false)], await ListedAsync());
        Assert.IsType<CannotChangeAttachment.TitleHoldsCprLikeNumber>(Refusal(await ChangeAsync(plan, "Brev om 010190-1234", false)));
        var log = await store.Store.AskAsync(db => db.Set<AuditPayload>().Select(p => p.Content).ToListAsync());
        Assert.Contains(
            log,
            text => text.Contains("\"Planen\"", StringComparison.Ordinal) && text.Contains("\"plan\"", StringComparison.Ordinal)
        );

        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.IsType<CannotChangeAttachment.IsNotThere>(Refusal(await ChangeAsync(plan, "For sent", false)));
        Assert.IsType<CannotChangeAttachment.IsNotThere>(Refusal(await MoveAsync(plan, 2)));

        Task<Result<Attachment, CannotChangeAttachment>> ChangeAsync(Attachment one, string title, bool isClosed) =>
            store.WithAsync<ChangeAttachmentHandler, Result<Attachment, CannotChangeAttachment>>(h =>
                h.ChangeAsync(new ChangeAttachment(paper.CaseId, paper.Id, one.Id, title, isClosed), Officer, default)
            );

        Task<Result<Attachment, CannotChangeAttachment>> MoveAsync(Attachment one, int place) =>
            store.WithAsync<ChangeAttachmentHandler, Result<Attachment, CannotChangeAttachment>>(h =>
                h.MoveAsync(new MoveAttachment(paper.CaseId, paper.Id, one.Id, place), Officer, default)
            );

        async Task<IEnumerable<(string, bool)>> ListedAsync() =>
            (await store.WithAsync<PaperQuery, IReadOnlyList<AttachmentRow>>(q => q.AttachmentsOfAsync(paper.Id, default))).Select(a =>
                (a.Title, a.IsClosed)
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_is_attached_to_a_paper_that_is_ready(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.IsType<CannotAttachFile.PaperIsLocked>(Refusal(await AttachAsync(store, paper, "plan.pdf", Pdf)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Advice_that_is_waited_for_holds_the_approval_and_is_asked_for_anew_after_a_change(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var asked = (await AskAsync(store, paper)).Value;
        Assert.IsType<CannotAdvise.IsAskedAlready>(Refusal(await AskAsync(store, paper)));
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.True((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out var waiting));
        Assert.Equal([Finance.Name], Assert.IsType<CannotMovePaper.AdviceIsOpen>(waiting).Departments);

        var answered = (await GiveAsync(store, asked, "Ingen bemærkninger.")).Value;
        Assert.Equal((2, Economist.Id), (answered.AnsweredOn, answered.AnsweredBy));
        Assert.IsType<CannotAdvise.IsNotOpen>(Refusal(await GiveAsync(store, asked, "En gang til.")));

        await store.MoveAsync(paper.Id, PaperMove.TakeBack, Officer);
        await store.SaveAsync(paper.Id, 2, Fill(await store.ContentAsync(paper.Id), "Nu er stien længere."));
        var again = (await AskAsync(store, paper)).Value;
        Assert.Equal(3, again.AskedOn);
        Assert.True((await store.Store.AskAsync(db => db.Set<Advice>().AsNoTracking().SingleAsync(a => a.Id == asked.Id))).IsReplaced);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_question_is_given_another_day_or_withdrawn_and_then_holds_nothing_back(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var asked = (await AskAsync(store, paper)).Value;
        var later = asked.Due.AddDays(7);

        Assert.IsType<CannotAdvise.DueIsPast>(Refusal(await PostponeAsync(new DateOnly(2020, 1, 1))));
        Assert.IsType<CannotAdvise.DueIsMissing>(Refusal(await PostponeAsync(null)));
        Assert.Equal(later, (await PostponeAsync(later)).Value.Due);

        Assert.True((await WithdrawAsync()).Value.IsWithdrawn);
        Assert.IsType<CannotAdvise.IsNotOpen>(Refusal(await WithdrawAsync()));
        Assert.IsType<CannotAdvise.IsNotOpen>(Refusal(await PostponeAsync(later)));
        Assert.IsType<CannotAdvise.IsNotOpen>(Refusal(await GiveAsync(store, asked, "For sent.")));
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out _));

        Task<Result<Advice, CannotAdvise>> PostponeAsync(DateOnly? due) =>
            store.WithAsync<AdviceHandler, Result<Advice, CannotAdvise>>(h =>
                h.PostponeAsync(new PostponeAdvice(paper.Id, asked.Id, due), Officer, default)
            );

        Task<Result<Advice, CannotAdvise>> WithdrawAsync() =>
            store.WithAsync<AdviceHandler, Result<Advice, CannotAdvise>>(h =>
                h.WithdrawAsync(new WithdrawAdvice(paper.Id, asked.Id), Officer, default)
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Advice_is_not_asked_for_without_department_question_or_a_day_to_come(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();

        Assert.IsType<CannotAdvise.DepartmentIsMissing>(Refusal(await AskAsync(store, paper, isOfNobody: true)));
        Assert.IsType<CannotAdvise.QuestionIsMissing>(Refusal(await AskAsync(store, paper, question: "")));
        Assert.IsType<CannotAdvise.DueIsPast>(Refusal(await AskAsync(store, paper, due: new DateOnly(2020, 1, 1))));
        Assert.IsType<CannotAdvise.TextIsTooLong>(
            Refusal(await AskAsync(store, paper, question: new string('x', AdviceHandler.LongestText + 1)))
        );
    }

    [Fact]
    public void The_anonymised_version_follows_the_paper_and_says_what_it_no_longer_has()
    {
        var content = With(
            DraftContent.From(ExampleTemplates.All[0], "Klage fra Bente Hedegård"),
            "sagsfremstilling",
            "Bente Hedegård har klaget. BENTE bor i Fjordby."
        );
        Redaction[] words =
        [
            new()
            {
                Ordinal = 1,
                Written = "Bente",
                Shown = "borgeren",
            },
            new()
            {
                Ordinal = 2,
                Written = "Bente Hedegård",
                Shown = "en borger",
            },
            new()
            {
                Ordinal = 3,
                Written = "Solvej 4",
                Shown = "en adresse",
            },
        ];

        var anonymised = new Anonymised(words);
        var shown = anonymised.Of(content);

        Assert.Equal("Klage fra en borger", shown.Title);
        Assert.Equal("en borger har klaget. borgeren bor i Fjordby.", shown.Sections[2].Text);
        Assert.Equal(["Solvej 4"], anonymised.Unused);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_two_who_change_the_words_at_once_the_second_is_told_and_loses_none(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();
        var empty = Redaction.MarkOf([]);

        Assert.False((await ChangeAsync(empty, ("Bente", "borgeren"))).IsRefused(out _));
        Assert.True((await ChangeAsync(empty, ("Solvej 4", "en adresse"), ("bente", "B."))).IsRefused(out var refusal));
        var changed = Assert.IsType<CannotChangeRedactions.ListWasChangedMeanwhile>(refusal);
        Assert.Equal([("Solvej 4", "en adresse"), ("bente", "B.")], changed.Words.Select(r => (r.Written, r.Shown)));
        Assert.Equal(
            ["Bente"],
            (await store.WithAsync<RedactionHandler, IReadOnlyList<Redaction>>(h => h.OfAsync(paper.Id, default))).Select(r => r.Written)
        );

        Assert.Equal(["Solvej 4"], (await ChangeAsync(changed.Read, ("Solvej 4", "en adresse"))).Value.Select(r => r.Written));

        Task<Result<List<Redaction>, CannotChangeRedactions>> ChangeAsync(string read, params (string, string)[] words) =>
            store.WithAsync<RedactionHandler, Result<List<Redaction>, CannotChangeRedactions>>(h =>
                h.HandleAsync(new ChangeRedactions(paper.Id, words, read), Officer, default)
            );
    }

    [Fact]
    public void Only_whole_words_are_replaced_and_what_is_left_of_them_is_told()
    {
        var content = DraftContent.From(ExampleTemplates.All[0], "Per og Pers klage over perioden");
        content = With(
            content,
            content.Sections[0].Head.Key,
            "Persagen: {{committees.data-sum@1 row=per set=per}} dage. Borgeren hed Per."
        );
        Redaction[] words =
        [
            new()
            {
                Ordinal = 1,
                Written = "Per",
                Shown = "borgeren",
            },
            new()
            {
                Ordinal = 2,
                Written = "borgeren hed",
                Shown = "navnet var",
            },
        ];

        var anonymised = new Anonymised(words);
        var shown = anonymised.Of(content);

        Assert.Equal("borgeren og borgerens klage over perioden", shown.Title);
        Assert.Equal("Persagen: {{committees.data-sum@1 row=per set=per}} dage. navnet var borgeren.", shown.Sections[0].Text);
        Assert.Empty(anonymised.Unused);
        Assert.Equal(["perioden", "Persagen"], anonymised.StillIn([shown.Title, "Persagen: 4 dage."]));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Words_in_the_tables_and_charts_of_data_sets_are_replaced_too_before_and_after_approval(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("Beboer;2025;2026\nSolveig Kærup;12;14\nØvrige;80;76", title: "Bostedet"));
        var paper = await store.WrittenPaperAsync(
            """
            Bostedet for Solveig Kærup gav {{committees.data-cell@1 column=2026 row=solveig-kaerup set=bostedet}} mod {{committees.data-cell@1 column=2026 row=oevrige set=bostedet}}.

            {{committees.data-table@1 set=bostedet}}

            {{committees.data-table@1 set=bostedet : søjler}}
            """
        );
        var content = await store.ContentAsync(paper.Id);
        Redaction[] words =
        [
            new()
            {
                Ordinal = 1,
                Written = "Solveig Kærup",
                Shown = "en borger",
            },
        ];

        var living = await ShownAsync(null);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Submit, Officer)).IsRefused(out _));
        var approval = (await store.MoveAsync(paper.Id, PaperMove.Approve, Manager, "Tallene er set efter.")).Value;
        var frozen = await ShownAsync(approval.Id);

        foreach (var html in new[] { living, frozen })
        {
            Assert.DoesNotContain("Solveig", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Kærup", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("<th scope=\"row\">en borger</th>", html, StringComparison.Ordinal);
            Assert.Contains("<span class=\"key-figure\">14</span>", html, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(html, "<a class=\"key-figure\"")); // of the others there is nothing to hide
            Assert.DoesNotContain("Følg tallene", html, StringComparison.Ordinal);
        }

        Task<string> ShownAsync(Guid? frozenAs) =>
            store.WithAsync<PaperRendering, string>(async rendering =>
            {
                var anonymised = new Anonymised(words);
                var shown = await rendering.ReadAsync(anonymised.Of(content), frozenAs, default, anonymised.Of);
                Assert.Empty(anonymised.Unused);
                return System.Net.WebUtility.HtmlDecode(string.Concat(shown.Select(part => part.Html)));
            });
    }

    [Fact]
    public void The_figure_check_reads_a_draft_as_it_reads_a_paper()
    {
        var content = With(
            DraftContent.From(ExampleTemplates.All[0], "Budget"),
            "sagsfremstilling",
            "Udgiften er fordelt sådan (1.000 kr.):\n\n| Område | Budget |\n|---|---:|\n| Vej | 100 |\n| Sti | 50 |\n| I alt | 160 |\n\nAntallet er steget fra 120\ntil 150 borgere, en stigning på 30 borgere."
        );

        var check = PaperQuery.Check(Guid.NewGuid(), content.Title, ContentPart.Of(content), [])!;

        var finding = Assert.Single(check.ToSee);
        Assert.Contains("160", finding.Message, StringComparison.Ordinal);
        var statement = content.Sections[2].Text;
        Assert.Equal("160", statement.Substring(finding.Start, finding.Length));
        Assert.Contains(check.Holding, r => r.Stated.Contains("30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("En linje\nder fortsætter.\n\nNæste.", "En linje der fortsætter.\n\nNæste.")]
    [InlineData("- et\n- to\n1. tre", "- et\n- to\n1. tre")]
    [InlineData("Tekst\n| a | b |\n|---|---|\n| 1 | 2 |", "Tekst\n| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("## Overskrift\nTekst", "## Overskrift\nTekst")]
    public void A_paragraph_is_one_line_and_every_character_keeps_its_place(string written, string read) =>
        Assert.Equal(read, DraftText.ParagraphsOnLines(written));

    private static Task<Result<Attachment, CannotAttachFile>> AttachAsync(
        DraftingStore store,
        DraftPaper paper,
        string name,
        byte[] bytes
    ) =>
        store.WithAsync<AttachmentHandler, Result<Attachment, CannotAttachFile>>(h =>
            h.AttachAsync(new AttachFile(paper.CaseId, paper.Id, name, "", IsClosed: false), new MemoryStream(bytes), Officer, default)
        );

    private static Task<bool> RemoveAsync(DraftingStore store, DraftPaper paper, Attachment attachment) =>
        store.WithAsync<AttachmentHandler, bool>(h =>
            h.RemoveAsync(new RemoveAttachment(paper.CaseId, paper.Id, attachment.Id), Officer, default)
        );

    private static Task<Result<Advice, CannotAdvise>> AskAsync(
        DraftingStore store,
        DraftPaper paper,
        bool isOfNobody = false,
        string question = "Er der råd?",
        DateOnly? due = null
    ) =>
        store.WithAsync<AdviceHandler, Result<Advice, CannotAdvise>>(h =>
            h.AskAsync(
                new AskAdvice(
                    paper.CaseId,
                    paper.Id,
                    isOfNobody ? null : Finance.Id,
                    Finance.Name,
                    question,
                    due ?? DateOnly.FromDateTime(DateTime.Today).AddDays(7)
                ),
                Officer,
                default
            )
        );

    private static Task<Result<Advice, CannotAdvise>> GiveAsync(DraftingStore store, Advice advice, string answer) =>
        store.WithAsync<AdviceHandler, Result<Advice, CannotAdvise>>(h =>
            h.GiveAsync(new GiveAdvice(advice.PaperId, advice.Id, answer), Economist, default)
        );

    private static byte[] Sheet(string words, bool macros = false)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"Ark1\"/></sheets></workbook>");
            Write(zip, "xl/sharedStrings.xml", $"<sst><si><t>{words}</t></si></sst>");
            if (macros)
            {
                Write(zip, "xl/vbaProject.bin", "x");
            }
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static TRefusal Refusal<TValue, TRefusal>(Result<TValue, TRefusal> result)
        where TValue : notnull
        where TRefusal : class
    {
        Assert.True(result.IsRefused(out var refusal));
        return refusal;
    }
}
