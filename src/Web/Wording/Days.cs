using System.Globalization;
using Ledetraad.Kernel;

namespace Ledetraad.Web.Wording;

/// <summary>Dates in the words of the language of the request, and as people type them.</summary>
public static class Days
{
    private const string InField = "yyyy-MM-dd";

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private static readonly string[] Typed = [InField, "d.M.yyyy", "d-M-yyyy", "d/M/yyyy", "d. M. yyyy", "d. MMMM yyyy", "d. MMM yyyy"];

    /// <summary><c>tirsdag den 4. marts 2025</c>.</summary>
    public static string Long(DateOnly day) => day.ToString(WebTexts.T["DateLong"], CultureInfo.CurrentCulture);

    /// <summary><c>4. marts 2025</c>.</summary>
    public static string Plain(DateOnly day) => day.ToString(WebTexts.T["DatePlain"], CultureInfo.CurrentCulture);

    /// <summary><c>kl. 13.00</c>.</summary>
    public static string Clock(TimeOnly time) => time.ToString(WebTexts.T["Clock"], CultureInfo.CurrentCulture);

    /// <summary>A day as a date field sends it, or as it is typed where there are none: <c>2026-12-24</c>, <c>24.12.2026</c>, <c>24-12-2026</c>. Null for what is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Typed, Danish, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a date field has it: <c>2026-12-24</c>; empty for none.</summary>
    public static string ForField(DateOnly? day) => day?.ToString(InField, CultureInfo.InvariantCulture) ?? "";
}
