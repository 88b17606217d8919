using System.Globalization;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading;

public sealed class PapersReadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledetraad-laes").FullName;
    private readonly StringWriter _error = new();
    private readonly PapersRead _reading;

    public PapersReadTests() => _reading = new PapersRead(new PaperReader(), new PaperFileReader(), _error);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Many_papers_come_in_the_order_they_were_asked_for()
    {
        List<string> paths = [.. Enumerable.Range(0, 40).Select(i => Make($"{i:00}.txt", new string('x', 1 + ((40 - i) * 2000))))];

        Assert.Equal(paths, (await ReadAsync([.. paths])).Select(paper => paper.Source.File));
        Assert.Equal((ExitCodes.Done, ""), (_reading.ExitCode, _error.ToString()));
    }

    [Fact]
    public async Task A_paper_that_is_no_good_is_told_and_the_others_are_read()
    {
        var (good, bad) = (Make("a.txt", "Godkendt."), Make("b.txt", """{"error":"x"}"""));

        Assert.Equal(good, Assert.Single(await ReadAsync(bad, good)).Source.File);
        Assert.StartsWith($"{bad}: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.FoundOrRefused, _reading.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_from_one_that_is_no_good()
    {
        Assert.Empty(await ReadAsync(Path.Combine(_folder, "findes-ikke.txt"), Make("tom.txt", "")));

        Assert.Equal(ExitCodes.CannotReadOrWrite, _reading.ExitCode);
    }

    [Fact]
    public async Task What_a_folder_holds_besides_papers_is_told_and_no_refusal()
    {
        Make("a.txt", "Godkendt.");
        var picture = Make("b.png", "x");

        Assert.Single(await ReadAsync(_folder));
        Assert.StartsWith($"{picture}: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, _reading.ExitCode);
    }

    [Fact]
    public async Task A_text_file_that_holds_html_is_read_with_a_remark()
    {
        Assert.Single(await ReadAsync(Make("a.txt", "<html><p>Godkendt.</p></html>")));

        Assert.Contains("HTML", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, _reading.ExitCode);
    }

    [Fact]
    public async Task The_overview_names_head_items_and_how_much_was_placed()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
        var path = Make(
            "referat.txt",
            """
            REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 04-03-2025

            Mødedato Tirsdag d. 4. marts 2025 kl. 13:00

            Mødested Rådhuset, lokale 2

            Punkt 12: Budgetkontrol pr. 1. februar 2025

            25-000123

            Beslutning Arbejdsmarkedsudvalget den 04-03-2025

            Godkendt.
            """
        );

        var lines = PaperOverview.Of(Assert.Single(await ReadAsync(path))).Split('\n');

        Assert.Equal(path, lines[0]);
        Assert.Contains(
            "Arbejdsmarkedsudvalget · tirsdag den 4. marts 2025 · kl. 13.00 · Rådhuset, lokale 2",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.Equal("  12. Budgetkontrol pr. 1. februar 2025 · sag 25-000123 · Godkendt", lines[2]);
        Assert.StartsWith("  Punkter: 1. Placeret: ", lines[3], StringComparison.Ordinal);
    }

    private string Make(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private async Task<List<Paper>> ReadAsync(params string[] paths)
    {
        var papers = new List<Paper>();
        await foreach (var paper in _reading.ReadAsync(paths, CancellationToken.None))
        {
            papers.Add(paper);
        }

        return papers;
    }
}
