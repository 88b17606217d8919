using System.Text.Json;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Meetings;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>How many relations the figure check tested in an open item, and those that hold; items without any have no row.</summary>
[Retention("KLE 00.22: preserved", Erasure = "As its version")]
internal sealed class ItemCheck
{
    public Guid ItemId { get; init; }

    /// <summary>All that were tested, also those that do not hold.</summary>
    public int Relations { get; init; }

    /// <summary>List of <see cref="HoldingRelation"/> as JSON.</summary>
    public required string Holding { get; init; }

    public static string ToJson(IReadOnlyList<HoldingRelation> relations) =>
        JsonSerializer.Serialize(relations, StoredJson.Compact.IReadOnlyListHoldingRelation);

    public static IReadOnlyList<HoldingRelation> HoldingFrom(string json) =>
        JsonSerializer.Deserialize(json, StoredJson.Compact.IReadOnlyListHoldingRelation)!;
}

/// <summary>A relation that holds, with what it was computed from.</summary>
/// <param name="Arithmetic">Null where nothing is reckoned: then the terms tell what was compared.</param>
internal sealed record HoldingRelation(CheckKind Kind, string Stated, string? Arithmetic, IReadOnlyList<string> Terms, bool Rounded);
