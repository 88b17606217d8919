using Ledetraad.Modules.Committees.Reading.Decisions;
using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Meetings;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>
/// Finds what is printed at the head or foot of every page, by its coming again: committee and date, the municipality's name, a page number.
/// </summary>
/// <remarks>A committee and a date may also head a decision: a line that follows a heading or precedes an outcome is never furniture.</remarks>
internal sealed class RunningHeads(SourceLines lines, LineRoles roles, Phrasebook book)
{
    private const int Longest = 160;
    private const int Fewest = 3;

    public void MakeFurniture()
    {
        var places = new Dictionary<string, List<int>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i].Role is LineRole.Text or LineRole.Handled && MayRun(i))
            {
                var key = WithoutPage(lines[i].Text);
                if (!places.TryGetValue(key, out var list))
                {
                    places[key] = list = [];
                }

                list.Add(i);
            }
        }

        foreach (var list in places.Values)
        {
            if (list.Count >= Fewest && list.Count(IsApart) * 3 >= list.Count * 2)
            {
                list.Where(IsApart).ToList().ForEach(roles.MakeFurniture);
            }
        }
    }

    private bool MayRun(int line)
    {
        var text = lines[line].Text;
        if (text.Length > Longest || text.Length < 4)
        {
            return false;
        }

        var isDate = DanishDate.TryRead(text, 0, out var date) && date.End == text.Length;
        return isDate
            || MunicipalityMentions.InHead(text) is not null
            || (CommitteeNames.SpeaksOfCommittee(text) && CommitteeNames.IsName(WithoutSigns(text)));
    }

    /// <summary>The line has no business with the heading before it or the text after it.</summary>
    private bool IsApart(int line)
    {
        var before = lines.PreviousFilled(line, 0);
        var followsHeading = before >= 0 && roles[before].Role is LineRole.Heading or LineRole.RouteHeading or LineRole.Decision;
        return !followsHeading && !InRouteTable(before) && !(roles[line].Role == LineRole.Handled && IsDecided(line));
    }

    private bool IsDecided(int line)
    {
        var next = lines.NextFilled(line + 1, lines.Count);
        if (next >= lines.Count || lines[line].Text.Contains("pkt", StringComparison.OrdinalIgnoreCase))
        {
            return next < lines.Count;
        }

        var text = lines[next].Text;
        return AbsenceLabels.IsLabelled(text, book)
            || (book.Outcomes.TryFind(text.AsSpan(0, Math.Min(text.Length, 120)), out _, out var start, out _) && start <= 60);
    }

    /// <summary>Cells of a route that was printed one a line.</summary>
    private bool InRouteTable(int before)
    {
        for (var steps = 0; steps < 4 && before >= 0; steps++)
        {
            if (
                lines[before].Text.StartsWith("Lukket punkt", StringComparison.OrdinalIgnoreCase)
                || roles[before].Role == LineRole.RouteHeading
            )
            {
                return true;
            }

            before = lines.PreviousFilled(before, 0);
        }

        return false;
    }

    private static string WithoutPage(string text)
    {
        var bare = text.AsSpan().TrimEnd();
        var digits = bare.TrimEnd("0123456789");
        var isPage = digits.Length < bare.Length && bare.Length - digits.Length <= 3 && digits.EndsWith(" ");
        bare = isPage ? digits.TrimEnd() : bare;
        return TextKey.Of(bare.TrimEnd("Side:. "));
    }

    private static ReadOnlySpan<char> WithoutSigns(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        return at > 3 ? text.AsSpan(0, at).TrimEnd(" .,:-–").TrimEnd() : text;
    }
}
