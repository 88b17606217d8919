using System.Globalization;

namespace Ledetraad.Modules.Organisation.Auditing;

/// <summary>When a deed was done, in words.</summary>
internal static class Moments
{
    /// <summary>To the second, on the town's clock.</summary>
    public static string Of(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
