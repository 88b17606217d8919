using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Drafting;

/// <summary>The words of the rooms where cases are prepared.</summary>
internal static class DraftingTexts
{
    public static readonly Texts T = new(typeof(DraftingTexts));
}
