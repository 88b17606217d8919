using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.FigureChecking.AcrossItems;

/// <summary>An item with its text made ready, so that what stands in one item can be held against what stands in another.</summary>
internal sealed record NumberedText(PaperItem Item, ItemText Text);
