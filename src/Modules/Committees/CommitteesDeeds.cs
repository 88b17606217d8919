using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Agendas.OrderingPapers;
using Ledetraad.Modules.Committees.Drafting.Agendas.SchedulingPapers;
using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Drafting.Cases.Recurring;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.AddingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.RestoringVersions;
using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Modules.Committees.Drafting.Templates.ChangingTemplates;
using Ledetraad.Modules.Committees.Findings.DecidingPublicity;
using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Ledetraad.Modules.Committees.Findings.SettingAside;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees;

/// <summary>What the log keeps of papers, cases and figures, in words.</summary>
internal static class CommitteesDeeds
{
    public static readonly IReadOnlyList<Deed> All =
    [
        Of<AddPaper>(),
        Of<AskAdvice>(),
        Of<AttachFile>(),
        Of<ChangeAttachment>(),
        Of<ChangeSettings>(),
        Of<ChangeTemplate>(),
        Of<CommentAdded>(),
        Of<DataSetIsSaved>(),
        Of<DescribeCase>(),
        Of<DraftKept>(),
        Of<FinishComment>(),
        Of<GiveAdvice>(),
        Of<HandOver>(),
        Of<ImportKle>(),
        Of<ImportedPapers>(),
        Of<MoveAttachment>(),
        Of<MovePaper>(),
        Of<OpenCase>(),
        Of<OrderPaper>(),
        Of<PaperScheduled>(),
        Of<PapersChecked>(),
        Of<PostponeAdvice>(),
        Of<PublishFigureCheck>(),
        Of<RedactionsChanged>(),
        Of<ReleaseVersion>(),
        Of<RemoveAttachment>(),
        Of<ReopenFinding>(),
        Of<SetAsideFinding>(),
        Of<SkipTime>(),
        Of<TakeBackSkip>(),
        Of<VersionRestored>(),
        Of<WithdrawAdvice>(),
        Of<WithdrawVersion>(),
    ];

    private static Deed Of<TDeed>() => new(typeof(TDeed), Words);

    private static string Words(string key) =>
        key.Split('.') switch
        {
            ["Value", nameof(PaperMove), var move] => DraftingTexts.T[$"Move.{move}"],
            ["Value", nameof(ClosureGround), var ground] => DraftingTexts.T[$"Ground.{ground}"],
            ["Value", nameof(SectionKind), var kind] => DraftingTexts.T[$"Section.{kind}"],
            ["Value", nameof(Capacity), var capacity] => Browsing.Words.Of(Enum.Parse<Capacity>(capacity)),
            _ => CommitteesTexts.T[key],
        };
}
