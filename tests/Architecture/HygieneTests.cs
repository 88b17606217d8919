using System.Diagnostics;
using System.Text.RegularExpressions;
using Ledetraad.Tests.Support;

namespace Ledetraad.Architecture.Tests;

/// <summary>What must not stand in any file of the project.</summary>
public partial class HygieneTests
{
    private static readonly string[] Texts =
    [
        ".cs",
        ".razor",
        ".md",
        ".sh",
        ".json",
        ".props",
        ".csproj",
        ".slnx",
        ".resx",
        ".sql",
        ".txt",
        ".html",
        ".css",
        ".template",
        ".yml",
        "",
    ];

    [Fact]
    public void No_machine_path_no_registry_and_no_secret_stands_in_the_project()
    {
        var found = ProjectFiles()
            .SelectMany(file =>
                Forbidden().Matches(File.ReadAllText(Path.Combine(ProjectRoot.Path, file))).Select(m => $"{file}: {m.Value}")
            );
        Assert.Empty(found);
    }

    [Fact]
    public void No_real_looking_CPR_number_stands_in_samples_or_documents()
    {
        var found = ProjectFiles()
            .Where(f => f.StartsWith("samples/", StringComparison.Ordinal) || f.StartsWith("docs/", StringComparison.Ordinal))
            .SelectMany(file =>
                CprLike().Matches(File.ReadAllText(Path.Combine(ProjectRoot.Path, file))).Select(m => $"{file}: {m.Value}")
            );
        Assert.Empty(found);
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        var found = ProjectFiles()
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(f => VersionedPackage().IsMatch(File.ReadAllText(Path.Combine(ProjectRoot.Path, f))));
        Assert.Empty(found);
    }

    private static List<string> ProjectFiles()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard")
            {
                WorkingDirectory = ProjectRoot.Path,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        var mine = files
            .Where(f => Texts.Contains(Path.GetExtension(f), StringComparer.Ordinal))
            .Where(f =>
                !f.Contains("/wwwroot/dkfds/", StringComparison.Ordinal)
                && Path.GetFileName(f) != "packages.lock.json"
                && Path.GetFileName(f) != "HygieneTests.cs"
            )
            .Where(f => File.Exists(Path.Combine(ProjectRoot.Path, f)))
            .ToList();
        Assert.NotEmpty(mine);
        return mine;
    }

    /// <summary>Home and work folders, package hosts, private keys and passwords with a value.</summary>
    [GeneratedRegex(
        @"(?<![\w.])/(home|root|work|opt/nuget)/\w+|registry\.npmjs|api\.nuget\.org|BEGIN (RSA |EC )?PRIVATE KEY|[Pp]assword=[^;'…""\s]{3,}"
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"(?<![\d/-])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[- ]\d{4}(?![\d/-])")]
    private static partial Regex CprLike();

    [GeneratedRegex(@"<PackageReference[^>]*\sVersion=")]
    private static partial Regex VersionedPackage();
}
