namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>How sure a sign-in is of who somebody is: the levels of NSIS, the national standard (lav, betydelig, høj).</summary>
internal enum Assurance
{
    /// <summary>The sign-in said nothing of it.</summary>
    Unstated,
    Low,
    Substantial,
    High,
}
