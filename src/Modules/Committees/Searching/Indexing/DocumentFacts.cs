using System.Buffers.Binary;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>What ranking and filters need of one document, in sixteen bytes.</summary>
/// <param name="Day">Day number of the meeting; 0 for a case paper without a date.</param>
/// <param name="Committee">The first eight bytes of the committee's id, which follows from its name; 0 for none.</param>
/// <param name="Outcome">Null in an agenda.</param>
/// <param name="Words">How long it is, at most 65,535.</param>
internal readonly record struct DocumentFacts(int Day, ulong Committee, Outcome? Outcome, bool IsClosed, bool IsMeeting, ushort Words)
{
    public const int Bytes = 16;
    private const byte Live = 1;
    private const byte Closed = 2;
    private const byte MeetingItself = 4;

    public static ulong KeyOf(Guid? committee)
    {
        Span<byte> bytes = stackalloc byte[16];
        return committee is { } id && id.TryWriteBytes(bytes) ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : 0;
    }

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, Day);
        BinaryPrimitives.WriteUInt64LittleEndian(target[4..], Committee);
        target[12] = Outcome is { } outcome ? (byte)(outcome + 1) : (byte)0;
        target[13] = (byte)(Live | (IsClosed ? Closed : 0) | (IsMeeting ? MeetingItself : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(target[14..], Words);
    }

    /// <returns>Null for a document that is not shown any more.</returns>
    public static DocumentFacts? Read(ReadOnlySpan<byte> facts)
    {
        var flags = facts[13];
        return (flags & Live) == 0
            ? null
            : new DocumentFacts(
                BinaryPrimitives.ReadInt32LittleEndian(facts),
                BinaryPrimitives.ReadUInt64LittleEndian(facts[4..]),
                facts[12] == 0 ? null : (Outcome)(facts[12] - 1),
                (flags & Closed) != 0,
                (flags & MeetingItself) != 0,
                BinaryPrimitives.ReadUInt16LittleEndian(facts[14..])
            );
    }

    /// <summary>Takes one document of a block out of every answer.</summary>
    public static void Hide(Span<byte> block, int place) => block.Slice(place * Bytes, Bytes).Clear();
}
