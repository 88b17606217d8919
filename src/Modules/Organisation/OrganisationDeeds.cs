using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Auditing;
using Ledetraad.Modules.Organisation.Granting.DecidingRights;
using Ledetraad.Modules.Organisation.Granting.OwnRoles;
using Ledetraad.Modules.Organisation.Municipalities;
using Ledetraad.Modules.Organisation.People.ArrangingDepartments;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.LockingOut;
using Ledetraad.Modules.Organisation.People.SavingPerson;
using Ledetraad.Modules.Organisation.People.Seating;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.SigningIn.ChoosingPerson;
using Ledetraad.Modules.Organisation.SigningIn.EndingSessions;
using Ledetraad.Modules.Organisation.SigningIn.Oidc;

namespace Ledetraad.Modules.Organisation;

/// <summary>What the log keeps of people, rights and sign-ins, in words.</summary>
internal static class OrganisationDeeds
{
    public static readonly IReadOnlyList<Deed> All =
    [
        Of<AddMunicipality>(),
        Of<ActivateMunicipality>(),
        Of<AddDemoPeople>(),
        Of<AddRole>(),
        Of<ChangeRole>(),
        Of<EndRole>(),
        Of<EndSessions>(),
        Of<FetchLog>(),
        Of<GiveRole>(),
        Of<LeaveSeat>(),
        Of<LetIn>(),
        Of<LockOut>(),
        Of<ReadAuditEntry>(),
        Of<RightsDecided>(),
        Of<SaveDepartment>(),
        Of<SavePerson>(),
        Of<SignIn>(),
        Of<SignInRefused>(),
        Of<SignOut>(),
        Of<TakeSeat>(),
        Of<Unbind>(),
    ];

    private static Deed Of<TDeed>() => new(typeof(TDeed), Words);

    private static string Words(string key) =>
        key.Split('.') switch
        {
            ["Value", nameof(Assurance), var level] => OrganisationTexts.T[$"Assurance.{level}"],
            ["Value", nameof(SeatKind), var kind] => OrganisationTexts.T[$"Seat.{kind}"],
            ["Value", nameof(CannotSignIn), var why] => OrganisationTexts.T[$"CannotSignIn.{why}"],
            _ => OrganisationTexts.T[key],
        };
}
