using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>The words of the kept figure check: its pages and its commands.</summary>
internal static class FindingsTexts
{
    public static readonly Texts T = new(typeof(FindingsTexts));
}
