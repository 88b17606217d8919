using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>The words of the public pages.</summary>
internal static class BrowsingTexts
{
    public static readonly Texts T = new(typeof(BrowsingTexts));
}
