using System.Buffers.Binary;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>What ranking and filters need of one document, in sixteen bytes.</summary>
/// <param name="Day">Day number of the meeting; 0 for a case paper without a date.</param>
/// <param name="Owner">As <see cref="DocumentOwner"/> writes it.</param>
/// <param name="Outcome">Null in an agenda.</param>
/// <param name="Words">How long it is, at most 65,535.</param>
internal readonly record struct DocumentFacts(int Day, ulong Owner, Outcome? Outcome, bool IsClosed, bool IsMeeting, ushort Words)
{
    public const int Bytes = 16;
    private const byte Live = 1;
    private const byte Closed = 2;
    private const byte MeetingItself = 4;

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, Day);
        BinaryPrimitives.WriteUInt64LittleEndian(target[4..], Owner);
        target[12] = Outcome is { } outcome ? (byte)(outcome + 1) : (byte)0;
        target[13] = (byte)(Live | (IsClosed ? Closed : 0) | (IsMeeting ? MeetingItself : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(target[14..], Words);
    }

    /// <summary>False for a document that is not shown any more.</summary>
    public static bool IsLive(ReadOnlySpan<byte> facts) => (facts[13] & Live) != 0;

    public static int DayOf(ReadOnlySpan<byte> facts) => BinaryPrimitives.ReadInt32LittleEndian(facts);

    public static ushort WordsOf(ReadOnlySpan<byte> facts) => BinaryPrimitives.ReadUInt16LittleEndian(facts[14..]);

    /// <returns>Null for a document that is not shown any more.</returns>
    public static DocumentFacts? Read(ReadOnlySpan<byte> facts) =>
        IsLive(facts)
            ? new DocumentFacts(
                DayOf(facts),
                BinaryPrimitives.ReadUInt64LittleEndian(facts[4..]),
                facts[12] == 0 ? null : (Outcome)(facts[12] - 1),
                (facts[13] & Closed) != 0,
                (facts[13] & MeetingItself) != 0,
                WordsOf(facts)
            )
            : null;

    /// <summary>Takes one document of a block out of every answer.</summary>
    public static void Hide(Span<byte> block, int place) => block.Slice(place * Bytes, Bytes).Clear();
}
