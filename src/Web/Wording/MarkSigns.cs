using System.Net;
using System.Text;

namespace Ledetraad.Web.Wording;

/// <summary>Carries marks through Markdown as private signs in the text, one before and one behind the marked words.</summary>
/// <remarks>A paper that holds such signs itself is shown without them: nobody can write a mark.</remarks>
internal static class MarkSigns
{
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    public static string Set(string markdown, IReadOnlyList<TextMark> marks)
    {
        var clean = markdown.Replace(Begin, '\uFFFD').Replace(End, '\uFFFD');
        if (marks.Count == 0)
        {
            return clean;
        }

        var text = new StringBuilder(clean.Length + 2 * marks.Count);
        var at = 0;
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            text.Append(clean, at, mark.Start - at).Append(Begin).Append(clean, mark.Start, mark.Length).Append(End);
            at = mark.Start + mark.Length;
        }

        return text.Append(clean, at, clean.Length - at).ToString();
    }

    /// <summary>The signs come in the order of the text, so the first is the first mark's.</summary>
    public static string ToHtml(string html, IReadOnlyList<TextMark> marks)
    {
        if (marks.Count == 0)
        {
            return html;
        }

        var text = new StringBuilder(html.Length + 100 * marks.Count);
        using var next = marks.OrderBy(mark => mark.Start).GetEnumerator();
        foreach (var character in html)
        {
            switch (character)
            {
                case Begin when next.MoveNext():
                    text.Append($"<mark id=\"{Encode(next.Current.Id)}\"><a href=\"{Encode(next.Current.Href)}\">");
                    break;
                case End:
                    text.Append($"<span class=\"sr-only\"> ({Encode(next.Current.Hint)})</span></a></mark>");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        return text.ToString();
    }

    public static string Without(string text) =>
        text.Replace(Begin.ToString(), "", StringComparison.Ordinal).Replace(End.ToString(), "", StringComparison.Ordinal);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
