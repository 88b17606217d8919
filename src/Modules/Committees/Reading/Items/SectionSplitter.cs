using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Outline;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Parts an item's lines in sections, and takes out what is no text: numbers, route, furniture.</summary>
internal sealed class SectionSplitter(SourceLines lines, LineRoles roles, Phrasebook book, TopicUse topics, PlacementLedger ledger)
{
    private const int Prose = 80;

    public ItemParts Split(FoundItem item)
    {
        var parts = new ItemParts();
        ReadHead(item, parts);
        var current = new RawSection(SectionKind.Other, null, -1);
        parts.Sections.Add(current);
        var inRoute = false;
        for (var i = item.Body; i < item.End; i++)
        {
            var line = lines[i];
            var reading = roles[i];
            if (line.IsBlank)
            {
                current.Lines.Add(new BodyLine(i, "", ""));
                continue;
            }

            if (reading.Role == LineRole.Furniture || (reading.Role == LineRole.Group && IsAtEdge(item, i, current)))
            {
                ledger.PlaceFurniture(i);
                continue;
            }

            if (reading.Role == LineRole.RouteHeading)
            {
                ledger.PlaceFurniture(i);
                inRoute = true;
                continue;
            }

            if (inRoute || current.Kind == SectionKind.Competence)
            {
                if (RouteReader.TryRead(line.Text, book, out var step))
                {
                    parts.Route.Add(step);
                    ledger.Place(i);
                    if (inRoute)
                    {
                        continue;
                    }
                }
                else
                {
                    inRoute = false;
                }
            }

            if (IsRepeatedTitle(item, line, current))
            {
                ledger.PlaceFurniture(i);
                current = new RawSection(SectionKind.Other, null, -1);
                parts.Sections.Add(current);
                continue;
            }

            if (OpensSection(item, i, reading, current))
            {
                current = Open(line, reading);
                parts.Sections.Add(current);
                continue;
            }

            if (
                current.Heading is null
                && !current.HasText
                && reading.Role != LineRole.Row
                && ItemMetaReader.TryRead(line.Text, book, parts.Meta)
            )
            {
                ledger.Place(i);
                continue;
            }

            current.Lines.Add(new BodyLine(i, line.Raw, line.Text));
        }

        return parts;
    }

    private void ReadHead(FoundItem item, ItemParts parts)
    {
        for (var i = item.Start; i < item.Body; i++)
        {
            if (i != item.Head && roles[i].Role == LineRole.Text)
            {
                ItemMetaReader.TryRead(lines[i].Text, book, parts.Meta);
            }

            ledger.Place(i);
        }
    }

    /// <summary>A group heading stands before an item's text or after it, never in it.</summary>
    private bool IsAtEdge(FoundItem item, int line, RawSection current)
    {
        if (current.Heading is null && !current.HasText)
        {
            return true;
        }

        for (var i = line + 1; i < item.End; i++)
        {
            if (!lines[i].IsBlank && roles[i].Role is not (LineRole.Furniture or LineRole.Group))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRepeatedTitle(FoundItem item, SourceLine line, RawSection current) =>
        item.Title is { } title
        && line.IsShort
        && ((current.Heading is null && !current.HasText) || current.Kind == SectionKind.Attachments || char.IsAsciiDigit(line.Text[0]))
        && TitleRepeats.IsRepeat(line.Text, title);

    private bool OpensSection(FoundItem item, int line, LineReading reading, RawSection current) =>
        reading.Role switch
        {
            LineRole.Decision => true,
            LineRole.Heading when reading.IsGuess => current.Kind != SectionKind.Attachments || IsFollowedByProse(line),
            LineRole.Heading => !reading.IsTopic || IsSectionHere(line, reading, current),
            LineRole.Handled => IsDecisionHere(item, line, current),
            _ => false,
        };

    /// <summary>A topic right under <em>Sagsfremstilling</em> is its first sub-heading; within other text it must be used throughout the paper.</summary>
    private bool IsSectionHere(int line, LineReading reading, RawSection current)
    {
        var text = lines[line].Text;
        return current.Kind switch
        {
            SectionKind.Statement => current.HasText && reading.Kind != SectionKind.Decision && topics.IsThroughout(text),
            SectionKind.Attachments or SectionKind.Decision or SectionKind.Recommendation => topics.IsRepeated(text)
                || IsFollowedByProse(line),
            _ => reading.Kind != SectionKind.Decision || topics.IsRepeated(text),
        };
    }

    private bool IsFollowedByProse(int line)
    {
        var next = lines.NextFilled(line + 1, lines.Count);
        return next < lines.Count && roles[next].Role == LineRole.Text && lines[next].Text.Length >= Prose;
    }

    /// <summary>A committee and a date open a decision where what follows is one; under earlier handling they are history.</summary>
    private bool IsDecisionHere(FoundItem item, int line, RawSection current)
    {
        if (
            current.Kind
            is SectionKind.Decision
                or SectionKind.Earlier
                or SectionKind.Competence
                or SectionKind.Hearing
                or SectionKind.Further
        )
        {
            return false;
        }

        var next = lines.NextFilled(line + 1, item.End);
        if (next >= item.End || roles[next].Role != LineRole.Text)
        {
            return false;
        }

        var text = lines[next].Text;
        return Decisions.AbsenceLabels.IsLabelled(text, book) || (book.Outcomes.TryFind(text, out _, out var start, out _) && start <= 60);
    }

    private RawSection Open(SourceLine line, LineReading reading)
    {
        if (reading.Inline == 0)
        {
            return new RawSection(reading.Role == LineRole.Handled ? SectionKind.Decision : reading.Kind, line.Text, line.Index);
        }

        var section = new RawSection(reading.Kind, line.Text[..reading.Inline].Trim(), line.Index);
        var rest = line.Text[reading.Inline..].Trim();
        section.Lines.Add(new BodyLine(line.Index, rest, rest));
        return section;
    }
}

/// <summary>An item taken apart.</summary>
internal sealed class ItemParts
{
    public ItemMeta Meta { get; } = new();
    public List<RawSection> Sections { get; } = [];
    public List<RouteStep> Route { get; } = [];
}
