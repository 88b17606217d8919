using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>Somebody's sign-in on one browser, until they sign out, are idle for too long, or the day is over.</summary>
[Retention("Deleted when it ends", Erasure = "Delete the row")]
internal sealed class Session
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the cookie's value, hexadecimal: whoever reads the store cannot take over a session.</summary>
    public required string TokenHash { get; init; }

    public required Guid UserId { get; init; }
    public User? User { get; init; }
    public required Assurance Assurance { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>However busy, no later.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The provider's own id of the session (<c>sid</c>), for being told that it has ended.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>The provider's proof of the sign-in, which it wants back at sign-out.</summary>
    public string? IdToken { get; init; }
}

/// <summary>A sign-in that has been begun and not come back. Taken up once: what comes back a second time finds nothing.</summary>
[Retention("Deleted when it comes back, or after ten minutes", Erasure = "Holds no persons")]
internal sealed class SignInAttempt
{
    /// <summary>SHA-256 of the state that the provider sends back.</summary>
    public required string StateHash { get; init; }

    /// <summary>SHA-256 of the cookie of the browser that began: another browser cannot end what this one began.</summary>
    public required string BrowserHash { get; init; }

    public required string Nonce { get; init; }

    /// <summary>Of PKCE (RFC 7636).</summary>
    public required string CodeVerifier { get; init; }

    /// <summary>Empty when no page was asked for.</summary>
    public required string ReturnTo { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("organisation_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Assurance).HasConversion<string>();
        builder.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasIndex(s => s.ProviderSession);
    }

    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.ToTable("organisation_sign_in_attempts");
        builder.HasKey(a => a.StateHash);
    }
}
