namespace Ledetraad.Web.Tables;

/// <summary>Keeps a text cell from being taken for a formula by the program that opens the file.</summary>
/// <remarks>
/// Source: OWASP, "CSV Injection" (read 2026-11-21). Titles and names come from papers that anybody may have written. Numbers are written
/// as numbers and do not come through here.
/// </remarks>
internal static class FormulaGuard
{
    public static string Neutralise(string text)
    {
        var first = text.AsSpan().TrimStart(" \u00A0\uFEFF\u200B");
        return first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' or '|'
            ? "'" + text
            : text;
    }
}
