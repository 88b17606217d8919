using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading.Input;

public sealed class PaperFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledetraad-filer").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_its_papers_by_name_and_lists_what_it_passes_over()
    {
        Make("b.pdf", "a.txt", "regneark.xlsx", ".skjult", "2024/referat.DOCX", "2024/tom/.keep", "side.htm");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "ring"), _folder);

        Assert.Equal(
            [
                (".skjult", WhySkipped.Hidden),
                ("a.txt", null),
                ("b.pdf", null),
                ("regneark.xlsx", WhySkipped.KindIsNotRead),
                ("side.htm", null),
                ("2024/referat.DOCX", null),
                ("2024/tom/.keep", WhySkipped.Hidden),
                ("ring", (WhySkipped?)WhySkipped.Link),
            ],
            PaperFiles.Expand([_folder]).Select(file => (Path.GetRelativePath(_folder, file.Path), file.Skipped))
        );
    }

    [Fact]
    public void What_is_named_keeps_its_order_and_is_read_whatever_it_is_called() =>
        Assert.Equal(
            [new PaperFile("z.dat", null), new PaperFile("-", null), new PaperFile("a.txt", null)],
            PaperFiles.Expand(["z.dat", "-", "a.txt"])
        );

    [Fact]
    public void An_empty_folder_is_listed() =>
        Assert.Equal([new PaperFile(_folder, WhySkipped.FolderHasNoPapers)], PaperFiles.Expand([_folder]));

    private void Make(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }
}
