using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Agendas.OrderingPapers;
using Ledetraad.Modules.Committees.Drafting.Agendas.PublishingPapers;
using Ledetraad.Modules.Committees.Drafting.Agendas.SchedulingPapers;
using Ledetraad.Modules.Committees.Drafting.Agendas.ShowingAgendas;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Auditing;
using Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;
using Ledetraad.Modules.Committees.Drafting.Cases.ListingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Drafting.Cases.Recurring;
using Ledetraad.Modules.Committees.Drafting.Cases.ShowingCases;
using Ledetraad.Modules.Committees.Drafting.Checking;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.FindingMyWork;
using Ledetraad.Modules.Committees.Drafting.Kle;
using Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.AddingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.ComparingVersions;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.RestoringVersions;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Drafting.Templates.ChangingTemplates;
using Ledetraad.Modules.Committees.LivingTexts.FollowingFigures;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>The rooms where cases are prepared: who may come in, what they need, their place in the menu.</summary>
internal static class DraftingRegistration
{
    public static IReadOnlyList<Permission> Permissions =>
        [
            new(
                DraftingPermissions.Read,
                () => T["Permission.Read"],
                [Roles.CaseOfficer, Roles.Manager, Roles.Secretary, Roles.Economist, Roles.Analyst]
            ),
            new(DraftingPermissions.ReadClosed, () => T["Permission.ReadClosed"], [Roles.Manager, Roles.Secretary]),
            new(
                DraftingPermissions.Write,
                () => T["Permission.Write"],
                [Roles.CaseOfficer, Roles.Manager, Roles.Secretary, Roles.Economist]
            ),
            new(
                DraftingPermissions.Advise,
                () => T["Permission.Advise"],
                [Roles.CaseOfficer, Roles.Manager, Roles.Secretary, Roles.Economist, Roles.Analyst]
            ),
            new(DraftingPermissions.Approve, () => T["Permission.Approve"], [Roles.Manager]),
            new(DraftingPermissions.Schedule, () => T["Permission.Schedule"], [Roles.Secretary]),
            new(DraftingPermissions.HandOver, () => T["Permission.HandOver"], [Roles.Administrator, Roles.Manager, Roles.Secretary]),
            new(DraftingPermissions.ImportKle, () => T["Permission.ImportKle"], [Roles.Administrator, Roles.Secretary]),
            new(DraftingPermissions.Configure, () => T["Permission.Configure"], [Roles.Secretary]),
        ];

    public static IReadOnlyList<NavigationEntry> Navigation =>
        [
            new("udvalg/mit-arbejde", () => T["MyWork.Title"], Permission: DraftingPermissions.Read, IsFirst: true),
            new("udvalg/sager", () => T["Menu.Cases"], Permission: DraftingPermissions.Read, IsFirst: true),
            new("udvalg/dagsordener", () => T["Agendas.Title"], Permission: DraftingPermissions.Read, IsFirst: true),
            new(
                "udvalg/overdrag-sager",
                () => T["HandOver.Title"],
                Permission: DraftingPermissions.HandOver,
                Unless: DraftingPermissions.Read
            ),
            new("udvalg/kle", () => T["Kle.Title"], Permission: DraftingPermissions.ImportKle, Unless: DraftingPermissions.Read),
        ];

    public static void AddDrafting(this IServiceCollection services)
    {
        services.AddScoped<CaseTemplates>();
        services.AddScoped<SettingsHandler>();
        services.AddSingleton<KeptChecks>();
        services.AddScoped<MyWorkQuery>();
        services.AddScoped<CaseFileTable>();
        services.AddScoped<CaseFileQuery>();
        services.AddScoped<OpenCaseHandler>();
        services.AddScoped<DescribeCaseHandler>();
        services.AddScoped<SkipTimeHandler>();
        services.AddScoped<UnansweredCases>();
        services.AddScoped<HandOverHandler>();
        services.AddScoped<EarlierPapers>();
        services.AddScoped<KleList>();
        services.AddScoped<KleTable>();
        services.AddScoped<ImportKleHandler>();
        services.AddScoped<PaperQuery>();
        services.AddScoped<PaperRendering>();
        services.AddScoped<IFrozenPaperPlaces, FrozenPaperPlaces>();
        services.AddScoped<VersionQuery>();
        services.AddScoped<RestoreVersionHandler>();
        services.AddScoped<AddPaperHandler>();
        services.AddScoped<SaveDraftHandler>();
        services.AddScoped<PaperHindrances>();
        services.AddScoped<MovePaperHandler>();
        services.AddScoped<PaperPublication>();
        services.AddScoped<SchedulePaperHandler>();
        services.AddScoped<OrderPaperHandler>();
        services.AddScoped<AgendaQuery>();
        services.AddScoped<CommentHandler>();
        services.AddScoped<AttachmentHandler>();
        services.AddScoped<ChangeAttachmentHandler>();
        services.AddScoped<AdviceHandler>();
        services.AddSingleton<IOutboxHandler, NamedDepartments>();
        services.AddScoped<RedactionHandler>();
        services.AddScoped<IDeedSubjects, CaseSubjects>();
    }

    public static void MapDrafting(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapTableDownloads("/{Municipality}/udvalg/sager", CaseFileTable.ReadAsync).Requires(DraftingPermissions.Read);
        endpoints.MapTableDownloads<KleTable, KleSubject>("/{Municipality}/udvalg/kle").Requires(DraftingPermissions.ImportKle);
        endpoints.MapAttachments();
    }
}
