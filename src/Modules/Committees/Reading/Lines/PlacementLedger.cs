namespace Ledetraad.Modules.Committees.Reading.Lines;

/// <summary>Keeps account of which of the paper's characters stand in a field or are recognised furniture.</summary>
internal sealed class PlacementLedger
{
    private readonly SourceLines _lines;
    private readonly int[] _filled;
    private readonly int[] _placed;
    private readonly bool[] _furniture;

    public PlacementLedger(SourceLines lines)
    {
        _lines = lines;
        _filled = new int[lines.Count];
        _placed = new int[lines.Count];
        _furniture = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            _filled[i] = CountFilled(lines[i].Text);
        }
    }

    /// <summary>The whole line stands in a field.</summary>
    public void Place(int line) => _placed[line] = _filled[line];

    public void Place(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            Place(i);
        }
    }

    /// <summary>A part of the line stands in a field; parts are told once each.</summary>
    public void PlacePart(int line, ReadOnlySpan<char> part) => _placed[line] = Math.Min(_filled[line], _placed[line] + CountFilled(part));

    /// <summary>The line is furniture: contents list, page number, running header, a title said twice, the label of a field.</summary>
    public void PlaceFurniture(int line)
    {
        _furniture[line] = true;
        Place(line);
    }

    public bool IsFurniture(int line) => _furniture[line];

    public bool IsPlaced(int line) => _placed[line] == _filled[line];

    public PaperSource Close(string file, string sha256)
    {
        var characters = 0L;
        var placed = 0L;
        var unplaced = new List<UnplacedLine>();
        for (var i = 0; i < _filled.Length; i++)
        {
            characters += _filled[i];
            placed += _placed[i];
            if (_placed[i] < _filled[i])
            {
                unplaced.Add(new UnplacedLine(i + 1, _lines[i].Text));
            }
        }

        return new PaperSource(file, sha256, (int)Math.Min(characters, int.MaxValue), (int)Math.Min(placed, int.MaxValue), unplaced);
    }

    private static int CountFilled(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                count++;
            }
        }

        return count;
    }
}
