using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees;

/// <summary>The module's words: <c>CommitteesTexts.resx</c> in Danish, <c>CommitteesTexts.en.resx</c> in English. Keys are sorted by prefix.</summary>
internal static class CommitteesTexts
{
    public static readonly Texts T = new(typeof(CommitteesTexts));
}
