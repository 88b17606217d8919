namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Where an item stands in the paper.</summary>
/// <param name="Start">Its first line; the case number may stand before the title.</param>
/// <param name="Head">The line of its number or title.</param>
/// <param name="Body">The line after its title.</param>
/// <param name="End">The line after its last.</param>
/// <param name="Number">As printed; null when it has none.</param>
/// <param name="Title">As printed; null when the item must be named by its text.</param>
/// <param name="IsClosed">Told by its title or by the group in which it stands.</param>
internal sealed record FoundItem(int Start, int Head, int Body, int End, string? Number, string? Title, bool IsClosed);
