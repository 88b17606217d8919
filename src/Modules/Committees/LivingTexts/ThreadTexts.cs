using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>The words of living text: what is wrong with an embedded figure, the thread page, the picker.</summary>
internal static class ThreadTexts
{
    public static readonly Texts T = new(typeof(ThreadTexts));
}
