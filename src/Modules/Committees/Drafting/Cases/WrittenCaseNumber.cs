using Ledetraad.Modules.Committees.Importing;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>A case number that somebody writes: our own from elsewhere, or another municipality's.</summary>
internal static class WrittenCaseNumber
{
    private const int Longest = 60;

    /// <summary>Letters and digits with the signs that municipalities put between them; never like a CPR number.</summary>
    public static bool IsOne(string number) =>
        number.Length <= Longest
        && number.Any(char.IsAsciiDigit)
        && number.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.' or '/' or '_' or ' ')
        && !CprLikeNumbers.Contains(number);
}
