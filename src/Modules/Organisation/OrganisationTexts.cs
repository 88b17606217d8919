using Ledetraad.Kernel;

namespace Ledetraad.Modules.Organisation;

/// <summary>The module's words: <c>OrganisationTexts.resx</c> in Danish, <c>OrganisationTexts.en.resx</c> in English.</summary>
internal static class OrganisationTexts
{
    public static readonly Texts T = new(typeof(OrganisationTexts));
}
