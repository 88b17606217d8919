using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Gathers the lines of one paper: cleaned, each within the limit, none blank at the end.</summary>
internal sealed class PaperLines(PaperInputLimits limits)
{
    private readonly List<string> _lines = [];
    private CannotReadPaper? _refusal;

    public void Add(string line)
    {
        if (line.Length > limits.MostInLine)
        {
            _refusal ??= new CannotReadPaper.LineIsTooLong(_lines.Count + 1, limits.MostInLine);
            return;
        }

        _lines.Add(LineCleaning.Clean(line));
    }

    /// <summary>One blank line, unless there is one already or nothing stands above it.</summary>
    public void AddBlank()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0)
        {
            _lines.Add("");
        }
    }

    public void AddPageBreak() => _lines.Add(PaperText.PageBreak);

    public Result<List<string>, CannotReadPaper> Finish(ContentKind content)
    {
        if (_refusal is not null)
        {
            return _refusal;
        }

        while (_lines.Count > 0 && string.IsNullOrWhiteSpace(_lines[^1]))
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        return _lines.Count > 0 ? _lines
            : content == ContentKind.Text ? new CannotReadPaper.FileIsEmpty()
            : new CannotReadPaper.DocumentHasNoText(content);
    }
}
