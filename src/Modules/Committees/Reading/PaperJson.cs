using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary>Prints papers in the shape of docs/formats.md, <c>minutes read</c>.</summary>
internal static class PaperJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Writes one JSON array, an object a paper in the order given; the stream stays open.</summary>
    public static void Write(Stream stream, IEnumerable<Paper> papers)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (var paper in papers)
        {
            Write(json, paper);
            json.Flush();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Paper paper)
    {
        json.WriteStartObject();
        WriteSource(json, paper.Source);
        json.WriteString("template", paper.Template);
        json.WriteString("kind", Name(paper.Kind));
        json.WriteString("municipality", paper.Municipality);
        json.WriteString("committee", paper.Committee);
        json.WriteString("term", paper.Term);
        json.WriteStartObject("meeting");
        json.WriteString("date", Date(paper.Meeting.Date));
        json.WriteString("start", Time(paper.Meeting.Start));
        json.WriteString("end", Time(paper.Meeting.End));
        json.WriteString("place", paper.Meeting.Place);
        json.WriteEndObject();
        WriteList(json, "attendance", paper.Attendance, WriteAttendee);
        WriteList(json, "items", paper.Items, Write);
        json.WriteEndObject();
    }

    /// <summary>One item as it stands in its paper; the store keeps it in this form.</summary>
    public static void Write(Utf8JsonWriter json, PaperItem item)
    {
        json.WriteStartObject();
        json.WriteString("number", item.Number);
        json.WriteString("title", item.Title);
        json.WriteBoolean("closed", item.Closed);
        json.WriteString("caseNumber", item.CaseNumber);
        json.WriteString("kleNumber", item.KleNumber);
        json.WriteString("documentNumber", item.DocumentNumber);
        WriteList(json, "sections", item.Sections, WriteSection);
        WriteList(json, "tables", item.Tables, WriteTable);
        WriteStrings(json, "recommendations", item.Recommendations);
        WriteStrings(json, "options", item.Options);
        WriteList(json, "route", item.Route, WriteStep);
        WriteList(json, "decisions", item.Decisions, WriteDecision);
        WriteStrings(json, "attachments", item.Attachments);
        WriteList(json, "followUps", item.FollowUps, WritePromise);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, PaperSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("file", source.File);
        json.WriteString("sha256", source.Sha256);
        json.WriteNumber("characters", source.Characters);
        json.WriteNumber("placed", source.Placed);
        WriteList(
            json,
            "unplaced",
            source.Unplaced,
            (writer, line) =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", line.Line);
                writer.WriteString("text", line.Text);
                writer.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    private static void WriteAttendee(Utf8JsonWriter json, Attendee attendee)
    {
        json.WriteStartObject();
        json.WriteString("name", attendee.Name);
        json.WriteString("party", attendee.Party);
        json.WriteString("status", Name(attendee.Status));
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, PaperSection section)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(section.Kind));
        json.WriteString("heading", section.Heading);
        json.WriteString("text", section.Text);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, PaperTable table)
    {
        json.WriteStartObject();
        json.WriteString("section", Name(table.Section));
        json.WriteString("caption", table.Caption);
        json.WriteString("unit", table.Unit);
        WriteStrings(json, "header", table.Header);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, RouteStep step)
    {
        json.WriteStartObject();
        json.WriteString("committee", step.Committee);
        json.WriteString("capacity", step.Capacity is { } capacity ? Name(capacity) : null);
        json.WriteString("date", Date(step.Date));
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, PaperDecision decision)
    {
        json.WriteStartObject();
        json.WriteString("committee", decision.Committee);
        json.WriteString("date", Date(decision.Date));
        json.WriteString("outcome", Name(decision.Outcome));
        json.WriteString("text", decision.Text);
        WriteList(json, "points", decision.Points, WritePoint);
        WriteList(json, "absent", decision.Absent, WriteAttendee);
        WriteList(json, "disqualified", decision.Disqualified, WriteMember);
        WriteList(json, "dissents", decision.Dissents, WriteDissent);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, DecisionPoint point)
    {
        json.WriteStartObject();
        json.WriteString("number", point.Number);
        json.WriteString("text", point.Text);
        json.WriteString("outcome", Name(point.Outcome));
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, PaperMember member)
    {
        json.WriteStartObject();
        json.WriteString("name", member.Name);
        json.WriteString("party", member.Party);
        json.WriteEndObject();
    }

    private static void WriteDissent(Utf8JsonWriter json, Dissent dissent)
    {
        json.WriteStartObject();
        json.WriteString("name", dissent.Name);
        json.WriteString("party", dissent.Party);
        json.WriteString("reason", dissent.Reason);
        json.WriteEndObject();
    }

    private static void WritePromise(Utf8JsonWriter json, FollowUpPromise promise)
    {
        json.WriteStartObject();
        json.WriteString("text", promise.Text);
        json.WriteString("due", Date(promise.Due));
        json.WriteString("committee", promise.Committee);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The member's name in camel case.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
