using System.Diagnostics;
using Ledetraad.Modules.Organisation.Granting.OwnRoles;
using Ledetraad.Modules.Organisation.People.ArrangingDepartments;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.LockingOut;
using Ledetraad.Modules.Organisation.People.Seating;
using Ledetraad.Web.Forms;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>Why something could not be done, in words, and at which field of the form.</summary>
internal static class Refusals
{
    public static Mistake Explain(CannotGiveRole refusal) =>
        refusal switch
        {
            CannotGiveRole.RoleIsUnknown => new(T["Role.IsUnknown"], "NewRole.Role"),
            CannotGiveRole.PersonIsUnknown => new(T["Person.IsUnknown"]),
            CannotGiveRole.EndsBeforeItBegins => new(T["Dates.EndsBeforeItBegins"], "NewRole.Until"),
            CannotGiveRole.HasItAlready(var from, var until) => new(T["Role.HasItAlready", Dates.Words(from, until)], "NewRole.Role"),
            CannotGiveRole.TakesTheRightToDecideRights => new(T["Role.TakesTheRightToDecideRights"], "NewRole.Role"),
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static Mistake Explain(CannotSaveRole refusal) =>
        refusal switch
        {
            CannotSaveRole.NameIsMissing => new(T["OwnRole.NameIsMissing"], "Name"),
            CannotSaveRole.NameIsTooLong(var most) => new(T["TooLong", most], "Name"),
            CannotSaveRole.NameIsTaken => new(T["OwnRole.NameIsTaken"], "Name"),
            CannotSaveRole.RoleIsNotYours => new(T["Role.IsUnknown"]),
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static Mistake Explain(CannotEndRole refusal) =>
        refusal switch
        {
            CannotEndRole.AssignmentIsUnknown => new(T["Role.AssignmentIsUnknown"]),
            CannotEndRole.IsTheLastAdministrator => new(T["Role.IsTheLastAdministrator"]),
            CannotEndRole.TakesTheRightToDecideRights => new(T["Role.TakesTheRightToDecideRights"]),
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static Mistake Explain(CannotLockOut refusal) =>
        refusal switch
        {
            CannotLockOut.PersonIsUnknown => new(T["Person.IsUnknown"]),
            CannotLockOut.ReasonIsMissing => new(T["Person.LockReasonIsMissing"], "LockReason"),
            CannotLockOut.IsYourself => new(T["Person.IsYourself"]),
            CannotLockOut.IsTheLastAdministrator => new(T["Role.IsTheLastAdministrator"]),
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static Mistake Explain(CannotTakeSeat refusal) =>
        refusal switch
        {
            CannotTakeSeat.PersonIsUnknown => new(T["Seat.PersonIsMissing"], "Input.Person"),
            CannotTakeSeat.CommitteeIsUnknown => new(T["Seat.CommitteeIsUnknown"], "Input.Committee"),
            CannotTakeSeat.EndsBeforeItBegins => new(T["Dates.EndsBeforeItBegins"], "Input.Until"),
            CannotTakeSeat.SitsThereAlready(var from, var until) => new(
                T["Seat.SitsThereAlready", Dates.Words(from, until)],
                "Input.Person"
            ),
            CannotTakeSeat.SomebodyElseDoes(var name) => new(T["Seat.SomebodyElseDoes", name], "Input.Kind"),
            CannotTakeSeat.PartyIsTooLong => new(T["Seat.PartyIsTooLong"], "Input.Party"),
            CannotTakeSeat.StandsInForNobodyThere => new(T["Seat.StandsInForNobodyThere"], "Input.SubstituteFor"),
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static Mistake Explain(CannotSaveDepartment refusal) =>
        refusal switch
        {
            CannotSaveDepartment.NameIsMissing => new(T["Department.NameIsMissing"], "Input.Name"),
            CannotSaveDepartment.NameIsTaken => new(T["Department.NameIsTaken"], "Input.Name"),
            CannotSaveDepartment.DepartmentIsUnknown => new(T["Department.IsUnknown"]),
            CannotSaveDepartment.LiesUnderItself => new(T["Department.LiesUnderItself"], "Input.Parent"),
            CannotSaveDepartment.SomethingIsTooLong(var most) => new(T["TooLong", most], "Input.Name"),
            _ => throw new UnreachableException($"No text for {refusal}."),
        };
}
