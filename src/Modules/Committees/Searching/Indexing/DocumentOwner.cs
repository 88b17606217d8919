using System.Buffers.Binary;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Whose a document is, in eight bytes by which answers can be narrowed.</summary>
/// <param name="Bits">
/// In a municipality's index the first half of the committee's id. In the installation's, the municipality in the lower half and the name of the
/// committee in the upper, each by the first bytes of an id, so that either can be asked for alone.
/// </param>
internal readonly record struct DocumentOwner(ulong Bits)
{
    public const ulong LowerHalf = uint.MaxValue;
    private const int HalfOfBits = 32;

    /// <param name="committee">Null for none, which is written as 0.</param>
    public static DocumentOwner Committee(Guid? committee) => new(FirstBytesOf(committee));

    /// <param name="municipality">Its slug.</param>
    /// <param name="committee">That of the committee's name; null for none.</param>
    public static DocumentOwner Published(string municipality, string? committee)
    {
        var upper = committee is null ? 0 : FirstBytesOf(StableId.Of("committee-name", committee)) << HalfOfBits;
        return new DocumentOwner((FirstBytesOf(StableId.Of("municipality", municipality)) & LowerHalf) | upper);
    }

    private static ulong FirstBytesOf(Guid? owner)
    {
        Span<byte> bytes = stackalloc byte[16];
        return owner is { } id && id.TryWriteBytes(bytes) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : 0;
    }
}
