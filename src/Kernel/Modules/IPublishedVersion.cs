using Ledetraad.Kernel.Municipalities;

namespace Ledetraad.Kernel.Modules;

/// <summary>Tells apart what a municipality has published now from what it had published at any other time.</summary>
/// <remarks>Asked of the store each time: another process may have withdrawn something a moment ago.</remarks>
public interface IPublishedVersion
{
    ValueTask<PublishedVersion> OfAsync(Municipality municipality, CancellationToken stop);
}

/// <param name="Stamp">Another one after each change of what is public.</param>
public readonly record struct PublishedVersion(Guid Stamp, DateTimeOffset ChangedAt);
