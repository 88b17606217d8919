using Ledetraad.Modules.Organisation.People.ShowingPeople;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>Times from one day to another, both included, in words.</summary>
internal static class Dates
{
    public static Span Place(DateOnly today, DateOnly from, DateOnly? until) =>
        from > today ? Span.Coming
        : until < today ? Span.Past
        : Span.Now;

    public static string Words(DateOnly from, DateOnly? until) =>
        until is { } last ? T["Dates.FromTo", Days.Plain(from), Days.Plain(last)] : T["Dates.From", Days.Plain(from)];

    public static string Words(Span place) => T[$"Span.{place}"];

    /// <summary>As a date field of a form sends it.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public static string ForField(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
