namespace Ledetraad.Modules.Committees.Searching.Language;

internal static class Reversed
{
    /// <summary>The letters from the end.</summary>
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            (target, source) =>
            {
                source.CopyTo(target);
                target.Reverse();
            }
        );
}
