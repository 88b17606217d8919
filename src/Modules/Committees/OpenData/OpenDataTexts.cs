using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>The words of the open data and of the page that explains them.</summary>
internal static class OpenDataTexts
{
    public static readonly Texts T = new(typeof(OpenDataTexts));
}
