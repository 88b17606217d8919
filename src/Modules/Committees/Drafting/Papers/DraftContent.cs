using System.Text;
using System.Text.Json;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Drafting.Papers;

/// <summary>All that one version of a case paper says.</summary>
/// <param name="Title">As it will stand on the agenda.</param>
internal sealed record DraftContent(
    string Title,
    IReadOnlyList<DraftSection> Sections,
    IReadOnlyList<string> Recommendations,
    IReadOnlyList<DraftOption> Options
)
{
    public static DraftContent From(TemplateView template, string title) =>
        new(title, [.. template.Sections.Select(section => new DraftSection(section, ""))], [], []);

    public string ToJson() => JsonSerializer.Serialize(this, StoredJson.Compact.DraftContent);

    public static DraftContent FromJson(string json) => JsonSerializer.Deserialize(json, StoredJson.Compact.DraftContent)!;

    /// <summary>Texts of another paper, put where this one has a section of the same kind; what finds no place stands behind them.</summary>
    public DraftContent Holding(IEnumerable<(SectionKind Kind, string Heading, string Text)> texts)
    {
        var sections = Sections.ToList();
        foreach (var (kind, heading, text) in texts.Where(t => !string.IsNullOrWhiteSpace(t.Text)))
        {
            var place = sections.FindIndex(s => s.Head.Heading == heading);
            place = place >= 0 ? place : sections.FindIndex(s => s.Head.Kind == kind);
            if (place < 0)
            {
                sections.Add(new DraftSection(new TemplateSection(KeyOf(heading), kind, heading, null, false), text));
            }
            else
            {
                var there = sections[place].Text;
                sections[place] = sections[place] with { Text = there.Length == 0 ? text : $"{there}\n\n{text}" };
            }
        }

        return this with
        {
            Sections = sections,
        };
    }

    private static string KeyOf(string heading) =>
        Kernel.Municipalities.Municipality.SlugOf(heading) is { Length: > 0 } slug ? slug : "afsnit";
}

internal sealed record DraftSection(TemplateSection Head, string Text);

/// <summary>One of the ways the committee can choose between (løsningsforslag).</summary>
internal sealed record DraftOption(string Title, string Text);

/// <summary>The parts of a paper in the order in which they are read; each is a text of its own.</summary>
/// <param name="Key">Its place in forms and on the page: <c>oekonomi</c>, <c>punkt-2</c>, <c>forslag-1</c>.</param>
internal sealed record ContentPart(string Key, SectionKind Kind, string Heading, string Text)
{
    public const string PointPrefix = "punkt-";
    public const string OptionPrefix = "forslag-";

    /// <summary>Recommendation points and options stand behind the section for the recommendation, else last.</summary>
    public static IReadOnlyList<ContentPart> Of(DraftContent content)
    {
        var parts = new List<ContentPart>();
        var place = content.Sections.ToList().FindIndex(section => section.Head.Kind == SectionKind.Recommendation);
        place = place < 0 ? content.Sections.Count - 1 : place;
        for (var i = 0; i < content.Sections.Count; i++)
        {
            var (head, text) = content.Sections[i];
            parts.Add(new ContentPart(head.Key, head.Kind, head.Heading, text));
            if (i == place)
            {
                parts.AddRange(PointsAndOptions(content));
            }
        }

        return parts;
    }

    private static IEnumerable<ContentPart> PointsAndOptions(DraftContent content)
    {
        var points = new StringBuilder();
        for (var i = 0; i < content.Recommendations.Count; i++)
        {
            points.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{i + 1}. {content.Recommendations[i].Replace("\n", "\n   ", StringComparison.Ordinal)}\n"
            );
        }

        if (points.Length > 0)
        {
            yield return new ContentPart("punkter", SectionKind.Recommendation, "", points.ToString().TrimEnd());
        }

        for (var i = 0; i < content.Options.Count; i++)
        {
            var (title, text) = content.Options[i];
            yield return new ContentPart($"{OptionPrefix}{i + 1}", SectionKind.Recommendation, $"Løsningsforslag {i + 1}: {title}", text);
        }
    }
}
