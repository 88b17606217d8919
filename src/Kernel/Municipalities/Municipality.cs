using System.Text;

namespace Ledetraad.Kernel.Municipalities;

/// <summary>A municipality (kommune) of the installation's directory.</summary>
/// <param name="Slug">Its place in every address and store: <c>hoeje-taastrup</c>.</param>
/// <param name="Name">Without "Kommune": <c>Høje-Taastrup</c>.</param>
/// <param name="Code">The official municipality code, or null for an invented one.</param>
/// <param name="IsActive">It has a store of its own: something has been imported or written.</param>
public sealed record Municipality(string Slug, string Name, int? Code, bool IsActive)
{
    /// <summary>Name in lower case, æ→ae, ø→oe, å→aa, spaces and other signs → '-'.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length + 4);
        foreach (var c in name.Trim().ToLowerInvariant())
        {
            switch (c)
            {
                case 'æ':
                    slug.Append("ae");
                    break;
                case 'ø':
                    slug.Append("oe");
                    break;
                case 'å':
                    slug.Append("aa");
                    break;
                case 'é' or 'è':
                    slug.Append('e');
                    break;
                case 'ü':
                    slug.Append('y');
                    break;
                case 'ö':
                    slug.Append("oe");
                    break;
                case 'ä':
                    slug.Append("ae");
                    break;
                case (>= 'a' and <= 'z') or (>= '0' and <= '9'):
                    slug.Append(c);
                    break;
                default:
                    if (slug.Length > 0 && slug[^1] != '-')
                    {
                        slug.Append('-');
                    }

                    break;
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}

/// <summary>The municipality that the present request or command works for; every municipality store is opened through it.</summary>
public sealed class CurrentMunicipality
{
    private Municipality? _municipality;

    /// <exception cref="InvalidOperationException">Nothing has been chosen: a bug in the host.</exception>
    public Municipality Value => _municipality ?? throw new InvalidOperationException("No municipality has been chosen for this scope.");

    public bool IsChosen => _municipality is not null;

    public void Choose(Municipality municipality) => _municipality = municipality;
}

/// <summary>The installation's directory of municipalities; kept by the Organisation module.</summary>
public interface IMunicipalityDirectory
{
    Task<Municipality?> FindBySlugAsync(string slug, CancellationToken stop);

    /// <summary>Finds by name, slug or code; "Kommune" after the name is allowed.</summary>
    Task<Municipality?> FindAsync(string nameSlugOrCode, CancellationToken stop);

    Task<IReadOnlyList<Municipality>> AllAsync(CancellationToken stop);

    /// <summary>Adds a municipality that is not among the 98, such as the demo's; an existing one is returned as it is.</summary>
    Task<Municipality> AddAsync(string name, CancellationToken stop);

    /// <summary>Marks that the municipality has a store; doing it again changes nothing.</summary>
    Task ActivateAsync(Municipality municipality, CancellationToken stop);
}
