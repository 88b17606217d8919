using System.Diagnostics.CodeAnalysis;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Grammar;

/// <summary>A pattern that a whole line must follow: literal words with places such as <c>{date}</c> between them.</summary>
/// <remarks>
/// Dates, times, numbers and terms are read by their form, the other places take what stands up to the next literal. The matcher goes
/// through the line once per free place; there is no backtracking, and a line is short (<see cref="SourceLine.IsShort"/>).
/// </remarks>
internal sealed class LinePattern
{
    private readonly Part[] _parts;
    private readonly string? _anchor;
    private readonly bool _needsDigit;
    private readonly IReadOnlyList<string> _kindWords;

    private LinePattern(string source, Part[] parts, IReadOnlyList<string> kindWords)
    {
        (Source, _parts, _kindWords) = (source, parts, kindWords);
        _anchor = parts
            .SelectMany(part => part.Literal.Split(' '))
            .Where(word => word.Length > 1 && word.All(letter => TextKey.Fold(letter) == char.ToLowerInvariant(letter)))
            .MaxBy(word => word.Length);
        _needsDigit = Array.Exists(parts, part => part.Slot is Slot.Date or Slot.Time or Slot.Term or Slot.Number);
    }

    /// <summary>As written in the template.</summary>
    public string Source { get; }

    /// <summary>Whether it holds a word of its own, so that what it matches can hardly be anything else.</summary>
    public bool HasWord => Array.Exists(_parts, part => part.Slot is null && part.Literal.Any(char.IsLetter));

    public bool Has(Slot slot) => Array.Exists(_parts, part => part.Slot == slot);

    /// <param name="kindWords">The words that <c>{kind}</c> stands for, longest first.</param>
    public static bool TryParse(
        string source,
        IReadOnlyList<string> kindWords,
        [NotNullWhen(true)] out LinePattern? pattern,
        [NotNullWhen(false)] out string? expected
    )
    {
        pattern = null;
        var parts = new List<Part>();
        var at = 0;
        while (at < source.Length)
        {
            var open = source.IndexOf('{', at);
            var literalEnd = open < 0 ? source.Length : open;
            if (literalEnd > at)
            {
                parts.Add(new Part(null, source[at..literalEnd]));
            }

            if (open < 0)
            {
                break;
            }

            var close = source.IndexOf('}', open);
            if (close < 0 || !Enum.TryParse<Slot>(source[(open + 1)..Math.Max(close, open + 1)], ignoreCase: true, out var slot))
            {
                expected = "one of " + string.Join(", ", Enum.GetNames<Slot>().Select(name => "{" + name.ToLowerInvariant() + "}"));
                return false;
            }

            if (parts.Count > 0 && parts[^1].Slot is { } previous && IsFree(previous) && IsFree(slot))
            {
                expected =
                    $"a word or sign between {{{previous.ToString().ToLowerInvariant()}}} and {{{slot.ToString().ToLowerInvariant()}}}";
                return false;
            }

            parts.Add(new Part(slot, ""));
            at = close + 1;
        }

        if (parts.Count == 0)
        {
            expected = "a line pattern";
            return false;
        }

        expected = null;
        pattern = new LinePattern(source, [.. parts], kindWords);
        return true;
    }

    /// <summary>Matches the whole line, without blanks around it; a colon at its end may be there or not.</summary>
    public bool TryMatch(ReadOnlySpan<char> line, out PatternMatch match)
    {
        match = default;
        if (!CanStart(line) || (_anchor is not null && !line.Contains(_anchor, StringComparison.OrdinalIgnoreCase)) || LacksDigit(line))
        {
            return false;
        }

        var at = 0;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i].Slot is { } slot && IsFree(slot))
            {
                if (!TryFree(line, ref i, ref at, slot, ref match))
                {
                    return false;
                }
            }
            else if (!TryFixed(line, _parts[i], ref at, ref match))
            {
                return false;
            }
        }

        return IsEnd(line, at);
    }

    private bool LacksDigit(ReadOnlySpan<char> line) => _needsDigit && !line.ContainsAnyInRange('0', '9');

    /// <summary>Most lines are told apart by their first character.</summary>
    private bool CanStart(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        return _parts[0].Slot switch
        {
            null => TextKey.Fold(line[0]) == TextKey.Fold(_parts[0].Literal[0]),
            Slot.Number => char.IsAsciiDigit(line[0]),
            Slot.Date or Slot.Time => char.IsLetterOrDigit(line[0]),
            _ => true,
        };
    }

    /// <summary>A free place runs to where the fixed parts after it follow.</summary>
    private bool TryFree(ReadOnlySpan<char> line, ref int part, ref int at, Slot slot, ref PatternMatch match)
    {
        at = SkipBlanks(line, at);
        var runStart = part + 1;
        var runEnd = runStart;
        while (runEnd < _parts.Length && !(_parts[runEnd].Slot is { } next && IsFree(next)))
        {
            runEnd++;
        }

        if (runStart == runEnd)
        {
            match.Set(slot, at, line.Length);
            var rest = line[at..].Trim();
            at = line.Length;
            part = runEnd - 1;
            return !rest.IsEmpty;
        }

        var literal = _parts[runStart].Slot is null ? _parts[runStart].Literal : null;
        for (var start = at + 1; start <= line.Length; start++)
        {
            if (literal is not null && !MayBegin(line, start, literal))
            {
                continue;
            }

            var attempt = match;
            var end = start;
            if (TryRun(line, runStart, runEnd, ref end, ref attempt) && (runEnd < _parts.Length || IsEnd(line, end)))
            {
                match = attempt;
                match.Set(slot, at, start);
                at = end;
                part = runEnd - 1;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the literal's first sign can stand here; spares most places of a line the closer look.</summary>
    private static bool MayBegin(ReadOnlySpan<char> line, int at, string literal)
    {
        if (at == line.Length)
        {
            return false;
        }

        if (literal[0] != ' ')
        {
            return TextKey.Fold(line[at]) == TextKey.Fold(literal[0]);
        }

        return char.IsWhiteSpace(line[at]) || (literal.Length > 1 && line[at] == literal[1] && !char.IsLetterOrDigit(line[at]));
    }

    private bool TryRun(ReadOnlySpan<char> line, int first, int end, ref int at, ref PatternMatch match)
    {
        for (var i = first; i < end; i++)
        {
            if (!TryFixed(line, _parts[i], ref at, ref match))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryFixed(ReadOnlySpan<char> line, Part part, ref int at, ref PatternMatch match)
    {
        if (part.Slot is not { } slot)
        {
            return TryLiteral(line, part.Literal, ref at);
        }

        var start = SkipBlanks(line, at);
        if (!TryTyped(line, slot, start, out var end))
        {
            return false;
        }

        match.Set(slot, start, end);
        at = end;
        return true;
    }

    private bool TryTyped(ReadOnlySpan<char> line, Slot slot, int start, out int end)
    {
        end = start;
        switch (slot)
        {
            case Slot.Date:
                if (!DanishDate.TryRead(line, start, out var mention))
                {
                    return false;
                }

                end = mention.End;
                return true;
            case Slot.Time:
                var clock = line[start..];
                if (!ClockTime.TryFind(clock[..Math.Min(clock.Length, 12)], 0, out _, out var length) || !StartsClock(clock))
                {
                    return false;
                }

                end = start + length;
                return true;
            case Slot.Term:
                var open = start < line.Length && line[start] == '(' ? 1 : 0;
                if (!CommitteeNames.TryReadTerm(line, start + open, out end, out _))
                {
                    return false;
                }

                end += open;
                return true;
            case Slot.Number:
                return TryItemNumber(line, start, out end);
            case Slot.Case or Slot.Document:
                var read = CaseNumbers.TryReadJoined(line[start..], out var size);
                end = start + size;
                return read;
            default:
                return TryKind(line, start, out end);
        }
    }

    private static bool StartsClock(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || text.StartsWith("kl", StringComparison.OrdinalIgnoreCase));

    private bool TryKind(ReadOnlySpan<char> line, int start, out int end)
    {
        foreach (var word in _kindWords)
        {
            end = start + word.Length;
            var fits = line[start..].StartsWith(word, StringComparison.OrdinalIgnoreCase);
            if (fits && (end == line.Length || !char.IsLetterOrDigit(line[end])))
            {
                return true;
            }
        }

        end = start;
        return false;
    }

    /// <summary><c>41</c>, <c>3a</c>, <c>01</c>.</summary>
    private static bool TryItemNumber(ReadOnlySpan<char> line, int start, out int end)
    {
        end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        if (end == start || end - start > 4)
        {
            return false;
        }

        if (end < line.Length && char.IsAsciiLetterLower(line[end]) && (end + 1 == line.Length || !char.IsLetterOrDigit(line[end + 1])))
        {
            end++;
        }

        return end == line.Length || !char.IsAsciiDigit(line[end]);
    }

    private static bool TryLiteral(ReadOnlySpan<char> line, string literal, ref int at)
    {
        var position = at;
        var i = 0;
        while (i < literal.Length)
        {
            if (literal[i] == ' ')
            {
                var after = SkipBlanks(line, position);
                var mayLack =
                    position == 0 || position >= line.Length || !char.IsLetterOrDigit(line[position - 1]) || IsSign(literal, i + 1);
                if (after == position && !mayLack)
                {
                    return false;
                }

                position = after;
                i++;
                continue;
            }

            if (position >= line.Length || TextKey.Fold(line[position]) != TextKey.Fold(literal[i]))
            {
                if (position < line.Length && char.IsWhiteSpace(line[position]) && literal[i] is ':' or '.')
                {
                    position = SkipBlanks(line, position);
                    if (position < line.Length && line[position] == literal[i])
                    {
                        continue;
                    }
                }

                return false;
            }

            position++;
            i++;
        }

        var endsInsideWord = literal.Length > 0 && char.IsLetter(literal[^1]) && position < line.Length && char.IsLetter(line[position]);
        if (endsInsideWord)
        {
            return false;
        }

        at = position;
        return true;
    }

    private static bool IsSign(string literal, int at) => at < literal.Length && !char.IsLetterOrDigit(literal[at]) && literal[at] != ' ';

    private static bool IsEnd(ReadOnlySpan<char> line, int at)
    {
        at = SkipBlanks(line, at);
        if (at < line.Length && line[at] is ':')
        {
            at++;
        }

        return SkipBlanks(line, at) == line.Length;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsFree(Slot slot) =>
        slot is Slot.Title or Slot.Committee or Slot.Place or Slot.Capacity or Slot.Text or Slot.Municipality;

    private readonly record struct Part(Slot? Slot, string Literal);
}
