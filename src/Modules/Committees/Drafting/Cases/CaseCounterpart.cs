using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Cases;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>A counterpart as the administration has written it.</summary>
[Retention("As its case", Erasure = "Holds no persons")]
internal sealed class CaseCounterpart : Counterpart, IUnpublished
{
    /// <summary>Everybody may know of it, as soon as something of the case is public.</summary>
    public bool IsPublic { get; set; }
}
