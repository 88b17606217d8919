namespace Ledetraad.Web.Hosting;

/// <summary>An endpoint answers with a file that somebody else has made: the browser is to show it and let it do nothing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsForeignFileAttribute : Attribute;
