using System.Text.RegularExpressions;
using Ledetraad.Tests.Support;

namespace Ledetraad.Architecture.Tests;

/// <summary>An icon that is not in the design system's file is an empty space on the page.</summary>
public partial class IconTests
{
    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_file()
    {
        var sources = Path.Combine(ProjectRoot.Path, "src");
        var known = IdPattern()
            .Matches(File.ReadAllText(Path.Combine(sources, "Web", "wwwroot", "dkfds", "img", "all-svg-icons.svg")))
            .Select(match => match.Groups["id"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var named = Directory
            .EnumerateFiles(sources, "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => NamePattern().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    [GeneratedRegex("id=\"(?<id>[a-z-]+)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("<Icon Name=\"(?<name>[a-z-]+)\"")]
    private static partial Regex NamePattern();
}
