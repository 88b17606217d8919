using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Which of the two collections of phrasings a paper is written with.</summary>
internal enum PhrasingSet
{
    /// <summary>Whoever works on the check may look at it.</summary>
    Open,

    /// <summary>Nobody who works on the check looks at it.</summary>
    HeldBack,
}

/// <summary>Our own ways of saying each relation, in Danish.</summary>
internal sealed class Phrasings
{
    /// <summary>Set to a file, the relations that it phrases are said as it says them in the open half.</summary>
    private const string FileVariable = "LEDETRAAD_BENCH_PHRASINGS";

    private static readonly Phrasings Open = new("phrasings.da.txt", Environment.GetEnvironmentVariable(FileVariable));
    private static readonly Phrasings HeldBack = new("phrasings-held-back.da.txt");

    private readonly Dictionary<string, IReadOnlyList<string>> _of;

    private Phrasings(string resource, string? file = null)
    {
        _of = Phrases.Sections(resource);
        foreach (var (head, phrasings) in file is null ? [] : Phrases.SectionsOf(File.ReadAllText(file)))
        {
            _of[head] = phrasings;
        }
    }

    public static Phrasings Of(PhrasingSet set) => set == PhrasingSet.Open ? Open : HeldBack;

    /// <param name="head">Name of a relation, or of filling text: <c>filler</c>, <c>title</c> …</param>
    public IReadOnlyList<string> For(string head) => _of[head];
}
