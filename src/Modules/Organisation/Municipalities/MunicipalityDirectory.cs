using System.Globalization;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation.Municipalities;

/// <summary>The directory: the 98 municipalities of Denmark and those that have been added, held in memory after the first look.</summary>
internal sealed class MunicipalityDirectory(IServiceScopeFactory scopes, TimeProvider clock) : IMunicipalityDirectory, IDisposable
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Listing? _listing;

    public void Dispose() => _gate.Dispose();

    public async Task<Municipality?> FindBySlugAsync(string slug, CancellationToken stop) =>
        (await ListAsync(stop)).BySlug.GetValueOrDefault(slug);

    public async Task<Municipality?> FindAsync(string nameSlugOrCode, CancellationToken stop)
    {
        var wanted = nameSlugOrCode.Trim();
        wanted = wanted.EndsWith(" Kommune", StringComparison.OrdinalIgnoreCase) ? wanted[..^" Kommune".Length].TrimEnd() : wanted;
        var listing = await ListAsync(stop);
        if (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return listing.All.FirstOrDefault(m => m.Code == code);
        }

        return listing.BySlug.GetValueOrDefault(Municipality.SlugOf(wanted));
    }

    public async Task<IReadOnlyList<Municipality>> AllAsync(CancellationToken stop) => (await ListAsync(stop)).All;

    public async Task<Municipality> AddAsync(string name, CancellationToken stop)
    {
        await ListAsync(stop); // the 98 stand there first
        var slug = Municipality.SlugOf(name);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<OrganisationDbContext>();
            if (!await db.Municipalities.AnyAsync(m => m.Slug == slug, stop))
            {
                db.Add(new ListedMunicipality { Slug = slug, Name = name.Trim() });
                db.Add(AuditEntry.For(new AddMunicipality(slug, name), "command", clock.GetUtcNow()));
                await db.SaveChangesAsync(stop);
            }
        }

        _listing = null;
        return (await FindBySlugAsync(slug, stop))!;
    }

    public async Task ActivateAsync(Municipality municipality, CancellationToken stop)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<OrganisationDbContext>();
            var listed = await db.Municipalities.SingleAsync(m => m.Slug == municipality.Slug, stop);
            if (listed.ActiveSince is null)
            {
                listed.ActiveSince = clock.GetUtcNow();
                db.Add(AuditEntry.For(new ActivateMunicipality(municipality.Slug), "command", clock.GetUtcNow()));
                await db.SaveChangesAsync(stop);
            }
        }

        _listing = null;
    }

    private async Task<Listing> ListAsync(CancellationToken stop)
    {
        if (_listing is { } listing && clock.GetUtcNow() - listing.At < FreshFor)
        {
            return listing;
        }

        await _gate.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OrganisationDbContext>();
            if (!await db.Municipalities.AnyAsync(stop))
            {
                db.AddRange(TheNinetyEight());
                await db.SaveChangesAsync(stop);
            }

            var rows = await db
                .Municipalities.AsNoTracking()
                .OrderBy(m => m.Name)
                .Select(m => new Municipality(m.Slug, m.Name, m.Code, m.ActiveSince != null))
                .ToListAsync(stop);
            return _listing = new Listing(clock.GetUtcNow(), rows, rows.ToDictionary(m => m.Slug, StringComparer.Ordinal));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Source: Danmarks Statistik, the classification of municipalities (98 since 2007).</summary>
    private static IEnumerable<ListedMunicipality> TheNinetyEight()
    {
        using var reader = new StreamReader(
            typeof(MunicipalityDirectory).Assembly.GetManifestResourceStream(
                "Ledetraad.Modules.Organisation.Municipalities.municipalities.csv"
            )!
        );
        reader.ReadLine(); // heading
        while (reader.ReadLine() is { } line)
        {
            var (code, name) = (
                line[..line.IndexOf(',', StringComparison.Ordinal)],
                line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]
            );
            yield return new ListedMunicipality
            {
                Slug = Municipality.SlugOf(name),
                Name = name,
                Code = int.Parse(code, CultureInfo.InvariantCulture),
            };
        }
    }

    private sealed record Listing(DateTimeOffset At, IReadOnlyList<Municipality> All, Dictionary<string, Municipality> BySlug);
}

/// <summary>The installation serves one municipality more.</summary>
internal sealed record AddMunicipality(string Slug, string Name);

/// <summary>A municipality has a store from now on.</summary>
internal sealed record ActivateMunicipality(string Slug);
