using System.Text.Json;

namespace Ledetraad.Kernel.Auditing;

/// <summary>What stands in the payload of an entry.</summary>
public static class DeedContent
{
    /// <summary>Every text in it, however deep.</summary>
    public static IEnumerable<string> TextsIn(JsonElement content) =>
        content.ValueKind switch
        {
            JsonValueKind.Object => content.EnumerateObject().SelectMany(property => TextsIn(property.Value)),
            JsonValueKind.Array => content.EnumerateArray().SelectMany(TextsIn),
            JsonValueKind.String => [content.GetString()!],
            _ => [],
        };

    /// <summary>Every id in it, however deep.</summary>
    public static IReadOnlyList<Guid> IdsIn(JsonElement content) =>
        [.. TextsIn(content).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
