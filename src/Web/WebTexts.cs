using Ledetraad.Kernel;

namespace Ledetraad.Web;

/// <summary>The words of the shared look: menus, tables, errors.</summary>
internal static class WebTexts
{
    public static readonly Texts T = new(typeof(WebTexts));
}
