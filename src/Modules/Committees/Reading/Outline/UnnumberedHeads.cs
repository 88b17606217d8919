using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Finds items that have no number: a title with a case number beside it, or a title after which the headings begin anew.</summary>
internal sealed class UnnumberedHeads(SourceLines lines, LineRoles roles, Phrasebook book, ContentsList contents)
{
    private const int LongestTitle = 250;

    public List<Head> Find()
    {
        var byContents = ByContents();
        if (byContents.Count > 0)
        {
            return byContents;
        }

        var byCase = ByCaseLines();
        return byCase.Count > 0 ? byCase : ByHeadings();
    }

    private List<Head> ByContents()
    {
        var heads = new List<Head>();
        var seen = new HashSet<ContentsEntry>();
        for (var i = contents.End; i < lines.Count && contents.Entries.Count > 0; i++)
        {
            var mayBe = roles[i].Role == LineRole.Text && lines[i].IsShort;
            if (mayBe && contents.Find(lines[i].Text) is { } entry && seen.Add(entry))
            {
                heads.Add(new Head(i, i, i + 1, entry.Number, lines[i].Text));
            }
        }

        return heads;
    }

    /// <summary>Each line of case numbers belongs to one item; its title is the line before it, or after it when a heading comes before.</summary>
    private List<Head> ByCaseLines()
    {
        var heads = new List<Head>();
        for (var i = contents.End; i < lines.Count; i++)
        {
            var meta = new ItemMeta();
            var isCase =
                roles[i].Role == LineRole.Text
                && ItemMetaReader.TryRead(lines[i].Text, book, meta)
                && (meta.Case ?? meta.Journal) is not null;
            if (!isCase)
            {
                continue;
            }

            var first = heads.Count == 0 ? contents.End : heads[^1].Body;
            if (i < first)
            {
                continue;
            }

            var before = lines.PreviousFilled(i, first);
            var after = lines.NextFilled(i + 1, lines.Count);
            if (after < lines.Count && IsTitle(after) && IsStructureNext(after + 1))
            {
                heads.Add(new Head(i, after, after + 1, null, lines[after].Text));
            }
            else if (before >= 0 && IsTitle(before))
            {
                heads.Add(new Head(before, before, before + 1, null, lines[before].Text));
            }
        }

        return heads.Count >= 1 && HasHeadings(heads) ? heads : [];
    }

    private bool HasHeadings(List<Head> heads)
    {
        for (var i = heads[0].Body; i < lines.Count; i++)
        {
            if (roles.IsStructure(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of heading that opens the first item opens each of the others, after a decision or an attachment list.</summary>
    private List<Head> ByHeadings()
    {
        var heads = new List<Head>();
        var kinds = new HashSet<SectionKind>();
        var first = -1;
        for (var i = contents.End; i < lines.Count; i++)
        {
            if (!roles.IsStructure(i) || roles[i].IsTopic)
            {
                continue;
            }

            var kind = roles[i].Kind;
            var isOpening =
                first >= 0 && (kind == roles[first].Kind || (kind != SectionKind.Decision && kinds.Contains(SectionKind.Decision)));
            var begins = first < 0 || (kinds.Contains(kind) && isOpening && HasTitleBefore(i, heads));
            if (!begins)
            {
                kinds.Add(kind);
                continue;
            }

            if (HasTitleBefore(i, heads))
            {
                var title = lines.PreviousFilled(i, 0);
                heads.Add(new Head(title, title, title + 1, null, lines[title].Text));
            }

            first = first < 0 ? i : first;
            kinds.Clear();
            kinds.Add(kind);
        }

        return heads.Count >= 2 ? heads : [];
    }

    private bool HasTitleBefore(int heading, List<Head> heads)
    {
        var title = lines.PreviousFilled(heading, heads.Count == 0 ? contents.End : heads[^1].Body);
        return title >= 0
            && IsTitle(title)
            && lines[title].Text[^1] is not ('.' or ':' or ',' or ';')
            && (title == 0 || lines[title - 1].IsBlank);
    }

    private bool IsTitle(int line)
    {
        var text = lines[line].Text;
        return roles[line].Role == LineRole.Text
            && text.Length is > 3 and < LongestTitle
            && (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]))
            && !ItemMetaReader.TryRead(text, book, new ItemMeta());
    }

    private bool IsStructureNext(int line)
    {
        line = lines.NextFilled(line, lines.Count);
        return line < lines.Count && roles.IsStructure(line);
    }
}
