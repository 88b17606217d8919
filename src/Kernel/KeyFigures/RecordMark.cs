using System.Security.Cryptography;
using System.Text;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>A record as a value saw it.</summary>
/// <param name="Id">The same for the same record in every version of it.</param>
/// <param name="Content">What it said; another text when it has been corrected.</param>
public sealed record RecordMark(string Id, string Content)
{
    public static string HashOf(IReadOnlyList<RecordMark> records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in records)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{record.Id}\u001f{record.Content}\u001e"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
