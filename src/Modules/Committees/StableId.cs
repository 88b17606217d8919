using System.Security.Cryptography;
using System.Text;

namespace Ledetraad.Modules.Committees;

/// <summary>Ids that follow from what a thing is: importing the same papers into a new installation gives the same addresses.</summary>
internal static class StableId
{
    /// <summary>A UUID of version 8 (RFC 9562) from the SHA-256 of the parts.</summary>
    public static Guid Of(params ReadOnlySpan<string?> parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
