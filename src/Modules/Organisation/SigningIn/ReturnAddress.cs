namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>Where somebody asks to go on to after signing in: a page of the same municipality, never anything else.</summary>
internal static class ReturnAddress
{
    private const int Longest = 2_000;

    /// <param name="slug">The municipality's place in addresses.</param>
    /// <param name="asked">From the address or a form: not to be trusted.</param>
    /// <returns>Null when they ask for nothing that is ours: then they begin at their own first page.</returns>
    public static string? Safe(string slug, string? asked)
    {
        var isOurs =
            asked is { Length: <= Longest }
            && asked.StartsWith($"/{slug}/", StringComparison.Ordinal)
            && !asked.StartsWith($"/{slug}/log-", StringComparison.Ordinal)
            && !asked.StartsWith($"/{slug}/logget-ud", StringComparison.Ordinal)
            && asked.All(c => c is > ' ' and <= '~' and not '\\');
        return isOurs ? asked : null;
    }
}
