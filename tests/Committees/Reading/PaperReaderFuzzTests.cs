using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading;

/// <summary>Damaged papers: whatever the text, the reader answers, and its account holds.</summary>
public class PaperReaderFuzzTests
{
    private const int Rounds = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_papers_are_read_without_fail(int seed)
    {
        var random = new Random(seed);
        var texts = Directory.EnumerateFiles(Papers.Invented(""), "*.txt").Order().Select(File.ReadAllText).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(texts[random.Next(texts.Length)], random);

            var paper = new PaperReader().Read(new PaperText("f", "0", damaged));
            PaperJson.Write(Stream.Null, [paper]);

            Assert.InRange(paper.Source.Placed, 0, paper.Source.Characters);
            Assert.Equal(damaged.Sum(line => line.Count(c => !char.IsWhiteSpace(c))), paper.Source.Characters);
        }
    }

    [Fact]
    public void One_line_of_a_whole_paper_many_times_over_is_read()
    {
        var text = string.Concat(Enumerable.Repeat(File.ReadAllText(Papers.Invented("mosebaek-council.txt")).ReplaceLineEndings(" "), 500));

        var paper = Papers.ReadText(text);

        Assert.Single(paper.Items);
        Assert.Equal(paper.Source.Characters, paper.Source.Placed);
    }

    [Theory]
    [InlineData("{0}. Titel")]
    [InlineData("Indstilling")]
    [InlineData("Økonomiudvalget, 13.06.2023")]
    [InlineData("a\t{0}\t5")]
    [InlineData("((((((((((((((((((((((((((")]
    [InlineData("Fraværende: Navn Navnesen{0}, Anden Navnesen{0}")]
    public void Time_grows_no_faster_than_the_text(string line)
    {
        Read(2_000);
        var few = Allocated(() => Read(5_000));
        var many = Allocated(() => Read(50_000));

        Assert.True(many < few * 25, $"{many} bytes for ten times the lines that took {few}");

        void Read(int lines) =>
            new PaperReader().Read(new PaperText("f", "0", [.. Enumerable.Range(0, lines).Select(i => string.Format(null, line, i))]));
    }

    private static long Allocated(Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<string> Damage(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        switch (random.Next(5))
        {
            case 0:
                return [.. lines.OrderBy(_ => random.Next())];
            case 1:
                return [.. text[..random.Next(text.Length)].Split('\n')];
            case 2:
                var letters = text.ToCharArray();
                for (var i = 0; i < letters.Length / 15; i++)
                {
                    letters[random.Next(letters.Length)] = (char)random.Next(1, 0x2200);
                }

                return [.. new string(letters).Split('\n')];
            case 3:
                return [.. lines.Select(line => random.Next(4) == 0 ? line.Replace(' ', '\t') : line)];
            default:
                return [string.Join(' ', lines)];
        }
    }
}
