using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Browsing.Searching;
using Ledetraad.Modules.Committees.Searching.Asking;

namespace Ledetraad.Modules.Committees.Searching;

/// <summary>Prints an answer in the shape of docs/formats.md, <c>search</c>.</summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(
        Stream output,
        Municipality municipality,
        SearchQuestion question,
        SearchAnswer answer,
        IReadOnlyList<HitView> hits
    )
    {
        var sought = new SoughtTerms(answer.Clauses);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("municipality", municipality.Name);
        json.WriteString("query", question.Words);
        json.WriteNumber("all", answer.All);
        json.WriteNumber("some", answer.Some);
        json.WriteStartArray("unknown");
        foreach (var word in answer.Unknown)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.WriteStartArray("hits");
        foreach (var hit in hits)
        {
            Write(json, hit, sought);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HitView hit, SoughtTerms sought)
    {
        json.WriteStartObject();
        json.WriteString("kind", hit.Place is null ? "meeting" : "item");
        json.WriteString("title", hit.Row.Title);
        json.WriteString("committee", hit.Row.Committee);
        json.WriteString("date", hit.Row.Date?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("number", hit.Place?.Number);
        json.WriteBoolean("closed", hit.Row.Closed);
        json.WriteString("caseNumber", hit.Row.CaseNumber);
        json.WriteString("outcome", hit.Row.Outcome is { } outcome ? JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()) : null);
        json.WriteString("address", hit.Address);
        json.WriteBoolean("hasAll", hit.Hit.HasAll);
        json.WriteNumber("score", Math.Round(hit.Hit.Score, 4));
        json.WriteStartArray("extract");
        foreach (var piece in hit.ExtractFor(sought))
        {
            json.WriteStartObject();
            json.WriteString("text", piece.Text);
            json.WriteBoolean("marked", piece.IsMarked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
