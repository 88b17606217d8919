using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading.Input;

/// <summary>Reads made-up files as the commands do, and shows tabs and page breaks so that they can be compared.</summary>
internal static class Reading
{
    public static Task<PaperText> ReadAsync(string name, string content) => ReadAsync(name, Encoding.UTF8.GetBytes(content));

    public static async Task<PaperText> ReadAsync(string name, byte[] content)
    {
        var result = await new PaperFileReader().ReadAsync(new MemoryStream(content), name, CancellationToken.None);
        return result.IsRefused(out var refusal) ? throw new InvalidOperationException(PaperRefusalTexts.Explain(refusal)) : result.Value;
    }

    public static Task<CannotReadPaper> RefusalAsync(string name, string content) => RefusalAsync(name, Encoding.UTF8.GetBytes(content));

    public static Task<CannotReadPaper> RefusalAsync(string name, byte[] content) => RefusalAsync(name, new MemoryStream(content));

    public static async Task<CannotReadPaper> RefusalAsync(string name, Stream content, PaperInputLimits? limits = null)
    {
        limits ??= PaperInputLimits.Default;
        var result = await new PaperFileReader(limits, new(limits)).ReadAsync(content, name, CancellationToken.None);
        return result.IsRefused(out var refusal) ? refusal : throw new InvalidOperationException("It was read.");
    }

    /// <summary>The text in one string: <c>|</c> for a tab, <c>¶</c> for a page break.</summary>
    public static string Shown(this PaperText text) =>
        string.Join('\n', text.Lines).Replace('\t', '|').Replace(PaperText.PageBreak, "¶", StringComparison.Ordinal);
}
