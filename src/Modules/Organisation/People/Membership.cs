using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>A seat on a committee from one day to another, both included: most often a term of the council.</summary>
[Retention("KLE 00.22: preserved, as the minutes that it belongs to", Erasure = "Holds ids and a party letter")]
internal sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public User? User { get; init; }

    /// <summary>The committee's id in the Committees module, and its name when the seat was taken.</summary>
    public required Guid CommitteeId { get; init; }

    public required string Committee { get; init; }
    public required SeatKind Kind { get; init; }

    /// <summary>Party letter.</summary>
    public string? Party { get; init; }

    /// <summary>The member whose substitute this is; null when for anybody of the same list.</summary>
    public Guid? SubstituteFor { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? Until { get; set; }

    /// <summary>Who sits on a committee has the role of a member, or of a substitute, without being given it.</summary>
    public static string RoleOf(SeatKind kind) => kind == SeatKind.Substitute ? Roles.Substitute : Roles.Member;
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("organisation_memberships");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasConversion<string>();
        builder.HasOne(m => m.User).WithMany(u => u.Seats).HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.SubstituteFor).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(m => m.CommitteeId);
    }
}
