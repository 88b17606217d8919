using System.Buffers.Binary;
using System.Text;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>One file in a ZIP package, as the package's own directory tells it; the sizes may be lies.</summary>
internal readonly record struct ZipEntryInfo(string Name, long Packed, long Unpacked, bool IsEncrypted);

/// <summary>A ZIP package's directory, read without unpacking anything and without trusting its counts.</summary>
/// <remarks>Source: PKWARE APPNOTE.TXT 6.3, 4.3.12 (central directory) and 4.3.16 (end of central directory).</remarks>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;

    /// <returns>Null when the directory is damaged; at most <paramref name="most"/> + 1 entries.</returns>
    public static IReadOnlyList<ZipEntryInfo>? Read(ReadOnlySpan<byte> zip, int most)
    {
        var end = zip[^Math.Min(zip.Length, EndLength + ushort.MaxValue)..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0)
        {
            return null;
        }

        end += Math.Max(0, zip.Length - EndLength - ushort.MaxValue);
        if (end + EndLength > zip.Length)
        {
            return null;
        }

        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        var entries = new List<ZipEntryInfo>();
        while (at < end && entries.Count <= most)
        {
            if (at + HeaderLength > zip.Length || !zip[(int)at..].StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }

            var header = zip[(int)at..];
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var next = HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
            next += BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            if (next > header.Length)
            {
                return null;
            }

            entries.Add(
                new ZipEntryInfo(
                    Encoding.UTF8.GetString(header.Slice(HeaderLength, nameLength)),
                    BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
                    (header[8] & 1) != 0
                )
            );
            at += next;
        }

        return entries;
    }
}
