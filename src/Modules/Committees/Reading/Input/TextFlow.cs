using System.Text;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Takes text as it comes from marked-up documents and lays it in lines: a paragraph each, blanks collapsed.</summary>
internal sealed class TextFlow(PaperInputLimits limits)
{
    private readonly PaperLines _lines = new(limits);
    private readonly StringBuilder _line = new();
    private string _marker = "";
    private bool _blankBefore;

    /// <summary>Text within a paragraph. Blanks and line ends in it count as one blank.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\r' or '\u00A0')
            {
                if (_line.Length > 0 && _line[^1] is not (' ' or '\t'))
                {
                    _line.Append(' ');
                }
            }
            else if (c == '\t')
            {
                WriteTab();
            }
            else
            {
                _line.Append(c);
            }
        }
    }

    /// <summary>A list item's number or dash; it stands before the first text that comes, whatever element that is in.</summary>
    public void Mark(string marker)
    {
        EndLine();
        _marker = marker;
    }

    public void EndLine()
    {
        var text = _line.ToString().Trim();
        _line.Clear();
        if (text.Length == 0)
        {
            return;
        }

        if (_blankBefore)
        {
            _lines.AddBlank();
            _blankBefore = false;
        }

        _lines.Add(_marker + text);
        _marker = "";
    }

    /// <summary>The next text stands apart from what is above it.</summary>
    public void EndParagraph()
    {
        EndLine();
        _blankBefore |= _marker.Length == 0;
    }

    /// <summary>A table's row; blanks in a cell are collapsed, and a row of empty cells is left out.</summary>
    public void Row(IEnumerable<string> cells)
    {
        EndLine();
        var row = string.Join('\t', cells);
        if (string.IsNullOrWhiteSpace(row))
        {
            return;
        }

        if (_blankBefore)
        {
            _lines.AddBlank();
            _blankBefore = false;
        }

        _lines.Add(row);
    }

    public void PageBreak()
    {
        EndLine();
        _lines.AddPageBreak();
        _blankBefore = false;
    }

    public Kernel.Result<List<string>, CannotReadPaper> Finish(ContentKind content)
    {
        EndLine();
        return _lines.Finish(content);
    }

    /// <summary>The line so far is only a list item's number or dash, written by hand.</summary>
    private bool IsMarker() =>
        _line.Length <= 4
        && (_line[^1] is '.' or ')' ? char.IsLetterOrDigit(_line[0]) : _line.Length == 1 && _line[0] is '-' or '–' or '•');

    private void WriteTab()
    {
        if (_line is [.., ' '])
        {
            _line.Length--;
        }

        if (_line.Length > 0)
        {
            _line.Append(IsMarker() ? ' ' : '\t');
        }
    }
}
