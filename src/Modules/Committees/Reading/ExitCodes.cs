namespace Ledetraad.Modules.Committees.Reading;

/// <summary>What a command tells the program that called it (docs/formats.md).</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int FoundOrRefused = 1;
    public const int WrongUsage = 2;
    public const int CannotReadOrWrite = 3;
}
