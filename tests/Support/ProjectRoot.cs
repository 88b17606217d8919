namespace Ledetraad.Tests.Support;

/// <summary>Where the project's own files lie when a test needs them.</summary>
public static class ProjectRoot
{
    private static readonly Lazy<string> Found = new(Find);

    public static string Path => Found.Value;

    /// <summary>The real papers: the folder in LEDETRAAD_PAPERS, by default beside the project; null when it is not there.</summary>
    public static string? RealPapers
    {
        get
        {
            var folder =
                Environment.GetEnvironmentVariable("LEDETRAAD_PAPERS") ?? System.IO.Path.Combine(Path, "..", "shared", "data", "minutes");
            return Directory.Exists(folder) ? System.IO.Path.GetFullPath(folder) : null;
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Ledetraad.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Not below a folder with Ledetraad.slnx.");
    }
}
