using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Drafting.Anonymising;

/// <summary>Words of a paper that the public is to read otherwise: the anonymised version follows the paper, and never grows old.</summary>
[Retention("As its paper", Erasure = "Delete the row")]
internal sealed class Redaction : IUnpublished
{
    public Guid PaperId { get; init; }

    /// <summary>Order in the list, from 1; longer words are replaced before shorter ones.</summary>
    public int Ordinal { get; init; }

    /// <summary>As the paper has them.</summary>
    public required string Written { get; init; }

    /// <summary>As the public reads them.</summary>
    public required string Shown { get; init; }

    /// <summary>Tells one list of words from another without saying them.</summary>
    public static string MarkOf(IEnumerable<Redaction> list) =>
        StableId.Of([.. list.SelectMany(redaction => new[] { redaction.Written, redaction.Shown })]).ToString("N");
}
