namespace Ledetraad.Modules.Committees.DataSets.Reading;

/// <summary>Cells of a pasted table or a CSV file: parted by tabs, else semicolons, else commas, whichever the first line has.</summary>
internal static class TextGrid
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var separator = SeparatorOf(text);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i++];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i < text.Length && text[i] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                EndCell();
                if (c == '\n')
                {
                    EndRow();
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        EndCell();
        EndRow();
        return rows;

        void EndCell()
        {
            row.Add(string.Join(' ', cell.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            cell.Clear();
        }

        void EndRow()
        {
            if (row.Exists(c => c.Length > 0))
            {
                rows.Add([.. row]);
            }

            row.Clear();
        }
    }

    private static char SeparatorOf(string text)
    {
        var firstLine = text.TrimStart('\r', '\n').Split('\n')[0];
        return firstLine.Contains('\t') ? '\t'
            : firstLine.Contains(';') ? ';'
            : ',';
    }
}
