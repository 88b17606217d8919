using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Web.Components;
using Ledetraad.Web.Wording;
using Microsoft.AspNetCore.Components;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Papers;

/// <summary>What the pages that show a paper's text have in common.</summary>
public abstract class PaperPageBase : DraftingPage
{
    private IReadOnlyList<IReadOnlyList<TextMark>> _marks = [];

    /// <summary>The case.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public Guid PaperId { get; set; }

    private protected PaperView? View { get; set; }

    private protected ItemFigureCheck? Check { get; private set; }

    /// <summary>The paper's parts as they read.</summary>
    private protected IReadOnlyList<ShownPart> Shown { get; private set; } = [];

    [Inject]
    private protected PaperRendering Rendering { get; set; } = default!;

    /// <summary>The way to a page below the paper's own.</summary>
    private protected IReadOnlyList<Crumb> PaperCrumbs =>
        [AllCases, new(View!.Case.Number, Address.Case(Id)), new(T["Paper.Crumb", View.Paper.Ordinal], Address.Paper(Id, PaperId))];

    /// <summary>Fills the figures in, and recomputes what the text then says.</summary>
    private protected async Task ShowAsync(
        DraftContent content,
        Guid? frozenAs,
        IEnumerable<AcceptedFinding> accepted,
        Func<string, string>? reword = null
    )
    {
        Shown = await Rendering.ReadAsync(content, frozenAs, Stop, reword);
        Check = PaperQuery.Check(PaperId, content.Title, [.. Shown.Select(shown => shown.FilledPart)], accepted);
        _marks =
        [
            .. Shown.Select(
                (shown, i) =>
                    shown.IsPlain
                        ? Check?.MarksIn(i, new PaperSection(shown.Part.Kind, shown.Part.Heading, shown.Part.Text, default)) ?? []
                        : (IReadOnlyList<TextMark>)[]
            ),
        ];
    }

    private protected IReadOnlyList<TextMark> MarksIn(int part) => part < _marks.Count ? _marks[part] : [];

    private protected bool IsMarked(ItemFinding finding) => _marks.Any(marks => marks.Any(mark => mark.Id == finding.PlaceId));
}
