namespace Ledetraad.Web.Tables;

/// <summary>A value in an address that is none of those that can be chosen.</summary>
/// <param name="Label">Of the filter.</param>
public sealed record UnknownChoice(string Label, string Value);
