using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ledetraad.Tests.Support;

/// <summary>
/// The rules of OParl 1.1 as a table: which properties each type has, of which kind, and which it must have. Source: the standard's schema
/// files (schema.oparl.org/1.1) and its chapters on JSON, lists and removed objects; created and modified are compulsory since 1.1.
/// </summary>
public static partial class OparlRules
{
    private const string Namespace = "https://schema.oparl.org/1.1/";

    /// <summary>What every object may have. A star marks what it must have.</summary>
    private const string Common =
        "id*:url type*:string created*:instant modified*:instant keyword:strings license:url web:url deleted:flag";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["System"] =
            "oparlVersion*:url otherOparlVersions:urls body*:url name:string contactEmail:string contactName:string website:url vendor:url product:url",
        ["Body"] =
            "system:url shortName:string name*:string website:url licenseValidSince:instant oparlSince:instant ags:string rgs:string equivalent:urls contactEmail:string contactName:string organization*:url person*:url meeting*:url paper*:url legislativeTerm*:LegislativeTerm[] agendaItem*:url consultation*:url file*:url locationList*:url legislativeTermList*:url membership*:url classification:string location:Location mainOrganization:url",
        ["LegislativeTerm"] = "body:url name:string startDate:day endDate:day",
        ["Organization"] =
            "body:url name:string membership:urls meeting:url consultation:url shortName:string post:strings subOrganizationOf:url organizationType:string classification:string startDate:day endDate:day website:url location:Location externalBody:url memberCount:number votingMemberCount:number",
        ["Person"] =
            "body:url name:string familyName:string givenName:string formOfAddress:string affix:string title:strings gender:string phone:strings email:strings location:url locationObject:Location status:strings membership:Membership[] image:File life:string lifeSource:string",
        ["Membership"] = "person:url organization:url role:string votingRight:flag startDate:day endDate:day onBehalfOf:url",
        ["Meeting"] =
            "name:string meetingState:string cancelled:flag start:instant end:instant location:Location organization:urls participant:urls invitation:File resultsProtocol:File verbatimProtocol:File auxiliaryFile:File[] agendaItem:AgendaItem[]",
        ["AgendaItem"] =
            "meeting:url number:string name:string public:flag consultation:url result:string resolutionText:string resolutionFile:File auxiliaryFile:File[] start:instant end:instant",
        ["Paper"] =
            "body:url name:string reference:string date:day paperType:string relatedPaper:urls superordinatedPaper:urls subordinatedPaper:urls mainFile:File auxiliaryFile:File[] location:Location[] originatorPerson:urls underDirectionOf:urls originatorOrganization:urls consultation:Consultation[]",
        ["Consultation"] = "paper:url agendaItem:url meeting:url organization:urls authoritative:flag role:string",
        ["File"] =
            "name:string fileName:string mimeType:string date:day size:number sha1Checksum:string sha512Checksum:string text:string accessUrl*:url downloadUrl:url externalServiceUrl:url masterFile:url derivativeFile:urls fileLicense:url meeting:urls agendaItem:urls person:url paper:urls",
        ["Location"] =
            "description:string geojson:object streetAddress:string room:string postalCode:string subLocality:string locality:string bodies:urls organizations:urls persons:urls meetings:urls papers:urls",
    };

    /// <summary>What must not point back to the object it stands inside.</summary>
    private static readonly Dictionary<string, string> BackReference = new(StringComparer.Ordinal)
    {
        ["LegislativeTerm"] = "body",
        ["Membership"] = "person",
        ["AgendaItem"] = "meeting",
        ["Consultation"] = "paper",
        ["File"] = "meeting",
        ["Location"] = "meetings",
    };

    /// <summary>Types whose objects may stand inside others.</summary>
    public static IReadOnlyCollection<string> Inside => BackReference.Keys;

    public static string TypeOf(JsonElement thing) => thing.GetProperty("type").GetString()![Namespace.Length..];

    /// <returns>What is wrong with an object, in words; empty when nothing is.</returns>
    public static IReadOnlyList<string> FaultsOf(JsonElement thing) => [.. Faults(thing, null, isInside: false)];

    /// <returns>What is wrong with a page of a list, the objects in it included.</returns>
    public static IReadOnlyList<string> FaultsOfList(JsonElement list, string type)
    {
        var faults = new List<string>();
        faults.AddRange(
            new[] { "data", "pagination", "links" }.Where(p => !list.TryGetProperty(p, out _)).Select(p => $"list without {p}")
        );
        if (faults.Count > 0)
        {
            return faults;
        }

        faults.AddRange(list.EnumerateObject().Select(p => p.Name).Except(["data", "pagination", "links"]).Select(p => $"list with {p}"));
        var numbers = list.GetProperty("pagination")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal);
        faults.AddRange(
            numbers.Keys.Except(["totalElements", "elementsPerPage", "currentPage", "totalPages"]).Select(p => $"pagination.{p}")
        );
        var links = list.GetProperty("links");
        foreach (var link in links.EnumerateObject())
        {
            if (!new[] { "first", "prev", "self", "next", "last", "web" }.Contains(link.Name, StringComparer.Ordinal) || !IsUrl(link.Value))
            {
                faults.Add($"links.{link.Name}");
            }
        }

        var isLast = numbers["currentPage"] >= numbers["totalPages"];
        if (links.TryGetProperty("next", out _) == isLast)
        {
            faults.Add("next is on all pages but the last");
        }

        if (!isLast && list.GetProperty("data").GetArrayLength() != numbers["elementsPerPage"])
        {
            faults.Add("a page that is not the last is not full");
        }

        faults.AddRange(list.GetProperty("data").EnumerateArray().SelectMany(thing => Faults(thing, type, isInside: false)));
        return faults;
    }

    private static IEnumerable<string> Faults(JsonElement thing, string? expected, bool isInside)
    {
        var named = thing.TryGetProperty("type", out var said) ? said.GetString() ?? "" : "";
        if (!named.StartsWith(Namespace, StringComparison.Ordinal) || !Types.TryGetValue(named[Namespace.Length..], out var own))
        {
            return [$"type '{named}'"];
        }

        var type = named[Namespace.Length..];
        var where = $"{type} {(thing.TryGetProperty("id", out var id) ? id.ToString() : "without id")}: ";
        var faults = new List<string>();
        if (expected is not null && type != expected)
        {
            faults.Add($"is no {expected}");
        }

        if (thing.TryGetProperty("deleted", out var deleted) && deleted.ValueKind == JsonValueKind.True)
        {
            var kept = thing.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);
            return kept.SequenceEqual(["created", "deleted", "id", "modified", "type"], StringComparer.Ordinal)
                ? faults.Select(f => where + f)
                : [where + "tells more than that it is gone"];
        }

        var known = $"{Common} {own}"
            .Split(' ')
            .Select(rule => rule.Split(':'))
            .ToDictionary(rule => rule[0].TrimEnd('*'), rule => (Kind: rule[1], IsRequired: rule[0].EndsWith('*')), StringComparer.Ordinal);
        faults.AddRange(
            known.Where(rule => rule.Value.IsRequired && !thing.TryGetProperty(rule.Key, out _)).Select(rule => $"{rule.Key} is missing")
        );
        foreach (var property in thing.EnumerateObject())
        {
            if (property.Name.Contains(':', StringComparison.Ordinal))
            {
                continue; // a maker's own, which the standard allows with a name before the colon
            }

            if (!known.TryGetValue(property.Name, out var rule))
            {
                faults.Add($"{property.Name} is not in the standard");
            }
            else if (isInside && BackReference.GetValueOrDefault(type) == property.Name)
            {
                faults.Add($"{property.Name} points back from inside");
            }
            else
            {
                faults.AddRange(FaultsOfValue(property.Value, rule.Kind, rule.IsRequired).Select(f => $"{property.Name} {f}"));
            }
        }

        if (
            thing.TryGetProperty("created", out var created)
            && thing.TryGetProperty("modified", out var modified)
            && created.GetDateTimeOffset() > modified.GetDateTimeOffset()
        )
        {
            faults.Add("was modified before it was created");
        }

        return faults.Select(f => where + f);
    }

    private static IEnumerable<string> FaultsOfValue(JsonElement value, string kind, bool mayBeEmpty)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return ["is null"];
        }

        if (kind.EndsWith("[]", StringComparison.Ordinal) || kind is "urls" or "strings")
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                return ["is no list"];
            }

            var one = kind switch
            {
                "urls" => "url",
                "strings" => "string",
                _ => kind[..^2],
            };
            return value.GetArrayLength() == 0 && !mayBeEmpty
                ? ["is an empty list"]
                : value.EnumerateArray().SelectMany(element => FaultsOfValue(element, one, mayBeEmpty: false));
        }

        if (Types.ContainsKey(kind))
        {
            return value.ValueKind == JsonValueKind.Object ? Faults(value, kind, isInside: true) : ["is no object"];
        }

        var isRight = kind switch
        {
            "url" => IsUrl(value),
            "string" => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0,
            "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.TryGetInt64(out _),
            "instant" => value.ValueKind == JsonValueKind.String
                && Instant().IsMatch(value.GetString()!)
                && value.TryGetDateTimeOffset(out _),
            "day" => value.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return isRight ? [] : [$"is no {kind}: {value}"];
    }

    private static bool IsUrl(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var url)
        && (url.Scheme is "http" or "https");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Instant();
}
