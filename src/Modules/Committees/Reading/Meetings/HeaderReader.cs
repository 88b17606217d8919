using Ledetraad.Modules.Committees.Reading.Decisions;
using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Outline;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>Reads the lines before the items: kind, committee, time, place and people.</summary>
internal sealed class HeaderReader(SourceLines lines, LineRoles roles, Phrasebook book, PlacementLedger ledger)
{
    private const int LongestValue = 120;
    private readonly PaperHeader _header = new();
    private HeaderField? _open;
    private bool _openIsFilled;
    private bool _placeMayFollow;
    private int _blanks;

    public PaperHeader Header => _header;

    public void Read(int first, int end)
    {
        _open = null;
        for (var next = first; next < end; )
        {
            var i = next++;
            if (lines[i].IsBlank)
            {
                _blanks++;
                continue;
            }

            var joined = IsBrokenLine(i, end) ? $"{lines[i].Text} {lines[i + 1].Text}" : null;
            if (joined is not null && TryTitle(joined))
            {
                ledger.Place(i, i + 2);
                next++;
            }
            else
            {
                ReadLine(i);
            }

            _blanks = 0;
        }
    }

    /// <summary>A sentence of place and time that is broken over a line end: <c>… afholdt udvalget møde i</c>.</summary>
    private bool IsBrokenLine(int line, int end) =>
        line + 1 < end
        && lines[line].IsShort
        && lines[line + 1].IsShort
        && !lines[line + 1].IsBlank
        && (lines[line].Text.EndsWith(" i", StringComparison.Ordinal) || lines[line].Text.EndsWith(" den", StringComparison.Ordinal));

    private void ReadLine(int line)
    {
        var text = lines[line].Text.AsSpan().TrimStart("•").Trim();
        if (roles[line].Role is LineRole.Furniture or LineRole.Contents or LineRole.Group)
        {
            ledger.PlaceFurniture(line);
            _open = null;
            return;
        }

        var placeMayFollow = _placeMayFollow;
        _placeMayFollow = false;
        var isTitleLine = lines[line].IsShort && (TryAwaited(text) || TryTitle(text) || TryMunicipality(text));
        if (
            isTitleLine
            || TryField(text)
            || TryContinue(text)
            || TryCommittee(text)
            || (placeMayFollow && TryPlace(text))
            || TryPeople(text)
        )
        {
            ledger.Place(line);
        }
        else
        {
            Unread.Add(line);
        }
    }

    /// <summary>Lines that said nothing we know.</summary>
    public List<int> Unread { get; } = [];

    /// <summary>A label stood alone on its line: the next line is its value, unless that is a label too.</summary>
    private bool TryAwaited(ReadOnlySpan<char> text)
    {
        var isAwaited =
            _open is HeaderField.Place or HeaderField.Committee or HeaderField.Start or HeaderField.End or HeaderField.Date
            && !_openIsFilled;
        if (!isAwaited || IsLabelAlone(text))
        {
            return false;
        }

        TakeValue(_open!.Value, text);
        _openIsFilled = true;
        return true;
    }

    private bool IsLabelAlone(ReadOnlySpan<char> text)
    {
        foreach (var (label, _) in book.Fields)
        {
            var isSame = text.TrimEnd(": ").Equals(label.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
            if (
                isSame
                || (text.Length > label.Length && text[label.Length] == ':' && text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Afbud fra Navn Navn. I stedet mødte …</c></summary>
    private bool TryPeople(ReadOnlySpan<char> text)
    {
        var people = new MemberSentences();
        var read = false;
        for (var start = 0; start < text.Length; )
        {
            var end = Sentences.EndOf(text, start);
            read |= people.TryRead(text[start..end]);
            start = end;
        }

        foreach (var member in people.Absent)
        {
            var list = member.Status == AttendanceStatus.Apology ? _header.Apologies : _header.Absent;
            list.Add(new NamedMember(member.Name, member.Party, null));
        }

        _header.TellsAbsence |= people.Absent.Count > 0;
        return read && people.Absent.Count > 0;
    }

    private bool TryTitle(ReadOnlySpan<char> text)
    {
        foreach (var pattern in book.Titles)
        {
            if (pattern.TryMatch(text, out var match) && Fits(match, text))
            {
                Take(match, text);
                _open = null;
                return true;
            }
        }

        return false;
    }

    private static bool Fits(PatternMatch match, ReadOnlySpan<char> text) =>
        !match.Has(Slot.Committee) || CommitteeNames.IsName(CommitteeNames.Split(match.Of(Slot.Committee, text)).Name);

    private void Take(PatternMatch match, ReadOnlySpan<char> text)
    {
        if (match.Has(Slot.Kind))
        {
            _header.Kind ??= KindOf(match.Of(Slot.Kind, text));
        }

        if (match.Has(Slot.Committee))
        {
            TakeCommittee(match.Of(Slot.Committee, text));
        }

        if (match.Has(Slot.Municipality))
        {
            _header.Municipality ??= MunicipalityMentions.InOrdinaryCase(match.Of(Slot.Municipality, text));
        }

        if (match.Has(Slot.Date) && DanishDate.TryRead(match.Of(Slot.Date, text), 0, out var date))
        {
            _header.Date ??= date.Date;
            _placeMayFollow = true;
        }

        if (match.Has(Slot.Time) && ClockTime.TryFind(text, TimeStart(match, text), out var time, out _))
        {
            _header.Start ??= time;
        }

        if (match.Has(Slot.Place))
        {
            _header.Place ??= match.Of(Slot.Place, text).TrimEnd('.').ToString();
        }
    }

    private static int TimeStart(PatternMatch match, ReadOnlySpan<char> text) => text.LastIndexOf(match.Of(Slot.Time, text));

    private PaperKind? KindOf(ReadOnlySpan<char> words)
    {
        foreach (var (word, kind) in book.Kinds)
        {
            if (words.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private void TakeCommittee(ReadOnlySpan<char> text)
    {
        var (name, term) = CommitteeNames.Split(text);
        _header.Term ??= term;
        if (name.Length > 0)
        {
            _header.Committee ??= name;
        }
    }

    private bool TryMunicipality(ReadOnlySpan<char> text)
    {
        if (MunicipalityMentions.InHead(text) is not { } name)
        {
            return false;
        }

        _header.Municipality ??= name;
        return true;
    }

    private bool TryField(ReadOnlySpan<char> text)
    {
        foreach (var (label, field) in book.Fields)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(text[0]))
            {
                continue;
            }

            var rest = text[label.Length..];
            if (!rest.IsEmpty && char.IsLetterOrDigit(rest[0]))
            {
                continue;
            }

            var value = rest.TrimStart(" \t:.|").TrimEnd("| \t");
            if (
                field == HeaderField.Place
                && !value.IsEmpty
                && !rest[..^value.Length].Contains(':')
                && label.EndsWith("okale", StringComparison.Ordinal)
            )
            {
                value = text; // "Mødelokale Klitten" is the room's name; with a colon it is a label
            }

            _open = field;
            _openIsFilled = !value.IsEmpty;
            NoteAbsence(field);
            if (field == HeaderField.Remarks && !value.IsEmpty)
            {
                return TryPeople(value);
            }

            if (!value.IsEmpty)
            {
                TakeValue(field, value);
            }

            return true;
        }

        return false;
    }

    private void NoteAbsence(HeaderField field)
    {
        _header.TellsAbsence |= field is HeaderField.Absent or HeaderField.Apology;
        _header.ListsMembers |= field is HeaderField.Members && _header.Listed.Count == 0;
    }

    /// <summary>A field's value may stand on the lines after its label; names go on as long as the lines are names.</summary>
    private bool TryContinue(ReadOnlySpan<char> text)
    {
        if (_open is not { } field)
        {
            return false;
        }

        var isPeople = field is HeaderField.Present or HeaderField.Members or HeaderField.Absent or HeaderField.Apology;
        if (isPeople)
        {
            if (_blanks > 0 && !IsNames(text))
            {
                _open = null;
                return false;
            }

            TakeValue(field, text);
            return true;
        }

        if (field == HeaderField.Remarks || (_openIsFilled && (field != HeaderField.Ignore || _blanks > 0)) || _blanks > 2)
        {
            return false;
        }

        TakeValue(field, text);
        _openIsFilled = true;
        return true;
    }

    private static bool IsNames(ReadOnlySpan<char> text)
    {
        var names = MemberNames.Read(text);
        var known = names.Count(name => MemberNames.IsName(name.Name));
        return known > 0 && known * 2 >= names.Count && !CommitteeNames.IsName(text) && text[^1] is not ':';
    }

    private void TakeValue(HeaderField field, ReadOnlySpan<char> value)
    {
        switch (field)
        {
            case HeaderField.Municipality:
                _header.Municipality ??= value.ToString();
                break;
            case HeaderField.Committee:
                TakeCommittee(value);
                break;
            case HeaderField.Date:
                TakeDate(value);
                break;
            case HeaderField.Start:
                TakeTimes(value);
                break;
            case HeaderField.End:
                _header.End ??= FindTime(AfterDate(value), 0, out _);
                break;
            case HeaderField.Place:
                _header.Place ??= value.Length <= LongestValue ? value.ToString() : null;
                break;
            case HeaderField.Present or HeaderField.Members:
                TakeListed(value);
                break;
            case HeaderField.Absent:
                _header.Absent.AddRange(MemberNames.Read(MemberNames.WithoutSubstitutes(value)));
                break;
            case HeaderField.Apology:
                _header.Apologies.AddRange(MemberNames.Read(MemberNames.WithoutSubstitutes(value)));
                break;
            default:
                break;
        }
    }

    private void TakeDate(ReadOnlySpan<char> value)
    {
        var at = 0;
        if (DanishDate.TryRead(value, 0, out var date) || DanishDate.TryFind(value, 0, out date))
        {
            _header.Date ??= date.Date;
            at = date.End;
        }

        TakeTimes(value[at..]);
    }

    private void TakeTimes(ReadOnlySpan<char> value)
    {
        value = AfterDate(value);
        var start = FindTime(value, 0, out var end);
        _header.Start ??= start;
        var after = value[end..].TrimStart();
        if (start is not null && after.Length > 1 && after[0] is '-' or '–')
        {
            _header.End ??= FindTime(after[1..], 0, out _);
        }

        var place = value[end..].Trim();
        if (start is not null && place.StartsWith("i ", StringComparison.Ordinal))
        {
            _header.Place ??= place[2..].ToString();
        }
    }

    private static ReadOnlySpan<char> AfterDate(ReadOnlySpan<char> value) =>
        DanishDate.TryRead(value, 0, out var date) ? value[date.End..] : value;

    private static TimeOnly? FindTime(ReadOnlySpan<char> value, int from, out int end) =>
        ClockTime.TryFind(value, from, out var time, out end) ? time : null;

    /// <summary>A long list is broken over lines, also in the middle of a name.</summary>
    private void TakeListed(ReadOnlySpan<char> value)
    {
        var names = MemberNames.Read(value);
        if (
            _blanks == 0
            && _openIsFilled
            && _header.Listed.Count > 0
            && _lastList is { } before
            && (names.Count > 0 || value.StartsWith("(", StringComparison.Ordinal))
            && EndsInsideName(before, value)
        )
        {
            var last = _header.Listed[^1];
            _header.Listed.RemoveAt(_header.Listed.Count - 1);
            names = MemberNames.Read(string.Concat(Whole(last), " ", value));
        }

        _header.Listed.AddRange(names);
        _lastList = value.ToString();
        _openIsFilled = true;
    }

    private string? _lastList;

    private static string Whole(NamedMember member) => member.Party is null ? member.Name : $"{member.Name} ({member.Party})";

    /// <summary>No comma at the line's end, one in the list: the name goes on.</summary>
    private static bool EndsInsideName(string before, ReadOnlySpan<char> value) =>
        before.Contains(',', StringComparison.Ordinal) && !before.TrimEnd().EndsWith(',') && !before.EndsWith(')')
        || value.StartsWith("(", StringComparison.Ordinal)
        || (before.EndsWith(')') && before.Contains(',', StringComparison.Ordinal) && value.StartsWith(",", StringComparison.Ordinal));

    private bool TryCommittee(ReadOnlySpan<char> text)
    {
        var (name, _) = CommitteeNames.Split(text.StartsWith("til ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text);
        if (text.Length > LongestValue || !CommitteeNames.IsName(name))
        {
            return _header.Kind is not null && text is "til" or "mødet i";
        }

        var isRepeat = _header.Committee is not null && !name.Equals(_header.Committee, StringComparison.OrdinalIgnoreCase);
        TakeCommittee(name == text.ToString() ? text : name);
        return !isRepeat;
    }

    /// <summary>The line right after the date is the place, where no label says so.</summary>
    private bool TryPlace(ReadOnlySpan<char> text)
    {
        var place =
            text.StartsWith("i ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("på ", StringComparison.OrdinalIgnoreCase)
                ? text[text.IndexOf(' ')..].Trim()
                : text;
        if (_header.Place is not null || place.Length is < 3 or > 80 || place.EndsWith(".") || place.EndsWith(":"))
        {
            return false;
        }

        _header.Place = place.ToString();
        return true;
    }
}
