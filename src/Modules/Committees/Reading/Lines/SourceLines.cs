using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Reading.Lines;

/// <summary>The paper's lines, and how it is set: whether sentences are wrapped, and where pages break.</summary>
internal sealed class SourceLines
{
    private readonly SourceLine[] _lines;
    private readonly bool[] _startsPage;

    public SourceLines(PaperText text)
    {
        _lines = new SourceLine[text.Lines.Count];
        _startsPage = new bool[text.Lines.Count + 1];
        var longLines = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            var raw = text.Lines[i];
            if (raw.StartsWith('\f'))
            {
                _startsPage[i] = true;
                HasPages = true;
            }

            _lines[i] = new SourceLine(i, raw, raw.Trim());
            if (_lines[i].Text.Length > WidestWrappedLine)
            {
                longLines++;
            }
        }

        IsWrapped = longLines * 50 <= _lines.Length;
    }

    /// <summary>No page holds longer lines than this in print.</summary>
    private const int WidestWrappedLine = 150;

    public int Count => _lines.Length;

    public SourceLine this[int index] => _lines[index];

    /// <summary>Sentences run over line ends, as in text taken from a printed page.</summary>
    public bool IsWrapped { get; }

    public bool HasPages { get; }

    public bool StartsPage(int index) => _startsPage[index];

    /// <summary>The next line that is not blank, from <paramref name="index"/> on; <paramref name="end"/> when there is none.</summary>
    public int NextFilled(int index, int end)
    {
        while (index < end && _lines[index].IsBlank)
        {
            index++;
        }

        return index;
    }

    /// <summary>The nearest line before <paramref name="index"/> that is not blank; -1 when there is none after <paramref name="first"/>.</summary>
    public int PreviousFilled(int index, int first)
    {
        for (var i = index - 1; i >= first; i--)
        {
            if (!_lines[i].IsBlank)
            {
                return i;
            }
        }

        return -1;
    }
}
