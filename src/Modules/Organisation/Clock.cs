namespace Ledetraad.Modules.Organisation;

internal static class Clock
{
    /// <summary>Roles and seats begin and end with a day, as the town's clock has it.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
