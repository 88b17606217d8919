using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>Somebody who works for the municipality or sits on its committees. Without a sign-in name they cannot sign in.</summary>
[Retention(
    "Kept while they work or sit here, and five years after",
    Erasure = "Blank name, title, e-mail and sign-in name; the id stays, for audit and papers refer to it"
)]
internal sealed class User
{
    private readonly List<RoleAssignment> _roles = [];
    private readonly List<Membership> _seats = [];
    private readonly List<FurtherDepartment> _alsoIn = [];

    private User() { } // EF Core

    public User(string name, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        AuditName = Actor.AuditNameOf(Id);
        Name = name;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>What the audit calls them; it follows from the id, and is kept to be joined by.</summary>
    public string AuditName { get; private set; } = "";

    public string Name { get; set; } = "";
    public string? Title { get; set; }
    public string? Email { get; set; }

    /// <summary>The main one; null for those who belong to none.</summary>
    public Guid? DepartmentId { get; private set; }
    public Department? Department { get; init; }

    /// <summary>The others that they belong to.</summary>
    public IReadOnlyList<FurtherDepartment> AlsoIn => _alsoIn;

    /// <summary>What the municipality's sign-in calls them, in lower case: the value of the claim that the settings name.</summary>
    public string? SignInName { get; private set; }

    /// <summary>Issuer and subject of the first sign-in: a name that is given to somebody else does not open this door.</summary>
    public string? BoundTo { get; private set; }

    /// <summary>Part of the demo: can be chosen there, and has no other way in.</summary>
    public bool IsFictional { get; init; }

    /// <summary>Since when they are locked out; null when they are not.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    public string? LockReason { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public IReadOnlyList<RoleAssignment> Roles => _roles;
    public IReadOnlyList<Membership> Seats => _seats;

    /// <param name="departments">The main one first; those they have now must be loaded.</param>
    public void BelongTo(IReadOnlyList<Guid> departments)
    {
        DepartmentId = departments.Count > 0 ? departments[0] : null;
        var further = departments.Skip(1).Distinct().Where(id => id != DepartmentId).ToList();
        _alsoIn.RemoveAll(one => !further.Contains(one.DepartmentId));
        _alsoIn.AddRange(
            further
                .Where(id => !_alsoIn.Exists(one => one.DepartmentId == id))
                .Select(id => new FurtherDepartment { UserId = Id, DepartmentId = id })
        );
    }

    /// <summary>Another name is another account: the next sign-in binds it anew.</summary>
    public void CallAtSignIn(string? name)
    {
        if (name != SignInName)
        {
            (SignInName, BoundTo) = (name, null);
        }
    }

    public void BindTo(string? account) => BoundTo = account;

    public void Lock(string reason, DateTimeOffset now) => (LockedAt, LockReason) = (now, reason);

    public void Unlock() => (LockedAt, LockReason) = (null, null);
}

internal sealed class UserConfiguration(string danishCollation) : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("organisation_users");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).UseCollation(danishCollation);
        builder.HasOne(u => u.Department).WithMany().HasForeignKey(u => u.DepartmentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(u => u.AlsoIn).WithOne().HasForeignKey(one => one.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(u => u.SignInName).IsUnique();
        builder.HasIndex(u => u.AuditName).IsUnique();
    }
}
