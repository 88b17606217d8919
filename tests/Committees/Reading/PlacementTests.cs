using System.Text;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Committees.Tests.Reading;

public class PlacementTests
{
    [Fact]
    public void What_is_nowhere_told_is_listed_with_its_line()
    {
        var source = Papers
            .ReadText("REFERAT Byrådet d. 04-03-2025\n\nvejret var fint den dag.\n\nPunkt 1: Lån\n\nBeslutning\n\nGodkendt.")
            .Source;

        Assert.Equal(new UnplacedLine(3, "vejret var fint den dag."), Assert.Single(source.Unplaced));
        Assert.Equal(source.Characters - "vejretvarfintdendag.".Length, source.Placed);
    }

    /// <summary>Every word of a placed paper stands in what is printed, save the furniture that each paper is known to have.</summary>
    [Theory]
    [InlineData(
        "aalevad-first-agenda",
        "Mødedato Tirsdag Mødested Mødedeltagere Indholdsfortegnelse Politisk behandling REFERAT Fravær Fraværende Punkt september godkender"
    )]
    [InlineData(
        "mosebaek-council",
        "Referat Dato Tirsdag Tid Sted ÅBNE SAGER LUKKEDE Sagsnr Fraværende Afbud Ingen Imod stemte Punkt februar"
    )]
    public void Placement_is_honest(string file, string furniture)
    {
        var paper = Papers.ReadInvented(file + ".txt");
        using var json = new MemoryStream();
        PaperJson.Write(json, [paper]);
        var told = Encoding.UTF8.GetString(json.ToArray());
        var known = furniture.Split(' ').ToHashSet();

        var words = File.ReadAllText(Papers.Invented(file + ".txt"))
            .Split(
                [' ', '\n', '\t', ',', '.', ':', ';', '(', ')', '<', '>', '/', '*', '[', ']', '"'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Where(word => word.Length > 2 && word.All(char.IsLetter) && !known.Contains(word));

        Assert.Equal(paper.Source.Characters, paper.Source.Placed);
        Assert.All(words, word => Assert.Contains(word, told, StringComparison.Ordinal));
    }
}
