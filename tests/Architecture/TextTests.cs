using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ledetraad.Tests.Support;

namespace Ledetraad.Architecture.Tests;

/// <summary>Words for people stand in resource files, in Danish and in English.</summary>
public partial class TextTests
{
    public static TheoryData<string> Resources => [.. Files.Select(f => Path.GetRelativePath(ProjectRoot.Path, f))];

    private static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path.Combine(ProjectRoot.Path, "src"), "*Texts.resx", SearchOption.AllDirectories);

    [Theory, MemberData(nameof(Resources))]
    public void English_says_all_that_Danish_says_with_the_same_places_to_fill_in(string resource)
    {
        var danish = Read(resource);
        var english = Read(resource.Replace(".resx", ".en.resx", StringComparison.Ordinal));

        Assert.Empty(danish.Keys.Except(english.Keys));
        Assert.Empty(english.Keys.Except(danish.Keys));
        Assert.All(danish, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Theory, MemberData(nameof(Resources))]
    public void Every_key_that_the_code_names_is_there(string resource)
    {
        var known = Read(resource).Keys.ToHashSet(StringComparer.Ordinal);
        var folder = Path.GetDirectoryName(Path.Combine(ProjectRoot.Path, resource))!;
        var foldersWithWordsOfTheirOwn = Files
            .Select(file => Path.GetDirectoryName(file) + Path.DirectorySeparatorChar)
            .Where(other =>
                other.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && other.Length > folder.Length + 1
            )
            .ToList();
        var sources = Directory
            .EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !foldersWithWordsOfTheirOwn.Exists(other => f.StartsWith(other, StringComparison.Ordinal)));

        var named = sources
            .SelectMany(f => NamedKey().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    private static Dictionary<string, string> Read(string resource) =>
        XDocument
            .Load(Path.Combine(ProjectRoot.Path, resource))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("""\bT\[\s*"([^"{}]+)"(?=\s*[,\]])""")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
