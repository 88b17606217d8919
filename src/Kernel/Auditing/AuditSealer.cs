using System.Security.Cryptography;
using System.Text;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Auditing;

/// <summary>What verifying a store's audit found.</summary>
/// <param name="Seals">Seals whose hash was recomputed.</param>
/// <param name="Sealed">Entries under them.</param>
/// <param name="Unsealed">Entries not yet sealed: committed after the sealer last passed.</param>
/// <param name="Broken">What does not hold, in order; empty when all is well.</param>
/// <param name="Head">The last seal's hash: written down elsewhere, it proves that nothing was cut off.</param>
public sealed record AuditVerification(int Seals, int Sealed, int Unsealed, IReadOnlyList<BrokenSeal> Broken, string Head);

/// <summary>A seal, or one of its payloads, that is not as it was when sealed.</summary>
public sealed record BrokenSeal(long Number, Guid? Entry);

/// <summary>Chains committed audit entries in batches, and checks the chain.</summary>
public static class AuditSealer
{
    private const long SealerLock = 727_003;
    private const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Seals all entries that are committed and unsealed; none, no seal.</summary>
    public static async Task<int> SealAsync(ModuleDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.Database.IsNpgsql())
        {
            // One sealer at a time: the server seals while commands do. On SQLite the transaction itself is the lock.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({SealerLock})", stop);
        }

        var last = await db.Set<AuditSeal>().OrderByDescending(s => s.Number).FirstOrDefaultAsync(stop);
        var entries = await db.Set<AuditEntry>().Where(e => e.SealNumber == null).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(stop);
        if (entries.Count == 0)
        {
            return 0;
        }

        var number = (last?.Number ?? 0) + 1;
        entries.ForEach(e => e.SealNumber = number);
        db.Add(
            new AuditSeal
            {
                Number = number,
                At = now,
                Entries = entries.Count,
                Hash = Hash(last?.Hash ?? Beginning, entries),
            }
        );
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return entries.Count;
    }

    public static async Task<AuditVerification> VerifyAsync(ModuleDbContext db, CancellationToken stop)
    {
        var broken = new List<BrokenSeal>();
        var (head, count, expected) = (Beginning, 0, 1L);
        var seals = await db.Set<AuditSeal>().AsNoTracking().OrderBy(s => s.Number).ToListAsync(stop);
        foreach (var seal in seals)
        {
            var entries = await db.Set<AuditEntry>()
                .AsNoTracking()
                .Include(e => e.Payload)
                .Where(e => e.SealNumber == seal.Number)
                .ToListAsync(stop);
            if (seal.Number != expected++ || entries.Count != seal.Entries || Hash(head, entries) != seal.Hash)
            {
                broken.Add(new BrokenSeal(seal.Number, null));
            }

            broken.AddRange(entries.Where(PayloadDiffers).Select(e => new BrokenSeal(seal.Number, e.Id)));
            head = seal.Hash;
            count += entries.Count;
        }

        var unsealed = await db.Set<AuditEntry>().CountAsync(e => e.SealNumber == null, stop);
        return new AuditVerification(seals.Count, count, unsealed, broken, head);
    }

    private static bool PayloadDiffers(AuditEntry entry) =>
        entry.Payload is { } payload && AuditPayload.Digest(payload.Salt, payload.Content) != entry.PayloadDigest;

    private static string Hash(string previous, IEnumerable<AuditEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(previous + "\n"));
        foreach (var entry in entries.OrderBy(e => e.At).ThenBy(e => e.Id.ToString("N"), StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(entry.SealedLine()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
