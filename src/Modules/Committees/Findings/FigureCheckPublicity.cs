using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>Whether the municipality shows its figure check to everybody (docs/adr/0011). There is one row, or none before anybody has decided.</summary>
[Retention("Kept as long as the municipality's store", Erasure = "Holds no persons")]
internal sealed class FigureCheckPublicity
{
    public const int OnlyRow = 1;

    public int Id { get; init; } = OnlyRow;
    public bool IsPublic { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
}
