namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Reads a level of assurance from what a provider calls it.</summary>
/// <remarks>
/// NSIS as OIOSAML 3 states it (<c>https://data.gov.dk/concept/core/nsis/loa</c>: Low, Substantial, High) and eIDAS
/// (<c>http://eidas.europa.eu/LoA/substantial</c>) end in the level's name. What is not known counts as nothing.
/// </remarks>
internal static class AssuranceWords
{
    public static Assurance Read(string? claim) =>
        claim?.Split('/', ':')[^1].ToLowerInvariant() switch
        {
            "low" or "lav" => Assurance.Low,
            "substantial" or "betydelig" => Assurance.Substantial,
            "high" or "høj" => Assurance.High,
            _ => Assurance.Unstated,
        };
}
