using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees;
using Ledetraad.Modules.Organisation;

namespace Ledetraad.App;

/// <summary>The rooms of the house, in the order in which their schemas are applied.</summary>
internal static class House
{
    public static readonly IReadOnlyList<IModule> Modules = [new OrganisationModule(), new CommitteesModule()];
}
