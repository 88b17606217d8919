using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Cases;

/// <summary>A case (sag) as it is followed across meetings and committees; joined by its case number.</summary>
[Retention("KLE: as the case's own number says", Erasure = "A title that names a person is replaced in a new version of the paper")]
internal sealed class CommitteeCase
{
    private CommitteeCase() { } // EF Core

    public CommitteeCase(string municipality, string matchKey, string? number, string? kleNumber, string title)
    {
        Id = StableId.Of(municipality, "case", matchKey);
        MatchKey = matchKey;
        Number = number;
        KleNumber = kleNumber;
        Title = title;
    }

    public Guid Id { get; private set; }

    /// <summary>As first printed; null for a case paper that gives none.</summary>
    public string? Number { get; private set; }

    public string? KleNumber { get; private set; }

    /// <summary>The public title of its newest treatment.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The day of the treatment that gave the title.</summary>
    public DateOnly? TitledOn { get; private set; }

    public string MatchKey { get; private set; } = "";

    /// <summary>Letters, digits and separators of the number in lower case, without blanks.</summary>
    public static string KeyOf(string number) => string.Concat(number.ToLowerInvariant().Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A newer treatment gives the title.</summary>
    public void TreatedOn(DateOnly? date, string title)
    {
        if (date is not null && (TitledOn is null || date >= TitledOn))
        {
            (Title, TitledOn) = (title, date);
        }
    }

    /// <summary>The treatment that gave the title has been withdrawn: another gives it now.</summary>
    public void Retitle(DateOnly date, string title) => (Title, TitledOn) = (title, date);
}

internal sealed class CommitteeCaseConfiguration(string danishCollation) : IEntityTypeConfiguration<CommitteeCase>
{
    public void Configure(EntityTypeBuilder<CommitteeCase> builder)
    {
        builder.ToTable("committees_cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Title).UseCollation(danishCollation);
        builder.HasIndex(c => c.MatchKey).IsUnique();
    }
}
