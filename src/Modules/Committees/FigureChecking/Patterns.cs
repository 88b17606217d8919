namespace Ledetraad.Modules.Committees.FigureChecking;

internal static class Patterns
{
    /// <summary>No sentence takes a pattern a thousandth of this; a text made to do so is left unchecked (<see cref="FigureCheck"/>).</summary>
    public const int Timeout = 1000;
}
