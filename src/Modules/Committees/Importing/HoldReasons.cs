namespace Ledetraad.Modules.Committees.Importing;

/// <summary>Why a version waits for a person; told to staff, and never with the number itself.</summary>
internal static class HoldReasons
{
    public static string CprLikeNumber(string item) => $"cpr:{item}";
}
