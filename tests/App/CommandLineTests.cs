using Ledetraad.App.CommandLine;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>The command line from outside: what it prints where, and its exit codes.</summary>
[Collection("console")]
public class CommandLineTests
{
    [Fact]
    public async Task Help_is_in_Danish_and_names_every_verb()
    {
        var (code, output, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.Contains("Kommandoer:", output, StringComparison.Ordinal);
        foreach (var verb in new[] { "demo", "serve", "doctor", "audit", "municipality", "import", "minutes" })
        {
            Assert.Contains($"  {verb}", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("import", "minutes")]
    [InlineData("import", "kle")]
    [InlineData("minutes", "read")]
    [InlineData("minutes", "held")]
    [InlineData("check")]
    [InlineData("check", "aside")]
    public async Task Help_is_given_on_a_verb_that_is_not_called_right(params string[] verb)
    {
        var (code, output, error) = await RunAsync([.. verb, "--help"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"./ledetraad {string.Join(' ', verb)} ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("findesikke")]
    [InlineData("import", "minutes")]
    [InlineData("import", "minutes", "mappe")]
    [InlineData("municipality", "add")]
    [InlineData("demo", "--port", "abc")]
    public async Task Wrong_usage_is_explained_in_Danish_on_standard_error_with_exit_code_2(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("Brug: ./ledetraad", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Cannot", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_municipality_is_told_with_what_to_do()
    {
        await using var stores = TestStores.On(StoreProvider.Sqlite);

        var (code, _, error) = await RunAsync(
            "import",
            "minutes",
            stores.Folder,
            "--municipality",
            "Langtbortistan",
            "--data",
            stores.Folder
        );

        Assert.Equal(2, code);
        Assert.Contains("Langtbortistan", error, StringComparison.Ordinal);
        Assert.Contains("municipality list --all", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_directory_holds_the_98_municipalities_in_Danish_order_and_takes_more()
    {
        await using var stores = TestStores.On(StoreProvider.Sqlite);

        Assert.Equal(0, (await RunAsync("municipality", "add", "Prøveby", "--data", stores.Folder)).Code);
        var (code, output, _) = await RunAsync("municipality", "list", "--all", "--data", stores.Folder);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 99), (code, lines.Length));
        Assert.Contains("/proeveby/", output, StringComparison.Ordinal);
        Assert.Contains("Albertslund", lines[0], StringComparison.Ordinal);
        Assert.Contains("Aarhus", lines[^1], StringComparison.Ordinal); // Aa is sorted as Å
    }

    [Fact]
    public async Task A_list_of_KLE_is_imported_whole_or_not_at_all()
    {
        await using var stores = TestStores.On(StoreProvider.Sqlite);
        var samples = Path.Combine(ProjectRoot.Path, "samples");
        await RunAsync("municipality", "add", "Fjordby", "--data", stores.Folder);
        await RunAsync("import", "minutes", Path.Combine(samples, "fjordby"), "--municipality", "Fjordby", "--data", stores.Folder);

        var done = await ImportAsync(Path.Combine(samples, "fjordby-kle.csv"));
        Assert.Equal(0, done.Code);
        Assert.Contains("21 numre i alt, 21 nye", done.Output, StringComparison.Ordinal);

        var wrong = Path.Combine(stores.Folder, "forkert.csv");
        await File.WriteAllTextAsync(wrong, "15;Beskæftigelse\n15.2;Tilbud\n15.20.00;\n");
        var refused = await ImportAsync(wrong);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("Linje 2, »15.2;Tilbud«: nummeret skal være som", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Linje 3, »15.20.00;«: navnet mangler", refused.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await ImportAsync(Path.Combine(stores.Folder, "findesikke.csv"))).Code);

        Task<(int Code, string Output, string Error)> ImportAsync(string file) =>
            RunAsync("import", "kle", file, "--municipality", "Fjordby", "--data", stores.Folder);
    }

    [Fact]
    public async Task Imported_papers_are_sealed_in_the_audit_trail()
    {
        await using var stores = TestStores.On(StoreProvider.Sqlite);
        var samples = Path.Combine(ProjectRoot.Path, "samples", "fjordby");
        await RunAsync("municipality", "add", "Fjordby", "--data", stores.Folder);

        var import = await RunAsync("import", "minutes", samples, "--municipality", "Fjordby", "--data", stores.Folder);
        var again = await RunAsync("import", "minutes", samples, "--municipality", "fjordby", "--data", stores.Folder);
        var verified = await RunAsync("audit", "verify", "--data", stores.Folder);

        var files = Directory.GetFiles(samples).Length;
        Assert.Equal(0, import.Code);
        Assert.Contains($"{files} nye papirer", import.Output, StringComparison.Ordinal);
        Assert.Contains($"0 nye papirer, 0 nye versioner, {files} fandtes i forvejen", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, verified.Code);
        Assert.Contains("Fjordby: 2 poster under 2 segl", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figure_check_of_an_archive_is_listed_written_to_files_and_worked_off()
    {
        await using var stores = TestStores.On(StoreProvider.Sqlite);
        var samples = Path.Combine(ProjectRoot.Path, "samples", "fjordby");
        string[] fjordby = ["--municipality", "Fjordby", "--data", stores.Folder];
        var (csv, xlsx) = (Path.Combine(stores.Folder, "fund.csv"), Path.Combine(stores.Folder, "fund.xlsx"));
        await RunAsync("municipality", "add", "Fjordby", "--data", stores.Folder);
        await RunAsync(["import", "minutes", samples, .. fjordby]);

        var all = await RunAsync("check", "--all", "--csv", csv, "--xlsx", xlsx, "--data", stores.Folder);
        var errors = await RunAsync(["check", "--all", "--min-severity", "error", .. fjordby]);
        Assert.Equal(errors.Output, (await RunAsync(["check", "--all", "--min-severity", "Fejl", .. fjordby])).Output);

        Assert.Equal((1, 1), (all.Code, errors.Code));
        var lines = all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("usandsynligt", lines[^1], StringComparison.OrdinalIgnoreCase); // the lightest comes last
        Assert.True(errors.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length < lines.Length);
        Assert.Equal(lines.Length + 1, (await File.ReadAllLinesAsync(csv)).Length);
        Assert.True(new FileInfo(xlsx).Length > 0);

        var id = lines[0].Split(' ')[0];
        Assert.Equal(0, (await RunAsync(["check", "aside", id, "--reason", "Talt efter", .. fjordby])).Code);
        Assert.Equal(1, (await RunAsync(["check", "aside", id, "--reason", "Talt efter", .. fjordby])).Code);
        Assert.Contains("[Lagt til side: Talt efter]", (await RunAsync(["check", "list", .. fjordby])).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(id, (await RunAsync(["check", "--all", .. fjordby])).Output, StringComparison.Ordinal);
        foreach (var wrong in new[] { "8ffe9833", Guid.NewGuid().ToString() })
        {
            var unknown = await RunAsync(["check", "aside", wrong, "--reason", "Talt efter", .. fjordby]);
            Assert.Equal(1, unknown.Code);
            Assert.StartsWith("Der er intet fund med det id. Se dem med: ./ledetraad check list", unknown.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync(["check", "reopen", id, .. fjordby])).Code);
        Assert.Equal(1, (await RunAsync(["check", "reopen", id, .. fjordby])).Code);
        Assert.Equal(0, (await RunAsync(["check", "show", .. fjordby])).Code);
        Assert.Equal(2, (await RunAsync("check")).Code);
        Assert.Equal(2, (await RunAsync("check", csv, "--all", "--data", stores.Folder)).Code); // files or all, not both
        var empty = await RunAsync("check", "--all", "--municipality", "Ringsted", "--data", stores.Folder);
        Assert.Equal(2, empty.Code);
        Assert.Contains("./ledetraad import minutes MAPPE --municipality \"Ringsted\"", empty.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"alt\" kan ikke bruges som --min-severity. Vælg mellem: fejl, tvetydigt, uforklaret, usandsynligt.",
        "check",
        "--all",
        "--min-severity",
        "alt"
    )]
    [InlineData("Valget \"--al\" kendes ikke her. Mente du --all?", "check", "--al")]
    [InlineData("Valget \"--jsn\" kendes ikke her. Mente du --json?", "minutes", "read", "referat.txt", "--jsn")]
    [InlineData("Der er hverken en fil eller en kommando, der hedder \"lst\". Mente du list?", "check", "lst")]
    [InlineData("Der er hverken en fil eller en kommando, der hedder \"referat\".", "check", "referat")]
    [InlineData("Kommandoen blev ikke forstået: \"chek\" kendes ikke her. Mente du check?", "chek")]
    [InlineData("Kommandoen blev ikke forstået: \"--prt 5\" kendes ikke her. Mente du --port?", "serve", "--prt", "5")]
    public async Task A_slip_is_told_with_what_can_be_written(string told, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(told, error, StringComparison.Ordinal);
        Assert.Contains("Brug: ./ledetraad", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_is_told_to_take_files_or_a_command()
    {
        var (_, output, _) = await RunAsync("check", "--help");

        Assert.Contains("./ledetraad check FIL... [valg]", output, StringComparison.Ordinal);
        Assert.Contains("./ledetraad check KOMMANDO [valg]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_an_option_is_a_file_behind_two_dashes() =>
        Assert.Contains("--al: ", (await RunAsync("check", "--", "--al")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_before_anything_is_checked()
    {
        await using var stores = TestStores.On(StoreProvider.Sqlite);
        var missing = Path.Combine(stores.Folder, "findesikke");

        var csv = await RunAsync("check", "--all", "--csv", Path.Combine(missing, "fund.csv"), "--data", stores.Folder);
        var xlsx = await RunAsync("check", "--all", "--xlsx", stores.Folder, "--data", stores.Folder);

        Assert.Equal((3, ""), (csv.Code, csv.Output));
        Assert.Equal($"Mappen {missing} findes ikke. Opret den først, eller vælg en anden.", csv.Error.TrimEnd());
        Assert.Equal((3, ""), (xlsx.Code, xlsx.Output));
        Assert.Contains("er en mappe", xlsx.Error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var outputWriter = new StringWriter();
        using var errorWriter = new StringWriter();
        Console.SetOut(outputWriter);
        Console.SetError(errorWriter);
        try
        {
            return (await Shell.RunAsync(args), outputWriter.ToString(), errorWriter.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}

[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleCollection;
