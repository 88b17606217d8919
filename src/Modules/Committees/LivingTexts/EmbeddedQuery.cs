using Ledetraad.Kernel.KeyFigures;
using static Ledetraad.Modules.Committees.LivingTexts.ThreadTexts;

namespace Ledetraad.Modules.Committees.LivingTexts;

/// <summary>What stands between the braces: a query, and behind <c> : </c> how it is shown.</summary>
internal sealed record EmbeddedQuery(KeyFigureQuery Query, EmbedDisplay Display)
{
    private const string Divider = " : ";

    /// <returns>Null when it cannot be read; then <paramref name="problem"/> says why and what to do.</returns>
    public static EmbeddedQuery? Read(string written, out string? problem)
    {
        var divider = DividerIn(written);
        var (query, words) = divider < 0 ? (written, "") : (written[..divider], written[(divider + Divider.Length)..]);
        var parsed = KeyFigureQuery.Parse(query.Trim());
        if (parsed.IsRefused(out var refusal))
        {
            problem = RefusalWords.Of(refusal);
            return null;
        }

        if (EmbedDisplay.Parse(words, out var unknown) is not { } display)
        {
            problem = T["Embed.DisplayIsUnknown", unknown];
            return null;
        }

        problem = null;
        return new EmbeddedQuery(parsed.Value, display);
    }

    /// <summary>As it stands in a paper.</summary>
    public override string ToString()
    {
        var display = Display.ToString();
        return "{{" + Query + (display.Length == 0 ? "" : Divider + display) + "}}";
    }

    /// <summary>The first one outside quotation marks.</summary>
    private static int DividerIn(string written)
    {
        var quoted = false;
        for (var i = 0; i < written.Length; i++)
        {
            quoted ^= written[i] == '"';
            if (!quoted && written.AsSpan(i).StartsWith(Divider))
            {
                return i;
            }
        }

        return -1;
    }
}
