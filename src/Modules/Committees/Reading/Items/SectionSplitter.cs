using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Meetings;
using Ledetraad.Modules.Committees.Reading.Outline;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Parts an item's lines in sections, and takes out what is no text: numbers, route, furniture.</summary>
internal sealed class SectionSplitter(
    SourceLines lines,
    LineRoles roles,
    Phrasebook book,
    TopicUse topics,
    PaperHeader header,
    PlacementLedger ledger
)
{
    private const int Prose = 80;

    public ItemParts Split(FoundItem item)
    {
        var parts = new ItemParts();
        ReadHead(item, parts);
        var current = new RawSection(SectionKind.Other, null, -1);
        parts.Sections.Add(current);
        var routes = new RouteReader(book, parts.Route);
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

            if (inRoute && (routes.TryRead(line.Text) || IsRouteLabel(line.Text)))
            {
                ledger.Place(i);
                continue;
            }

            inRoute = false;
            if (current.Kind == SectionKind.Competence)
            {
                routes.TryRead(line.Text);
            }

            var isAtTop = current.Heading is null && !current.HasText;
            if ((isAtTop || (current.Kind == SectionKind.Decision && !current.HasText)) && RepeatsHead(item, line))
            {
                ledger.PlaceFurniture(i);
                continue;
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

            if (current.Heading is null && FileNames.TryRead(line.Text, parts.Files))
            {
                ledger.Place(i);
                continue;
            }

            if (EndOfMeeting.TryRead(line.Text, book, header))
            {
                ledger.Place(i);
                continue;
            }

            if (IsSignature(line))
            {
                PlaceAsFurniture(i, item.End);
                break;
            }

            current.Lines.Add(new BodyLine(i, line.Raw, line.Text));
        }

        return parts;
    }

    private bool IsSignature(SourceLine line)
    {
        if (line.Text.Length > 60)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[TextKey.Longest];
        return book.IsSignature(buffer[..TextKey.Write(line.Text, buffer)]);
    }

    private void PlaceAsFurniture(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ledger.PlaceFurniture(i);
        }
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

    private bool IsRouteLabel(string text)
    {
        Span<char> buffer = stackalloc char[TextKey.Longest];
        return book.IsRouteLabel(buffer[..TextKey.Write(text, buffer)]);
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
        && ((current.Heading is null && !current.HasText) || char.IsAsciiDigit(line.Text[0]))
        && TitleRepeats.IsRepeat(line.Text, title);

    private bool OpensSection(FoundItem item, int line, LineReading reading, RawSection current) =>
        reading.Role switch
        {
            LineRole.Decision => true,
            LineRole.Heading when reading.Kind == SectionKind.Recommendation && current.Kind == SectionKind.Recommendation =>
                current.HasText,
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

        if (NamesItem(item, lines[line].Text))
        {
            return true;
        }

        var next = lines.NextFilled(line + 1, item.End);
        if (next >= item.End || roles[next].Role != LineRole.Text)
        {
            return false;
        }

        var text = lines[next].Text;
        return Decisions.AbsenceLabels.IsLabelled(text, book) || (book.Outcomes.TryFind(text, out _, out var start, out _) && start <= 60);
    }

    /// <summary><c>Byrådet, 03-04-2019, pkt. 42</c> in item 42.</summary>
    private bool NamesItem(FoundItem item, string text)
    {
        foreach (var pattern in book.Handled)
        {
            if (pattern.Has(Slot.Number) && pattern.TryMatch(text, out var match))
            {
                return match.Of(Slot.Number, text).SequenceEqual(item.Number);
            }
        }

        return false;
    }

    /// <summary>The number, and perhaps the title, of the item once more.</summary>
    private bool RepeatsHead(FoundItem item, SourceLine line)
    {
        if (!line.IsShort || !book.MayHeadItem(line.Text[0]))
        {
            return false;
        }

        foreach (var pattern in book.Items)
        {
            if (pattern.TryMatch(line.Text, out var match))
            {
                return match.Has(Slot.Title)
                    ? item.Title is { } title && TitleRepeats.IsRepeat(match.Of(Slot.Title, line.Text), title)
                    : match.Of(Slot.Number, line.Text).SequenceEqual(item.Number);
            }
        }

        return false;
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

    /// <summary>Attachments that stand as file names before the text.</summary>
    public List<string> Files { get; } = [];
}
