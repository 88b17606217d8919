using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Storage;

/// <summary>The people of one municipality, their roles and sessions, in its own store.</summary>
internal sealed class PeopleDbContext(DbContextOptions<PeopleDbContext> options) : ModuleDbContext(options)
{
    public DbSet<User> Users => Set<User>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<FurtherDepartment> FurtherDepartments => Set<FurtherDepartment>();
    public DbSet<RoleAssignment> Assignments => Set<RoleAssignment>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInAttempt> Attempts => Set<SignInAttempt>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new UserConfiguration(DanishCollation));
        modelBuilder.ApplyConfiguration(new DepartmentConfiguration(DanishCollation));
        modelBuilder.ApplyConfiguration(new FurtherDepartmentConfiguration());
        modelBuilder.ApplyConfiguration(new RoleAssignmentConfiguration());
        modelBuilder.ApplyConfiguration(new MembershipConfiguration());
        var roles = new RoleConfiguration(DanishCollation);
        modelBuilder.ApplyConfiguration<Role>(roles);
        modelBuilder.ApplyConfiguration<Grant>(roles);
        var sessions = new SessionConfiguration();
        modelBuilder.ApplyConfiguration<Session>(sessions);
        modelBuilder.ApplyConfiguration<SignInAttempt>(sessions);
    }
}
