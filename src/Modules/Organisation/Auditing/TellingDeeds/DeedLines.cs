using System.Globalization;
using System.Text.Json;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Auditing.TellingDeeds;

/// <summary>One thing that a deed tells: of something that was changed, what it was and what it became.</summary>
internal sealed record DeedLine(string What, string Text);

/// <summary>Puts what stands in an entry of the log into words: of a change what was changed, of all else what was done.</summary>
/// <param name="deed">Null for a deed that no module knows any more.</param>
/// <param name="nameOf">What an id or a key is called; null when nobody knows it.</param>
internal sealed class DeedLines(Deed? deed, Func<string, string?> nameOf)
{
    /// <summary>Who did it stands above; a text's own mark is for machines.</summary>
    private static readonly HashSet<string> NotTold = [AuditEntry.Before, "By", "Key", "Hash", "Revision"];

    public IReadOnlyList<DeedLine> Of(JsonElement content)
    {
        if (!content.TryGetProperty(AuditEntry.Before, out var earlier))
        {
            return [.. Told(content, isChange: false).Select(line => new DeedLine(line.What, line.Text))];
        }

        // What the deed is about stands first, changed or not.
        var (before, now) = (Told(earlier, isChange: true), Told(content, isChange: true));
        return
        [
            .. now.Concat(before)
                .Select(line => line.What)
                .Distinct()
                .Select((what, i) => (What: what, Before: TextOf(before, what), Now: TextOf(now, what), IsFirst: i == 0))
                .Where(line => line.IsFirst || line.Before != line.Now)
                .Select(line => new DeedLine(line.What, line.Before == line.Now ? line.Now! : $"{line.Before ?? "–"} → {line.Now ?? "–"}")),
        ];
    }

    private static string? TextOf(IReadOnlyList<(string What, string Text)> lines, string what) =>
        lines.FirstOrDefault(line => line.What == what).Text;

    /// <summary>Each thing once: a person's name and id are one.</summary>
    private IReadOnlyList<(string What, string Text)> Told(JsonElement content, bool isChange) =>
        [.. Lines(content, deed?.Command, isChange).DistinctBy(line => line.What)];

    /// <param name="isChange">What is in a list is told part by part, so that it is seen which part was changed.</param>
    private IEnumerable<(string What, string Text)> Lines(JsonElement content, Type? type, bool isChange)
    {
        foreach (var (name, value, kind) in PropertiesOf(content, type))
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var line in Lines(value, kind, isChange))
                    {
                        yield return line;
                    }

                    break;
                case JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object):
                    foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i + 1)))
                    {
                        var what = string.Create(CultureInfo.CurrentCulture, $"{WordFor(name)} {i}");
                        var parts = Lines(item, ItemOf(kind), isChange).Select(part => ($"{what}, {part.What}", part.Text));
                        foreach (var line in isChange ? parts : [(what, InOneLine(item, ItemOf(kind)))])
                        {
                            yield return line;
                        }
                    }

                    break;
                case JsonValueKind.Array when value.GetArrayLength() > 0:
                    yield return (
                        WordFor(name),
                        string.Join(", ", value.EnumerateArray().Select(item => Text(item, ItemOf(kind)) ?? item.ToString()))
                    );
                    break;
                default:
                    if (Text(value, kind) is { Length: > 0 } text)
                    {
                        yield return (WordFor(name), text);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Value, Type? Type)> PropertiesOf(JsonElement content, Type? type) =>
        from property in content.EnumerateObject()
        where !NotTold.Contains(property.Name) && property.Value.ValueKind != JsonValueKind.Null
        let kind = type?.GetProperty(property.Name)?.PropertyType
        select (property.Name, property.Value, kind is null ? null : Nullable.GetUnderlyingType(kind) ?? kind);

    /// <summary>An item of a list: what is so is said by its word, what is not so is not said.</summary>
    private string InOneLine(JsonElement item, Type? type) =>
        string.Join(
            ", ",
            PropertiesOf(item, type)
                .Select(property =>
                    property.Value.ValueKind switch
                    {
                        JsonValueKind.True => WordFor(property.Name),
                        JsonValueKind.False => null,
                        _ => Text(property.Value, property.Type),
                    }
                )
                .Where(text => !string.IsNullOrWhiteSpace(text))
        );

    /// <returns>Null for an id that stands for nothing any more.</returns>
    private string? Text(JsonElement value, Type? type) =>
        value.ValueKind switch
        {
            JsonValueKind.True => T["Yes"],
            JsonValueKind.False => T["No"],
            JsonValueKind.Number when type?.IsEnum == true && Enum.GetName(type, value.GetInt32()) is { } name => deed!.Words(
                $"Value.{type.Name}.{name}"
            ),
            JsonValueKind.Number => value.GetDecimal().ToString("#,0.####", CultureInfo.CurrentCulture),
            JsonValueKind.String when type == typeof(DateOnly) && value.TryGetDateTime(out var day) => Days.Plain(
                DateOnly.FromDateTime(day)
            ),
            JsonValueKind.String => nameOf(value.GetString()!) ?? (Guid.TryParse(value.GetString(), out _) ? null : value.GetString()),
            _ => null,
        };

    private string WordFor(string property) => deed is null ? property : deed.Words($"Deed.{property}");

    private static Type? ItemOf(Type? list) => list is { IsGenericType: true } ? list.GetGenericArguments()[0] : null;
}
