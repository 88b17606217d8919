namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads a line that holds nothing but names of files, as web systems print attachments.</summary>
internal static class FileNames
{
    private static readonly string[] Endings =
    [
        ".pdf",
        ".docx",
        ".doc",
        ".xlsx",
        ".xls",
        ".pptx",
        ".ppt",
        ".msg",
        ".jpg",
        ".png",
        ".odt",
        ".rtf",
        ".zip",
    ];
    private static readonly string[] Icons = ["application/pdf icon ", "application/vnd icon ", "PDF icon ", "File icon ", "Hent "];

    public static bool TryRead(string line, List<string> files)
    {
        var text = line.AsSpan();
        foreach (var icon in Icons)
        {
            text = text.StartsWith(icon, StringComparison.OrdinalIgnoreCase) ? text[icon.Length..] : text;
        }

        if (text.Length > 300 || !EndsAsFile(text))
        {
            return false;
        }

        var found = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var isEnd = at == text.Length || char.IsWhiteSpace(text[at]);
            if (isEnd && EndsAsFile(text[start..at]))
            {
                found.Add(text[start..at].Trim().ToString());
                start = at;
            }
        }

        files.AddRange(found);
        return true;
    }

    private static bool EndsAsFile(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
