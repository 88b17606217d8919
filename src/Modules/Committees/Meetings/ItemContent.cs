using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>What an open item holds beside the columns of <see cref="AgendaItem"/>; stored as JSON, read whole.</summary>
internal sealed record ItemContent(
    IReadOnlyList<PaperSection> Sections,
    IReadOnlyList<PaperTable> Tables,
    IReadOnlyList<string> Recommendations,
    IReadOnlyList<string> Options,
    IReadOnlyList<RouteStep> Route,
    IReadOnlyList<string> Attachments
)
{
    public static ItemContent Of(PaperItem item) =>
        new(item.Sections, item.Tables, item.Recommendations, item.Options, item.Route, item.Attachments);

    public string ToJson() => JsonSerializer.Serialize(this, StoredJson.Compact.ItemContent);

    public static ItemContent FromJson(string json) => JsonSerializer.Deserialize(json, StoredJson.Compact.ItemContent)!;
}

/// <summary>JSON as it lies in the store: source-generated, enums by name, Danish letters as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ItemContent))]
[JsonSerializable(typeof(PaperItem))]
[JsonSerializable(typeof(IReadOnlyList<DecisionPoint>))]
[JsonSerializable(typeof(IReadOnlyList<HoldingRelation>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(DraftContent))]
[JsonSerializable(typeof(IReadOnlyList<RouteFacts>))]
[JsonSerializable(typeof(IReadOnlyList<TemplateSection>))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;

internal static class StoredJson
{
    public static readonly StoredJsonContext Compact = new(
        new JsonSerializerOptions(StoredJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }
    );
}
