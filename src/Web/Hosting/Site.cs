using System.Reflection;
using Ledetraad.Kernel.Modules;

namespace Ledetraad.Web.Hosting;

/// <summary>What the shared look must know of the house: whose pages there are, and what stands in the menu.</summary>
public sealed class Site(IReadOnlyList<IModule> modules)
{
    /// <summary>The assemblies with pages, apart from Web itself.</summary>
    public IReadOnlyList<Assembly> PageAssemblies { get; } = [.. modules.Select(module => module.Assembly).Distinct()];

    public IReadOnlyList<NavigationEntry> FooterLinks { get; } = [.. modules.SelectMany(module => module.FooterLinks)];

    /// <summary>What everybody sees comes first.</summary>
    public IReadOnlyList<NavigationEntry> Navigation { get; } =
    [.. modules.SelectMany(module => module.Navigation).OrderBy(entry => entry.Permission is not null)];
}
