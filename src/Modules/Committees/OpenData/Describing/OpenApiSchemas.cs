using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.OpenData.Oparl;

namespace Ledetraad.Modules.Committees.OpenData.Describing;

/// <summary>The shapes in the OpenAPI document: what all objects have in common, and for the rest the standard's own schema.</summary>
internal static class OpenApiSchemas
{
    public static JsonObject All()
    {
        var schemas = new JsonObject();
        foreach (var kind in Enum.GetValues<ObjectKind>())
        {
            schemas[kind.ToString()] = Object(kind);
        }

        schemas["Pagination"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["totalElements"] = Type("integer"),
                ["elementsPerPage"] = Type("integer"),
                ["currentPage"] = Type("integer"),
                ["totalPages"] = Type("integer"),
            },
        };
        return schemas;
    }

    public static JsonObject One(ObjectKind kind) => Reference(kind.ToString());

    public static JsonObject List(ObjectKind kind) =>
        new()
        {
            ["type"] = "object",
            ["required"] = OparlObject.List(["data", "pagination", "links"]),
            ["properties"] = new JsonObject
            {
                ["data"] = new JsonObject { ["type"] = "array", ["items"] = One(kind) },
                ["pagination"] = Reference("Pagination"),
                ["links"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Type("string", "uri") },
            },
        };

    private static JsonObject Object(ObjectKind kind) =>
        new()
        {
            ["type"] = "object",
            ["required"] = OparlObject.List(["id", "type", "created", "modified"]),
            ["properties"] = new JsonObject
            {
                ["id"] = Type("string", "uri"),
                ["type"] = new JsonObject { ["const"] = OparlLinks.TypeOf(kind) },
                ["created"] = Type("string", "date-time"),
                ["modified"] = Type("string", "date-time"),
                ["deleted"] = Type("boolean"),
                ["web"] = Type("string", "uri"),
            },
            ["additionalProperties"] = true,
            ["externalDocs"] = new JsonObject { ["url"] = OparlLinks.TypeOf(kind) },
        };

    private static JsonObject Type(string type, string? format = null) => new JsonObject { ["type"] = type }.With("format", format);

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
