using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>The numbers that Word shows before paragraphs, counted as Word counts them.</summary>
internal sealed partial class DocxNumbering(XElement? numbering, XElement? styles)
{
    private const int Levels = 9;
    private const int MostStyles = 20;

    private readonly Dictionary<string, XElement> _lists = ById(numbering, "num", "numId");
    private readonly Dictionary<string, XElement> _definitions = ById(numbering, "abstractNum", "abstractNumId");
    private readonly Dictionary<string, XElement> _styles = ById(styles, "style", "styleId");
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<string> _begun = [];

    /// <summary>The marker with the blank after it (<c>1. </c>, <c>- </c>); null when the paragraph is no list item.</summary>
    public string? Next(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = properties.Child("pStyle").Value("val");
        var own = properties.Child("numPr");
        var (list, level) = own.Child("numId") is { } id ? (id.Value("val"), own.Child("ilvl").Number()) : OfStyle(style);
        if (list is null || !_lists.TryGetValue(list, out var num) || Definition(num) is not var (definitionId, definition))
        {
            return null;
        }

        var at = Math.Clamp(level ?? LevelOfStyle(definition, style), 0, Levels - 1);
        return Count(list, num, definitionId, definition, at);
    }

    private string? Count(string list, XElement num, string definitionId, XElement definition, int at)
    {
        if (!_counters.TryGetValue(definitionId, out var counters))
        {
            counters = _counters[definitionId] = new int?[Levels];
        }

        if (_begun.Add(list))
        {
            Restart(num, counters);
        }

        counters[at] = counters[at] is { } last ? last + 1 : Start(Level(num, definition, at));
        Array.Fill(counters, null, at + 1, Levels - at - 1);
        return Marker(num, definition, counters, at);
    }

    private static string? Marker(XElement num, XElement definition, int?[] counters, int at)
    {
        var level = Level(num, definition, at);
        var format = level.Child("numFmt").Value("val") ?? "decimal";
        var text = level.Child("lvlText").Value("val") ?? "";
        if (format == "bullet")
        {
            return new string(' ', 2 * at) + "- ";
        }

        var marker = Place()
            .Replace(
                text,
                place =>
                {
                    var index = Math.Min(place.Value[1] - '1', at);
                    var above = Level(num, definition, index);
                    var asDecimal = index < at && level.Child("isLgl").IsOn();
                    return ListNumber.Of(counters[index] ?? Start(above), asDecimal ? null : above.Child("numFmt").Value("val"));
                }
            )
            .Trim();
        return format == "none" || marker.Length == 0 ? null : marker + " ";
    }

    /// <summary>A list that begins again: its first number stands in its own override, not in the definition it shares.</summary>
    private static void Restart(XElement num, int?[] counters)
    {
        foreach (var change in num.Elements().Where(child => child.Is("lvlOverride")))
        {
            if (change.Child("startOverride").Number() is { } start && change.Number("ilvl") is { } level and >= 0 and < Levels)
            {
                counters[level] = start - 1;
            }
        }
    }

    private (string? List, int? Level) OfStyle(string? style)
    {
        for (var i = 0; i < MostStyles && style is not null && _styles.TryGetValue(style, out var found); i++)
        {
            if (found.Child("pPr").Child("numPr") is { } numbered && numbered.Child("numId").Value("val") is { } list)
            {
                return (list, numbered.Child("ilvl").Number());
            }

            style = found.Child("basedOn").Value("val");
        }

        return (null, null);
    }

    private (string Id, XElement Element)? Definition(XElement num)
    {
        if (num.Child("abstractNumId").Value("val") is not { } id || !_definitions.TryGetValue(id, out var definition))
        {
            return null;
        }

        if (definition.Child("numStyleLink").Value("val") is { } link)
        {
            var target = _definitions.FirstOrDefault(other => other.Value.Child("styleLink").Value("val") == link);
            return target.Value is null ? (id, definition) : (target.Key, target.Value);
        }

        return (id, definition);
    }

    private static int LevelOfStyle(XElement definition, string? style) =>
        style is null ? 0 : definition.Elements().FirstOrDefault(level => level.Child("pStyle").Value("val") == style).Number("ilvl") ?? 0;

    private static XElement? Level(XElement num, XElement definition, int at) =>
        num.Elements().FirstOrDefault(child => child.Is("lvlOverride") && child.Number("ilvl") == at).Child("lvl")
        ?? definition.Elements().FirstOrDefault(child => child.Is("lvl") && child.Number("ilvl") == at);

    private static int Start(XElement? level) => level.Child("start").Number() ?? 1;

    private static Dictionary<string, XElement> ById(XElement? root, string name, string id) =>
        root is null
            ? []
            : root.Elements()
                .Where(child => child.Is(name) && child.Value(id) is not null)
                .DistinctBy(child => child.Value(id))
                .ToDictionary(child => child.Value(id)!);

    [GeneratedRegex("%[1-9]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
