using System.Globalization;
using Ledetraad.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>A meeting of one committee (udvalgsmøde); agenda, minutes and their versions are papers of it.</summary>
[Retention("KLE 00.22: preserved", Erasure = "Holds no persons; attendance stands in participations")]
internal sealed class Meeting
{
    private Meeting() { } // EF Core

    public Meeting(string municipality, Committee committee, DateOnly date, TimeOnly? start)
    {
        Id = StableId.Of(
            municipality,
            "meeting",
            committee.MatchKey,
            date.ToString("O", CultureInfo.InvariantCulture),
            start?.ToString("HH:mm", CultureInfo.InvariantCulture)
        );
        CommitteeId = committee.Id;
        Date = date;
        Start = start;
        Term = StatutoryTermOf(date);
    }

    public Guid Id { get; private set; }
    public Guid CommitteeId { get; private set; }
    public DateOnly Date { get; private set; }
    public TimeOnly? Start { get; private set; }
    public TimeOnly? End { get; private set; }
    public string? Place { get; private set; }

    /// <summary>As <c>2022-2025</c>.</summary>
    public string Term { get; private set; } = "";

    /// <summary>Takes over what a newer paper says; what it does not say stays.</summary>
    public void Describe(TimeOnly? start, TimeOnly? end, string? place, string? term)
    {
        Start = start ?? Start;
        End = end ?? End;
        Place = place ?? Place;
        Term = term ?? Term;
    }

    /// <summary>The paper that told it has been withdrawn.</summary>
    public void ForgetWhereAndHowLong() => (End, Place) = (null, null);

    /// <summary>The four-year term of municipal councils, which begins on 1 January after the election in November.</summary>
    /// <remarks>Source: kommunal- og regionalvalgloven § 6 (elections every fourth year; terms 2018–2021, 2022–2025, …).</remarks>
    public static string StatutoryTermOf(DateOnly date)
    {
        var first = date.Year - (((date.Year - 2022) % 4) + 4) % 4;
        return string.Create(CultureInfo.InvariantCulture, $"{first}-{first + 3}");
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("committees_meetings");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<Committee>().WithMany().HasForeignKey(m => m.CommitteeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.CommitteeId, m.Date });
        builder.HasIndex(m => m.Date);
    }
}
