using System.Text.Json;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Meetings;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>A relation in an open item that does not hold, as the figure check (talkontrol) found it.</summary>
/// <remarks>Of closed items and of held or withdrawn papers there are no findings: what is not public is not told by its arithmetic.</remarks>
[Retention("KLE 00.22: preserved", Erasure = "As its version")]
internal sealed class Finding
{
    public Guid ItemId { get; init; }

    /// <summary>Order in the item, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>
    /// What it is about: the meeting, the sentence or row it stands in, and its figures. The same finding in the next version of the paper has the
    /// same key; when words or figures have changed, it is another finding.
    /// </summary>
    public Guid Key { get; init; }

    public CheckKind Kind { get; init; }
    public Severity Severity { get; init; }

    /// <summary>As printed.</summary>
    public required string Stated { get; init; }

    public decimal? Computed { get; init; }
    public string? Unit { get; init; }

    /// <summary>List of what the arithmetic needs, as printed, as JSON.</summary>
    public required string Terms { get; init; }

    /// <summary>The sentence with the arithmetic laid out, in Danish.</summary>
    public required string Message { get; init; }

    public required string EnglishMessage { get; init; }

    /// <summary>List of lines in the text as extracted, from 1, as JSON.</summary>
    public required string Lines { get; init; }

    /// <summary>Which of the item's sections the figure stands in, from 0; null when its place is not known.</summary>
    public int? Section { get; init; }

    /// <summary>Where in that section's Markdown.</summary>
    public int? Start { get; init; }

    public int? Length { get; init; }

    public static string ToJson(IReadOnlyList<string> terms) => JsonSerializer.Serialize(terms, StoredJson.Compact.IReadOnlyListString);

    public static string ToJson(IReadOnlyList<int> lines) => JsonSerializer.Serialize(lines, StoredJson.Compact.IReadOnlyListInt32);

    public static IReadOnlyList<string> TermsFrom(string json) => JsonSerializer.Deserialize(json, StoredJson.Compact.IReadOnlyListString)!;

    public static IReadOnlyList<int> LinesFrom(string json) => JsonSerializer.Deserialize(json, StoredJson.Compact.IReadOnlyListInt32)!;
}
