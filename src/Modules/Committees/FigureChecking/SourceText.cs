using System.Text;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>The lines that a section or table was read from, so that words can be found again although lines were joined.</summary>
internal sealed class SourceText
{
    private readonly int _first;
    private readonly string _letters;
    private readonly List<int> _lines = [];
    private int _from;

    public SourceText(PaperText? text, LineRange range)
    {
        _first = range.First;
        var letters = new StringBuilder();
        for (var line = Math.Max(range.First, 1); text is not null && line <= Math.Min(range.Last, text.Lines.Count); line++)
        {
            foreach (var character in text.Lines[line - 1])
            {
                if (char.IsLetterOrDigit(character))
                {
                    letters.Append(character);
                    _lines.Add(line);
                }
            }
        }

        _letters = letters.ToString();
    }

    /// <summary>Finds words at or after those found last; -1 when they are not there.</summary>
    public int Find(string words)
    {
        var letters = Letters(words);
        var start = letters.Length == 0 ? -1 : _letters.IndexOf(letters, _from, StringComparison.Ordinal);
        if (start >= 0)
        {
            _from = start + letters.Length;
        }

        return start;
    }

    /// <param name="start">What <see cref="Find"/> gave.</param>
    /// <param name="before">The words between there and the place asked for.</param>
    public int LineAt(int start, ReadOnlySpan<char> before)
    {
        if (start < 0)
        {
            return _first;
        }

        var at = start;
        foreach (var character in before)
        {
            at += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return at < _lines.Count ? _lines[at] : _first;
    }

    private static string Letters(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(character);
            }
        }

        return letters.ToString();
    }
}
