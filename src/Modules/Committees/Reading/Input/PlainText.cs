using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Plain text as lines, one for each line of the file; a form feed becomes a line of its own.</summary>
internal static class PlainText
{
    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\n\r\f\v\u2028\u2029");

    public static Result<List<string>, CannotReadPaper> Read(string text, PaperInputLimits limits)
    {
        var lines = new PaperLines(limits);
        var rest = text.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny(LineEnds);
            var line = end < 0 ? rest : rest[..end];
            if (end < 0)
            {
                lines.Add(line.ToString());
                return lines.Finish(ContentKind.Text);
            }

            var isPageBreak = rest[end] == '\f';
            if (!isPageBreak || !line.IsWhiteSpace())
            {
                lines.Add(line.ToString());
            }

            if (isPageBreak)
            {
                lines.AddPageBreak();
            }

            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (isPair ? 2 : 1))..];
        }
    }
}
