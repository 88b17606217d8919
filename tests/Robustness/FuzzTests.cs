using Ledetraad.Bench.Robustness;

namespace Ledetraad.Robustness.Tests;

/// <summary>The small run of what <c>./bench/run robustness --size full</c> does with tens of thousands.</summary>
public class FuzzTests
{
    private const int Seed = 7;

    [Fact]
    public void The_reader_answers_every_spoiled_paper_and_counts_no_character_twice() =>
        Assert.Equal("", Text(new ReaderFuzz(Seed).Run(250, CancellationToken.None)));

    [Theory]
    [InlineData(".txt", 80)]
    [InlineData(".html", 60)]
    [InlineData(".docx", 80)]
    [InlineData(".pdf", 20)]
    public async Task A_damaged_file_is_read_or_refused_and_never_fails(string extension, int files) =>
        Assert.Equal("", Text(await new FileFuzz(Seed).RunAsync(extension, files, CancellationToken.None)));

    private static string Text(FuzzReport report) => string.Join(Environment.NewLine, report.Faults);
}
