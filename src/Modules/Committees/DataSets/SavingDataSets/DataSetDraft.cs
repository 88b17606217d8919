using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.Importing;

namespace Ledetraad.Modules.Committees.DataSets.SavingDataSets;

/// <summary>A data set as somebody wants it, not yet saved.</summary>
/// <param name="Scale">What amounts are typed in: kroner, 1.000 kr. …; counts only when the unit is money.</param>
internal sealed record DataSetDraft(
    string Title,
    string Source,
    DateOnly AsOf,
    bool CountsPeople,
    Unit Unit,
    FigureScale Scale,
    string Layout,
    ReadTable Table
)
{
    public const int LongestText = 300;
    public const int LongestLayout = 10_000;

    /// <summary>The content to be kept, when everything in it can be carried out.</summary>
    public Result<SetContent, CannotSaveDataSet> ToContent()
    {
        if (string.IsNullOrWhiteSpace(Title) || string.IsNullOrWhiteSpace(Source))
        {
            return new CannotSaveDataSet.TextIsMissing(string.IsNullOrWhiteSpace(Title) ? DataSetText.Title : DataSetText.Source);
        }

        if (Title.Length > LongestText || Source.Length > LongestText || Layout.Length > LongestLayout)
        {
            return new CannotSaveDataSet.TextIsTooLong(
                Title.Length > LongestText ? DataSetText.Title
                : Source.Length > LongestText ? DataSetText.Source
                : DataSetText.Layout
            );
        }

        if (CprLikeNumbers.Contains($"{Title}\n{Source}\n{Layout}"))
        {
            return new CannotSaveDataSet.TextHoldsCprLikeNumber();
        }

        var scale = Unit == Unit.Money && Scale is FigureScale.Usual ? FigureScale.Kroner : Scale;
        var content = new SetContent(
            Table.Corner,
            Table.Columns,
            Table.Rows,
            Unit,
            Unit == Unit.Money ? scale : FigureScale.Usual,
            Layout.ReplaceLineEndings("\n").Trim()
        );
        return MistakeIn(content) is { } mistake ? mistake : content;
    }

    private static CannotSaveDataSet? MistakeIn(SetContent content)
    {
        var set = ComputedSet.Of(content);
        if (set.IsRefused(out var problem))
        {
            return new CannotSaveDataSet.LayoutIsWrong(problem);
        }

        try
        {
            foreach (var row in set.Value.Rows)
            {
                foreach (var column in set.Value.Columns)
                {
                    set.Value.Cell(row, column);
                }
            }
        }
        catch (FormulaException e)
        {
            return new CannotSaveDataSet.LayoutIsWrong(new LayoutProblem(0, e.Mistake, e.What));
        }
        catch (OverflowException)
        {
            return new CannotSaveDataSet.NumbersAreTooLarge();
        }

        return null;
    }
}

internal enum DataSetText
{
    Title,
    Source,
    Layout,
    Reason,
}

internal abstract record CannotSaveDataSet
{
    private CannotSaveDataSet() { }

    public sealed record TextIsMissing(DataSetText Text) : CannotSaveDataSet;

    public sealed record TextIsTooLong(DataSetText Text) : CannotSaveDataSet;

    public sealed record TextHoldsCprLikeNumber : CannotSaveDataSet;

    public sealed record LayoutIsWrong(LayoutProblem Problem) : CannotSaveDataSet;

    public sealed record NumbersAreTooLarge : CannotSaveDataSet;

    public sealed record DataSetIsUnknown : CannotSaveDataSet;

    public sealed record NothingHasChanged : CannotSaveDataSet;

    /// <param name="Newest">Somebody has corrected it since the draft was begun; this is their version.</param>
    public sealed record HasBeenCorrectedMeanwhile(int Newest) : CannotSaveDataSet;
}
