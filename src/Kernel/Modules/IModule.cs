using System.CommandLine;
using System.Reflection;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Kernel.Modules;

/// <summary>A module's door: all that the host knows of it. Each module has one class of this kind, readable in one screen.</summary>
public interface IModule
{
    /// <summary>Short English name; the prefix of the module's tables.</summary>
    string Name { get; }

    /// <summary>The assembly that holds its pages and scripts.</summary>
    Assembly Assembly { get; }

    IReadOnlyList<ModuleStorage> Storage { get; }

    /// <summary>Entries in the main navigation, in order.</summary>
    IReadOnlyList<NavigationEntry> Navigation { get; }

    /// <summary>What stands at the foot of a municipality's pages.</summary>
    IReadOnlyList<NavigationEntry> FooterLinks => [];

    /// <summary>What not everybody may do here, and which roles may at first.</summary>
    IReadOnlyList<Permission> Permissions => [];

    /// <summary>What the module writes to the log.</summary>
    IReadOnlyList<Deed> Deeds => [];

    /// <summary>The key figures that the module can compute; see <see cref="IKeyFigureSource"/>.</summary>
    IReadOnlyList<KeyFigureDefinition> KeyFigures => [];

    void AddServices(IServiceCollection services);

    /// <summary>Endpoints that are not pages: downloads, feeds.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints);

    /// <summary>What the module adds to the command line.</summary>
    IEnumerable<Verb> Verbs(ICommandRunner runner);

    /// <summary>Puts the module's part of the fictional municipality in place; doing it again changes nothing.</summary>
    Task AddDemoDataAsync(IServiceProvider services, Municipality municipality, string samples, CancellationToken stop);

    /// <summary>Goes the ways once on which the first visitor would wait for the compiler. Reads at most, and little; writes nothing.</summary>
    /// <param name="municipality">A scope on the store of one of the installation's municipalities.</param>
    Task WarmUpAsync(IServiceProvider municipality, CancellationToken stop) => Task.CompletedTask;
}

/// <summary>A verb of the command line.</summary>
/// <param name="Group">The word before it (<c>import</c> in <c>import minutes</c>), which several modules may share; null for none.</param>
public sealed record Verb(string? Group, Command Command);

/// <param name="Path">Below the municipality's address: <c>dagsordener</c>.</param>
/// <param name="Text">Asked for anew each time, since the language may differ.</param>
/// <param name="IsSearch">A page that answers <c>?q=</c>: the head of every page has a field for it.</param>
/// <param name="Permission">Shown only to those who have it; null for everybody.</param>
/// <param name="Unless">Not shown to those who have this permission: they find it elsewhere.</param>
/// <param name="IsFirst">Stands before all others for those who may see it.</param>
/// <param name="AlsoAbove">Pages below this address belong to it too, though they do not lie below its own.</param>
/// <param name="IsOffered">
/// Asked of the municipality's services for each page, where the municipality decides itself whether it has such a page; null where all have it.
/// </param>
public sealed record NavigationEntry(
    string Path,
    Func<string> Text,
    bool IsSearch = false,
    string? Permission = null,
    string? Unless = null,
    bool IsFirst = false,
    string? AlsoAbove = null,
    Func<IServiceProvider, CancellationToken, Task<bool>>? IsOffered = null
);

/// <summary>Runs a verb of the command line with the application's services, in a scope of its own.</summary>
public interface ICommandRunner
{
    /// <param name="parsed">The parsed command line, from which the host takes the common options (where the data lie).</param>
    /// <param name="work">Returns the exit code: 0 done · 1 found or refused · 2 wrong usage · 3 could not read or write.</param>
    Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken stop);
}
