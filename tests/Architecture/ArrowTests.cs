using System.Reflection;
using Ledetraad.App;
using Ledetraad.Kernel;
using Ledetraad.Web.Hosting;

namespace Ledetraad.Architecture.Tests;

/// <summary>App → modules → Kernel and Web. An arrow from one module to another is listed here with its reason; the list may only shrink.</summary>
public class ArrowTests
{
    private const string Ours = "Ledetraad.";
    private const string Kernel = "Ledetraad.Kernel";
    private const string Web = "Ledetraad.Web";

    /// <summary>From → to, with the reason. None yet.</summary>
    private static readonly (string From, string To, string Why)[] BetweenModules = [];

    [Fact]
    public void Kernel_knows_none_of_us() => Assert.Empty(References(typeof(Texts).Assembly));

    [Fact]
    public void Web_knows_Kernel_alone() => Assert.Equal([Kernel], References(typeof(Site).Assembly));

    [Fact]
    public void A_module_knows_Kernel_and_Web_and_the_modules_that_are_listed()
    {
        foreach (var module in House.Modules.Select(m => m.Assembly))
        {
            var name = module.GetName().Name!;
            var allowed = BetweenModules.Where(arrow => arrow.From == name).Select(arrow => arrow.To).Append(Kernel).Append(Web);
            Assert.Empty(References(module).Except(allowed));
        }
    }

    [Fact]
    public void A_listed_arrow_is_used()
    {
        var used = House.Modules.SelectMany(m => References(m.Assembly).Select(to => (m.Assembly.GetName().Name, to))).ToHashSet();
        Assert.All(BetweenModules, arrow => Assert.Contains((arrow.From, arrow.To), used));
    }

    [Fact]
    public void Of_a_module_only_its_door_its_contracts_and_its_pages_are_public()
    {
        foreach (var module in House.Modules)
        {
            var open = module
                .Assembly.GetExportedTypes()
                .Where(t => !IsPage(t) && !(t.DeclaringType is { } page && IsPage(page)) && t.Name != "_Imports")
                .Where(t => t != module.GetType() && !t.Namespace!.Contains(".Contracts", StringComparison.Ordinal))
                .Select(t => t.FullName);
            Assert.Empty(open);
        }
    }

    /// <summary>With the fields of its forms, which stand within it.</summary>
    private static bool IsPage(Type type) => type.IsSubclassOf(typeof(Microsoft.AspNetCore.Components.ComponentBase));

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith(Ours, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
