using System.Text;
using System.Text.Unicode;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>From bytes to characters: by the mark at the beginning, else UTF-8 where it holds, else Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => (IsUtf8(bytes) ? Encoding.UTF8 : Windows1252).GetString(bytes),
        };

    /// <summary>Valid, or so nearly (a cut at the end, a stray byte) that any other reading would be worse.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        int whole = 0,
            broken = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                bytes = next < 0 ? [] : bytes[next..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            _ = status == System.Buffers.OperationStatus.Done ? whole++ : broken++;
            bytes = bytes[length..];
        }

        return whole > 2 * broken;
    }
}
