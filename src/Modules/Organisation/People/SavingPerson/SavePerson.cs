using System.Net.Mail;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People.SavingPerson;

/// <summary>Somebody new is written down, or what is known of somebody is changed.</summary>
/// <param name="Person">Null for somebody new.</param>
/// <param name="SignInName">What the municipality's sign-in calls them; null when they shall not sign in.</param>
/// <param name="Departments">Those that they belong to, the main one first.</param>
/// <param name="By">Name of the actor in the audit.</param>
internal sealed record SavePerson(
    Guid? Person,
    string Name,
    string? Title,
    string? Email,
    string? SignInName,
    IReadOnlyList<Guid> Departments,
    string By
);

internal abstract record CannotSavePerson
{
    private CannotSavePerson() { }

    public sealed record NameIsMissing : CannotSavePerson;

    public sealed record EmailIsWrong(string Email) : CannotSavePerson;

    public sealed record SignInNameIsTaken(string By) : CannotSavePerson;

    public sealed record PersonIsUnknown : CannotSavePerson;

    public sealed record DepartmentIsUnknown : CannotSavePerson;

    /// <summary>A value is longer than any honest one.</summary>
    /// <param name="What">The part of <see cref="SavePerson"/>.</param>
    public sealed record SomethingIsTooLong(int Most, string What) : CannotSavePerson;
}

internal sealed class SavePersonHandler(PeopleDbContext db, TimeProvider clock)
{
    private const int Longest = 200;

    public async Task<Result<User, CannotSavePerson>> HandleAsync(SavePerson command, CancellationToken stop)
    {
        if (await WrongInAsync(command, stop) is [var wrong, ..])
        {
            return wrong;
        }

        var (name, title, email) = (command.Name.Trim(), Given(command.Title), Given(command.Email));
        var departments = command.Departments.Distinct().ToList();
        var user = command.Person is { } id
            ? await db.Users.Include(u => u.AlsoIn).SingleOrDefaultAsync(u => u.Id == id, stop)
            : new User(name, clock.GetUtcNow());
        if (user is null)
        {
            return new CannotSavePerson.PersonIsUnknown();
        }

        var before = command.Person is null ? null : Known(user, command.By);
        (user.Name, user.Title, user.Email) = (name, title, email);
        user.BelongTo(departments);
        user.CallAtSignIn(Given(command.SignInName)?.ToLowerInvariant());
        if (command.Person is null)
        {
            db.Add(user);
        }

        db.Add(AuditEntry.For(Known(user, command.By), command.By, clock.GetUtcNow(), before));
        await db.SaveChangesAsync(stop);
        return user;
    }

    /// <summary>All that is wrong with it, in the order of the form.</summary>
    public async Task<IReadOnlyList<CannotSavePerson>> WrongInAsync(SavePerson command, CancellationToken stop)
    {
        var wrong = new List<CannotSavePerson>();
        if (string.IsNullOrWhiteSpace(command.Name))
        {
            wrong.Add(new CannotSavePerson.NameIsMissing());
        }

        wrong.AddRange(
            new (string? Text, string What)[]
            {
                (command.Name, nameof(command.Name)),
                (command.Title, nameof(command.Title)),
                (command.Email, nameof(command.Email)),
                (command.SignInName, nameof(command.SignInName)),
            }
                .Where(one => one.Text?.Trim().Length > Longest)
                .Select(one => new CannotSavePerson.SomethingIsTooLong(Longest, one.What))
        );
        var departments = command.Departments.Distinct().ToList();
        if (departments.Count > 0 && await db.Departments.CountAsync(d => departments.Contains(d.Id), stop) < departments.Count)
        {
            wrong.Add(new CannotSavePerson.DepartmentIsUnknown());
        }

        if (Given(command.Email) is { } email && !MailAddress.TryCreate(email, out _))
        {
            wrong.Add(new CannotSavePerson.EmailIsWrong(email));
        }

        if (
            Given(command.SignInName) is { } signInName
            && await TakenByAsync(signInName.ToLowerInvariant(), command.Person, stop) is { } other
        )
        {
            wrong.Add(new CannotSavePerson.SignInNameIsTaken(other));
        }

        return wrong;
    }

    /// <summary>What is known of somebody, as the log keeps it.</summary>
    private static SavePerson Known(User user, string by) =>
        new(
            user.Id,
            user.Name,
            user.Title,
            user.Email,
            user.SignInName,
            [.. user.DepartmentId is { } main ? new[] { main } : [], .. user.AlsoIn.Select(one => one.DepartmentId)],
            by
        );

    private Task<string?> TakenByAsync(string signInName, Guid? butNot, CancellationToken stop) =>
        db.Users.Where(u => u.SignInName == signInName && u.Id != butNot).Select(u => (string?)u.Name).SingleOrDefaultAsync(stop);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
