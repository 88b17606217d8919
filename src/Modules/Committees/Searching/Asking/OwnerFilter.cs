using Ledetraad.Modules.Committees.Searching.Indexing;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>Whose documents alone are asked for.</summary>
/// <param name="Bits">What <see cref="DocumentOwner.Bits"/> is to be, as far as the mask goes.</param>
internal readonly record struct OwnerFilter(ulong Bits, ulong Mask)
{
    /// <summary>Somebody who has no documents.</summary>
    public static readonly OwnerFilter Nobody = new(ulong.MaxValue, Mask: 0);

    public static OwnerFilter Committee(Guid committee) => new(DocumentOwner.Committee(committee).Bits, ulong.MaxValue);

    /// <summary>In the installation's index; at least one of the two is given, by slug.</summary>
    public static OwnerFilter Published(string? municipality, string? committee)
    {
        var mask = (municipality is null ? 0 : DocumentOwner.LowerHalf) | (committee is null ? 0 : ~DocumentOwner.LowerHalf);
        return new OwnerFilter(DocumentOwner.Published(municipality ?? "", committee).Bits & mask, mask);
    }

    public bool Takes(ulong owner) => (owner & Mask) == Bits;
}
