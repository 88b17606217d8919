using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>A unit of the administration (forvaltning, center, afdeling), which may lie under another.</summary>
[Retention("Kept as long as the municipality's store", Erasure = "Holds no persons")]
internal sealed class Department
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public Guid? ParentId { get; set; }
    public Department? Parent { get; init; }

    /// <summary>Some departments and all that lie under them.</summary>
    public static async Task<IReadOnlyCollection<Guid>> WithinAsync(
        PeopleDbContext db,
        IReadOnlyCollection<Guid> some,
        CancellationToken stop
    )
    {
        if (some.Count == 0)
        {
            return [];
        }

        var all = await db.Departments.Select(d => new { d.Id, d.ParentId }).ToListAsync(stop);
        var under = all.ToLookup(d => d.ParentId, d => d.Id);
        var within = all.Select(d => d.Id).Where(some.Contains).ToList();
        for (var i = 0; i < within.Count; i++)
        {
            within.AddRange(under[within[i]].Except(within));
        }

        return within;
    }
}

internal sealed class DepartmentConfiguration(string danishCollation) : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("organisation_departments");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Name).UseCollation(danishCollation);
        builder.HasOne(d => d.Parent).WithMany().HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
