namespace Ledetraad.Web.Wording;

/// <summary>A place in a text of a paper that something on the page speaks of: it is marked, and leads there.</summary>
/// <param name="Start">In the Markdown.</param>
/// <param name="Id">The place's own address on the page.</param>
/// <param name="Href">Where on the page it is spoken of: <c>#finding-1</c>.</param>
/// <param name="Hint">Said by a screen reader behind the marked words.</param>
public sealed record TextMark(int Start, int Length, string Id, string Href, string Hint);
