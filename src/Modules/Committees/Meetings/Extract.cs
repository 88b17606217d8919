namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>The first words of a Markdown text, plain, for a list.</summary>
internal static class Extract
{
    private const int MostCharacters = 180;

    public static string Of(string markdown)
    {
        var words = markdown
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Replace("\\", "", StringComparison.Ordinal))
            .Where(w => w is not ("-" or "#" or "##" or "###" or "####" or "|"));
        var text = string.Join(' ', words);
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', MostCharacters - 1);
        return text[..(cut > 0 ? cut : MostCharacters)].TrimEnd(',', ';', ':', '.') + " …";
    }
}
