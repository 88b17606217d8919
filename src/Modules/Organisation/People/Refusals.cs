using System.Diagnostics;
using Ledetraad.Modules.Organisation.Granting.OwnRoles;
using Ledetraad.Modules.Organisation.People.ArrangingDepartments;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.LockingOut;
using Ledetraad.Modules.Organisation.People.Seating;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>Why something could not be done, in words.</summary>
internal static class Refusals
{
    public static string Explain(CannotGiveRole refusal) =>
        refusal switch
        {
            CannotGiveRole.RoleIsUnknown => T["Role.IsUnknown"],
            CannotGiveRole.PersonIsUnknown => T["Person.IsUnknown"],
            CannotGiveRole.EndsBeforeItBegins => T["Dates.EndsBeforeItBegins"],
            CannotGiveRole.HasItAlready(var from, var until) => T["Role.HasItAlready", Dates.Words(from, until)],
            CannotGiveRole.TakesTheRightToDecideRights => T["Role.TakesTheRightToDecideRights"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Explain(CannotSaveRole refusal) =>
        refusal switch
        {
            CannotSaveRole.NameIsMissing => T["OwnRole.NameIsMissing"],
            CannotSaveRole.NameIsTooLong(var most) => T["TooLong", most],
            CannotSaveRole.NameIsTaken => T["OwnRole.NameIsTaken"],
            CannotSaveRole.RoleIsNotYours => T["Role.IsUnknown"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Explain(CannotEndRole refusal) =>
        refusal switch
        {
            CannotEndRole.AssignmentIsUnknown => T["Role.AssignmentIsUnknown"],
            CannotEndRole.IsTheLastAdministrator => T["Role.IsTheLastAdministrator"],
            CannotEndRole.TakesTheRightToDecideRights => T["Role.TakesTheRightToDecideRights"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Explain(CannotLockOut refusal) =>
        refusal switch
        {
            CannotLockOut.PersonIsUnknown => T["Person.IsUnknown"],
            CannotLockOut.ReasonIsMissing => T["Person.LockReasonIsMissing"],
            CannotLockOut.IsYourself => T["Person.IsYourself"],
            CannotLockOut.IsTheLastAdministrator => T["Role.IsTheLastAdministrator"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Explain(CannotTakeSeat refusal) =>
        refusal switch
        {
            CannotTakeSeat.PersonIsUnknown => T["Person.IsUnknown"],
            CannotTakeSeat.CommitteeIsUnknown => T["Seat.CommitteeIsUnknown"],
            CannotTakeSeat.EndsBeforeItBegins => T["Dates.EndsBeforeItBegins"],
            CannotTakeSeat.SitsThereAlready(var from, var until) => T["Seat.SitsThereAlready", Dates.Words(from, until)],
            CannotTakeSeat.SomebodyElseDoes(var name) => T["Seat.SomebodyElseDoes", name],
            CannotTakeSeat.PartyIsTooLong => T["Seat.PartyIsTooLong"],
            CannotTakeSeat.StandsInForNobodyThere => T["Seat.StandsInForNobodyThere"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    public static string Explain(CannotSaveDepartment refusal) =>
        refusal switch
        {
            CannotSaveDepartment.NameIsMissing => T["Department.NameIsMissing"],
            CannotSaveDepartment.NameIsTaken => T["Department.NameIsTaken"],
            CannotSaveDepartment.DepartmentIsUnknown => T["Department.IsUnknown"],
            CannotSaveDepartment.LiesUnderItself => T["Department.LiesUnderItself"],
            CannotSaveDepartment.SomethingIsTooLong(var most) => T["TooLong", most],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };
}
