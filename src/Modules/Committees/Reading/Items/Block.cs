using System.Text;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

internal enum BlockKind
{
    Paragraph,
    SubHeading,
    ListEntry,
    Table,
}

/// <summary>A paragraph, a point of a list, a sub-heading or a table, with the lines it was read from.</summary>
internal sealed class Block(BlockKind kind, string text, int first)
{
    private StringBuilder? _growing;
    private string _text = text;

    public BlockKind Kind { get; set; } = kind;

    /// <summary>The paper's own words on one line, without the list's mark.</summary>
    public string Text
    {
        get
        {
            if (_growing is not null)
            {
                (_text, _growing) = (_growing.ToString(), null);
            }

            return _text;
        }
    }

    public int Length => _growing?.Length ?? _text.Length;

    /// <summary>The last sign; a blank when there is no text.</summary>
    public char LastSign
    {
        get
        {
            if (_growing is not null)
            {
                return _growing[^1];
            }

            return _text.Length > 0 ? _text[^1] : ' ';
        }
    }

    /// <summary>Number of an ordered point, as printed; null for a bullet.</summary>
    public string? Number { get; init; }

    public int First { get; } = first;
    public int Last { get; private set; } = first;
    public bool IsOneLine => First == Last;
    public PaperTable? Table { get; init; }

    /// <summary>A number that the line's end has broken goes on with what stands on the next.</summary>
    public bool BreaksNumberBefore(string more)
    {
        if (LastSign is not ('.' or ',') || more is not [>= '0' and <= '9', ..])
        {
            return false;
        }

        var from = Math.Max(0, Length - BrokenNumber.Tail);
        return BrokenNumber.GoesOn(_growing is null ? _text.AsSpan(from) : _growing.ToString(from, Length - from), more);
    }

    /// <summary>Goes on with the next line; a word or a number parted at the line's end is put together.</summary>
    public void Append(string more, int line)
    {
        var isNumber = BreaksNumberBefore(more);
        _growing ??= new StringBuilder(_text);
        var isParted = _growing.Length > 2 && _growing[^1] == '-' && char.IsLower(_growing[^2]) && char.IsLower(more[0]) && !IsJoint(more);
        if (isParted)
        {
            _growing.Length--;
        }
        else if (!isNumber)
        {
            _growing.Append(' ');
        }

        _growing.Append(more);
        Last = line;
    }

    public Block EndingAt(int line)
    {
        Last = line;
        return this;
    }

    /// <summary><c>beskæftigelses- og</c> keeps its hyphen.</summary>
    private static bool IsJoint(string more) =>
        more.StartsWith("og ", StringComparison.Ordinal)
        || more.StartsWith("eller ", StringComparison.Ordinal)
        || more.StartsWith("samt ", StringComparison.Ordinal);
}
