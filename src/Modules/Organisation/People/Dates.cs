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

    /// <summary>Day and time of something that happened.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.ToLocalTime().ToString("d. MMM yyyy HH:mm", System.Globalization.CultureInfo.CurrentCulture);
}
