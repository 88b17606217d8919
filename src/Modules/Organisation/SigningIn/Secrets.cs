using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>Values that nobody can guess, and what we keep of them.</summary>
internal static class Secrets
{
    /// <summary>256 bits, in letters that an address and a cookie can bear.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, hexadecimal. The values are random, so no salt is needed.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
