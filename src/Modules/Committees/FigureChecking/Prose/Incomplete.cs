using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Words by which a list says that it does not name all that there are: such a list cannot be counted.</summary>
internal static partial class Incomplete
{
    public static bool Says(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:blandt andet|bl\.a\.|f\.eks\.|fx|eksempelvis|herunder|særligt|især|primært|m\.fl\.|m\.m\.|m\.v\.|mv\.|osv\.|etc\.|samt andre|heriblandt|de[nt]? (?:\p{L}+ )?(?:største|hyppigste|vigtigste|væsentligste)|heraf|hvoraf(?! (?:hver|alle))|(?<!\b(?:flere|til|for) )eller)(?=\W|$)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex Pattern();
}
