namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Gives a table its shape: rows of one length, broken rows put together, the head told from the figures.</summary>
internal static class TableShape
{
    public static void Square(List<List<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        while (columns > 1 && rows.TrueForAll(row => row.Count < columns || row[columns - 1].Length == 0))
        {
            columns--;
        }

        foreach (var row in rows)
        {
            while (row.Count < columns)
            {
                row.Add("");
            }

            row.RemoveRange(columns, row.Count - columns);
        }
    }

    /// <summary>A label that goes on in the next row (<c>Afdrag og renter af</c> / <c>nye lån</c>), and a head over two lines.</summary>
    public static void JoinBrokenRows(List<List<string>> rows)
    {
        var kept = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            if (kept == 0 ? IsHeadInTwo(rows, i) : GoesOn(rows[kept], rows[i]))
            {
                rows[kept] = [.. rows[kept].Zip(rows[i], (upper, lower) => $"{upper} {lower}".Trim())];
            }
            else
            {
                rows[++kept] = rows[i];
            }
        }

        rows.RemoveRange(kept + 1, rows.Count - kept - 1);
    }

    private static bool GoesOn(List<string> row, List<string> next) =>
        row[0].Length > 0 && row.Skip(1).All(cell => cell.Length == 0) && next[0].Length > 0 && char.IsLower(next[0][0]);

    private static bool IsHeadInTwo(List<List<string>> rows, int second) =>
        second + 1 < rows.Count
        && rows[second][0].Length == 0
        && !rows[0].Skip(1).Any(IsAmount)
        && !rows[second].Exists(cell => IsAmount(cell) && !IsYear(cell))
        && rows[second].Zip(rows[0]).All(pair => pair.First.Length == 0 || (pair.Second.Length > 0 && !IsYear(pair.Second)))
        && rows[second + 1].Skip(1).Any(IsAmount);

    /// <summary>Takes the first row as the head when it names the columns; else the table has none.</summary>
    public static List<string> TakeHeader(List<List<string>> rows)
    {
        var first = rows[0];
        var hasAmount = first.Where((cell, column) => column > 0 && IsAmount(cell) && !IsYear(cell) && !IsScale(rows, column)).Any();
        if (rows.Count < 2 || hasAmount || first.Skip(1).All(cell => cell.Length == 0))
        {
            return [];
        }

        var below = rows.Skip(1).ToList();
        var hasFigures = below.Exists(row => row.Skip(1).Any(IsAmount));
        var repeats = first.Where((cell, column) => cell.Length > 0 && below.Exists(row => row[column] == cell)).Any();
        var namesColumns = hasFigures
            ? !repeats
            : !repeats && (first[0].Length == 0 || first.TrueForAll(cell => cell.Length is > 0 and <= 60));
        if (!namesColumns)
        {
            return [];
        }

        rows.RemoveAt(0);
        return first;
    }

    /// <summary><c>1.000 kr.</c> over figures without a unit says what they are in.</summary>
    private static bool IsScale(List<List<string>> rows, int column) =>
        TableUnits.IsScale(rows[0][column]) && rows.Skip(1).All(row => TableUnits.InText(row[column]) is null);

    /// <summary>A figure with what may stand around it: sign, per cent, a count in parentheses, a unit.</summary>
    public static bool IsAmount(string cell)
    {
        var text = cell.AsSpan().TrimStart("+-–−±ca. ").TrimStart();
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        var letters = 0;
        foreach (var character in text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters == 0 || (letters <= 6 && TableUnits.InText(cell) is not null);
    }

    public static bool IsYear(string cell) =>
        cell.Length == 4
        && (cell.StartsWith("19", StringComparison.Ordinal) || cell.StartsWith("20", StringComparison.Ordinal))
        && cell.All(char.IsAsciiDigit);
}
