using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>Builds objects as the standard wants them: what is not known, and a list that is empty, is left out.</summary>
internal static class OparlObject
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Danish letters as they are; the answer is JSON and never taken for anything else.</summary>
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject New(OparlLinks links, ObjectKind kind, string key, ObjectRow stamps) =>
        new JsonObject
        {
            ["id"] = links.Object(kind, key),
            ["type"] = OparlLinks.TypeOf(kind),
            ["created"] = Instant(stamps.CreatedAt),
            ["modified"] = Instant(stamps.ModifiedAt),
        };

    /// <summary>Of what is gone, only that it was and is gone.</summary>
    public static JsonObject Removed(OparlLinks links, RemovedObject gone) =>
        new JsonObject
        {
            ["id"] = links.Object(gone.Kind, gone.Key),
            ["type"] = OparlLinks.TypeOf(gone.Kind),
            ["created"] = Instant(gone.CreatedAt),
            ["modified"] = Instant(gone.RemovedAt),
            ["deleted"] = true,
        };

    public static JsonObject Error(string message) => new() { ["type"] = "https://schema.oparl.org/1.1/Error", ["message"] = message };

    public static JsonObject With(this JsonObject target, string property, JsonNode? value)
    {
        if (value is not null and not JsonArray { Count: 0 })
        {
            target[property] = value;
        }

        return target;
    }

    public static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    public static JsonArray List(IEnumerable<JsonObject> objects) => new([.. objects]);

    public static string Instant(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The hour in Denmark with its distance from UTC on that day; null when no hour is known.</summary>
    public static string? Instant(DateOnly day, TimeOnly? hour)
    {
        if (hour is not { } known)
        {
            return null;
        }

        var local = day.ToDateTime(known);
        return new DateTimeOffset(local, Denmark.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string ToText(this JsonObject written) => written.ToJsonString(Written);
}
