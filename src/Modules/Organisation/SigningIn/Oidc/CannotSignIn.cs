namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Why a sign-in came to nothing. The name stands in the address of the page that tells it, so it says no more than the visitor may know.</summary>
internal enum CannotSignIn
{
    /// <summary>The municipality's sign-in is not set up.</summary>
    NotSetUp,

    /// <summary>The provider could not be reached, or did not answer in time.</summary>
    ProviderDoesNotAnswer,

    /// <summary>The provider said no, most often since the person gave up.</summary>
    ProviderRefused,

    /// <summary>It was never begun here, began too long ago, began in another browser, or has come back already.</summary>
    AnswerIsOld,

    /// <summary>What the provider sent could not be trusted.</summary>
    AnswerIsWrong,

    /// <summary>Nobody here has that sign-in name.</summary>
    PersonIsUnknown,

    LockedOut,

    /// <summary>The name belongs to another account at the provider than the one that first signed in with it.</summary>
    AccountIsAnother,
}
