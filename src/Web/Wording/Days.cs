using System.Globalization;
using Ledetraad.Kernel;

namespace Ledetraad.Web.Wording;

/// <summary>Dates in the words of the language of the request.</summary>
public static class Days
{
    /// <summary><c>tirsdag den 4. marts 2025</c>.</summary>
    public static string Long(DateOnly day) => day.ToString(WebTexts.T["DateLong"], CultureInfo.CurrentCulture);

    /// <summary><c>4. marts 2025</c>.</summary>
    public static string Plain(DateOnly day) => day.ToString(WebTexts.T["DatePlain"], CultureInfo.CurrentCulture);

    /// <summary><c>kl. 13.00</c>.</summary>
    public static string Clock(TimeOnly time) => time.ToString(WebTexts.T["Clock"], CultureInfo.CurrentCulture);
}
