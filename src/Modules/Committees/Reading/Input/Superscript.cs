namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Raised note marks and exponents as their own characters, so that <c>1.421¹</c> is never read as 14,211.</summary>
internal static class Superscript
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";

    /// <summary>The text raised when each of its characters has a raised form; else as it is.</summary>
    public static string Of(string text) =>
        text.All(c => c == ' ' || Plain.Contains(c, StringComparison.Ordinal))
            ? string.Concat(text.Select(c => c == ' ' ? c : Raised[Plain.IndexOf(c, StringComparison.Ordinal)]))
            : text;
}
