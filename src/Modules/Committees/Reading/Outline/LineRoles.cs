using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>What a line is by its own words, before its neighbours are asked.</summary>
internal enum LineRole : byte
{
    Text,
    Blank,

    /// <summary>A table's row: it has cells.</summary>
    Row,
    Furniture,
    Contents,
    Group,
    Heading,
    RouteHeading,

    /// <summary>Opens a decision and names its committee or date.</summary>
    Decision,

    /// <summary>A committee and a date: under <em>Beslutning</em> a decision, under <em>Tidligere behandling</em> history.</summary>
    Handled,
}

/// <param name="Inline">Where text begins on the heading's own line; 0 when there is none.</param>
/// <param name="IsGuess">A heading only if a slip of the pen is mended.</param>
internal readonly record struct LineReading(
    LineRole Role,
    SectionKind Kind,
    bool IsTopic,
    bool IsClosedGroup,
    ushort Inline,
    bool IsGuess = false
)
{
    public static LineReading Of(LineRole role) => new(role, SectionKind.Other, false, false, 0);
}

/// <summary>Reads every line once by the grammar.</summary>
internal sealed class LineRoles
{
    private const int LongestHeading = 60;
    private const int LongestHandled = 200;
    private readonly SourceLines _lines;
    private readonly Phrasebook _book;
    private readonly LineReading[] _readings;

    public LineRoles(SourceLines lines, Phrasebook book)
    {
        (_lines, _book) = (lines, book);
        _readings = new LineReading[lines.Count];
        var plain = 0;
        var bulleted = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            _readings[i] = Read(lines[i]);
            if (_readings[i].Role == LineRole.Heading)
            {
                if (IsBulleted(lines[i].Text))
                {
                    bulleted.Add(i);
                }
                else
                {
                    plain++;
                }
            }
        }

        // Some systems print headings as bullets; elsewhere a bullet that reads like a heading is a point of a list.
        if (bulleted.Count < 3 || bulleted.Count < plain)
        {
            bulleted.ForEach(line => _readings[line] = LineReading.Of(LineRole.Text));
        }
    }

    public LineReading this[int line] => _readings[line];

    /// <summary>Whether the line opens a part of an item: heading, route, decision.</summary>
    public bool IsStructure(int line) => _readings[line].Role is LineRole.Heading or LineRole.RouteHeading or LineRole.Decision;

    public void MakeFurniture(int line) => _readings[line] = LineReading.Of(LineRole.Furniture);

    public void MakeText(int line) => _readings[line] = LineReading.Of(LineRole.Text);

    private static bool IsBulleted(string text) => !char.IsLetterOrDigit(text[0]);

    private LineReading Read(SourceLine line)
    {
        if (line.IsBlank)
        {
            return LineReading.Of(LineRole.Blank);
        }

        if (line.HasInnerTab)
        {
            return LineReading.Of(LineRole.Row);
        }

        if (!line.IsShort)
        {
            return LineReading.Of(LineRole.Text);
        }

        var text = line.Text.AsSpan();
        Span<char> buffer = stackalloc char[TextKey.Longest];
        var key = buffer[..TextKey.Write(text, buffer)];
        if (!key.IsEmpty && ReadKey(key) is { } known)
        {
            return known;
        }

        if (key.IsEmpty || text.Length > LongestHandled)
        {
            return ReadInline(text) ?? ReadGlued(text) ?? LineReading.Of(LineRole.Text);
        }

        return ReadDecision(text)
            ?? ReadFurniture(text)
            ?? ReadHandled(text)
            ?? ReadInline(text)
            ?? ReadMisspelt(text, key)
            ?? ReadGlued(text)
            ?? LineReading.Of(LineRole.Text);
    }

    private LineReading? ReadKey(ReadOnlySpan<char> key)
    {
        if (_book.IsRouteHeading(key))
        {
            return LineReading.Of(LineRole.RouteHeading);
        }

        if (_book.TryHeading(key, out var heading))
        {
            return new LineReading(LineRole.Heading, heading.Kind, heading.IsTopic, false, 0);
        }

        if (_book.IsContents(key))
        {
            return LineReading.Of(LineRole.Contents);
        }

        return _book.TryGroup(key, out var closed) ? new LineReading(LineRole.Group, SectionKind.Other, false, closed, 0) : null;
    }

    private LineReading? ReadDecision(ReadOnlySpan<char> text)
    {
        foreach (var pattern in _book.Decisions)
        {
            if (pattern.TryMatch(text, out _))
            {
                return new LineReading(LineRole.Decision, SectionKind.Decision, false, false, 0);
            }
        }

        foreach (var heading in _book.HeadingPatterns)
        {
            var fits = heading.Pattern.TryMatch(text, out var match);
            if (fits && (!match.Has(Slot.Committee) || CommitteeNames.IsName(match.Of(Slot.Committee, text))))
            {
                return new LineReading(LineRole.Heading, heading.Kind, false, false, 0);
            }
        }

        // Beslutning i Byrådet den 1. marts 2022: Godkendt.
        var colon = text.LastIndexOf(": ");
        if (colon > 12 && text.StartsWith("Beslutning", StringComparison.OrdinalIgnoreCase) && ReadDecision(text[..colon]) is { } decision)
        {
            return decision with { Inline = (ushort)(colon + 1) };
        }

        return null;
    }

    private LineReading? ReadFurniture(ReadOnlySpan<char> text)
    {
        foreach (var pattern in _book.Furniture)
        {
            if (
                pattern.TryMatch(text, out var match)
                && (!match.Has(Slot.Committee) || CommitteeNames.IsName(match.Of(Slot.Committee, text)))
            )
            {
                return LineReading.Of(LineRole.Furniture);
            }
        }

        return null;
    }

    private LineReading? ReadHandled(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('0', '9') < 0 || !CommitteeNames.SpeaksOfCommittee(text))
        {
            return null;
        }

        foreach (var pattern in _book.Handled)
        {
            if (pattern.TryMatch(text.TrimEnd('.'), out var match) && CommitteeNames.IsName(match.Of(Slot.Committee, text)))
            {
                return LineReading.Of(LineRole.Handled);
            }
        }

        return null;
    }

    /// <summary><c>Indstilling: Det indstilles, at …</c></summary>
    private LineReading? ReadInline(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestHeading)].IndexOf(':');
        if (colon < 4 || colon == text.Length - 1 || !char.IsUpper(text[0]))
        {
            return null;
        }

        Span<char> buffer = stackalloc char[LongestHeading];
        var key = buffer[..TextKey.Write(text[..colon], buffer)];
        return _book.TryHeading(key, out var heading) && !heading.IsTopic
            ? new LineReading(LineRole.Heading, heading.Kind, false, false, (ushort)(colon + 1))
            : null;
    }

    private LineReading? ReadMisspelt(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        var mayBe = text.Length <= LongestHeading && char.IsUpper(text[0]) && text[^1] is not ('.' or ',' or ';');
        return mayBe && _book.TryMisspeltHeading(key, out var heading)
            ? new LineReading(LineRole.Heading, heading.Kind, heading.IsTopic, false, 0, IsGuess: true)
            : null;
    }

    /// <summary><c>BeslutningGodkendt.</c>, where an export lost the line end.</summary>
    private LineReading? ReadGlued(ReadOnlySpan<char> text)
    {
        foreach (var heading in _book.GluedHeadings)
        {
            var fits =
                text.Length > heading.Length
                && text[0] == heading[0]
                && (char.IsUpper(text[heading.Length]) || IsListAfter(text[heading.Length..]))
                && char.IsLower(text[heading.Length - 1]);
            if (fits && Same(text[..heading.Length], heading) && _book.TryHeading(TextKey.Of(heading), out var rule))
            {
                return new LineReading(LineRole.Heading, rule.Kind, false, false, (ushort)heading.Length);
            }
        }

        return null;
    }

    private static bool IsListAfter(ReadOnlySpan<char> rest) =>
        rest.Length > 2 && rest[0] == '-' && rest[1] == ' ' && char.IsUpper(rest[2]);

    private static bool Same(ReadOnlySpan<char> text, string heading)
    {
        for (var i = 0; i < heading.Length; i++)
        {
            if (TextKey.Fold(text[i]) != TextKey.Fold(heading[i]))
            {
                return false;
            }
        }

        return true;
    }
}
