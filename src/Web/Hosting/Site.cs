using System.Reflection;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;

namespace Ledetraad.Web.Hosting;

/// <summary>What the shared look must know of the house: whose pages there are, and what stands in the menu.</summary>
public sealed class Site(IReadOnlyList<IModule> modules)
{
    /// <summary>The assemblies with pages, apart from Web itself.</summary>
    public IReadOnlyList<Assembly> PageAssemblies { get; } = [.. modules.Select(module => module.Assembly).Distinct()];

    public IReadOnlyList<NavigationEntry> FooterLinks { get; } = [.. modules.SelectMany(module => module.FooterLinks)];

    /// <summary>What is said to be first, what everybody sees, and the rest.</summary>
    public IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        .. modules
            .SelectMany(module => module.Navigation)
            .OrderByDescending(entry => entry.IsFirst)
            .ThenBy(entry => entry.Permission is not null),
    ];

    /// <summary>Where somebody begins who has signed in: the first room of the menu that is not everybody's, else what everybody sees.</summary>
    public string FirstPageOf(Actor? actor, Municipality municipality)
    {
        var own = Navigation.FirstOrDefault(entry => entry.Permission is { } permission && actor?.May(permission) == true);
        return $"/{municipality.Slug}/{(own ?? Navigation.First(entry => entry.Permission is null)).Path}";
    }
}
