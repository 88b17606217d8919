using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Reading;

/// <summary>Finds the papers that the tests read: our own beside the tests, the real ones in a folder outside the project.</summary>
internal static class Papers
{
    public static string Invented(string name) => Path.Combine(ProjectRoot.Path, "tests", "Committees", "Reading", "papers", name);

    public static Paper ReadInvented(string name) => Read(Invented(name));

    /// <summary>The real paper whose name begins so; skips the test when the folder is not there.</summary>
    public static Paper ReadReal(string beginning) => Read(RealPath(beginning));

    /// <summary>The text of the real paper whose name begins so.</summary>
    public static PaperText RealText(string beginning) => TextOf(RealPath(beginning), File.ReadAllText(RealPath(beginning)));

    /// <summary>The lines of the real paper whose name begins so.</summary>
    public static List<string> RealLines(string beginning) => [.. File.ReadAllLines(RealPath(beginning))];

    private static string RealPath(string beginning)
    {
        Skip.If(ProjectRoot.RealPapers is null, "The real papers are not here: set LEDETRAAD_PAPERS to their folder.");
        return Directory.EnumerateFiles(ProjectRoot.RealPapers, beginning + "*.txt").Single();
    }

    public static Paper Read(string path) => new PaperReader().Read(TextOf(path, File.ReadAllText(path)));

    public static Paper ReadText(string text) => new PaperReader().Read(TextOf("paper.txt", text));

    public static PaperText TextOf(string name, string text) =>
        new(Path.GetFileName(name), new string('0', 64), text.Replace("\r", "", StringComparison.Ordinal).Split('\n'));
}
