using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>The few attributes that say something about how a page's text reads.</summary>
internal static partial class HtmlAttributes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read = FrozenSet
        .Create(StringComparer.OrdinalIgnoreCase, "aria-hidden", "colspan", "hidden", "role", "rowspan", "start", "style", "type", "value")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> NeverText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "audio",
        "canvas",
        "datalist",
        "del",
        "head",
        "iframe",
        "math",
        "nav",
        "noframes",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video"
    );

    public static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => Read.Contains(name.Span);

    /// <summary>Not for a reader: scripts, navigation, what is marked as hidden, and text that was struck out.</summary>
    public static bool IsLeftOut(IElement element) =>
        NeverText.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || string.Equals(element.GetAttribute("role"), "navigation", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    public static bool HasNoMarker(IElement list) => list.GetAttribute("style") is { } style && NoMarker().IsMatch(style);

    public static int Number(IElement element, string name, int otherwise) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    [GeneratedRegex(
        @"(?:display\s*:\s*none|visibility\s*:\s*hidden)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Invisible();

    [GeneratedRegex(
        @"list-style(?:-type)?\s*:[^;]{0,100}\bnone\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoMarker();
}
