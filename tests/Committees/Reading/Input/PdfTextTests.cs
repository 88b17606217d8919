using System.Diagnostics;
using System.Runtime.Versioning;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Input.Pdf;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Reading.Input;

/// <summary>The two papers were printed once from our own invented text with a browser.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PdfTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledetraad-pdf").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task A_paragraph_is_one_line_and_a_table_row_too()
    {
        RequirePdfToText();

        var lines = (await Reading.ReadAsync("referat.pdf", Paper("referat.pdf"))).Shown().Split('\n');

        Assert.Contains("REFERAT Arbejdsmarkedsudvalget d. 04-03-2025", lines);
        Assert.Contains(
            "Forvaltningen har opgjort forbruget pr. 1. februar og venter, at udvalgets område bruger lidt mindre end det, der er afsat i budgettet,"
                + " fordi der er færre på dagpenge end ventet, mens udgifterne til fleksjob stiger som forudsat.",
            lines
        );
        Assert.Equal(
            [
                "i 1.000 kr.|Budget 1)|Forventet regnskab|Forventet over- eller underskud",
                "Dagpenge til forsikrede ledige og andre ydelser til borgere, der står til rådighed|412.300|415.450|-3.150",
                "Fleksjob|88.000|87.500|500",
                "I alt|500.300|502.950|-2.650",
            ],
            lines.SkipWhile(line => !line.StartsWith("i 1.000 kr.", StringComparison.Ordinal)).Take(4)
        );
        Assert.Contains(
            "Virksomhedsbesøg|Konsulenterne besøger hver måned ti virksomheder og taler om praktik og løntilskud|Jobcenter Nord",
            lines
        );
        Assert.Contains("1. Første led i planen er at samle indsatsen hos ét team, så borgeren kun har én at tale med i kommunen", lines);
    }

    [SkippableFact]
    public async Task A_paragraph_goes_on_past_the_page_and_the_page_break_is_kept()
    {
        RequirePdfToText();

        var lines = (await Reading.ReadAsync("referat.pdf", Paper("referat.pdf"))).Shown().Split('\n');

        Assert.EndsWith(
            "brydes midt i. Slut.",
            lines.Single(line => line.StartsWith("Et afsnit,", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal(["Side 1 af 2", "¶", "Arbejdsmarkedsudvalget 04-03-2025"], lines.SkipWhile(line => line != "Side 1 af 2").Take(3));
    }

    [SkippableFact]
    public async Task Pages_of_pictures_have_no_text()
    {
        RequirePdfToText();

        Assert.Equal(
            new CannotReadPaper.DocumentHasNoText(ContentKind.Pdf),
            await Reading.RefusalAsync("skannet.pdf", Paper("skannet.pdf"))
        );
    }

    [SkippableFact]
    public async Task A_pdf_that_was_cut_is_damaged()
    {
        RequirePdfToText();

        Assert.IsType<CannotReadPaper.DocumentIsDamaged>(await Reading.RefusalAsync("x.pdf", Paper("referat.pdf")[..3000]));
    }

    [Fact]
    public async Task A_missing_program_is_named_with_what_to_install() =>
        Assert.Equal(new CannotReadPaper.ToolIsMissing("pdftotext", "poppler-utils"), await RefusalAsync("findes-ikke-her"));

    [Fact]
    public async Task A_program_that_never_ends_is_ended()
    {
        var started = Stopwatch.GetTimestamp();

        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Time, 1),
            await RefusalAsync(Script("while :; do :; done"), PaperInputLimits.Default with { MostTime = TimeSpan.FromSeconds(1) })
        );
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_program_that_prints_without_end_is_ended() =>
        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Output, 1),
            await RefusalAsync(Script("exec yes side"), PaperInputLimits.Default with { MostPdfOutput = 1 << 20 })
        );

    [Fact]
    public async Task A_program_that_takes_too_much_memory_is_ended() =>
        Assert.Equal(
            new CannotReadPaper.LimitIsExceeded(ReadingLimit.Memory, 64),
            await RefusalAsync(
                Script("head -c 500000000 /dev/zero | tail -n 1"),
                PaperInputLimits.Default with
                {
                    MostPdfMemory = 64 << 20,
                }
            )
        );

    [Fact]
    public async Task A_password_is_told_from_damage()
    {
        Assert.IsType<CannotReadPaper.DocumentIsLocked>(
            await RefusalAsync(Script("echo 'Command Line Error: Incorrect password' >&2; exit 1"))
        );
        Assert.Equal(
            new CannotReadPaper.DocumentIsDamaged(ContentKind.Pdf, "Syntax Error: Couldn't read xref table"),
            await RefusalAsync(Script("echo \"Syntax Error: Couldn't read xref table\" >&2; exit 1"))
        );
    }

    [Fact]
    public async Task A_file_name_is_never_part_of_a_command()
    {
        var path = Path.Combine(_folder, "$(touch spoor); -opw `x`.pdf");
        await File.WriteAllBytesAsync(path, "%PDF-1.4\n"u8.ToArray());

        await new PaperFileReader().ReadAsync(path, default);

        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("arbejds-", "løshed", "arbejdsløshed")]
    [InlineData("job-", "og uddannelse", "job- og uddannelse")]
    [InlineData("2024-", "2027", "2024-2027")]
    [InlineData("han sagde -", "og gik", "han sagde - og gik")]
    [InlineData("udgiften er 11.", "187 t.kr.", "udgiften er 11.187 t.kr.")]
    public void What_was_broken_at_the_end_of_a_line_is_joined(string line, string next, string whole) =>
        Assert.Equal(whole, Wrapping.Join(line, next));

    private static void RequirePdfToText() =>
        Skip.IfNot(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))),
            "pdftotext is missing: apt-get install poppler-utils"
        );

    private static byte[] Paper(string name) =>
        File.ReadAllBytes(Path.Combine(ProjectRoot.Path, "tests/Committees/Reading/Input/papers", name));

    private static async Task<CannotReadPaper> RefusalAsync(string program, PaperInputLimits? limits = null)
    {
        var result = await new PdfToText(limits ?? PaperInputLimits.Default, program).ReadAsync([1, 2, 3], default);
        return result.IsRefused(out var refusal) ? refusal : throw new InvalidOperationException("It was read.");
    }

    private string Script(string body)
    {
        var path = Path.Combine(_folder, "pdftotext");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
