using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>Prints checks in the shape of docs/formats.md, <c>check</c>.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(Stream stream, IEnumerable<PaperCheck> checks)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("file", check.File);
            json.WriteStartArray("relations");
            foreach (var relation in check.Relations)
            {
                WriteRelation(json, relation);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in check.Findings)
            {
                WriteFinding(json, finding, finding.Doubt!);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("item", relation.Item);
        json.WriteString("kind", Name(relation.Kind));
        json.WriteBoolean("holds", relation.Holds);
        json.WriteBoolean("rounded", relation.Rounded);
        WriteArithmetic(json, relation);
        json.WriteString("unit", relation.Unit);
        WriteTermsAndLines(json, relation);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Relation finding, Doubt doubt)
    {
        json.WriteStartObject();
        json.WriteString("item", finding.Item);
        json.WriteString("kind", Name(finding.Kind));
        json.WriteString("severity", Name(doubt.Severity));
        WriteArithmetic(json, finding);
        json.WriteString("message", doubt.Message);
        WriteTermsAndLines(json, finding);
        json.WriteEndObject();
    }

    private static void WriteArithmetic(Utf8JsonWriter json, Relation relation)
    {
        json.WriteString("stated", relation.Stated);
        if (relation.Computed is { } computed)
        {
            json.WriteNumber("computed", Shorten(computed));
        }
        else
        {
            json.WriteNull("computed");
        }
    }

    private static void WriteTermsAndLines(Utf8JsonWriter json, Relation relation)
    {
        json.WriteStartArray("terms");
        foreach (var term in relation.Terms)
        {
            json.WriteStringValue(term);
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in relation.Lines.Distinct())
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
    }

    /// <summary>Six decimals are more than any paper has; zeros at the end are taken off.</summary>
    private static decimal Shorten(decimal number) => Math.Round(number, 6) / 1.000000000000000000000000000000000m;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
