using Ledetraad.Modules.Committees.Drafting.Papers;

namespace Ledetraad.Modules.Committees.Drafting.Anonymising;

/// <summary>The paper as the public is to read it.</summary>
/// <param name="Unused">Words that the paper no longer has.</param>
internal sealed record Anonymised(DraftContent Content, IReadOnlyList<string> Unused)
{
    public static Anonymised Of(DraftContent content, IReadOnlyList<Redaction> redactions)
    {
        var longestFirst = redactions.OrderByDescending(r => r.Written.Length).ThenBy(r => r.Ordinal).ToList();
        var used = new HashSet<int>();
        var shown = new DraftContent(
            Replace(content.Title),
            [.. content.Sections.Select(section => section with { Text = Replace(section.Text) })],
            [.. content.Recommendations.Select(Replace)],
            [.. content.Options.Select(option => new DraftOption(Replace(option.Title), Replace(option.Text)))]
        );
        return new Anonymised(shown, [.. redactions.Where(r => !used.Contains(r.Ordinal)).Select(r => r.Written)]);

        string Replace(string text)
        {
            foreach (var redaction in longestFirst)
            {
                if (text.Contains(redaction.Written, StringComparison.OrdinalIgnoreCase))
                {
                    used.Add(redaction.Ordinal);
                    text = text.Replace(redaction.Written, redaction.Shown, StringComparison.OrdinalIgnoreCase);
                }
            }

            return text;
        }
    }
}
