using Ledetraad.Kernel;

namespace Ledetraad.App;

/// <summary>The host's words: <c>AppTexts.resx</c> in Danish, <c>AppTexts.en.resx</c> in English.</summary>
internal static class AppTexts
{
    public static readonly Texts T = new(typeof(AppTexts));
}
