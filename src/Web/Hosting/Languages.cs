using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Ledetraad.Web.Hosting;

/// <summary>The languages of the interface. Danish unless the visitor has chosen otherwise: the browser's wish does not count.</summary>
/// <remarks>The papers themselves stay in the language they were written in.</remarks>
internal static class Languages
{
    /// <summary>Name in the address (<c>?sprog=en</c>) and in the cookie of the same name.</summary>
    public const string Key = "sprog";

    /// <summary>Short name, its culture, and what it calls itself.</summary>
    public static readonly IReadOnlyList<(string Code, CultureInfo Culture, string Name)> All =
    [
        ("da", CultureInfo.GetCultureInfo("da-DK"), "Dansk"),
        ("en", CultureInfo.GetCultureInfo("en-GB"), "English"),
    ];

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(All[0].Culture);
        options.SupportedCultures = [.. All.Select(language => language.Culture)];
        options.SupportedUICultures = options.SupportedCultures;
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.Request)))];
    }

    /// <summary>The language named in the address, if it is one of ours.</summary>
    public static string? InAddress(HttpRequest request) => Known(request.Query[Key]);

    private static ProviderCultureResult? Chosen(HttpRequest request) =>
        (InAddress(request) ?? Known(request.Cookies[Key])) is { } code
            ? new ProviderCultureResult(All.First(language => language.Code == code).Culture.Name)
            : null;

    private static string? Known(string? code) => All.Any(language => language.Code == code) ? code : null;
}

/// <summary>Remembers a language chosen in the address, so that the next page is in it too.</summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    private static readonly CookieBuilder Cookie = new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
    };

    public Task InvokeAsync(HttpContext context)
    {
        if (Languages.InAddress(context.Request) is { } code)
        {
            context.Response.Cookies.Append(Languages.Key, code, Cookie.Build(context));
        }

        return next(context);
    }
}
