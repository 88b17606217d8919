using Ledetraad.Kernel.Access;

namespace Ledetraad.Modules.Committees.LivingTexts.FollowingFigures;

/// <summary>Knows the papers whose texts are frozen here.</summary>
internal interface IFrozenPaperPlaces
{
    /// <param name="frozen">The id under which a text was frozen.</param>
    /// <returns>Null when it belongs to no paper under preparation.</returns>
    Task<FrozenPaperPlace?> FindAsync(Guid frozen, Actor actor, CancellationToken stop);

    /// <returns>Where everybody reads it; null when it is not published.</returns>
    Task<FrozenPaperPlace?> FindPublicAsync(Guid frozen, CancellationToken stop);
}

/// <summary>The paper that a frozen text stands in.</summary>
/// <param name="MayRead">The one who asks may see the paper; nothing is told of it otherwise.</param>
internal sealed record FrozenPaperPlace(string Title, string Address, bool MayRead);
