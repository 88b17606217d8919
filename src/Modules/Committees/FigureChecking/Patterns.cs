using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking;

internal static partial class Patterns
{
    /// <summary>No sentence takes a pattern a thousandth of this, even on a busy machine; a text made to do so is left unchecked (<see cref="FigureCheck"/>).</summary>
    public const int Timeout = 10_000;

    public const string SmallNumber = "to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv";

    public const string Month = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.None, Timeout)]
    public static partial Regex Year();

    /// <summary>Of this century: what plans and accounts are of.</summary>
    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.None, Timeout)]
    public static partial Regex RecentYear();
}
