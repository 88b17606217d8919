using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Members;

/// <summary>An elected member (udvalgsmedlem), joined across spellings. Officials and guests never become members.</summary>
[Retention("Preserved with the minutes (KLE 00.22)", Erasure = "Elected office is public: not erased, a wrong join is corrected")]
internal sealed class Member
{
    private Member() { } // EF Core

    public Member(string municipality, string name, string? party)
    {
        Id = StableId.Of(municipality, "member", MemberName.Parse(name).Key, party);
        Name = name;
        Party = party;
    }

    public Guid Id { get; private set; }

    /// <summary>The fullest spelling met.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Party letter as last printed.</summary>
    public string? Party { get; private set; }

    /// <summary>Whether the spelling is fuller or the letter another than what is known.</summary>
    public bool LearnsFrom(string spelling, string? party) =>
        (party is not null && party != Party) || (spelling != Name && MemberName.Parse(spelling).IsFullerThan(MemberName.Parse(Name)));

    public void MetAs(string spelling, string? party)
    {
        Party = party ?? Party;
        if (MemberName.Parse(spelling).IsFullerThan(MemberName.Parse(Name)))
        {
            Name = spelling;
        }
    }
}

/// <summary>One way in which a member's name has been printed.</summary>
[Retention("As the member", Erasure = "As the member")]
internal sealed class MemberSpelling
{
    private MemberSpelling() { } // EF Core

    public MemberSpelling(Guid memberId, string spelling) => (MemberId, Spelling) = (memberId, spelling);

    public Guid MemberId { get; private set; }
    public string Spelling { get; private set; } = "";
}

internal sealed class MemberConfiguration(string danishCollation)
    : IEntityTypeConfiguration<Member>,
        IEntityTypeConfiguration<MemberSpelling>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("committees_members");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).UseCollation(danishCollation);
    }

    public void Configure(EntityTypeBuilder<MemberSpelling> builder)
    {
        builder.ToTable("committees_member_spellings");
        builder.HasKey(s => new { s.MemberId, s.Spelling });
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
