namespace Ledetraad.Web.Forms;

/// <summary>Something is wrong with a form that was sent.</summary>
/// <param name="Text">What, and what to do about it.</param>
/// <param name="Field">Name of the field that it is about; null for the form as a whole.</param>
public sealed record Mistake(string Text, string? Field = null);
