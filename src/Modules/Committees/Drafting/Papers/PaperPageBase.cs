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

    /// <summary>The way to a page below the paper's own.</summary>
    private protected IReadOnlyList<Crumb> PaperCrumbs =>
        [AllCases, new(View!.Case.Number, Address.Case(Id)), new(T["Paper.Crumb", View.Paper.Ordinal], Address.Paper(Id, PaperId))];

    private protected void CheckFigures(DraftContent content, IEnumerable<AcceptedFinding> accepted)
    {
        var parts = ContentPart.Of(content);
        Check = PaperQuery.Check(PaperId, content.Title, parts, accepted);
        _marks =
        [
            .. parts.Select(
                (part, i) => Check?.MarksIn(i, new PaperSection(part.Kind, part.Heading, part.Text, default)) ?? (IReadOnlyList<TextMark>)[]
            ),
        ];
    }

    private protected IReadOnlyList<TextMark> MarksIn(int part) => part < _marks.Count ? _marks[part] : [];

    private protected bool IsMarked(ItemFinding finding) => _marks.Any(marks => marks.Any(mark => mark.Id == finding.PlaceId));
}
