using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary>Looks for numbers that could be a person's CPR number in what a paper would make public.</summary>
/// <remarks>
/// A real day and month, two digits of a year and four digits, with or without a hyphen or a blank. Modulus 11 is no proof since 2007
/// (domain facts § 8), so it is not asked for: a person looks, and releases what was something else.
/// </remarks>
internal static class CprLikeNumbers
{
    private static readonly int[] DaysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Names the first item (its number, else its place) that holds one; null when none does.</summary>
    public static string? FirstItemWithOne(Paper paper)
    {
        for (var i = 0; i < paper.Items.Count; i++)
        {
            if (!paper.Items[i].Closed && PublicTexts(paper.Items[i]).Any(Contains))
            {
                return paper.Items[i].Number ?? $"nr. {i + 1}";
            }
        }

        return null;
    }

    public static bool Contains(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !IsPartOfNumber(text[i - 1])) && IsOneAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneAt(string text, int at)
    {
        if (Digits(text, at) is not ({ } first and (6 or 10)))
        {
            return false;
        }

        var end = at + 10;
        if (first == 6)
        {
            var separator = at + 6;
            if (separator >= text.Length || text[separator] is not ('-' or ' ' or '–') || Digits(text, separator + 1) != 4)
            {
                return false;
            }

            end = at + 11;
        }

        var (day, month) = (Number(text, at), Number(text, at + 2));
        return month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth[month - 1] && (end >= text.Length || !IsPartOfNumber(text[end]));
    }

    private static int Digits(string text, int at)
    {
        var count = 0;
        while (at + count < text.Length && char.IsAsciiDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }

    private static int Number(string text, int at) => (text[at] - '0') * 10 + (text[at + 1] - '0');

    private static bool IsPartOfNumber(char c) => char.IsLetterOrDigit(c) || c is '/' or '-';

    private static IEnumerable<string> PublicTexts(PaperItem item) =>
        [
            item.Title,
            .. item.Sections.SelectMany(s => new[] { s.Heading ?? "", s.Text }),
            .. item.Tables.SelectMany(t => t.Rows.SelectMany(r => r).Concat(t.Header).Append(t.Caption ?? "")),
            .. item.Recommendations,
            .. item.Options,
            .. item.Attachments,
            .. item.Decisions.SelectMany(d => d.Points.Select(p => p.Text).Concat(d.Dissents.Select(x => x.Reason ?? "")).Append(d.Text)),
        ];
}
