namespace Ledetraad.Bench.Generating;

/// <summary>One topic of <c>topics.da.txt</c>.</summary>
internal sealed record Topic(
    string Key,
    string Subject,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Attachments,
    IReadOnlyList<string> Queries
);

/// <summary>Our own Danish sentences, with slots.</summary>
internal static class Phrases
{
    public static readonly IReadOnlyList<Topic> Topics = ReadTopics();

    private static readonly Dictionary<string, IReadOnlyList<string>> General = Sections("phrases.da.txt");

    /// <param name="purpose">A head of <c>phrases.da.txt</c>: <c>summary</c>, <c>approved</c> …</param>
    public static IReadOnlyList<string> For(string purpose) => General[purpose];

    /// <summary>The lines under each head in brackets.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Sections(string resource) => SectionsOf(TextOf(resource));

    public static Dictionary<string, IReadOnlyList<string>> SectionsOf(string text)
    {
        var sections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var under = new List<string>();
        foreach (var line in Lines(text))
        {
            if (line[0] == '[')
            {
                sections[line[1..^1]] = under = [];
            }
            else
            {
                under.Add(line);
            }
        }

        return sections;
    }

    private static Topic[] ReadTopics()
    {
        var topics = new List<List<string>>();
        foreach (var line in Lines(TextOf("topics.da.txt")))
        {
            if (line[0] == '=')
            {
                topics.Add([]);
            }

            topics[^1].Add(line);
        }

        return [.. topics.Select(t => new Topic(Of(t, '=')[0], Of(t, '*')[0], Of(t, '?'), Of(t, '-'), Of(t, '+'), Of(t, '~')))];
    }

    private static string[] Of(IEnumerable<string> lines, char mark) => [.. lines.Where(l => l[0] == mark).Select(l => l[2..])];

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => l.Length > 0 && l[0] != '#');

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(Phrases).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
