using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class InputFuzzTests
{
    [Fact]
    public async Task Files_that_are_almost_right_are_read_or_refused()
    {
        var reader = new PaperFileReader();

        var failures = await new FuzzedFiles(Samples()).RunAsync(
            seed: 1,
            count: 200,
            longest: TimeSpan.FromSeconds(20),
            (name, content, stop) => reader.ReadAsync(new MemoryStream(content), name, stop)
        );

        Assert.Empty(failures);
    }

    private static IReadOnlyList<(string Name, byte[] Content)> Samples() =>
        [
            (
                "referat.txt",
                Encoding.UTF8.GetBytes("REFERAT\nMødedato 4. marts 2025\n\nPunkt 1: Budget\ni 1.000 kr.\tBudget\nDrift\t100\n\fGodkendt.\n")
            ),
            (
                "referat.html",
                Encoding.UTF8.GetBytes(
                    "<!doctype html><h1>Referat</h1><ul><li>at <b>A</b><li>at B</ul><table><tr><th>Å<th colspan=2>Æ<tr><td>1<td>2<td>3</table>"
                )
            ),
            (
                "referat.docx",
                WordFile.Of([WordFile.Paragraph("Referat"), WordFile.Item("at A", 1), WordFile.Table("a|b", "1|2")], WordFile.AddLists)
            ),
            ("referat.pdf", File.ReadAllBytes(Path.Combine(ProjectRoot.Path, "tests/Committees/Reading/Input/papers/referat.pdf"))),
        ];
}
