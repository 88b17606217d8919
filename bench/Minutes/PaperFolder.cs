using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.Minutes;

/// <summary>Generated papers written as files.</summary>
internal sealed record PaperFolder(IReadOnlyList<string> Files, IReadOnlyList<PaperFacts> Facts, long Bytes)
{
    public const int Seed = 4711;

    public static PaperFolder Write(string folder, int count)
    {
        var generator = new PaperGenerator(Seed);
        var files = new List<string>(count);
        var facts = new List<PaperFacts>(count);
        foreach (var paper in generator.Papers(count))
        {
            var file = Path.Combine(folder, paper.FileName);
            File.WriteAllText(file, paper.Text);
            files.Add(file);
            facts.Add(paper.Facts);
        }

        return new PaperFolder(files, facts, files.Sum(f => new FileInfo(f).Length));
    }
}
