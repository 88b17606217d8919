using System.Text.Encodings.Web;
using System.Text.Json;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>Findings of stored papers as words and as JSON (docs/formats.md, <c>check --all</c>).</summary>
internal static class FindingList
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The gravest first; among those alike, the newest.</summary>
    public static IOrderedQueryable<FindingRow> ByWeight(this IQueryable<FindingRow> rows) =>
        rows.OrderBy(row => row.Weight).ThenByDescending(row => row.Date).ThenBy(row => row.Key);

    public static string Line(FindingRow row)
    {
        var place = string.Join(
            ", ",
            new[]
            {
                row.Date?.ToString("yyyy-MM-dd", null),
                row.Committee,
                row.ItemNumber is { } number ? T["List.Item", number] : row.ItemTitle,
            }.Where(part => !string.IsNullOrEmpty(part))
        );
        var aside = row.Reason is null ? "" : $" [{T["Findings.SetAside"]}: {row.Reason}]";
        return $"{row.Key}  {row.Municipality} · {place} · {FindingWords.Of(row.Severity)}: {row.Message}{aside}";
    }

    public static void WriteJson(Stream stream, IEnumerable<FindingRow> rows)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            Write(json, row);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, FindingRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Key);
        json.WriteString("municipality", row.Municipality);
        json.WriteString("committee", row.Committee.Length == 0 ? null : row.Committee);
        json.WriteString("date", row.Date?.ToString("yyyy-MM-dd", null));
        json.WriteString("item", row.ItemNumber);
        json.WriteString("title", row.ItemTitle);
        json.WriteString("caseNumber", row.CaseNumber);
        json.WriteString("kind", Name(row.Kind));
        json.WriteString("severity", Name(row.Severity));
        json.WriteString("stated", row.Stated);
        if (row.Computed is { } computed)
        {
            json.WriteNumber("computed", computed);
        }
        else
        {
            json.WriteNull("computed");
        }

        json.WriteString("unit", row.Unit);
        json.WritePropertyName("terms");
        json.WriteRawValue(row.Terms);
        json.WriteString("message", row.Message);
        json.WritePropertyName("lines");
        json.WriteRawValue(row.Lines);
        json.WriteString("address", row.Address);
        json.WriteString("setAside", row.Reason);
        json.WriteEndObject();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
