namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>A path that was asked for, directly or through its folder.</summary>
/// <param name="Skipped">Why it is not read; null when it is to be read.</param>
internal sealed record PaperFile(string Path, WhySkipped? Skipped)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;
}

internal enum WhySkipped
{
    KindIsNotRead,
    Hidden,

    /// <summary>A link to a folder: it could lead in a ring.</summary>
    Link,
    FolderIsClosed,
    FolderHasNoPapers,
}

/// <summary>From what was written on the command line to the files that it means.</summary>
internal static class PaperFiles
{
    /// <summary>What is read from a folder; a file named on its own is read whatever it is called.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".txt", ".md", ".pdf", ".docx", ".html", ".htm"];

    /// <summary>Files in the order given; a folder's by name, with those of its folders after them. What is skipped is listed.</summary>
    public static IEnumerable<PaperFile> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(path =>
            path != PaperFile.StandardInput && Directory.Exists(path) ? InFolder(path) : [new PaperFile(path, Skipped: null)]
        );

    private static IReadOnlyList<PaperFile> InFolder(string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (UnauthorizedAccessException)
        {
            return [new PaperFile(folder, WhySkipped.FolderIsClosed)];
        }

        List<PaperFile> files =
        [
            .. entries
                .OrderBy(entry => entry is DirectoryInfo)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .SelectMany(entry => Entry(Path.Combine(folder, entry.Name), entry)),
        ];
        return files.Count > 0 ? files : [new PaperFile(folder, WhySkipped.FolderHasNoPapers)];
    }

    private static IReadOnlyList<PaperFile> Entry(string path, FileSystemInfo entry) =>
        entry.Name.StartsWith('.') ? [new PaperFile(path, WhySkipped.Hidden)]
        : entry is not DirectoryInfo ? [new PaperFile(path, IsRead(path) ? null : WhySkipped.KindIsNotRead)]
        : entry.LinkTarget is not null ? [new PaperFile(path, WhySkipped.Link)]
        : InFolder(path);

    private static bool IsRead(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
