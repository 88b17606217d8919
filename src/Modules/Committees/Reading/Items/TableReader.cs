using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads a table out of a section's lines: rows with tabs or bars, grids that are broken over lines, ASCII rules.</summary>
internal sealed class TableReader(List<BodyLine> body, SectionKind section, string? heading)
{
    private const int LongestLabel = 45;
    private const int LongestGap = 24;
    private int _columns;

    /// <param name="start">Place in the section's lines.</param>
    /// <param name="caption">The block before, when it can name a table.</param>
    /// <param name="end">The place after the table's last line.</param>
    public bool TryRead(int start, Block? caption, out PaperTable table, out int end)
    {
        table = null!;
        end = start;
        if (!IsRow(start) || !OpensTable(start))
        {
            return false;
        }

        var rows = ReadRows(start, out end);
        if (rows.Count == 0 || _columns < 2)
        {
            return false;
        }

        TableShape.Square(rows);
        TableShape.JoinBrokenRows(rows);
        var header = TableShape.TakeHeader(rows);
        var captionText = caption?.Text ?? HeadingAsCaption();
        table = new PaperTable(
            section,
            captionText,
            TableUnits.Find(header, rows, captionText),
            header,
            rows,
            ReadNotes(end),
            new LineRange(body[start].Index + 1, body[end - 1].Index + 1)
        );
        return true;
    }

    private string? HeadingAsCaption() =>
        heading is not null && TableUnits.InText(heading) is not null ? heading.Trim().TrimEnd(':') : null;

    private List<List<string>> ReadRows(int start, out int end)
    {
        var rows = new List<List<string>>();
        _columns = 0;
        end = start;
        var i = start;
        while (i < body.Count)
        {
            if (IsRule(body[i].Text))
            {
                end = ++i;
                continue;
            }

            if (IsRow(i))
            {
                if (BeginsAnother(rows, i))
                {
                    break;
                }

                rows.Add(Cells(body[i]));
                _columns = Math.Max(_columns, rows[^1].Count);
                end = ++i;
                continue;
            }

            var next = body[i].IsBlank ? NextFilled(i) : i;
            if (next < body.Count && next > i && IsRow(next) && GoesOn(rows, Cells(body[next])))
            {
                i = next;
                continue;
            }

            if (rows.Count == 0 || !TryLabels(next, rows, out var after))
            {
                break;
            }

            i = after;
            end = after;
        }

        return rows;
    }

    /// <summary>After a blank line a row belongs to the table when it has as many cells and is no new head.</summary>
    private bool GoesOn(List<List<string>> rows, List<string> cells)
    {
        if (rows.Count == 0 || Math.Abs(_columns - cells.Count) > 1)
        {
            return false;
        }

        if (IsHeadAfter(rows, cells))
        {
            return false;
        }

        var isHead =
            rows.Count > 1 && (cells[0].Length == 0 || TableUnits.InText(cells[0]) is not null) && !cells.Skip(1).Any(TableShape.IsAmount);
        return !isHead || rows[0][0].Length == 0 && cells[0].Length == 0 && !rows[^1].Exists(TableShape.IsAmount);
    }

    /// <summary>Right below a table's rows of figures a row that names columns, with a row of figures below it: the next table's head.</summary>
    private bool BeginsAnother(List<List<string>> rows, int at) =>
        IsHeadAfter(rows, Cells(body[at])) && at + 1 < body.Count && IsRow(at + 1) && Cells(body[at + 1]).Skip(1).Any(TableShape.IsAmount);

    private static bool IsHeadAfter(List<List<string>> rows, List<string> cells) =>
        rows.Count > 1 && (NamesColumns(cells) || NamesYears(cells)) && rows.Skip(1).All(row => row.Skip(1).Any(TableShape.IsAmount));

    /// <summary>Words or years in each cell, as no row of figures has them.</summary>
    private static bool NamesColumns(List<string> cells) =>
        cells.Count > 1
        && cells.TrueForAll(cell => cell.Length > 0 && (TableShape.IsYear(cell) || cell.Any(char.IsLetter)))
        && !cells.Skip(1).Any(cell => TableShape.IsAmount(cell) && !TableShape.IsYear(cell));

    /// <summary>Years, and nothing before them.</summary>
    private static bool NamesYears(List<string> cells) => cells.Count > 2 && cells[0].Length == 0 && cells.Skip(1).All(TableShape.IsYear);

    /// <summary>
    /// In a loose grid rows that have a label only stand as short lines of their own; they belong to the table when a row of as many cells
    /// comes after them.
    /// </summary>
    private bool TryLabels(int start, List<List<string>> rows, out int end)
    {
        end = start;
        var labels = new List<string>();
        var joins = false;
        for (var i = start; _columns >= 3 && i < body.Count && i - start < LongestGap; i++)
        {
            var line = body[i];
            if (line.IsBlank)
            {
                joins = false;
                continue;
            }

            if (IsRow(i))
            {
                var cells = Cells(line);
                if (
                    labels.Count == 0
                    || IsHeadAfter(rows, cells)
                    || Math.Abs(cells.Count - _columns) > 1
                    || !cells.Skip(1).Any(TableShape.IsAmount)
                )
                {
                    return false;
                }

                rows.AddRange(labels.Select(label => new List<string> { label }));
                end = i;
                return true;
            }

            if (line.Text.Length > LongestLabel || line.Text[^1] is '.' or '!' or '?' || line.Text[0] is '*' || IsRule(line.Text))
            {
                return false;
            }

            if (joins)
            {
                labels[^1] += " " + line.Text;
            }
            else
            {
                labels.Add(line.Text);
            }

            joins = true;
        }

        return false;
    }

    private List<string> ReadNotes(int start)
    {
        var notes = new List<string>();
        for (var i = start; i < body.Count; i++)
        {
            if (body[i].IsBlank)
            {
                continue;
            }

            if (!IsNote(body[i].Text))
            {
                break;
            }

            notes.Add(body[i].Text);
        }

        return notes;
    }

    private static bool IsNote(string text) =>
        text[0] is '*' or '¹' or '²' or '³'
        || text.StartsWith("Anm", StringComparison.Ordinal)
        || text.StartsWith("Note", StringComparison.Ordinal)
        || text.StartsWith("Kilde", StringComparison.Ordinal);

    private int NextFilled(int index)
    {
        while (index < body.Count && body[index].IsBlank)
        {
            index++;
        }

        return index;
    }

    private bool IsRow(int index)
    {
        var line = body[index];
        if (line.IsBlank)
        {
            return false;
        }

        if (line.Text.Contains('\t', StringComparison.Ordinal) || IsBarred(line.Text))
        {
            return !IsRule(line.Text);
        }

        return line.HasTab;
    }

    /// <summary>Tabs alone before the text are empty cells where a row stands with them; elsewhere they are an indent.</summary>
    private bool OpensTable(int start)
    {
        for (var i = start; i < body.Count && body[i].HasTab; i++)
        {
            if (body[i].Text.Contains('\t', StringComparison.Ordinal))
            {
                return true;
            }

            if (i - start > 3)
            {
                return false;
            }
        }

        return IsBarred(body[start].Text);
    }

    private static bool IsBarred(string text) => text.Length > 2 && text[0] == '|' && text[^1] == '|' && text.AsSpan().Count('|') > 2;

    private static bool IsRule(string text)
    {
        if (text.Length < 3)
        {
            return false;
        }

        var signs = 0;
        foreach (var character in text)
        {
            if (character is '-' or '=' or '_' or '─')
            {
                signs++;
            }
            else if (!char.IsWhiteSpace(character) && character is not ('+' or '|' or '¦'))
            {
                return false;
            }
        }

        return signs >= 3;
    }

    private static List<string> Cells(BodyLine line)
    {
        var text = line.HasTab ? line.Raw : line.Text;
        var separator = line.HasTab ? '\t' : '|';
        if (separator == '|')
        {
            text = text.Trim('|');
        }

        var cells = new List<string>();
        foreach (var range in text.AsSpan().Split(separator))
        {
            cells.Add(text[range].Trim());
        }

        return cells;
    }
}
