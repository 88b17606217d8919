namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>Why a template file was refused: where, what stands there and what was expected.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Found">The line's text, or the word in it that is wrong.</param>
internal sealed record CannotReadTemplate(string File, int Line, string Found, string Expected);
