using System.Security.Cryptography;
using System.Text;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.DataSets.Content;

namespace Ledetraad.Modules.Committees.DataSets;

/// <summary>A table that somebody has typed in or uploaded (datasæt), to be counted on in papers. It lives through its versions.</summary>
[Retention("KLE 00.22: preserved as long as a published paper stands on it", Erasure = "Holds no persons; the actor is a pseudonymous id")]
internal sealed class DataSet
{
    private DataSet() { } // EF Core

    public DataSet(Guid id, string slug) => (Id, Slug) = (id, slug);

    public Guid Id { get; private set; }

    /// <summary>By which figures name it; never changes.</summary>
    public string Slug { get; private set; } = "";

    public List<DataSetVersion> Versions { get; } = [];
}

/// <summary>A data set as it was recorded at one moment. A correction is another version; none is ever overwritten.</summary>
[Retention("As its data set", Erasure = "Holds no persons; the actor is a pseudonymous id")]
internal sealed class DataSetVersion
{
    public Guid DataSetId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Pseudonymous id of a user, or the name of a command.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Why it was corrected; null for the first.</summary>
    public string? Reason { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the numbers come from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>The day that the numbers are of (opgørelsesdato).</summary>
    public DateOnly AsOf { get; init; }

    public bool CountsPeople { get; init; }

    /// <summary>See <see cref="SetContent"/>; JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; init; }

    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
