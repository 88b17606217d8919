using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Tells what a text is: a paper in plain words, a web page, or something made for programs.</summary>
internal static partial class TextRecognition
{
    private const int Beginning = 64 * 1024;

    /// <param name="namedHtml">Whether the file's name says that it is a web page; then any tag is enough.</param>
    public static ContentKind Of(string text, bool namedHtml)
    {
        var beginning = text.Length > Beginning ? text[..Beginning] : text;
        var content = SkipProlog(beginning, out var hasXmlMark);
        return HasTooManyControlCharacters(beginning) ? ContentKind.Binary
            : HtmlBeginning().IsMatch(content) || (namedHtml && AnyTag().IsMatch(text)) ? ContentKind.Html
            : content.StartsWith("<svg", StringComparison.OrdinalIgnoreCase) ? ContentKind.Image
            : hasXmlMark || XmlBeginning().IsMatch(content) ? ContentKind.Xml
            : IsJson(content) ? ContentKind.Json
            : IsEmail(content) ? ContentKind.Email
            : ContentKind.Text;
    }

    /// <summary>Past blanks, comments and processing instructions to the first thing of weight.</summary>
    private static string SkipProlog(string text, out bool hasXmlMark)
    {
        var rest = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        hasXmlMark = rest.StartsWith("<?xml", StringComparison.Ordinal);
        while (rest.StartsWith("<?", StringComparison.Ordinal) || rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var mark = rest[1] == '?' ? "?>" : "-->";
            var end = rest.IndexOf(mark, StringComparison.Ordinal);
            rest = end < 0 ? [] : rest[(end + mark.Length)..].TrimStart();
        }

        return rest.ToString();
    }

    private static bool HasTooManyControlCharacters(string text)
    {
        var controls = text.Count(c => c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\v')));
        return controls > 2 + (text.Length / 50);
    }

    private static bool IsJson(string text)
    {
        if (text is not (['{', ..] or ['[', ..]))
        {
            return false;
        }

        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text),
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 1000 })
        );
        try
        {
            var tokens = 0;
            while (reader.Read())
            {
                tokens++;
            }

            return tokens > 1;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A block of header lines at the top, among them one that only mail programs write.</summary>
    private static bool IsEmail(string text)
    {
        var headers = text.Split('\n')
            .TakeWhile(line => line.Trim().Length > 0)
            .Select(line => MailHeader().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value.ToUpperInvariant())
            .ToHashSet();
        return headers.Count >= 2 && headers.Overlaps(["MIME-VERSION", "MESSAGE-ID", "RECEIVED", "RETURN-PATH", "CONTENT-TYPE"]);
    }

    [GeneratedRegex(
        @"\A<(?:!doctype\s+html\b|(?:html|head|body|title|meta|link|base|style|script|div|p|h[1-6]|table|ul|ol|dl|span|article|section|main|header|nav|form|a|b|i|u|strong|em|br|hr|center|font|img)[\s/>])|^\s{0,100}<(?:!doctype\s+html|html)[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex HtmlBeginning();

    [GeneratedRegex(
        @"</?(?:p|div|br|h[1-6]|table|tr|td|th|ul|ol|li|span|b|i|u|strong|em|a|body|html|font)(?:\s[^<>]{0,1000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex AnyTag();

    [GeneratedRegex(
        @"\A<(?:!DOCTYPE\s|[A-Za-z][\w:.-]{0,100}(?:\s+[\w:.-]{1,100}\s*=\s*[""'][^<>]*)?/?>\s*<)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex XmlBeginning();

    [GeneratedRegex(
        @"^(?<name>From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To|X-[A-Za-z-]{1,60}):",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex MailHeader();
}
